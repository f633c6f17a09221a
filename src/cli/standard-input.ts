import { basename, join } from "node:path";
import { withStandardInput } from "../host/standard-input.js";
import type { Host } from "../model/host.js";

/** How standard input is called among the files of a command line, and in what is told of it. */
const NAME = "-";

/** Its path: it stands in the working folder, as its pictures do. */
export const isStandardInput = (path: string): boolean => basename(path) === NAME;

/** More than any file that a command takes; each has its own limit. */
const BYTES_MAX = 1_000_000_000;

/** The host, with standard input as a file where the command line names it. */
export const hostFor = (paths: readonly string[], folder: string, host: Host, bytesMax = BYTES_MAX): Host =>
  paths.includes(NAME) ? withStandardInput(host, join(folder, NAME), bytesMax) : host;
