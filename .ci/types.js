// The types of the library (dist/types): declarations of src/index.ts, and of the files that its types lead to.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Declares all of src/ that index.ts imports, then leaves what its types lead to. */
export function writeTypes(root, folder) {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.types.json"), "--outDir", folder], { cwd: root });
  const used = reached(join(folder, "index.d.ts"), new Set());
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (name.endsWith(".ts") && !used.has(join(parentPath, name))) rmSync(join(parentPath, name));
}

function reached(path, known) {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, name] of readFileSync(path, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g))
    reached(resolve(dirname(path), `${name}.d.ts`), known);
  return known;
}
