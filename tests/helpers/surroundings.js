import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

/** What surrounds every test, before all of them. */
export default function surroundings() {
  const root = dirname(dirname(import.meta.dirname));
  // What an older code understood of the templates is not what this one does: built.test.ts makes it anew.
  if (newest(join(root, "src")) > newest(join(root, "dist", "cli.js")))
    rmSync(join(root, "dist", "libraries"), { recursive: true, force: true });
  // A cache of their own, empty: what an older code kept hides nothing, and nothing is left in the user's.
  const cache = join(dirname(import.meta.dirname), "out", "cache");
  rmSync(cache, { recursive: true, force: true });
  process.env.XDG_CACHE_HOME = cache;
  // The Open XML SDK runs for two seconds: watching itself so as to become faster costs it a quarter of them.
  process.env.DOTNET_TieredPGO = "0";
}

/** When a file, or any in a folder, was last written; 0 when there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
