import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compileDeck, readLibrary } from "../src/compile.js";
import { positionAt } from "../src/diagnostics/format.js";
import type { SlideMemory } from "../src/layout/memory.js";
import type { Diagnostic } from "../src/model/diagnostic.js";
import type { Address } from "../src/model/place.js";
import type { Scene, TextItem } from "../src/model/scene.js";
import type { Template } from "../src/model/template.js";
import { emuFromPt } from "../src/model/units.js";
import type { Library } from "../src/model/validated.js";
import { textItems, wordsIn } from "./helpers/compile-text.js";
import { consistentChart } from "./helpers/consistent-chart.js";
import {
  type Excess,
  excessesOf,
  type Line,
  linesOf,
  type PlainGroup,
  shortGroup,
  withExcess,
} from "./helpers/excess-deck.js";
import { sourceHost, withFile } from "./helpers/source-host.js";

/*
 * Whatever is too long is told in the writer's words: values of three times the limit of their field, words of 60
 * letters, lists of three times as many entries, in every field of every template and of the storyboard. What is told
 * stands on the line of the value; what is not told, fits.
 */
const root = dirname(import.meta.dirname);
const path = join(root, "excess.yaml");
const brands = readdirSync(join(root, "assets")).filter((name) => existsSync(join(root, "assets", name, "theme.yaml")));
const disk = sourceHost();
/** What was right with a slide stays right when others are taken out. */
const memory: SlideMemory = new Map();

let library: Library;
beforeAll(async () => {
  const { outcome } = await readLibrary([root], disk);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  library = outcome.value;
});

/** A description and the values that are at fault in it. */
type Case = { readonly deck: PlainGroup; readonly places: readonly Address[] };

/** The errors of a case with their lines, and the lines of its faults. */
async function compile({ deck, places }: Case) {
  const written = linesOf(deck);
  const text = `${written.map((line) => line.text).join("\n")}\n`;
  const { outcome } = await compileDeck({ deck: path, folders: [root] }, withFile(disk, path, text), memory);
  const errors = outcome.diagnostics.filter(({ severity }) => severity === "error");
  return {
    outcome,
    told: errors.map((error) => ({ ...error, line: lineOf(error, text) })),
    lines: places.map((at) => lineAt(written, at)),
  };
}

const lineOf = ({ place }: Diagnostic, text: string): number =>
  place !== undefined && "start" in place && place.path === path ? positionAt(text, place.start).line : 0;

/** The line on which a value begins. */
const lineAt = (lines: readonly Line[], at: Address): number =>
  lines.findIndex((line) => at.every((step, index) => line.at[index] === step)) + 1;

const facts = {
  lang: "fr",
  organisation: { name: "Les Amis du Canal", short: "ADC" },
  dates: "2025-07-01",
  place: "Lyon",
};
const kinds = ["first", "second", "third"].map((name) => ({ name, label: name }));

/** What is at fault: in a slide of a template, or among the facts of the assembly. */
type Fault = Excess & { readonly template?: Template };

const faultsOf = (isWanted: (excess: Excess) => boolean) => ({
  ofSlides: library.templates.flatMap((template): readonly Fault[] =>
    excessesOf(template.fields)
      .filter(isWanted)
      .map((excess) => ({ ...excess, template })),
  ),
  ofFacts: excessesOf(library.storyboard.fields).filter(isWanted),
});

/** A slide for each fault of a slide, whose numbers need not add up; and the faults of the facts at once. */
function caseOf(brand: string, faults: readonly Fault[]): Case {
  const slides = faults.flatMap(({ template, ...excess }) => (template === undefined ? [] : [{ template, excess }]));
  const topics = slides.map(({ template: { name, fields }, excess }) => ({
    template: name,
    acknowledged: "…",
    ...consistent(name, withExcess(fields, shortGroup(fields), excess)),
  }));
  const ofFacts = faults.filter(({ template }) => template === undefined);
  const base: PlainGroup = { brand, ...facts, kinds, highlights: { title: "Bilan", topics } };
  return {
    deck: ofFacts.reduce((given, excess) => withExcess(library.storyboard.fields, given, excess), base),
    places: [
      ...slides.map(({ excess }, index) => ["highlights", "topics", index + 1, ...beginning(excess)]),
      ...ofFacts.map(beginning),
    ],
  };
}

/** What is at fault in a chart is not mended with the rest of it. */
function consistent(template: string, fields: PlainGroup): PlainGroup {
  if (template !== "chart" || !Array.isArray(fields.bars)) return fields;
  const { highlight } = fields;
  return { ...consistentChart(fields), ...(highlight === undefined ? {} : { highlight }) };
}

/** A list begins with its first entry. */
const beginning = ({ at, kind }: Excess): Address => (kind === "entries" ? [...at, 1] : at);

test("what is over the limits of fields is told, each on its line", async () => {
  const { ofSlides, ofFacts } = faultsOf(({ kind }) => kind !== "word");
  const lists = ofFacts.filter(({ kind }) => kind === "entries");
  const letters = ofFacts.filter(({ kind }) => kind === "letters");
  for (const faults of [ofSlides, letters, ...lists.map((list) => [list])]) {
    const { told, lines } = await compile(caseOf("sobre", faults));
    expect(sorted(told.map(({ line }) => line))).toEqual(sorted(lines));
  }
});

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

describe.each(brands)("in the brand %s", (brand) => {
  test("words that slides do not hold are told, each on its line; what is not told, fits", async () => {
    const { ofSlides, ofFacts } = faultsOf(({ kind }) => kind === "word");
    const scene = await sceneWithout([...ofSlides, ...ofFacts], brand);
    expect(scene.slides.flatMap(textItems).filter(sticksOut).map(wordsIn)).toEqual([]);
  });
});

/** What is left of a deck when all that is told, and must be told well, is taken out of it; one word may hide another. */
async function sceneWithout(faults: readonly Fault[], brand: string): Promise<Scene> {
  const { outcome, told, lines } = await compile(caseOf(brand, faults));
  if (outcome.ok) return outcome.value;
  const where = told.map(({ line }) => line);
  expect(told.filter(({ line, code }) => !lines.includes(line) || code === "box-overflow")).toEqual([]);
  return sceneWithout(
    faults.filter((_, index) => !where.includes(lines[index] ?? 0)),
    brand,
  );
}

/** Lines under the box, or beside it by more than the space at a line's end; what is hidden stands above the slide. */
function sticksOut({ box, lines }: TextItem): boolean {
  const right = Math.max(...lines.flatMap(({ pieces }) => pieces.map(({ x, width }) => x + width)));
  const bottom = Math.max(...lines.map(({ baseline }) => baseline));
  return box.y >= 0 && (bottom > box.y + box.cy || right > box.x + box.cx + emuFromPt(SPACE_PT));
}

const SPACE_PT = 12;
