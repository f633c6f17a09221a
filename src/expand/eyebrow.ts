import type { TextSpec } from "../model/bound.js";
import { colorOf, type Look, styleOf } from "../model/look.js";
import type { ResolvedSlide } from "../model/resolved.js";
import { onOneLine } from "../model/text.js";

/** What stands above a title: the kicker's style at its smallest, in the part's colour for light grounds. */
export function eyebrowOf({ part }: ResolvedSlide, look: Look): TextSpec | undefined {
  if (part?.isEyebrow !== true) return undefined;
  const kicker = styleOf(look.theme.master.kicker, look);
  return {
    inlines: onOneLine(part.inlines),
    style: { ...kicker, sizePt: kicker.smallestPt },
    color: colorOf("part", look),
    role: "kicker",
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
