// Runs commands.cjs, and pdfkit.cjs when it is asked for, from code that was compiled when the package was built.
// Another version of Node compiles it again.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

/** The scripts that were run, by name: what warm-commands.js keeps the code of. */
export const scripts = new Map();

const loaderImport = (name) => (name === "pdfkit" ? Promise.resolve({ default: run("pdfkit") }) : import(name));
export const { build, checkPackages, fonts, init, orMachineFault, preview, printFault, schema, templates } =
  run("commands");

function run(name) {
  const filename = join(import.meta.dirname, `${name}.cjs`);
  const cachedData = read(join(import.meta.dirname, `${name}.cache`));
  const parameters = "exports, require, module, __filename, __dirname, loaderImport, scriptUrl";
  // build.js leaves ASCII alone.
  const source = `(function (${parameters}) {${readFileSync(filename, "latin1")}\n})`;
  const script = new vm.Script(source, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
  scripts.set(name, script);
  const module = { exports: {} };
  const url = pathToFileURL(filename).href;
  script
    .runInThisContext()
    .call(
      module.exports,
      module.exports,
      createRequire(filename),
      module,
      filename,
      dirname(filename),
      loaderImport,
      url,
    );
  return module.exports;
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
