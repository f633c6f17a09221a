import { join } from "node:path";
import { compileLibrary } from "../compile.js";
import type { Host } from "../model/host.js";

/** Compiles the package's own library with each of its brands, when the package is built; gives the brands. */
export async function compileLibraries(root: string, host: Host): Promise<readonly string[]> {
  const brands = await host.list(join(root, "assets"));
  for (const brand of brands) await compileLibrary(root, brand, host);
  return brands;
}
