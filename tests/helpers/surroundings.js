import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

/** What surrounds every test, before all of them. */
export default function surroundings() {
  // A cache of their own, empty: what an older code kept hides nothing, and nothing is left in the user's.
  const cache = join(dirname(import.meta.dirname), "out", "cache");
  rmSync(cache, { recursive: true, force: true });
  process.env.XDG_CACHE_HOME = cache;
  // The Open XML SDK runs for two seconds: watching itself so as to become faster costs it a quarter of them.
  process.env.DOTNET_TieredPGO = "0";
}
