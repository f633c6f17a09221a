import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Compilation, compileDeck, compileSamples } from "../../src/compile.js";
import type { Scene, SceneItem, SceneSlide, TextItem } from "../../src/model/scene.js";
import { ptFromEmu } from "../../src/model/units.js";
import { drawnWords, missingPrograms, type PdfPage, type PdfWord, repositoryRoot } from "../helpers/office.js";
import { pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

const out = join(repositoryRoot, "tests", "out", "office");
const host = sourceHost();
const TOLERANCE_PT = 1.5;
/** We break at 99 % of the width and take the wider of two kernings: a few texts get a line less than foreseen, none a line more. */
const FEWER_MAX = 0.02;

beforeAll(() => {
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new Error(`These checks need LibreOffice and poppler: apt-get install -y ${missing.join(" ")}`);
  mkdirSync(out, { recursive: true });
});

describe.each(["aussois", "sobre"])("text stands where we foresaw, brand %s", (brand) => {
  const request = {
    deck: join(repositoryRoot, "decks", "ag-2025.yaml"),
    brand,
    folders: [join(repositoryRoot, "decks"), repositoryRoot],
  };
  test.each([
    ["the whole deck", compileDeck],
    ["every sample of every template", compileSamples],
  ] as const)("%s", async (name, compile) => {
    const scene = sceneOf(await compile(request, host));
    const pages = await drawn(scene, `${brand}-${name.replaceAll(" ", "-")}`);
    expect(pages.length).toBe(scene.slides.length);
    const faults = scene.slides.flatMap((slide, index) => faultsOf(slide, pages[index]));
    expect(faults).toEqual([]);
    const texts = scene.slides.flatMap((slide) => slide.items.flatMap(textsOf)).length;
    const fewer = scene.slides.flatMap((slide, index) => fewerLines(slide, pages[index]));
    expect(fewer.length / texts).toBeLessThan(FEWER_MAX);
  });
});

function sceneOf({ outcome }: Compilation): Scene {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
  return outcome.value;
}

async function drawn(scene: Scene, name: string): Promise<readonly PdfPage[]> {
  const path = join(out, `${name}.pptx`);
  writeFileSync(path, await pptxOf(scene, repositoryRoot, host));
  return drawnWords(path, [join(repositoryRoot, "assets", scene.theme.name, "fonts")]);
}

/** Words off the slide or out of their boxes, and texts with more lines than foreseen. */
function faultsOf(slide: SceneSlide, page: PdfPage | undefined): readonly string[] {
  if (page === undefined) return [`${slide.id}: no page`];
  const owned = ownedWords(slide, page);
  const stray = owned
    .filter(({ item }) => item === undefined)
    .map(
      ({ word }) =>
        `${slide.id}: "${word.text}" stands in no box, at ${Math.round(word.left)}, ${Math.round(word.top)}`,
    );
  // The box of a PDF's word is that of its font, taller than its letters: the middle tells whether it is on the slide.
  const off = page.words.filter(
    (word) => word.left < -1 || word.right > page.width + 1 || middleOf(word) < 0 || middleOf(word) > page.height,
  );
  const more = lineCounts(slide, page).filter(({ count, item }) => count > item.lines.length);
  return [
    ...stray,
    ...off.map((word) => `${slide.id}: "${word.text}" is off the slide`),
    ...more.map(({ count, item }) => `${item.id}: ${count} lines, not ${item.lines.length}`),
  ];
}

const fewerLines = (slide: SceneSlide, page: PdfPage | undefined): readonly string[] =>
  page === undefined
    ? []
    : lineCounts(slide, page)
        .filter(({ count, item }) => count < item.lines.length)
        .map(({ item }) => item.id);

const middleOf = (word: PdfWord): number => (word.top + word.bottom) / 2;
const visibleTexts = (slide: SceneSlide): readonly TextItem[] =>
  slide.items.flatMap(textsOf).filter((item) => item.box.y >= 0);

function ownedWords(slide: SceneSlide, page: PdfPage) {
  const texts = visibleTexts(slide);
  return page.words.map((word) => ({ word, item: ownerOf(word, texts) }));
}

function lineCounts(slide: SceneSlide, page: PdfPage) {
  const owned = ownedWords(slide, page);
  return visibleTexts(slide).map((item) => ({
    item,
    count: lineCount(
      owned.filter((each) => each.item === item).map(({ word }) => word),
      item,
    ),
  }));
}

function textsOf(item: SceneItem): readonly TextItem[] {
  if (item.kind === "group") return item.items.flatMap(textsOf);
  return item.kind === "text" ? [item] : [];
}

/** The smallest box that holds the word and has its letters. */
function ownerOf(word: PdfWord, texts: readonly TextItem[]): TextItem | undefined {
  const letters = squeeze(word.text);
  const holders = texts.filter((item) => holds(item, word) && textOf(item).includes(letters));
  return holders.toSorted((a, b) => a.box.cx * a.box.cy - b.box.cx * b.box.cy)[0];
}

function holds({ box }: TextItem, word: PdfWord): boolean {
  const [left, top, right, bottom] = [ptFromEmu(box.x), ptFromEmu(box.y), box.x + box.cx, box.y + box.cy];
  const middle = (word.top + word.bottom) / 2;
  return (
    word.left >= left - TOLERANCE_PT &&
    word.right <= right / 12_700 + TOLERANCE_PT &&
    middle >= top - TOLERANCE_PT &&
    middle <= bottom / 12_700 + TOLERANCE_PT
  );
}

const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
const textOf = (item: TextItem): string =>
  squeeze(
    item.paragraphs
      .map((paragraph) => `${paragraph.bullet?.mark ?? ""}${paragraph.runs.map((run) => run.text).join("")}`)
      .join(""),
  );

/** Words whose middles are within half a line of each other stand on one line. */
function lineCount(words: readonly PdfWord[], item: TextItem): number {
  const size = Math.min(...item.paragraphs.flatMap((paragraph) => paragraph.runs.map((run) => run.sizePt)));
  const bottoms = words.map((word) => word.bottom).toSorted((a, b) => a - b);
  return bottoms.filter((bottom, index) => index === 0 || bottom - (bottoms[index - 1] ?? 0) > size * 0.6).length;
}
