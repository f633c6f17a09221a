import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compileDeck, readLibrary } from "../src/compile.js";
import { positionAt } from "../src/diagnostics/format.js";
import type { Diagnostic } from "../src/model/diagnostic.js";
import type { Library } from "../src/model/validated.js";
import { checkPackage } from "../src/package-rules/check.js";
import { argOf } from "./helpers/args.js";
import { sdkErrors } from "./helpers/package.js";
import { type RandomDeck, randomDeck } from "./helpers/random-deck.js";
import { pptxOf } from "./helpers/render.js";
import { sourceHost, withFile } from "./helpers/source-host.js";

/*
 * What the schema allows, builds: decks made from the declarations of fields alone, at their limits and within them.
 * `npm run test:property` tries more; RANDOM_SEED=2 others, RANDOM_TEMPLATES=section,quote these alone.
 */
const seed = Number(process.env.RANDOM_SEED ?? 1);
const slides = Number(process.env.RANDOM_SLIDES ?? 60);
const only = process.env.RANDOM_TEMPLATES?.split(",");

const root = dirname(import.meta.dirname);
const path = join(root, "decks", "random.yaml");
const brands = readdirSync(join(root, "assets")).filter((name) => existsSync(join(root, "assets", name, "theme.yaml")));

const disk = sourceHost();

const compile = ({ text }: RandomDeck) =>
  compileDeck({ deck: path, folders: [dirname(path), root] }, withFile(disk, path, text));

async function packageOf(deck: RandomDeck): Promise<Uint8Array> {
  const { outcome } = await compile(deck);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return pptxOf(outcome.value, root, disk);
}

let library: Library;
beforeAll(async () => {
  const { outcome } = await readLibrary([root], disk);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  library = outcome.value;
});

/** Some decks of a brand, with the slides that were asked for shared among brands. */
function decksOf(brand: string): readonly RandomDeck[] {
  const { storyboard } = library;
  const templates = library.templates.filter(({ name }) => only?.includes(name) ?? true);
  const each = slides / brands.length / templates.length;
  const perTemplate = Math.max(1, Math.min(6, Math.round(each)));
  const deck = randomDeck(storyboard, templates, brand, perTemplate);
  return fc.sample(deck, { seed, numRuns: Math.max(1, Math.round(each / perTemplate)) });
}

/** The template, or the fact of the assembly, whose line is at fault, and what is wrong with it. */
function told({ code, args, place }: Diagnostic, { text, lines }: RandomDeck): string {
  if (place === undefined || !("start" in place)) return code;
  const isOwn = place.path === path;
  const source = isOwn ? lines[positionAt(text, place.start).line - 1] : relative(root, place.path);
  return `${source}: ${code} ${argOf({ args }, "field") ?? ""}`.trim();
}

/** Each fault once, with how often it was met. */
function counted(faults: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].map(([fault, count]) => `${fault} (${count})`).toSorted();
}

describe.each(brands)("random decks in the brand %s", (brand) => {
  test("have no error; the Open XML SDK and our rules accept their packages, the same twice", async () => {
    const faults: string[] = [];
    for (const deck of decksOf(brand)) {
      const { outcome } = await compile(deck);
      const errors = outcome.diagnostics.filter(({ severity }) => severity === "error");
      faults.push(...errors.map((each) => told(each, deck)));
      if (!outcome.ok) continue;
      const bytes = await pptxOf(outcome.value, root, disk);
      expect(checkPackage(bytes, { scope: "ours" })).toEqual([]);
      expect(await sdkErrors(bytes)).toEqual([]);
      // Nothing that differs from one brand to another could make a second compilation another.
      if (brand === brands[0]) expect(Buffer.compare(bytes, await packageOf(deck))).toBe(0);
    }
    expect(counted(faults)).toEqual([]);
  });
});
