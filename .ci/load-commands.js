// Runs commands.cjs from code that was compiled when the package was built. Another version of Node compiles it again.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

const filename = join(import.meta.dirname, "commands.cjs");
const cachedData = read(join(import.meta.dirname, "commands.cache"));
const parameters = "exports, require, module, __filename, __dirname, loaderImport";
// build.js leaves ASCII alone.
const source = `(function (${parameters}) {${readFileSync(filename, "latin1")}\n})`;
export const script = new vm.Script(source, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
const module = { exports: {} };
const loaderImport = (name) => import(name);
script
  .runInThisContext()
  .call(module.exports, module.exports, createRequire(filename), module, filename, dirname(filename), loaderImport);

export const { build, checkPackages, init, orMachineFault, preview, schema, templates } = module.exports;

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
