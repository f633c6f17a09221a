import type { BrokenLine } from "./lines.js";

/** Boxes are given 1.22 × the size a line, a little more than lines are drawn with: PowerPoint's own boxes come to 1.212. */
const RESERVE = 1.22 / 1.2;

/** Height of the box that `lines` need, in points. Gives 0 for no lines. */
export function textHeightPt(lines: readonly BrokenLine[]): number {
  return lines.reduce((sum, line) => sum + line.heightPt * RESERVE + line.spaceBeforePt, 0);
}

/** Height of `lines` as drawn, without the reserve, in points. */
export function drawnHeightPt(lines: readonly BrokenLine[]): number {
  return lines.reduce((sum, line) => sum + line.heightPt + line.spaceBeforePt, 0);
}

/**
 * Baseline of each line, in points from the top of the first. The part under the baseline is 0.2 × the size;
 * a first line is never raised by a spacing over 100 %.
 */
export function baselinesPt(lines: readonly BrokenLine[]): readonly number[] {
  let top = 0;
  return lines.map((line, index) => {
    top += line.spaceBeforePt;
    const own = index === 0 ? Math.min(line.heightPt, 1.2 * line.sizePt) : line.heightPt;
    const baseline = top + own - 0.2 * line.sizePt;
    top += own;
    return baseline;
  });
}
