import type { FontBook } from "../model/fonts.js";
import type { Paragraph, TextRun } from "../model/scene.js";
import { faceOf } from "../text/lines.js";

/** The paragraph, its runs split so that the letters that the brand's font lacks show in the fallback, if it has them. */
export function withFallback(paragraph: Paragraph, fonts: FontBook): Paragraph {
  if (!fonts.hasFallback || paragraph.runs.every((run) => faceOf(run, fonts).missing(run.text).length === 0))
    return paragraph;
  return { ...paragraph, runs: paragraph.runs.flatMap((run) => splitRun(run, fonts)) };
}

/** Made when a letter lacks: it takes longer than laying a slide out. */
let segmenter: Intl.Segmenter | undefined;

function lettersOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

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
