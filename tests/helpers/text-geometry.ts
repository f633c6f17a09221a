import type { SceneItem, SceneSlide, TextItem } from "../../src/model/scene.js";
import { ptFromEmu } from "../../src/model/units.js";
import type { PdfPage, PdfWord } from "./office.js";

const TOLERANCE_PT = 1.5;

/** Words off the slide or out of their boxes, and texts with more lines than foreseen. */
export function faultsOf(slide: SceneSlide, whole: PdfPage | undefined): readonly string[] {
  if (whole === undefined) return [`${slide.id}: no page`];
  const page = besideCharts(slide, whole);
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

/** Ids of the texts that have fewer lines than foreseen. */
export const fewerLines = (slide: SceneSlide, page: PdfPage | undefined): readonly string[] =>
  page === undefined
    ? []
    : lineCounts(slide, page)
        .filter(({ count, item }) => count < item.lines.length)
        .map(({ item }) => item.id);

/** A page without what stands in its charts' boxes: the program that draws a chart sets its words. */
export function besideCharts({ items }: SceneSlide, page: PdfPage): PdfPage {
  const charts = items.filter(({ kind }) => kind === "chart").map(({ box }) => box);
  const isIn = ({ left, right, top, bottom }: PdfWord) =>
    charts.some(
      ({ x, y, cx, cy }) =>
        left >= ptFromEmu(x) - TOLERANCE_PT &&
        right <= (x + cx) / 12_700 + TOLERANCE_PT &&
        (top + bottom) / 2 >= ptFromEmu(y) &&
        (top + bottom) / 2 <= (y + cy) / 12_700,
    );
  return { ...page, words: page.words.filter((word) => !isIn(word)) };
}

const middleOf = (word: PdfWord): number => (word.top + word.bottom) / 2;
/** Empty cells show nothing. */
const visibleTexts = (slide: SceneSlide): readonly TextItem[] =>
  slide.items.flatMap(textsOf).filter((item) => item.box.y >= 0 && lettersOf(item) !== "");

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

/** The texts of an item, in groups and in tables too. */
export function textsOf(item: SceneItem): readonly TextItem[] {
  if (item.kind === "table") return item.rows.flatMap(({ cells }) => cells);
  if (item.kind === "group") return item.items.flatMap(textsOf);
  if (item.kind === "tree") return item.boxes.map(({ text }) => text);
  return item.kind === "text" ? [item] : [];
}

/** The smallest box that holds the word and has its letters. */
function ownerOf(word: PdfWord, texts: readonly TextItem[]): TextItem | undefined {
  const letters = squeeze(word.text);
  const holders = texts.filter((item) => holds(item, word) && lettersOf(item).includes(letters));
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
/** What a text shows, marks of lists among it, without spaces. */
export const lettersOf = (item: TextItem): string =>
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
