import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mirrored } from "../../src/doors/bidi.js";
import { runsRightToLeft, strayTurn } from "../../src/model/direction.js";
import type { Scene, TextItem } from "../../src/model/scene.js";
import { breakText, measureText } from "../../src/text/lines.js";
import type { LinePiece } from "../../src/text/pieces.js";
import { argOf } from "../helpers/args.js";
import { compileText, sceneOfText, textItems } from "../helpers/compile-text.js";
import { fakeDoors } from "../helpers/fake-font.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { paragraph, run } from "../helpers/paragraph.js";
import { readPdf } from "../helpers/pdf.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const host = sourceHost();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("from right to left, the space at the end of a line hangs out of it", () => {
  const [first, second] = linesOf(["אבגד הוזח"], true, 40);
  expect(first?.pieces).toMatchObject([{ text: "אבגד", x: 20, widthPt: 20 }]);
  expect(second?.pieces).toMatchObject([{ text: "הוזח", x: 20, widthPt: 20 }]);
});

/** A line as it is seen, from left to right, without what is not seen. */
const seen = (pieces: readonly LinePiece[]): string =>
  pieces
    .toSorted((one, other) => one.x - other.x)
    .map(({ text, rtl }) => (rtl === true ? [...mirrored(text)].reverse().join("") : text))
    .join("")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");

const linesOf = (texts: readonly string[], isRtl: boolean, widthPt = 500) => {
  const runs = texts.map((text) => run(text));
  const more = isRtl ? ({ rtl: true, align: "right" } as const) : {};
  return breakText(measureText([paragraph(runs, more)], fakeDoors), widthPt);
};

describe("a line in the order in which it is seen (UAX #9)", () => {
  const ltr = false;
  const rtl = true;
  test.each([
    ["a name", ltr, ["Voici שלום ici"], ["Voici םולש ici"]],
    ["a name of two words", ltr, ["et אב גד (là)"], ["et דג בא (là)"]],
    ["runs keep their places", ltr, ["et אב ", "גד", " là"], ["et דג בא là"]],
    ["figures after a name go with it", ltr, ["et אב 12 ans"], ["et 12 בא ans"]],
    ["but for a mark from left to right", ltr, ["et אב\u200e 12 ans"], ["et בא 12 ans"]],
    ["a sentence", rtl, ["אב (גד) ADV 12!"], ["!ADV 12 (דג) בא"]],
    ["Arabic figures", rtl, ["اب ٢٥٠ جد"], ["دج ٢٥٠ با"]],
    ["signs of two units", rtl, ["אב 👋🎉 גד"], ["דג 🎉👋 בא"]],
    ["Latin that is turned", ltr, ["Un \u202eabc\u202c mot"], ["Un cba mot"]],
    ["a line broken on purpose", rtl, ["אב!\nגד"], ["!בא", "דג"]],
  ] as const)("%s", (_, isRtl, texts, expected) => {
    expect(linesOf(texts, isRtl).map(({ pieces }) => seen(pieces))).toEqual(expected);
  });

  test("lines break in reading order; the space at their end is on neither side", () => {
    const lines = linesOf(["אבג דהו זחט"], true, 40);
    expect(lines.map(({ pieces }) => seen(pieces))).toEqual(["והד גבא", "טחז"]);
    expect(lines.map(({ widthPt }) => widthPt)).toEqual([35, 15]);
    expect(lines.map(({ pieces }) => pieces[0]?.x)).toEqual([5, 25]);
  });

  test("pieces stay in reading order, and touch each other", () => {
    const [line] = linesOf(["a אב 12 b"], false);
    expect(line?.pieces).toMatchObject([
      { text: "a ", x: 0 },
      { text: "אב ", x: 20, rtl: true },
      { text: "12", x: 10 },
      { text: " b", x: 35 },
    ]);
  });
});

test.each([
  ["שלום לכולם", true],
  ["ADV: שלום לכולם", true],
  ["דוד כהן, trésorière", false],
  ["Un texte", false],
  ["12 %", false],
  ["", false],
])("%s runs as most of its letters do", (text, expected) => expect(runsRightToLeft(text)).toBe(expected));

test.each([
  ["Un \u202emot", "\u202e"],
  ["Un \u202bmot\u202c", "\u202b"],
  ["Un \u2067mot\u2069", "\u2067"],
  ["Un \u200fmot", "\u200f"],
  ["Un \u200emot", undefined],
  ["שלום\u200f!", undefined],
  ["\u2067שלום\u2069", undefined],
  ["\u202eשלום", "\u202e"],
])("%j: a sign that turns letters which do not call for it", (text, expected) =>
  expect(strayTurn(text)).toBe(expected),
);

const HEAD =
  "edition: 12\norganisation: { name: Association, genitive: de l'Association }\ndates: 2026-06-18\nplace: Aix\naxes:\n  - title: Un axe\n    topics:\n";
const statement = (words: string, title = "Un titre"): string =>
  `${HEAD}      - { template: statement, title: "${title}", statement: "${words}" }\n`;
const bullets = (...points: readonly string[]): string =>
  `${HEAD}      - { template: bullets, title: Un titre, points: ${JSON.stringify(points)} }\n`;

describe("what is told", () => {
  const toldOf = async (yaml: string): Promise<readonly string[]> => {
    const { diagnostics } = await compileText(yaml);
    return diagnostics.map((each) => [each.code, argOf(each, "sign") ?? argOf(each, "letters") ?? ""].join(" ").trim());
  };
  const shalom = "glyph-missing ש (U+05E9), ל (U+05DC), ו (U+05D5), ם (U+05DD)";

  test.each([
    ["a name in a sentence is in its order", statement("Dire שלום ici"), [shalom]],
    ["so is a paragraph", statement("שלום (ADV)!"), [shalom]],
    ["so is a name in a list", bullets("Marie", "שלום"), [shalom]],
    ["a sentence in a list is not", bullets("Marie", "שלום!"), [shalom, "right-to-left"]],
    ["other letters that lack are told beside it", statement("שלום 🎈"), [shalom, "glyph-missing 🎈 (U+1F388)"]],
    ["Latin that is turned", statement("Un \u202emot"), ["right-to-left U+202E"]],
    ["Hebrew that is turned", statement("\u202eשלום"), [shalom, "right-to-left U+202E"]],
  ])("%s", async (_, yaml, expected) => expect(await toldOf(yaml)).toEqual(expected));

  test.each([
    ["a word joiner", "a\u2060b"],
    ["forms of letters", "x\ufe0e y\ufe0f"],
    ["tags", "a\u{e0067}\u{e007f}b"],
    ["what joins and parts", "a\u200b\u200c\u200d\u200eb\u00ad"],
    ["a filler", "a\u034f\u180eb"],
    ["ends of lines", "a\u0085b\u2028c\u2029d"],
  ])("%s is no missing letter", async (_, words) => expect(await toldOf(statement(words))).toEqual([]));
});

describe("a paragraph that runs from right to left", () => {
  const words = "שלום (ADV) 12";
  let scene: Scene;
  let text: TextItem;
  beforeAll(async () => {
    scene = await sceneOfText(statement(words, "Titre שלום"));
    text = scene.slides.flatMap(textItems).find(({ paragraphs }) => paragraphs[0]?.rtl === true) as TextItem;
  });
  const written = async (format: "html" | "svg" | "pdf"): Promise<readonly string[]> =>
    (await filesOf(format, scene, folder, host)).map(({ bytes }) => Buffer.from(bytes).toString());

  test("begins at the right edge of its box", () => {
    expect(text.paragraphs[0]?.align).toBe("right");
    const right = Math.max(...(text.lines[0]?.pieces ?? []).map(({ x, width }) => x + width));
    expect(right).toBeCloseTo(text.box.x + text.box.cx, -1);
  });

  test("says so in PPTX, beside its side", async () => {
    const bytes = await pptxOf(scene, folder, host);
    const slides = [...partsOf(bytes)].filter(([path]) => path.startsWith("ppt/slides/slide")).map(([, xml]) => xml);
    const found = slides.join("").match(/<a:pPr[^>]*rtl="1"[^>]*>/g);
    expect(found).toEqual([expect.stringContaining('algn="r" rtl="1"')]);
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("says so in HTML", async () => {
    expect((await written("html"))[0]).toMatch(/<p[^>]* dir="rtl">שלום \(ADV\) 12<\/p>/u);
  });

  test("has its pieces where the scene has them in SVG, each from its right edge", async () => {
    const svg = (await written("svg")).find((each) => each.includes("(ADV)") === false && each.includes("ADV")) ?? "";
    expect(svg).toMatch(/<text x="[\d.]+"[^>]* direction="rtl" unicode-bidi="bidi-override"[^>]*>שלום<\/text>/u);
    expect(svg).toMatch(/<text x="[\d.]+"(?![^>]*direction)[^>]*>ADV<\/text>/u);
  });

  test("is drawn in the order in which it is seen in PDF, which is the same each time", async () => {
    const [first, second] = [await filesOf("pdf", scene, folder, host), await filesOf("pdf", scene, folder, host)];
    expect(first[0]?.bytes).toEqual(second[0]?.bytes);
    expect(lettersDrawn(first[0]?.bytes ?? new Uint8Array())).toContain("םולש");
  });
});

test("Arabic figures are drawn from left to right in PDF", async () => {
  const scene = await sceneOfText(statement("سنة ٢٥٠"));
  const [file] = await filesOf("pdf", scene, folder, host);
  expect(lettersDrawn(file?.bytes ?? new Uint8Array()).join("\n")).toContain("٢٥٠");
});

/** Each drawn stretch of the fallback, whose letters are found by the table that its font has for readers. */
function lettersDrawn(bytes: Uint8Array): readonly string[] {
  const { streams } = readPdf(bytes);
  const tables = streams.filter((stream) => stream.includes("beginbfrange")).map(lettersOf);
  const drawn = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, codes = ""]) => codes));
  return tables.flatMap((letters) =>
    drawn.map((codes) =>
      [...codes.matchAll(/<([0-9a-f]*)>/g)]
        .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => letters[Number.parseInt(glyph, 16)] ?? "?")
        .join(""),
    ),
  );
}

const lettersOf = (table: string): readonly string[] =>
  [...(/beginbfrange.*?\[(.*)\]/s.exec(table)?.[1] ?? "").matchAll(/<([0-9a-f]{4,})>/g)].map(([, hex = ""]) =>
    Buffer.from(hex, "hex").swap16().toString("utf16le"),
  );
