#!/usr/bin/env node
import process from "node:process";
import { main, outliveStreams } from "../dist/cli.js";

outliveStreams(process);
const code = await main(process.argv, process);
process.exitCode ||= code;
