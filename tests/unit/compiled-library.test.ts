import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, sep, win32 } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { compileDeck, readLibrary } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import { compiledJson, compiledPath, libraryAt } from "../../src/load/compiled-library.js";
import type { Host } from "../../src/model/host.js";
import { compileLibraries } from "../../src/tools/compile-libraries.js";

const root = dirname(dirname(import.meta.dirname));
const disk = nodeHost({ cache: false });
/** A package that lies elsewhere than where it was written, as an installed one does. */
const home = mkdtempSync(join(tmpdir(), "mot-deck-"));
const libraries = join(home, "dist", "libraries");
const deck = join(home, "decks/starter/assemblee.yaml");
const brand = "sobre";

beforeAll(async () => {
  for (const folder of ["templates", "assets/sobre", "decks/starter"])
    cpSync(join(root, folder), join(home, folder), { recursive: true });
  expect(await compileLibraries(home, disk)).toEqual([]);
});

/** What a build of the starter gives, and whether it took what was compiled. */
async function built(): Promise<{ readonly scene: unknown; readonly library: unknown; readonly isCompiled: boolean }> {
  const read: string[] = [];
  const readFile = async (path: string): Promise<Uint8Array> => {
    read.push(path);
    return disk.readFile(path);
  };
  const host: Host = { ...disk, readFile };
  const { outcome } = await compileDeck({ deck, brand, folders: [home] }, host);
  const library = await readLibrary([home], disk, brand);
  if (!outcome.ok || !library.outcome.ok) throw new Error(JSON.stringify([outcome, library.outcome]));
  const { laidOut: _, ...own } = library.outcome.value;
  return { scene: outcome.value, library: own, isCompiled: read.some((path) => path.startsWith(libraries + sep)) };
}

test("an installed package finds the layouts that were laid out where it was built", async () => {
  const installed = mkdtempSync(join(tmpdir(), "mot-deck-"));
  cpSync(home, installed, { recursive: true });
  const folder = join(installed, "dist", "libraries");
  for (const name of readdirSync(folder)) {
    const json = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), json.replaceAll(/"label":"[^"]*","background"/g, '"label":"found","background"'));
  }
  const { outcome } = await compileDeck(
    { deck: join(installed, "decks/starter/assemblee.yaml"), brand, folders: [installed] },
    disk,
  );
  expect(outcome.ok && new Set(outcome.value.layouts.map(({ label }) => label))).toEqual(new Set(["found"]));
});

test("what was compiled is what reading anew gives; a word changed in a template, and it is read anew", async () => {
  const compiled = await built();
  appendFileSync(join(home, "templates", "cover.yaml"), "# a remark\n");
  const changed = await built();
  rmSync(libraries, { recursive: true });
  const anew = await built();
  expect([compiled.isCompiled, changed.isCompiled, anew.isCompiled]).toEqual([true, false, false]);
  expect(compiled).toEqual({ ...anew, isCompiled: true });
});

test("what was compiled on one system is found, and leads to files, on another", () => {
  const named = (paths: typeof posix, root: string): string | undefined => {
    const path = compiledPath([{ path: paths.join(root, "templates", "a.yaml"), text: "name: a" }], root, paths);
    return path === undefined ? undefined : paths.relative(root, path).replaceAll("\\", "/");
  };
  expect(named(win32, "C:\\app")).toBe(named(posix, "/app"));
  expect(named(posix, "/app")).toMatch(/^dist\/libraries\/\w{32}\.json$/u);
  const at = (path: string): never => ({ theme: { path, note: "a/b $& ." } }) as never;
  const [there, here] = [at("C:\\app\\assets\\a.yaml"), at("/app/assets/a.yaml")];
  expect(compiledJson(there, "C:\\app", win32)).toBe(compiledJson(here, "/app", posix));
  expect(libraryAt(compiledJson(here, "/app", posix), "C:\\app", "\\")).toEqual(there);
  expect(libraryAt(compiledJson(there, "C:\\app", win32), "/app", "/")).toEqual(here);
});
