import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Blob, Face, Font } from "harfbuzzjs";
import { compileDeck } from "../../src/compile.js";
import { subset } from "../../src/doors/subset-font.js";
import { readZip } from "../../src/doors/zip.js";
import { textRuns, usedFaces } from "../../src/fonts/used.js";
import { withFallback } from "../../src/layout/fallback.js";
import type { FontBook, FontFace } from "../../src/model/fonts.js";
import type { Scene } from "../../src/model/scene.js";
import { argOf } from "../helpers/args.js";
import { readEot } from "../helpers/eot.js";
import { sdkErrors } from "../helpers/package.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { paragraph, run } from "../helpers/scene.js";
import { sourceHost } from "../helpers/source-host.js";

const root = dirname(dirname(import.meta.dirname));
const host = sourceHost();
const HEAD =
  "edition: 12\norganisation: { name: Association, genitive: de l'Association }\ndates: 2026-06-18\nplace: Aix\n";
const statement = (words: string): string =>
  `${HEAD}axes:\n  - title: Un axe\n    topics:\n      - { template: statement, title: Un titre, statement: "${words}" }\n`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function compiled(words: string, brand = "aussois") {
  const deck = join(folder, "deck.yaml");
  writeFileSync(deck, statement(words));
  return compileDeck({ deck, brand, folders: [folder, root] }, host);
}

async function sceneOf(words: string, brand = "aussois"): Promise<Scene> {
  const { outcome } = await compiled(words, brand);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

test("a footer falls back as other texts do, and is told once, with its line", async () => {
  const deck = join(folder, "deck.yaml");
  const words = statement("Un texte").replace("{ name: Association,", '{ name: Association, short: "Les amis ☃",');
  writeFileSync(deck, words);
  const { outcome } = await compileDeck({ deck, brand: "aussois", folders: [folder, root] }, host);
  const place = { path: deck, start: words.indexOf('"Les amis ☃"') };
  expect(outcome.diagnostics).toMatchObject([{ code: "glyph-missing", args: { fallback: "DejaVu Sans" }, place }]);
  const footers = outcome.ok
    ? outcome.value.slides.flatMap(({ items }) => items.filter(({ placeholder }) => placeholder?.type === "ftr"))
    : [];
  expect(footers.length).toBeGreaterThan(0);
  for (const footer of footers) {
    const runs = footer.kind === "text" ? footer.paragraphs.flatMap((each) => each.runs) : [];
    expect(runs.filter(({ font }) => font === "fallback").map(({ text }) => text)).toEqual(["☃"]);
  }
});

test("the agenda's lines are told where they were written, once", async () => {
  const deck = join(folder, "deck.yaml");
  const words = `${statement("Un texte").replace("Un axe", '"Un axe ☃"')}agenda: true\n`;
  writeFileSync(deck, words);
  const { outcome } = await compileDeck({ deck, brand: "aussois", folders: [folder, root] }, host);
  const place = { path: deck, start: words.indexOf('"Un axe ☃"') };
  expect(outcome.diagnostics).toMatchObject([{ code: "glyph-missing", slide: 2, place }]);
});

test("notes are left to the program that shows them; HTML shows them in the fallback, of the letters that lack", async () => {
  const deck = join(folder, "deck.yaml");
  writeFileSync(deck, statement("Un texte").replace('Un texte" }', 'Un texte", notes: "Dire ☃ et 🎈" }'));
  const { outcome } = await compileDeck({ deck, brand: "aussois", folders: [folder, root] }, host);
  expect(outcome.diagnostics).toEqual([]);
  const [file] = outcome.ok ? await filesOf("html", outcome.value, folder, host) : [];
  const html = Buffer.from(file?.bytes ?? []).toString();
  const rule = /@font-face\{font-family:"DejaVu Sans";[^}]*base64,([^)]*)\)/u.exec(html)?.[1] ?? "";
  const ttf = await subset(Buffer.from(rule, "base64"), "☃a");
  const font = new Font(new Face(new Blob(new Uint8Array(ttf).buffer)));
  expect([font.nominalGlyph(0x2603) !== undefined, font.nominalGlyph(0x61)]).toEqual([true, undefined]);
  expect(html).toContain('--body:"Source Sans 3","DejaVu Sans",system-ui');
});

describe("runs", () => {
  const face = (letters: string): FontFace => ({
    widthEm: (text) => text.length,
    bearingEm: () => 0,
    outline: () => "",
    missing: (text) => [...text].filter((each) => !letters.includes(each)).map((each) => each.codePointAt(0) ?? 0),
    ascenderEm: 1,
    descenderEm: 0,
    capHeightEm: 1,
    family: letters,
    path: "",
  });
  const fonts = (hasFallback: boolean): FontBook => ({
    hasFallback,
    face: (role) => face(role === "fallback" ? "αβ\u0301" : "ab "),
  });
  const split = (text: string, hasFallback = true): readonly (readonly [string, string])[] =>
    withFallback(paragraph([run(text)]), fonts(hasFallback)).runs.map((each) => [each.text, each.font]);
  const own = run("").font;

  test.each([
    ["ab", [["ab", own]]],
    [
      "a αβ b",
      [
        ["a ", own],
        ["αβ", "fallback"],
        [" b", own],
      ],
    ],
    ["α\u0301", [["α\u0301", "fallback"]]],
    ["aγ", [["aγ", own]]],
  ] as const)("%s", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("without a fallback, nothing is split", () => {
    expect(split("a α", false)).toEqual([["a α", own]]);
  });
});

describe("a letter that the brand's fonts lack", () => {
  test("is measured and written in the fallback, which goes along; the warning says so", async () => {
    const { outcome } = await compiled("Pour tout x, ∀ et ⇒ **☎**");
    expect(outcome.diagnostics).toMatchObject([
      { code: "glyph-missing", args: { fallback: "DejaVu Sans", letters: expect.stringContaining("U+2200") } },
    ]);
    if (!outcome.ok) throw new Error("not laid out");
    const others = textRuns(outcome.value).filter(({ font }) => font === "fallback");
    expect(others.map(({ text }) => text)).toEqual(["∀", "⇒", "☎"]);
    expect(usedFaces(outcome.value).at(-1)).toMatchObject({ family: "DejaVu Sans", style: "regular" });
    const bytes = await pptxOf(outcome.value, folder, host);
    const reading = readZip(bytes);
    const entries = reading.ok ? reading.entries : [];
    const fonts = entries.filter(({ path }) => path.endsWith(".fntdata")).map((entry) => readEot(entry.bytes).family);
    expect(fonts).toContain("DejaVu Sans");
    const slides = entries.filter(({ path }) => path.startsWith("ppt/slides/slide"));
    const xml = slides.map((entry) => new TextDecoder().decode(entry.bytes)).join("");
    expect(xml).toMatch(/<a:latin typeface="DejaVu Sans"\/>(?:(?!<a:t>).)*<a:t>∀<\/a:t>/);
    expect(xml).not.toContain("+fb");
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("and the fallback too is left to PowerPoint", async () => {
    const { outcome } = await compiled("Un ballon 🎈");
    expect(outcome.diagnostics).toHaveLength(1);
    expect(outcome.diagnostics.map((each) => argOf(each, "fallback"))).toEqual([undefined]);
  });

  test("none lacks: no fallback is shown or carried", async () => {
    const scene = await sceneOf("Rien de rare");
    expect(textRuns(scene).some(({ font }) => font === "fallback")).toBe(false);
    expect(usedFaces(scene).map(({ family }) => family)).not.toContain("DejaVu Sans");
  });
});

test.each([
  ["aussois", "Pourquoi\u202f?"],
  ["bureau", "Pourquoi\u00a0?"],
])("the narrow space before a sign is seen in %s, whatever its font makes of it", async (brand, shown) => {
  expect(textRuns(await sceneOf("Pourquoi ?", brand)).map(({ text }) => text)).toContain(shown);
});

describe("the fallback of a theme", () => {
  /** Sobre under another name, its fallback changed. */
  function brand(name: string, change: (theme: string) => string): string {
    const theme = readFileSync(join(root, "assets", "sobre", "theme.yaml"), "utf8");
    mkdirSync(join(folder, "assets", name), { recursive: true });
    const text = change(theme.replace("name: sobre", `name: ${name}`));
    writeFileSync(join(folder, "assets", name, "theme.yaml"), text);
    return name;
  }

  test.each([
    ["missing-key", (theme: string) => theme.replace(/ {4}family: DejaVu Sans\n/, "")],
    [
      "unknown-key",
      (theme: string) => theme.replace("family: DejaVu Sans\n", "family: DejaVu Sans\n    italic: a.ttf\n"),
    ],
  ])("%s is told with its place", async (code, change) => {
    const { outcome } = await compiled("Rien", brand(code, change));
    const found = outcome.diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found?.place).toMatchObject({ path: join(folder, "assets", code, "theme.yaml") });
  });
});
