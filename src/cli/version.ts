import { createRequire } from "node:module";
import { join } from "node:path";
import { packageFolder } from "../host/package-folder.js";

/** From package.json. */
export const version: string = createRequire(import.meta.url)(join(packageFolder(), "package.json")).version;
