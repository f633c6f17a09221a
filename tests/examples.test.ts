import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { compileDeck, compileSamples, readLibrary } from "../src/compile.js";
import type { SlideMemory } from "../src/layout/memory.js";
import type { Scene, SceneItem } from "../src/model/scene.js";
import { checkPackage } from "../src/package-rules/check.js";
import { embedPictures } from "../src/pictures/embed.js";
import { wordsOf } from "../src/render/likes.js";
import { sceneJson } from "../src/render/scene-json.js";
import { slideSvg } from "../src/render/svg/slide.js";
import { templateSchema, themeSchema } from "../src/tools/designer-schemas.js";
import { deckSchema } from "../src/tools/json-schema.js";
import { expectGolden } from "./helpers/golden.js";
import { sdkErrors } from "./helpers/package.js";
import { pptxOf } from "./helpers/render.js";
import { sourceHost } from "./helpers/source-host.js";

const root = dirname(import.meta.dirname);
const host = sourceHost();
const decks = ["decks/ag-2025.yaml", "decks/ag-donnees.yaml", "decks/starter/assemblee.yaml"];
const brands = ["aussois", "sobre", "bureau"];

type Compile = typeof compileDeck;
const scenes = new Map<string, Promise<Scene>>();
/** The decks of a brand have their slide layouts in common. */
const memory: SlideMemory = new Map();

/** Compiled once, whatever is asked of it; without a word of mistake. */
function sceneOf(compile: Compile, deck: string, brand: string): Promise<Scene> {
  const key = [compile.name, deck, brand].join(" ");
  const scene = scenes.get(key) ?? compiled(compile, deck, brand);
  scenes.set(key, scene);
  return scene;
}

async function compiled(compile: Compile, deck: string, brand: string): Promise<Scene> {
  const path = join(root, deck);
  const { outcome } = await compile({ deck: path, brand, folders: [dirname(path), root] }, host, memory);
  expect(outcome.diagnostics).toEqual([]);
  if (!outcome.ok) throw new Error("errors");
  return outcome.value;
}

const cases = brands.flatMap((brand) => [
  ...decks.map((deck) => [brand, deck, compileDeck] as const),
  [brand, "decks/ag-2025.yaml", compileSamples] as const,
]);

describe.each(cases)("brand %s, %s", (brand, deck, compile) => {
  test("has no warning, and makes a package that the Open XML SDK and our rules accept", async () => {
    const scene = await sceneOf(compile, deck, brand);
    const bytes = await pptxOf(scene, root, host);
    expect(checkPackage(bytes, { scope: "ours" })).toEqual([]);
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("has unique titles, ids and a title on every slide", async () => {
    const scene = await sceneOf(compile, deck, brand);
    const titles = scene.slides.map((slide) => slide.title);
    expect(titles.filter((title, index) => title === "" || titles.indexOf(title) !== index)).toEqual([]);
    const ids = scene.slides.flatMap((slide) => slide.items.flatMap(idsOf));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("has layouts that offer more than a title, each place once", async () => {
    const scene = await sceneOf(compile, deck, brand);
    for (const { name, placeholders } of scene.layouts) {
      const places = placeholders.map(({ placeholder }) => `${placeholder?.type} ${placeholder?.idx ?? ""}`);
      expect([name, new Set(places).size]).toEqual([name, places.length]);
      expect([name, places.filter((place) => place !== "title ").length > 0]).toEqual([name, true]);
    }
  });

  test("keeps words and pictures on the slide: hidden titles alone stand above it, and shapes may bleed off", async () => {
    const scene = await sceneOf(compile, deck, brand);
    const off = scene.slides
      .flatMap((slide) => slide.items)
      .filter((item) => !isShapeAlone(item))
      .filter(({ box, kind, placeholder }) => {
        const isOff =
          box.x < -1 ||
          box.y < -1 ||
          box.x + box.cx > scene.size.cx + 12_700 ||
          box.y + box.cy > scene.size.cy + 12_700;
        return isOff && !(kind === "text" && placeholder?.type === "title" && box.y < 0);
      });
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});

const isShapeAlone = (item: SceneItem): boolean =>
  item.kind === "group" ? item.items.every(isShapeAlone) : item.kind === "shape";

const idsOf = (item: SceneItem): readonly string[] =>
  item.kind === "group" ? [item.id, ...item.items.flatMap(idsOf)] : [item.id];

test("the deck of data shows every kind of chart, compared and brought forward, and tables that go on with their totals", async () => {
  const { slides } = await sceneOf(compileDeck, "decks/ag-donnees.yaml", "aussois");
  const charts = slides.flatMap(({ items }) => items.filter((item) => item.kind === "chart"));
  const shown = charts.map(({ data: { kind, stack, series, reference } }) =>
    [kind, stack, series.length > 1 ? "several" : undefined, reference && "reference"].filter(Boolean).join(" "),
  );
  expect(new Set(shown)).toEqual(
    new Set([
      "bars",
      "columns several",
      "line several",
      "bars values several",
      "bars shares several",
      "area",
      "doughnut",
      "columns reference",
    ]),
  );
  const rows = slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === "table" ? item.rows : [])));
  const roles = rows.map(({ role }) => role);
  expect(new Set(roles)).toEqual(new Set(["head", "row", "group", "carried", "brought", "total"]));
  const totals = rows
    .filter(({ role }) => role === "total")
    .map(({ cells }) => cells.map(wordsOf).join(" | ").replaceAll("\u202f", "_"));
  expect(totals).toContain("Total des charges | 411_130 | 386_590");
});

test("the Aussois deck has its 27 slides, numbered on content slides only", async () => {
  const scene = await sceneOf(compileDeck, "decks/ag-2025.yaml", "aussois");
  const numbered = scene.slides.map(
    (slide) =>
      `${slide.number} ${slide.layout}${slide.items.some((item) => item.placeholder?.type === "sldNum") ? " n" : ""}`,
  );
  expect(numbered).toEqual([
    "1 cover",
    "2 section",
    "3 bullets n",
    "4 bullets n",
    "5 statement n",
    "6 members n",
    "7 gallery n",
    "8 section",
    "9 key-figures n",
    "10 numbered-list n",
    "11 timeline n",
    "12 gallery n",
    "13 picture n",
    "14 quote n",
    "15 event n",
    "16 section",
    "17 key-figures n",
    "18 columns n",
    "19 publications n",
    "20 section",
    "21 picture n",
    "22 key-figures n",
    "23 picture n",
    "24 project-board n",
    "25 breakdown n",
    "26 team n",
    "27 closing",
  ]);
  expect(scene.sections.map(({ name, slides }) => `${name.replaceAll("\u00a0", " ")}: ${slides.length}`)).toEqual([
    "Ouverture: 1",
    "Rapport d’activité 2024: 6",
    "Axe I: 8",
    "Axe II: 4",
    "Axe III: 6",
    "Équipe: 1",
    "Clôture: 1",
  ]);
});

describe("goldens: scenes without places, reviewed as text", () => {
  test.each([["starter", "decks/starter/assemblee.yaml"]])("%s", async (name, deck) => {
    const scene = await sceneOf(compileDeck, deck, "sobre");
    const { layouts: _, theme: __, ...own } = scene;
    const text = sceneJson(own as Scene, dirname(join(root, deck)), false);
    expectGolden(join(root, "tests", "golden", name, "scene.json"), text);
  });
});

describe("goldens: slides as they are drawn, an element a line", () => {
  test("starter", async () => {
    const scene = await sceneOf(compileDeck, "decks/starter/assemblee.yaml", "sobre");
    const pictures = await embedPictures(scene, host, "alone");
    if (!pictures.ok) throw new Error(JSON.stringify(pictures.diagnostics));
    // Pictures are named: what they hold is tested elsewhere.
    const imageOf = (id: string, width: number, height: number): string =>
      `<image href="${id}" width="${width}" height="${height}"/>`;
    const drawn = scene.slides.map((slide) => {
      const svg = slideSvg(slide, scene, { pictures: pictures.value, text: "text", imageOf });
      return `${slide.number} ${slide.id}\n${svg.replaceAll("><", ">\n<")}\n`;
    });
    expectGolden(join(root, "tests", "golden", "starter", "slides.svg.txt"), drawn.join("\n"));
  });
});

describe("schemas", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  test("decks are what the schema of decks asks for, and those with a misspelt key are not", async () => {
    const { outcome } = await readLibrary([root], host);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const validate = ajv.compile(deckSchema(outcome.value.storyboard, outcome.value.templates));
    for (const deck of decks) {
      const value = parse(readFileSync(join(root, deck), "utf8"));
      validate(value);
      expect([deck, validate.errors]).toEqual([deck, null]);
      expect(validate({ ...value, plcae: "Annecy" })).toBe(false);
      const misspelt = { ...value, place: undefined, axes: [{ title: "a", topics: [{ template: "bulets" }] }] };
      expect(validate(misspelt)).toBe(false);
    }
  });

  test("templates and themes agree with theirs", () => {
    const template = ajv.compile(templateSchema());
    for (const name of readdirSync(join(root, "templates")).filter(
      (each) => each.endsWith(".yaml") && each !== "storyboard.yaml",
    )) {
      template(parse(readFileSync(join(root, "templates", name), "utf8")));
      expect([name, template.errors]).toEqual([name, null]);
    }
    const theme = ajv.compile(themeSchema());
    for (const brand of brands) {
      theme(parse(readFileSync(join(root, "assets", brand, "theme.yaml"), "utf8")));
      expect([brand, theme.errors]).toEqual([brand, null]);
    }
  });

  test("the decks' own schemas are current", async () => {
    const { schemaText } = await import("../src/tools/schemas.js");
    for (const folder of ["decks/schemas"]) {
      const path = join(root, folder, "deck.schema.json");
      const { outcome } = await schemaText("deck", [root], host);
      expect(existsSync(path) && outcome.ok && readFileSync(path, "utf8") === outcome.value).toBe(true);
    }
  });
});

test("a template that is copied alone beside a deck keeps the pictures of its samples", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
  cpSync(join(root, "decks/starter"), folder, { recursive: true });
  mkdirSync(join(folder, "templates"));
  cpSync(join(root, "templates/bullets.yaml"), join(folder, "templates/bullets.yaml"));
  const deck = join(folder, "assemblee.yaml");
  const { outcome } = await compileSamples({ deck, folders: [folder, root] }, host);
  expect(outcome.diagnostics).toEqual([]);
  const pictures = outcome.ok ? outcome.value.pictures.map(({ path }) => path) : [];
  expect(pictures).toContain(join(root, "templates/samples/landscape.svg"));
  rmSync(folder, { recursive: true });
});
