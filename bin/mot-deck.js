#!/usr/bin/env node
import module from "node:module";
import process from "node:process";

// Node 22.8 and later keep compiled code in a folder for temporary files, where they may; others have no such function.
module.enableCompileCache?.();
const { runProcess } = await import("../dist/cli.js");
await runProcess(process);
