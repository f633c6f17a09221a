import { createRequire } from "node:module";

/** From package.json, one level above the bundle. */
export const version: string = createRequire(import.meta.url)("../package.json").version;
