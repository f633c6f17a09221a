import { type BrokenLine, SINGLE_SPACING } from "./lines.js";

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

/** Where the first baseline stands in a first line that is set tight, of its size × its spacing: as LibreOffice measured. */
const TIGHT_ASCENT = 0.96;
const DESCENT = 0.2;

/**
 * Baseline of each line, in points from the top of the first: 0.2 × its size above the line's end. A first line that is
 * set tighter than single spacing loses above its baseline, in proportion.
 */
export function baselinesPt(lines: readonly BrokenLine[]): readonly number[] {
  let top = 0;
  return lines.map((line, index) => {
    top += line.spaceBeforePt;
    const spacing = line.heightPt / (SINGLE_SPACING * line.sizePt);
    const isTight = index === 0 && spacing < 1;
    const baseline = top + (isTight ? TIGHT_ASCENT * spacing * line.sizePt : line.heightPt - DESCENT * line.sizePt);
    top = isTight ? baseline + DESCENT * line.sizePt : top + line.heightPt;
    return baseline;
  });
}
