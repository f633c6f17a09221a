import type { DrawnItem, Paragraph, SceneSlide, TextItem, TextLine } from "../model/scene.js";

/** Gives slides their numbers, and fills them in where a page reference kept its width free. */
export function numberSlides(slides: readonly SceneSlide[]): readonly SceneSlide[] {
  const numbers = new Map(slides.map((slide, index) => [slide.id, index + 1]));
  return slides.map((slide, index) => {
    const number = index + 1;
    return { ...slide, number, items: slide.items.map((item) => numberItem(item, number, numbers)) };
  });
}

function numberItem(item: DrawnItem, own: number, numbers: ReadonlyMap<string, number>): DrawnItem {
  if (item.kind === "group") return { ...item, items: item.items.map((inner) => numberItem(inner, own, numbers)) };
  return item.kind === "text" && refers(item) ? numberText(item, own, numbers) : item;
}

const refers = (item: TextItem): boolean =>
  item.paragraphs.some((paragraph) =>
    paragraph.runs.some((run) => run.field !== undefined || run.pageOf !== undefined),
  );

function numberText(item: TextItem, own: number, numbers: ReadonlyMap<string, number>): TextItem {
  const paragraphs = item.paragraphs.map(
    (paragraph): Paragraph => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => {
        if (run.field === "slideNumber") return { ...run, text: String(own) };
        return run.pageOf === undefined ? run : { ...run, text: String(numbers.get(run.pageOf) ?? run.text) };
      }),
    }),
  );
  const lines = item.lines.map(
    (line): TextLine => ({
      ...line,
      pieces: line.pieces.map((piece) => {
        const run = paragraphs[line.paragraph]?.runs[piece.run];
        return run !== undefined && (run.field !== undefined || run.pageOf !== undefined)
          ? { ...piece, text: run.text }
          : piece;
      }),
    }),
  );
  return { ...item, paragraphs, lines };
}
