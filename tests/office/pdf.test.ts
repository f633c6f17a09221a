import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compileDeck, compileSamples } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import { textsOf } from "../../src/model/leaves.js";
import type { SceneSlide, TextItem } from "../../src/model/scene.js";
import { type Emu, ptFromEmu } from "../../src/model/units.js";
import { missingPrograms, type PdfPage, type PdfWord, pdfWords, repositoryRoot } from "../helpers/office.js";
import { filesOf } from "../helpers/render.js";

const out = join(repositoryRoot, "tests", "out", "office");
const host = nodeHost({ cache: true });
const TOLERANCE_PT = 1;

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These checks need poppler and qpdf: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
});

describe.each(["aussois", "sobre", "bureau"])("the PDF is the scene, brand %s", (brand) => {
  const deck = join(repositoryRoot, "decks", "ag-2025.yaml");
  const request = { deck, brand, folders: [join(repositoryRoot, "decks"), repositoryRoot] };

  test.each([
    ["the whole deck", compileDeck],
    ["every sample of every template", compileSamples],
  ] as const)("%s", async (name, compile) => {
    const { outcome } = await compile(request, host);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const [file] = await filesOf("pdf", outcome.value, repositoryRoot, host);
    const path = join(out, `${brand}-${name.replaceAll(" ", "-")}.pdf`);
    writeFileSync(path, file?.bytes ?? "");
    execFileSync("qpdf", ["--check", path]);
    const slides = outcome.value.slides.filter(({ hidden }) => !hidden);
    const pages = pdfWords(path);
    expect(pages.length).toBe(slides.length);
    expect(slides.flatMap((slide, index) => faultsOf(slide, pages[index]))).toEqual([]);
    expect(execFileSync("pdfinfo", ["-struct-text", path]).toString("utf8")).toContain("H1 (block)");
  });
});

/** Every line of the scene begins and ends where words of the PDF do, and every word stands on a line of the scene. */
function faultsOf(slide: SceneSlide, page: PdfPage | undefined): readonly string[] {
  if (page === undefined) return [`${slide.id}: no page`];
  const texts = textsOf(slide.items);
  const lines = texts.filter(isSeen).flatMap(linesOf);
  const late = lines.filter((line) => !page.words.some((word) => isOn(line, word) && begins(line, word)));
  const short = lines.filter((line) => !page.words.some((word) => isOn(line, word) && ends(line, word)));
  const unseen = new Set(texts.filter((item) => !isSeen(item)).flatMap((item) => textOf(item).split(SPACES)));
  const stray = page.words.filter((word) => !unseen.has(word.text) && !lines.some((line) => isOn(line, word)));
  return [
    ...late.map((line) => `${line.id}: "${line.text}" does not begin at ${line.left.toFixed(1)}`),
    ...short.map((line) => `${line.id}: "${line.text}" does not end at ${line.right?.toFixed(1)}`),
    ...stray.map((word) => `${slide.id}: "${word.text}" stands on no line`),
  ];
}

type Line = {
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly left: number;
  /** Unknown where spaces hang at the end. */
  readonly right: number | undefined;
  readonly baseline: number;
  /** How far its superscripts stand above it. */
  readonly raise: number;
  readonly box: readonly [left: number, right: number];
};

const SPACES = /[\s\u00a0\u202f]+/u;

const begins = ({ words, left }: Line, word: PdfWord): boolean =>
  word.text.startsWith(words[0] ?? "") && Math.abs(word.left - left) <= TOLERANCE_PT;
const ends = ({ words, right }: Line, word: PdfWord): boolean =>
  word.text.endsWith(words.at(-1) ?? "") && (right === undefined || Math.abs(word.right - right) <= TOLERANCE_PT);
const isOn = ({ baseline, raise, box }: Line, word: PdfWord): boolean =>
  word.top < baseline && word.bottom > baseline - raise && word.left >= box[0] - TOLERANCE_PT && word.left <= box[1];

const linesOf = (item: TextItem): readonly Line[] =>
  item.lines.flatMap((line) => {
    const [first, last] = [line.pieces[0], line.pieces.at(-1)];
    if (first === undefined || last === undefined) return [];
    const runs = item.paragraphs[line.paragraph]?.runs ?? [];
    const lastText = line.pieces.length === 1 ? first.text : last.text;
    const words = [first.text, lastText].map((text) => text.split(SPACES).filter((word) => word !== ""));
    const right = ptFromEmu((last.x + last.width) as Emu) - (runs[last.run]?.trackingPt ?? 0);
    return [
      {
        id: item.id,
        text: line.pieces.map(({ text }) => text).join(""),
        words: [words[0]?.[0] ?? "", words[1]?.at(-1) ?? ""],
        left: ptFromEmu(first.x),
        right: /\s$/u.test(last.text) ? undefined : right,
        baseline: ptFromEmu(line.baseline),
        raise: Math.max(0, ...runs.map((run) => (run.superscript ? run.sizePt * 0.3 : 0))),
        box: [ptFromEmu(item.box.x), ptFromEmu((item.box.x + item.box.cx) as Emu)],
      },
    ];
  });

const isSeen = ({ box }: TextItem): boolean => box.y + box.cy > 0;
const textOf = (item: TextItem): string =>
  item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
