import type { FontBook } from "../model/fonts.js";
import { mapTexts } from "../model/leaves.js";
import type { Paragraph, SceneSlide, TextItem, TextLine, TextPiece, TextRun } from "../model/scene.js";
import { type Emu, emu, emuFromPt } from "../model/units.js";
import { widthOf } from "../text/lines.js";

/** Gives slides their numbers, and fills them in where a page reference kept its width free. */
export function numberSlides(slides: readonly SceneSlide[], fonts: FontBook): readonly SceneSlide[] {
  const numbers = new Map(slides.map((slide, index) => [slide.id, index + 1]));
  return slides.map((slide, index) => {
    const number = index + 1;
    const items = mapTexts(slide.items, (item) => (refers(item) ? numberText(item, number, numbers, fonts) : item));
    return { ...slide, number, items };
  });
}

const refers = (item: TextItem): boolean => item.paragraphs.some((paragraph) => paragraph.runs.some(isNumber));

function numberText(item: TextItem, own: number, numbers: ReadonlyMap<string, number>, fonts: FontBook): TextItem {
  const paragraphs = item.paragraphs.map(
    (paragraph): Paragraph => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => {
        if (run.field === "slideNumber") return { ...run, text: String(own) };
        return run.pageOf === undefined ? run : { ...run, text: String(numbers.get(run.pageOf) ?? run.text) };
      }),
    }),
  );
  const lines = item.lines.map((line) => numberLine(line, paragraphs[line.paragraph], fonts));
  return { ...item, paragraphs, lines };
}

/** A number takes its own width in place of what was kept free; the line stays where its alignment has it. */
function numberLine(line: TextLine, paragraph: Paragraph | undefined, fonts: FontBook): TextLine {
  if (paragraph === undefined) return line;
  const changed = line.pieces.map((piece): TextPiece => {
    const run = paragraph.runs[piece.run];
    return run === undefined || !isNumber(run)
      ? piece
      : { ...piece, text: run.text, width: emuFromPt(widthOf(run, run.text, fonts)) };
  });
  const narrower = widthsOf(line.pieces) - widthsOf(changed);
  const fromLeft = changed.toSorted((one, other) => one.x - other.x);
  let x = (fromLeft[0]?.x ?? 0) + narrower * FREE_BEFORE[paragraph.align];
  const places = new Map<TextPiece, number>();
  for (const piece of fromLeft) {
    places.set(piece, x);
    x += piece.width;
  }
  return { ...line, pieces: changed.map((piece) => ({ ...piece, x: emu(places.get(piece) ?? x) })) };
}

/** Share of the free width that stands before a line. */
const FREE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;
const isNumber = (run: TextRun): boolean => run.field !== undefined || run.pageOf !== undefined;
const widthsOf = (pieces: readonly { readonly width: Emu }[]): number =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);
