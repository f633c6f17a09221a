import type { Frame } from "../doors/yoga.js";
import type { TextContent } from "../model/bound.js";
import type { FontBook } from "../model/fonts.js";
import type { Paragraph } from "../model/scene.js";
import { type BrokenLine, faceOf } from "../text/lines.js";

/** What a text is set with: its paragraphs at their size, and its lines at a width in points. */
export type SetText = {
  readonly paragraphs: readonly Paragraph[];
  readonly linesAt: (widthPt: number) => readonly BrokenLine[];
  readonly fonts: FontBook;
};

/**
 * The part of its frame that a text set flush left takes. A balanced one is narrowed until its lines are about even,
 * as many as they were; an optical one moves left by the white that its first letter begins with, so that the letter
 * and not the white stands on the column's edge. Points; reports nothing.
 */
export function setFrame(content: TextContent, frame: Frame, text: SetText): Frame {
  if (!isFlushLeft(content, text.paragraphs) || content.element.hidden) return frame;
  const styles = content.paragraphs.map(({ style }) => style);
  const narrowed = styles.some(({ balance }) => balance)
    ? { ...frame, width: balancedWidth(frame.width, text) }
    : frame;
  if (!styles.every(({ optical }) => optical)) return narrowed;
  const white = firstWhite(text);
  return { ...narrowed, left: narrowed.left - white, width: narrowed.width + white };
}

/**
 * The width that a balanced text is broken at: narrower than its box where a compound word would else be cut at its
 * hyphen, which then goes down whole, if that takes one line more at most.
 */
export function uncutWidth(
  content: TextContent,
  fullPt: number,
  { paragraphs, linesAt }: Omit<SetText, "fonts">,
): number {
  if (!isFlushLeft(content, paragraphs) || !content.paragraphs.some(({ style }) => style.balance)) return fullPt;
  const full = linesAt(fullPt);
  let width = fullPt;
  for (let lines = full; cutsIn(lines) > 0; lines = linesAt(width)) {
    // Too narrow for the line that ends with the hyphen, in any program.
    width = Math.max(...lines.filter(isCut).map(({ widthPt }) => widthPt)) - 0.5;
    const next = linesAt(width);
    if (next.length > full.length + 1 || next.some(({ excessPt }) => excessPt > 0)) return fullPt;
  }
  return width;
}

const isFlushLeft = ({ element }: TextContent, paragraphs: readonly Paragraph[]): boolean =>
  element.textAlign === "left" && paragraphs.every(({ rtl }) => rtl !== true);

function firstWhite({ paragraphs, fonts }: SetText): number {
  const run = paragraphs[0]?.runs[0];
  return run === undefined ? 0 : faceOf(run, fonts).bearingEm(run.text) * run.sizePt;
}

/** A program that breaks lines at the true width, where we break at 99 %, must find the same lines. */
const TRUE_WIDTH = 1.011;

/**
 * The narrowest width that gives each paragraph as many lines, which any program breaks alike; a wider one when fewer
 * lines then end badly.
 */
function balancedWidth(fullPt: number, { linesAt }: SetText): number {
  const full = linesAt(fullPt);
  const counts = countsOf(full);
  const cuts = cutsIn(full);
  const isKept = (widthPt: number): boolean => {
    const lines = linesAt(widthPt);
    return countsOf(lines) === counts && lines.every(({ excessPt }) => excessPt === 0) && cutsIn(lines) <= cuts;
  };
  if (full.length === new Set(full.map(({ paragraph }) => paragraph)).size || !isKept(fullPt)) return fullPt;
  let [low, high] = [Math.floor(fullPt / 2), Math.floor(fullPt)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isKept(middle)) high = middle;
    else low = middle;
  }
  let best = { width: fullPt, bad: Number.POSITIVE_INFINITY };
  for (const width of [...steps(high, Math.min(fullPt, high * WIDER)), fullPt]) {
    if (!isKept(width)) continue;
    const lines = linesAt(width);
    const bad = badEnds(lines);
    if (bad >= best.bad || endsOf(lines) !== endsOf(linesAt(width * TRUE_WIDTH))) continue;
    best = { width, bad };
    if (bad === 0) break;
  }
  return best.width;
}

/** How much wider than the narrowest a balanced text may be to spare its lines such ends. */
const WIDER = 1.4;
const STEP_PT = 3;

const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / STEP_PT)) }, (_, index) => from + index * STEP_PT);

/** Articles, prepositions and conjunctions, which belong to the next line. */
const SHORT_END =
  /(?:^|[\s'’])(?:[àay]|au|aux|de|des|du|en|et|il|la|le|les|on|ou|où|par|pour|sur|un|une|the|of|an|and|at|by|for|in|or|to)$/iu;

/** Lines that end on one of them, and last lines that are left nearly alone: less than a third of the longest. */
function badEnds(lines: readonly BrokenLine[]): number {
  const longest = Math.max(...lines.map(({ widthPt }) => widthPt));
  return lines.filter((line, index) => {
    const isLast = lines[index + 1]?.paragraph !== line.paragraph;
    const isOnly = isLast && lines[index - 1]?.paragraph !== line.paragraph;
    return isLast ? !isOnly && line.widthPt < longest / 3 : SHORT_END.test(textOf(line).trimEnd());
  }).length;
}

const countsOf = (lines: readonly BrokenLine[]): string => lines.map(({ paragraph }) => paragraph).join(" ");
/** Compound words that a line's end cuts at their hyphen. */
const isCut = (line: BrokenLine): boolean => textOf(line).endsWith("-");
const cutsIn = (lines: readonly BrokenLine[]): number => lines.filter(isCut).length;
const textOf = ({ pieces }: BrokenLine): string => pieces.map(({ text }) => text).join("");
const endsOf = (lines: readonly BrokenLine[]): string => lines.map(textOf).join("\n");
