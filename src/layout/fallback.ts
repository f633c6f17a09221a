import { once } from "../basics/memo.js";
import type { FontBook } from "../model/fonts.js";
import type { Paragraph, TextRun } from "../model/scene.js";
import { faceOf } from "../text/lines.js";

/** The paragraph as the fonts can show it: letters that the brand's font lacks in the fallback, if it has them. */
export function withFallback(paragraph: Paragraph, fonts: FontBook): Paragraph {
  const runs = paragraph.runs.map((run) => withSpaces(run, fonts));
  const isWhole = runs.every((run) => faceOf(run, fonts).missing(run.text).length === 0);
  return { ...paragraph, runs: isWhole || !fonts.hasFallback ? runs : runs.flatMap((run) => splitRun(run, fonts)) };
}

const NARROW_SPACE = "\u202f";
const SPACE = "\u00a0";
/** Under this, thousands stand together. */
const NARROWEST_EM = 0.1;

/** Some faces have a narrow no-break space of nearly no width: theirs is a plain one. */
function withSpaces(run: TextRun, fonts: FontBook): TextRun {
  if (!run.text.includes(NARROW_SPACE)) return run;
  const face = faceOf(run, fonts);
  const isSeen = face.missing(NARROW_SPACE).length > 0 || face.widthEm(NARROW_SPACE) >= NARROWEST_EM;
  return isSeen ? run : { ...run, text: run.text.replaceAll(NARROW_SPACE, SPACE) };
}

/** Made when a letter lacks: it takes longer than laying a slide out. */
const segmenter = once(() => new Intl.Segmenter("und", { granularity: "grapheme" }));

const lettersOf = (text: string): readonly string[] => [...segmenter().segment(text)].map(({ segment }) => segment);

/** A letter and its marks stay in one font. Numbers of slides are filled in later, in one piece. */
function splitRun(run: TextRun, fonts: FontBook): readonly TextRun[] {
  if (run.field !== undefined || run.pageOf !== undefined) return [run];
  const own = faceOf(run, fonts);
  const other = faceOf({ ...run, font: "fallback" }, fonts);
  const parts: { text: string; font: TextRun["font"] }[] = [];
  for (const segment of lettersOf(run.text)) {
    const isOther = own.missing(segment).length > 0 && other.missing(segment).length === 0;
    const font = isOther ? "fallback" : run.font;
    const last = parts.at(-1);
    if (last?.font === font) last.text += segment;
    else parts.push({ text: segment, font });
  }
  return parts.map((part) => ({ ...run, ...part }));
}
