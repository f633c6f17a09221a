import type { SceneItem, SceneSlide, TextItem } from "../../src/model/scene.js";
import { type Box, emu } from "../../src/model/units.js";
import type { PdfPage, PdfWord } from "./office.js";
import { besideCharts, lettersOf, textsOf } from "./text-geometry.js";

/** Where a slide's text stands when it is drawn in fonts that are not the brand's: other lines, other sizes, the same boxes. */

const TOLERANCE_PT = 3;
const EMU_PER_PT = 12_700;

/** A rectangle in points. */
type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Words that stand in no box of a text that has them, and words that stand over one of another text. */
export function strayWords(slide: SceneSlide, whole: PdfPage | undefined): readonly string[] {
  if (whole === undefined) return [`${slide.id}: no page`];
  const page = besideCharts(slide, whole);
  const texts = slide.items.flatMap((item) => grown(item, page)).filter(({ box }) => box.y >= 0);
  const placed = page.words.map((word) => ({ word, ink: inkOf(word), owner: ownerOf(word, texts) }));
  const outside = placed.filter(({ owner }) => owner === undefined);
  const over = placed.filter(({ ink, owner }, index) =>
    placed
      .slice(index + 1)
      .some(
        (other) => owner !== undefined && other.owner !== undefined && other.owner !== owner && meet(ink, other.ink),
      ),
  );
  return [
    ...cutFigures(slide, page),
    ...outside.map(({ word }) => `${slide.id}: "${word.text}" stands in no box, at ${placeOf(word)}`),
    ...over.map(({ word }) => `${slide.id}: "${word.text}" stands over another text, at ${placeOf(word)}`),
  ];
}

/** Cells do not shrink, in any program: rows grow with their words, and push those under them down. */
function grown(item: SceneItem, { height }: PdfPage): readonly TextItem[] {
  if (item.kind !== "table") return [...textsOf(item)];
  return item.rows.flatMap(({ cells }) =>
    cells.map((cell) => ({ ...cell, box: { ...cell.box, cy: emu(height * EMU_PER_PT - cell.box.y) } })),
  );
}

/** Figures that their column does not hold, cut in the midst. */
const cutFigures = ({ id, items }: SceneSlide, { words }: PdfPage): readonly string[] =>
  items
    .flatMap((item) => (item.kind === "table" ? item.rows.slice(1).flatMap(({ cells }) => cells) : []))
    .filter(({ paragraphs }) => paragraphs.every(({ align }) => align === "right"))
    .filter((cell) => !linesIn(cell.box, words).some((line) => line.includes(lettersOf(cell))))
    .map((cell) => `${id}: "${lettersOf(cell)}" stands on no line`);

/** The letters of each line between the left and the right of a box. */
function linesIn({ x, cx }: Box, words: readonly PdfWord[]): readonly string[] {
  const between = words.filter(
    ({ left, right }) => left >= x / EMU_PER_PT - TOLERANCE_PT && right <= (x + cx) / EMU_PER_PT + TOLERANCE_PT,
  );
  const lines = new Map<number, string>([[0, ""]]);
  for (const { top, text } of between) {
    const line = Math.round(top);
    lines.set(line, `${lines.get(line) ?? ""}${text.normalize("NFKC").replace(/\s/gu, "")}`);
  }
  return [...lines.values()];
}

const placeOf = ({ left, top }: PdfWord): string => `${Math.round(left)}, ${Math.round(top)}`;

/** A word's box is that of its font, from the highest letters of any script to the lowest: its own stand within; guillemets as high as small letters. */
function inkOf({ text, left, top, right, bottom }: PdfWord): Area {
  const height = bottom - top;
  return { left, right, top: top + (/^[«»]+$/u.test(text) ? 0.35 : 0.2) * height, bottom: bottom - 0.25 * height };
}

/** Of the texts that have these letters and whose box holds them, the smallest. */
function ownerOf(word: PdfWord, texts: readonly TextItem[]): TextItem | undefined {
  const letters = word.text.normalize("NFKC").replace(/\s/gu, "");
  const ink = inkOf(word);
  return texts
    .filter((item) => holds(item.box, ink) && lettersOf(item).includes(letters))
    .toSorted((a, b) => a.box.cx * a.box.cy - b.box.cx * b.box.cy)[0];
}

const holds = ({ x, y, cx, cy }: Box, ink: Area): boolean =>
  ink.left >= x / EMU_PER_PT - TOLERANCE_PT &&
  ink.right <= (x + cx) / EMU_PER_PT + TOLERANCE_PT &&
  ink.top >= y / EMU_PER_PT - TOLERANCE_PT &&
  ink.bottom <= (y + cy) / EMU_PER_PT + TOLERANCE_PT;

/** Whether two words share more than a hair. */
const meet = (one: Area, other: Area): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
