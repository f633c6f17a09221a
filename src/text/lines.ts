import type { FontBook, FontFace, LineBreaker } from "../model/fonts.js";
import type { Paragraph, TextRun } from "../model/scene.js";
import { SUPERSCRIPT } from "../model/text.js";
import { ptFromEmu } from "../model/units.js";

/** A line as it will stand; lengths in points, `x` from the left of the box. */
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
export type LinePiece = { readonly run: number; readonly x: number; readonly widthPt: number; readonly text: string };

export type TextDoors = { readonly fonts: FontBook; readonly breaks: LineBreaker };

/** Single spacing is 1.2 × the size for every font, in PowerPoint and in LibreOffice. */
export const SINGLE_SPACING = 1.2;
/** Lines break at 99 % of the width: then no line more than foreseen, in either. */
const WIDTH_SHARE = 0.99;

/** Paragraphs cut where lines may break, each piece measured: what breaking them at any width starts from. */
export type MeasuredText = readonly { readonly paragraph: Paragraph; readonly segments: readonly Segment[] }[];

export const measureText = (paragraphs: readonly Paragraph[], doors: TextDoors): MeasuredText =>
  paragraphs.map((paragraph) => ({ paragraph, segments: segmentsOf(paragraph, doors) }));

/** Breaks a text in a box of `widthPt`; an empty paragraph gives one empty line. Reports nothing. */
export function breakText(text: MeasuredText, widthPt: number): readonly BrokenLine[] {
  return text.flatMap(({ paragraph, segments }, index) => breakParagraph(paragraph, segments, index, widthPt));
}

export function faceOf(run: TextRun, fonts: FontBook): FontFace {
  const style = run.bold ? (run.italic ? "boldItalic" : "bold") : run.italic ? "italic" : "regular";
  return fonts.face(run.font, style);
}

/** Text between two places where a line may break, cut at the borders of runs. */
export type Segment = {
  readonly pieces: readonly { readonly run: number; readonly text: string; readonly widthPt: number }[];
  readonly widthPt: number;
  /** Without the spaces at its end, which hang out of the line. */
  readonly inkPt: number;
  readonly required: boolean;
};

function breakParagraph(
  paragraph: Paragraph,
  measured: readonly Segment[],
  index: number,
  widthPt: number,
): readonly BrokenLine[] {
  const indentPt = paragraph.bullet === undefined ? 0 : ptFromEmu(paragraph.bullet.indent);
  const roomPt = (widthPt - indentPt) * WIDTH_SHARE;
  const lines = fill(measured, roomPt);
  const all = lines.length === 0 ? [[]] : lines;
  return all.map((segments, order) => {
    const line = toLine(segments, paragraph, widthPt - indentPt, roomPt);
    const shifted = line.pieces.map((piece) => ({ ...piece, x: piece.x + indentPt }));
    return {
      ...line,
      pieces: shifted,
      paragraph: index,
      spaceBeforePt: order === 0 && index > 0 ? paragraph.spaceBeforePt : 0,
    };
  });
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

function toLine(segments: readonly Segment[], paragraph: Paragraph, widthPt: number, roomPt: number) {
  const pieces = joinPieces(segments.flatMap((segment) => segment.pieces));
  const total = segments.reduce((sum, segment) => sum + segment.widthPt, 0);
  const last = segments.at(-1);
  const inkPt = last === undefined ? 0 : total - last.widthPt + last.inkPt;
  const sizes = pieces.map((piece) => paragraph.runs[piece.run]?.sizePt ?? 0);
  const sizePt = Math.max(0, ...(sizes.length > 0 ? sizes : paragraph.runs.map((run) => run.sizePt)));
  const free = widthPt - inkPt;
  const start = paragraph.align === "left" ? 0 : paragraph.align === "right" ? free : free / 2;
  return {
    pieces: pieces.map((piece) => ({ ...piece, x: piece.x + start })),
    widthPt: inkPt,
    excessPt: Math.max(0, inkPt - roomPt),
    sizePt,
    heightPt: (SINGLE_SPACING * sizePt * paragraph.leadingPercent) / 100,
  };
}

function joinPieces(pieces: Segment["pieces"]): readonly LinePiece[] {
  const joined: LinePiece[] = [];
  let x = 0;
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && before.run === piece.run) {
      joined[joined.length - 1] = {
        ...before,
        text: before.text + piece.text,
        widthPt: before.widthPt + piece.widthPt,
      };
    } else joined.push({ ...piece, x });
    x += piece.widthPt;
  }
  return joined;
}

function segmentsOf(paragraph: Paragraph, doors: TextDoors): readonly Segment[] {
  const text = paragraph.runs.map((run) => run.text).join("");
  const breaks = doors.breaks(text);
  return breaks.map(({ offset, required }, index) => {
    const start = breaks[index - 1]?.offset ?? 0;
    const pieces = cut(paragraph.runs, start, offset).map(({ run, part }) => ({
      run,
      text: part,
      widthPt: widthOf(paragraph.runs[run], part, doors.fonts),
    }));
    const widthPt = pieces.reduce((sum, piece) => sum + piece.widthPt, 0);
    const tail = pieces.at(-1);
    const spaces = tail === undefined ? "" : tail.text.slice(trimSpaces(tail.text).length);
    const spacePt = tail === undefined ? 0 : widthOf(paragraph.runs[tail.run], spaces, doors.fonts);
    return { pieces, widthPt, inkPt: widthPt - spacePt, required: required && offset < text.length };
  });
}

/** No-break spaces stay: they do not hang. */
const trimSpaces = (text: string): string => text.replace(/[ \t\n\u2028]+$/u, "");

/** Words are measured apart from the spaces after them, so that each is measured once; kerning with a space is left out. */
export function widthOf(run: TextRun | undefined, text: string, fonts: FontBook): number {
  if (run === undefined || text === "") return 0;
  const sizePt = run.superscript ? run.sizePt * SUPERSCRIPT.scale : run.sizePt;
  const face = faceOf(run, fonts);
  const word = trimSpaces(text);
  const spaces = text.length - word.length;
  const em = face.widthEm(word) + spaces * face.widthEm(" ");
  const tracked = run.trackingPt === 0 ? 0 : run.trackingPt * [...text].length;
  return em * sizePt + tracked;
}

function cut(
  runs: readonly TextRun[],
  start: number,
  end: number,
): readonly { readonly run: number; readonly part: string }[] {
  const parts: { run: number; part: string }[] = [];
  let at = 0;
  runs.forEach((run, index) => {
    const part = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== "") parts.push({ run: index, part });
    at += run.text.length;
  });
  return parts;
}
