import { type Look, styledRun, styleOf } from "../model/look.js";
import type { ResolvedSlide } from "../model/resolved.js";
import type { ItemCommon, Paragraph, TextItem, TextRun } from "../model/scene.js";
import type { Inline, LanguageTag } from "../model/text.js";
import { plainText } from "../model/text.js";
import type { TextStyle } from "../model/theme.js";
import { boxFromPt, emuFromPt, pt } from "../model/units.js";
import { baselinesPt } from "../text/height.js";
import type { LayoutContext } from "./context.js";
import { withFallback } from "./fallback.js";
import { sizeAt, stepsOf } from "./paragraphs.js";

/** Width kept for the number. */
const NUMBER_PT = 48;

/** The footer's text at left and the slide's number at right, in the bottom margin of content slides: on one line, as large as it takes. */
export function footerItems(
  slide: ResolvedSlide,
  look: Look,
  { language, doors, footerLines }: Pick<LayoutContext, "language" | "doors" | "footerLines">,
): readonly TextItem[] {
  if (!slide.template.footer) return [];
  const { page } = look.theme;
  const top = page.heightPt - page.marginPt.bottom;
  const right = page.widthPt - page.marginPt.right;
  const number: Inline = { text: "00" };
  const set = (kind: "footer" | "number", inlines: readonly Inline[], sizePt: number, width: number) => {
    const paragraph = withFallback(footerParagraph(kind, inlines, sizePt, look, language), doors.fonts);
    return { paragraph, lines: footerLines(paragraph, width) };
  };
  const width = right - page.marginPt.left - NUMBER_PT;
  const isOneLine = (sizePt: number): boolean => {
    const { lines } = set("footer", slide.footer, sizePt, width);
    return lines.length === 1 && lines.every(({ excessPt }) => excessPt === 0);
  };
  const sizes = sizesOf(styleOf(look.theme.footer.style, look));
  const sizePt = sizes.find(isOneLine) ?? sizes.at(-1) ?? 0;
  const draw = (kind: "footer" | "number", inlines: readonly Inline[], left: number, width: number): TextItem => {
    const { paragraph, lines } = set(kind, inlines, sizePt, width);
    const baseline = top + (baselinesPt(lines)[0] ?? 0);
    return {
      ...footerCommon(kind, slide, look),
      kind: "text",
      box: boxFromPt(left, top, width, page.footerHeightPt),
      anchor: "top",
      paragraphs: [paragraph],
      placeholder: kind === "footer" ? { type: "ftr", idx: 11 } : { type: "sldNum", idx: 12 },
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
  };
  const text = plainText(slide.footer) === "" ? [] : [draw("footer", slide.footer, page.marginPt.left, width)];
  return [...text, draw("number", [number], right - NUMBER_PT, NUMBER_PT)];
}

/** From the style's size down to its smallest. */
function sizesOf(style: TextStyle): readonly number[] {
  const steps = stepsOf(style);
  return Array.from({ length: steps + 1 }, (_, step) => sizeAt(style, step, steps));
}

const footerCommon = (
  kind: "footer" | "number",
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
  kind: "footer" | "number",
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
