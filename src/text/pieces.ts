import type { Bidi } from "../model/bidi.js";
import type { TextRun } from "../model/scene.js";

/** `level`: as `Bidi` tells it, where it tells any. */
type Part = { readonly run: number; readonly text: string; readonly level?: number };
/** A piece of what stands between two places where a line may break. */
export type SegmentPiece = Part & { readonly widthPt: number };

/** What one run has on a line, or of it what runs one way. Lengths in points, `x` from the left of the box. */
export type LinePiece = SegmentPiece & {
  readonly x: number;
  /** Its letters run from right to left. */
  readonly rtl?: true;
};

export const isRtl = ({ level = 0 }: Part): boolean => level % 2 === 1;

/** No-break spaces stay: they do not hang. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
  return text.slice(0, end);
}

/** A stretch of a paragraph, cut at the borders of runs and where its direction turns. */
export function partsOf(
  runs: readonly TextRun[],
  start: number,
  end: number,
  levels: ReturnType<Bidi["levels"]>,
): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  runs.forEach(({ text }, run) => {
    const from = Math.max(0, start - at);
    const part = text.slice(from, Math.max(0, end - at));
    if (levels !== undefined) parts.push(...byLevel(part, run, at + from, levels));
    else if (part !== "") parts.push({ run, text: part.replaceAll("\n", "") });
    at += text.length;
  });
  return parts;
}

function byLevel(text: string, run: number, start: number, levels: ArrayLike<number>): readonly Part[] {
  const parts: { run: number; text: string; level: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[start + at] ?? 0;
    const last = parts.at(-1);
    if (text[at] === "\n") continue;
    if (last?.level === level) last.text += text[at];
    else parts.push({ run, text: text[at] ?? "", level });
  }
  return parts;
}

/** One that is still being made. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Neighbours of one run and one direction together, each where reading order puts it: from the left. */
export function joined(pieces: readonly SegmentPiece[]): readonly LinePiece[] {
  const all: Writable<LinePiece>[] = [];
  let before: Writable<LinePiece> | undefined;
  let x = 0;
  for (const piece of pieces) {
    if (before !== undefined && before.run === piece.run && before.level === piece.level) {
      before.text += piece.text;
      before.widthPt += piece.widthPt;
    } else {
      before = isRtl(piece) ? { ...piece, x, rtl: true } : { ...piece, x };
      all.push(before);
    }
    x += piece.widthPt;
  }
  return all;
}

/** Pieces joined and put where their directions have them: `order` gives them from left to right, by their levels. */
export function inPlace(
  pieces: readonly SegmentPiece[],
  order: (levels: readonly number[]) => readonly number[],
): readonly LinePiece[] {
  const all = joined(pieces);
  const places = new Map<number, number>();
  let x = 0;
  for (const index of order(all.map(({ level = 0 }) => level))) {
    places.set(index, x);
    x += all[index]?.widthPt ?? 0;
  }
  return all.map((piece, index) => ({ ...piece, x: places.get(index) ?? 0 }));
}

/** Without the spaces at a line's end, which hang out of it: on whichever side that is. */
export function withoutEnd(pieces: readonly SegmentPiece[], hangingPt: number): readonly SegmentPiece[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const text = trimSpaces(last.text);
  const kept = text === "" ? [] : [{ ...last, text, widthPt: last.widthPt - hangingPt }];
  return [...pieces.slice(0, -1), ...kept];
}
