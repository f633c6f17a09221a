import { baselinesPt } from "../text/height.js";
import type { BrokenLine } from "../text/lines.js";

/** How far up a box goes for its eyebrow, so that the title's first baseline stays where titles have theirs; points. */
export function eyebrowRise(lines: readonly BrokenLine[]): number {
  const own = lines.filter(({ paragraph }) => paragraph > 0);
  const [first, ...others] = own;
  if (first === undefined) return 0;
  const alone = baselinesPt([{ ...first, spaceBeforePt: 0 }, ...others])[0] ?? 0;
  return (baselinesPt(lines)[lines.length - own.length] ?? alone) - alone;
}
