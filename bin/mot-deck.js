#!/usr/bin/env node
import process from "node:process";
import { main } from "../dist/cli.js";

// Who reads may stop reading, as head does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv, process);
