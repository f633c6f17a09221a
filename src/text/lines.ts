import type { Bidi } from "../model/bidi.js";
import { type FontBook, type FontFace, faceStyleOf, type LineBreaker } from "../model/fonts.js";
import type { Paragraph, TextRun } from "../model/scene.js";
import { SUPERSCRIPT } from "../model/text.js";
import { ptFromEmu } from "../model/units.js";
import {
  inPlace,
  isRtl,
  joined,
  type LinePiece,
  partsOf,
  type SegmentPiece,
  trimSpaces,
  withoutEnd,
} from "./pieces.js";

/** A line as it will stand; lengths in points, `x` from the left of the box. Pieces are in reading order. */
export type BrokenLine = {
  readonly paragraph: number;
  readonly pieces: readonly LinePiece[];
  readonly widthPt: number;
  /** How much wider than the box: a word that no break can shorten. 0 when it fits. */
  readonly excessPt: number;
  readonly sizePt: number;
  readonly heightPt: number;
  readonly spaceBeforePt: number;
};
export type TextDoors = { readonly fonts: FontBook; readonly breaks: LineBreaker; readonly bidi: Bidi };

/** Single spacing is 1.2 × the size for every font, in PowerPoint and in LibreOffice. */
export const SINGLE_SPACING = 1.2;
/** Lines break at 99 % of the width: then no line more than foreseen, in either. */
const WIDTH_SHARE = 0.99;

/** The narrowest box in which what is this wide does not break. */
export const widthFor = (linePt: number): number => linePt / WIDTH_SHARE;

/** Paragraphs cut where lines may break, each piece measured: what breaking them at any width starts from. */
export type MeasuredText = readonly MeasuredParagraph[];
type MeasuredParagraph = {
  readonly paragraph: Paragraph;
  readonly segments: readonly Segment[];
  /** Where some letters run from right to left: what puts the pieces of a line in their places. */
  readonly order?: Bidi["order"];
};

export const measureText = (paragraphs: readonly Paragraph[], doors: TextDoors): MeasuredText =>
  paragraphs.map((paragraph) => measured(paragraph, doors));

function measured(paragraph: Paragraph, doors: TextDoors): MeasuredParagraph {
  const text = paragraph.runs.map((run) => run.text).join("");
  const levels = doors.bidi.levels(text, paragraph.rtl === true);
  const segments = segmentsOf(paragraph, text, levels, doors);
  return { paragraph, segments, ...(levels === undefined ? {} : { order: doors.bidi.order }) };
}

/** Breaks a text in a box of `widthPt`; an empty paragraph gives one empty line. Reports nothing. */
export function breakText(text: MeasuredText, widthPt: number): readonly BrokenLine[] {
  return text.flatMap((paragraph, index) => breakParagraph(paragraph, index, widthPt));
}

/** How wide a text's longest word is, and its longest line where nothing breaks it but itself, in points. */
export function textExtent(text: MeasuredText): { readonly wordPt: number; readonly linePt: number } {
  const segments = text.map((paragraph) => paragraph.segments);
  const inks = (lines: readonly (readonly Segment[])[]): number => Math.max(0, ...lines.map(inkOf));
  return {
    wordPt: inks(segments.flatMap((each) => each.map((segment) => [segment]))),
    linePt: inks(segments.flatMap((each) => fill(each, Number.POSITIVE_INFINITY))),
  };
}

/** A line's width, without the spaces at its end. */
function inkOf(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  const total = segments.reduce((sum, segment) => sum + segment.widthPt, 0);
  return last === undefined ? 0 : total - (last.widthPt - last.inkPt);
}

export function faceOf(run: TextRun, fonts: FontBook): FontFace {
  return fonts.face(run.font, faceStyleOf(run));
}

/** Text between two places where a line may break, cut at the borders of runs and where its direction turns. */
export type Segment = {
  readonly pieces: readonly SegmentPiece[];
  readonly widthPt: number;
  /** Without the spaces at its end, which hang out of the line. */
  readonly inkPt: number;
  readonly required: boolean;
};

function breakParagraph(text: MeasuredParagraph, index: number, widthPt: number): readonly BrokenLine[] {
  const { paragraph } = text;
  const indentPt = paragraph.bullet === undefined ? 0 : ptFromEmu(paragraph.bullet.indent);
  const roomPt = (widthPt - indentPt) * WIDTH_SHARE;
  const lines = fill(text.segments, roomPt);
  const all = lines.length === 0 ? [[]] : lines;
  return all.map((segments, order) => ({
    ...toLine(segments, text, { indentPt, widthPt: widthPt - indentPt, roomPt }),
    paragraph: index,
    spaceBeforePt: order === 0 && index > 0 ? paragraph.spaceBeforePt : 0,
  }));
}

/** Greedy: PowerPoint and LibreOffice both take as many words as fit. */
function fill(segments: readonly Segment[], roomPt: number): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let used = 0;
  for (const segment of segments) {
    if (line.length > 0 && used + segment.inkPt > roomPt) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(segment);
    used += segment.widthPt;
    if (segment.required) {
      lines.push(line);
      line = [];
      used = 0;
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** What a line may take, after the indent, and of that what we let it take; points. */
type Room = { readonly indentPt: number; readonly widthPt: number; readonly roomPt: number };

function toLine(
  segments: readonly Segment[],
  { paragraph, order }: MeasuredParagraph,
  { indentPt, widthPt, roomPt }: Room,
) {
  const total = segments.reduce((sum, segment) => sum + segment.widthPt, 0);
  const last = segments.at(-1);
  const hangingPt = last === undefined ? 0 : last.widthPt - last.inkPt;
  const inkPt = total - hangingPt;
  const inOrder = segments.flatMap((segment) => segment.pieces);
  const pieces =
    order === undefined
      ? joined(isRuled(inOrder.at(-1), paragraph) ? withoutEnd(inOrder, hangingPt) : inOrder)
      : inPlace(withoutEnd(inOrder, hangingPt), (levels) => order(levels, paragraph.rtl === true));
  const sizes = pieces.map((piece) => paragraph.runs[piece.run]?.sizePt ?? 0);
  const sizePt = Math.max(0, ...(sizes.length > 0 ? sizes : paragraph.runs.map((run) => run.sizePt)));
  const free = widthPt - inkPt;
  const start = paragraph.align === "left" ? 0 : paragraph.align === "right" ? free : free / 2;
  return {
    pieces: pieces.map((piece) => ({ ...piece, x: piece.x + start + indentPt })),
    widthPt: inkPt,
    excessPt: Math.max(0, inkPt - roomPt),
    sizePt,
    heightPt: (SINGLE_SPACING * sizePt * paragraph.leadingPercent) / 100,
  };
}

/** A line under words, or through them, ends with them: no space that hangs out is drawn. */
function isRuled(last: SegmentPiece | undefined, { runs }: Paragraph): boolean {
  const run = last === undefined ? undefined : runs[last.run];
  return run?.revision !== undefined || run?.link?.kind === "web";
}

function segmentsOf(
  paragraph: Paragraph,
  text: string,
  levels: ReturnType<Bidi["levels"]>,
  doors: TextDoors,
): readonly Segment[] {
  const breaks = doors.breaks(text);
  return breaks.map(({ offset, required }, index) => {
    const start = breaks[index - 1]?.offset ?? 0;
    const parts = partsOf(paragraph.runs, start, offset, levels);
    const pieces = parts.map((part) => ({
      ...part,
      widthPt: widthOf(paragraph.runs[part.run], part.text, doors.fonts, isRtl(part)),
    }));
    const widthPt = pieces.reduce((sum, piece) => sum + piece.widthPt, 0);
    const tail = pieces.at(-1);
    const spaces = tail === undefined ? "" : tail.text.slice(trimSpaces(tail.text).length);
    const spacePt = tail === undefined ? 0 : widthOf(paragraph.runs[tail.run], spaces, doors.fonts);
    return { pieces, widthPt, inkPt: widthPt - spacePt, required: required && offset < text.length };
  });
}

/**
 * Words are measured apart from the spaces after them, so that each is measured once; kerning with a space is left out.
 * What runs from right to left is not tracked: its letters may join.
 */
export function widthOf(run: TextRun | undefined, text: string, fonts: FontBook, isRtl = false): number {
  if (run === undefined || text === "") return 0;
  const sizePt = run.superscript ? run.sizePt * SUPERSCRIPT.scale : run.sizePt;
  const face = faceOf(run, fonts);
  const word = trimSpaces(text);
  const spaces = text.length - word.length;
  const em = face.widthEm(word) + spaces * face.widthEm(" ");
  const tracked = run.trackingPt === 0 || isRtl ? 0 : run.trackingPt * [...text].length;
  return em * sizePt + tracked;
}
