import type { ResolvedSlide } from "../model/resolved.js";
import { onOneLine } from "../model/text.js";
import { baselinesPt } from "../text/height.js";
import type { BrokenLine } from "../text/lines.js";
import { colorOf, type Look, styleOf } from "./look.js";
import type { TextSpec } from "./node.js";

/** What stands above a title: the kicker's style at its smallest, in the part's colour for light grounds. */
export function eyebrowOf({ part }: ResolvedSlide, look: Look): TextSpec | undefined {
  if (part?.isEyebrow !== true) return undefined;
  const kicker = styleOf("kicker", look);
  return {
    inlines: onOneLine(part.inlines),
    style: { ...kicker, sizePt: kicker.smallestPt },
    color: colorOf("part", look),
    level: 0,
    bulleted: false,
    spaceBeforePt: 0,
    sources: [],
  };
}

const GAP_PT = 2;

export const underEyebrow = (eyebrow: TextSpec, title: readonly TextSpec[]): readonly TextSpec[] => [
  eyebrow,
  ...title.map((spec, index) => (index === 0 ? { ...spec, spaceBeforePt: GAP_PT } : spec)),
];

/** How far up a box goes for its eyebrow, so that the title's first baseline stays where titles have theirs; points. */
export function eyebrowRise(lines: readonly BrokenLine[]): number {
  const own = lines.filter(({ paragraph }) => paragraph > 0);
  const [first, ...others] = own;
  if (first === undefined) return 0;
  const alone = baselinesPt([{ ...first, spaceBeforePt: 0 }, ...others])[0] ?? 0;
  return (baselinesPt(lines)[lines.length - own.length] ?? alone) - alone;
}
