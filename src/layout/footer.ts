import { type Look, styledRun, styleOf } from "../model/look.js";
import type { ResolvedSlide } from "../model/resolved.js";
import type { ItemCommon, Paragraph, TextItem, TextRun } from "../model/scene.js";
import type { Inline, LanguageTag } from "../model/text.js";
import { plainText } from "../model/text.js";
import type { TextStyle } from "../model/theme.js";
import { boxFromPt, emuFromPt, pt } from "../model/units.js";
import { baselinesPt } from "../text/height.js";
import { type BrokenLine, breakText, measureText, type TextDoors } from "../text/lines.js";
import { withFallback } from "./fallback.js";
import { sizeAt, stepsOf } from "./paragraphs.js";

/** Width kept for the number. */
const NUMBER_PT = 48;

type FooterKind = "footer" | "number";
/** What is the same in the footers of all slides that say the same. */
export type FooterSet = Readonly<Record<FooterKind, SetFooter>>;
type SetFooter = Pick<TextItem, "box" | "paragraphs" | "lines">;

/** A footer on one line, as large as it takes, and the number at its size. */
export function footerSet(inlines: readonly Inline[], look: Look, language: LanguageTag, doors: TextDoors): FooterSet {
  const set = (kind: FooterKind, words: readonly Inline[], sizePt: number) => {
    const paragraph = withFallback(footerParagraph(kind, words, sizePt, look, language), doors.fonts);
    return { paragraph, lines: breakText(measureText([paragraph], doors), placeOf(kind, look).width) };
  };
  const sizes = sizesOf(styleOf(look.theme.footer.style, look));
  const isOneLine = (sizePt: number): boolean => {
    const { lines } = set("footer", inlines, sizePt);
    return lines.length === 1 && lines.every(({ excessPt }) => excessPt === 0);
  };
  const sizePt = sizes.find(isOneLine) ?? sizes.at(-1) ?? 0;
  const placed = (kind: FooterKind, words: readonly Inline[]): SetFooter => {
    const { paragraph, lines } = set(kind, words, sizePt);
    return inPlace(paragraph, lines, placeOf(kind, look), look);
  };
  return { footer: placed("footer", inlines), number: placed("number", [{ text: "00" }]) };
}

type Place = { readonly left: number; readonly width: number };

/** The number stands at right, the words have the rest. */
function placeOf(kind: FooterKind, { theme: { page } }: Look): Place {
  const right = page.widthPt - page.marginPt.right;
  return kind === "number"
    ? { left: right - NUMBER_PT, width: NUMBER_PT }
    : { left: page.marginPt.left, width: right - page.marginPt.left - NUMBER_PT };
}

function inPlace(paragraph: Paragraph, lines: readonly BrokenLine[], { left, width }: Place, look: Look): SetFooter {
  const { page } = look.theme;
  const top = page.heightPt - page.marginPt.bottom;
  const baseline = top + (baselinesPt(lines)[0] ?? 0);
  return {
    box: boxFromPt(left, top, width, page.footerHeightPt),
    paragraphs: [paragraph],
    lines: lines.map((line) => ({
      paragraph: 0,
      baseline: emuFromPt(baseline),
      top: emuFromPt(baseline - line.sizePt),
      height: emuFromPt(line.heightPt),
      pieces: line.pieces.map((piece) => ({
        run: piece.run,
        text: piece.text,
        x: emuFromPt(left + piece.x),
        width: emuFromPt(piece.widthPt),
        ...(piece.rtl === true ? { rtl: piece.rtl } : {}),
      })),
    })),
  };
}

/** The footer's text at left and the slide's number at right, in the bottom margin of content slides. */
export function footerItems(
  slide: ResolvedSlide,
  look: Look,
  footerOf: (inlines: readonly Inline[], look: Look) => FooterSet,
): readonly TextItem[] {
  if (!slide.template.footer) return [];
  const set = footerOf(slide.footer, look);
  const kinds = plainText(slide.footer) === "" ? (["number"] as const) : (["footer", "number"] as const);
  return kinds.map(
    (kind): TextItem => ({
      ...footerCommon(kind, slide, look),
      kind: "text",
      box: set[kind].box,
      anchor: "top",
      paragraphs: set[kind].paragraphs,
      placeholder: kind === "footer" ? { type: "ftr", idx: 11 } : { type: "sldNum", idx: 12 },
      lines: set[kind].lines,
    }),
  );
}

/** From the style's size down to its smallest. */
function sizesOf(style: TextStyle): readonly number[] {
  const steps = stepsOf(style);
  return Array.from({ length: steps + 1 }, (_, step) => sizeAt(style, step, steps));
}

const footerCommon = (
  kind: FooterKind,
  slide: ResolvedSlide,
  look: Look,
): Pick<ItemCommon, "id" | "name" | "origin"> => ({
  id: `${slide.id}#${kind}`,
  name: kind,
  origin: {
    template: slide.template.place,
    style: styleOf(look.theme.footer.style, look).place,
    ...(kind === "number" || slide.footerPlace === undefined ? {} : { content: slide.footerPlace, field: "footer" }),
  },
});

function footerParagraph(
  kind: FooterKind,
  inlines: readonly Inline[],
  sizePt: number,
  look: Look,
  language: LanguageTag,
): Paragraph {
  const style = styleOf(look.theme.footer.style, look);
  const runs = inlines.map(
    (inline): TextRun => ({
      ...styledRun(style, inline, look, language),
      sizePt: pt(sizePt),
      ...(kind === "number" ? { field: "slideNumber" as const } : {}),
    }),
  );
  return {
    runs,
    align: kind === "number" ? "right" : "left",
    leadingPercent: style.leadingPercent,
    spaceBeforePt: pt(0),
    level: 0,
  };
}
