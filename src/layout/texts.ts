import { memo, memoIn, once } from "../basics/memo.js";
import type { TextContent } from "../model/bound.js";
import type { Look } from "../model/look.js";
import type { Paragraph } from "../model/scene.js";
import type { LanguageTag } from "../model/text.js";
import { type BrokenLine, breakText, measureText, textExtent } from "../text/lines.js";
import { withFallback } from "./fallback.js";
import type { FitDoors, FittedTree, Geometry } from "./geometry.js";
import { paragraphsAt } from "./paragraphs.js";
import { setFrame, uncutWidth } from "./set-text.js";

/** A text at one step of its sizes, and all that was found of it there. */
type SizedText = {
  readonly paragraphs: readonly Paragraph[];
  readonly extent: () => ReturnType<typeof textExtent>;
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
): Pick<FittedTree, "paragraphsOf" | "linesOf" | "setIn"> & Pick<Geometry, "extentOf"> {
  const textOf = (content: TextContent): SizedText => {
    const step = stepOf(content);
    const make = (): SizedText => sizedText(content, paragraphsAt(content, step, language, look), doors);
    return memoIn(sizesOf(content, look, language, doors), step, make);
  };
  return {
    extentOf: (content) => textOf(content).extent(),
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

/** What is known of a text by its step: other shares of a list among slides, and other variants, ask for it again. */
const sizesOf = memo(
  (_content: TextContent, _look: Look, _language: LanguageTag, _doors: FitDoors) => new Map<number, SizedText>(),
);

function sizedText(content: TextContent, own: readonly Paragraph[], doors: FitDoors): SizedText {
  const paragraphs = own.map((each) => withFallback(each, doors.fonts));
  const measured = once(() => measureText(paragraphs, doors));
  const broken = new Map<number, readonly BrokenLine[]>();
  const widths = new Map<number, number>();
  const brokenAt = (widthPt: number) => memoIn(broken, widthPt, () => breakText(measured(), widthPt));
  const widthIn = (widthPt: number) =>
    memoIn(widths, widthPt, () => uncutWidth(content, widthPt, { paragraphs, linesAt: brokenAt }));
  return { paragraphs, extent: once(() => textExtent(measured())), brokenAt, widthIn };
}
