import { memoIn, once } from "../basics/memo.js";
import type { TextContent } from "../model/bound.js";
import type { Look } from "../model/look.js";
import type { Paragraph } from "../model/scene.js";
import type { LanguageTag } from "../model/text.js";
import { type BrokenLine, breakText, measureText } from "../text/lines.js";
import { withFallback } from "./fallback.js";
import type { FitDoors, FittedTree } from "./geometry.js";
import { paragraphsAt } from "./paragraphs.js";
import { setFrame, uncutWidth } from "./set-text.js";

/** A text at one step of its sizes, and all that was found of it there. */
type SizedText = {
  readonly step: number;
  readonly paragraphs: readonly Paragraph[];
  readonly brokenAt: (widthPt: number) => readonly BrokenLine[];
  /** The width that it is broken at in a box of this one. */
  readonly widthIn: (widthPt: number) => number;
};

/** The texts of a slide, each at the step where it stands: measured again when it has gone to another. */
export function textsAt(
  stepOf: (content: TextContent) => number,
  look: Look,
  language: LanguageTag,
  doors: FitDoors,
): Pick<FittedTree, "paragraphsOf" | "linesOf" | "setIn"> {
  const sized = new Map<TextContent, SizedText>();
  const textOf = (content: TextContent): SizedText => {
    const step = stepOf(content);
    const known = sized.get(content);
    if (known?.step === step) return known;
    const made = sizedText(content, step, paragraphsAt(content, step, language, look), doors);
    sized.set(content, made);
    return made;
  };
  return {
    paragraphsOf: (content) => textOf(content).paragraphs,
    linesOf: (content, widthPt) => {
      const { brokenAt, widthIn } = textOf(content);
      return brokenAt(widthIn(widthPt));
    },
    setIn: (content, frame) => {
      const { paragraphs, brokenAt, widthIn } = textOf(content);
      const own = { ...frame, width: widthIn(frame.width) };
      return setFrame(content, own, { paragraphs, linesAt: brokenAt, fonts: doors.fonts });
    },
  };
}

function sizedText(content: TextContent, step: number, own: readonly Paragraph[], doors: FitDoors): SizedText {
  const paragraphs = own.map((each) => withFallback(each, doors.fonts));
  const measured = once(() => measureText(paragraphs, doors));
  const broken = new Map<number, readonly BrokenLine[]>();
  const widths = new Map<number, number>();
  const brokenAt = (widthPt: number) => memoIn(broken, widthPt, () => breakText(measured(), widthPt));
  const widthIn = (widthPt: number) =>
    memoIn(widths, widthPt, () => uncutWidth(content, widthPt, { paragraphs, linesAt: brokenAt }));
  return { step, paragraphs, brokenAt, widthIn };
}
