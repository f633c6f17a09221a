import type { TextContent } from "../model/bound.js";
import type { FontBook } from "../model/fonts.js";

/**
 * How wide two samples are, in em, in the widest font that a program takes where the brand's lack: DejaVu Sans. The first
 * are the letters that most languages have most of.
 */
const SAMPLES = {
  words: { text: "esaitnrulo", regular: 4.99, bold: 5.72 },
  figures: { text: "−12\u202f345", regular: 4.22, bold: 4.52 },
} as const;

/** How much wider a text may come out in a font that stands in for the brand's, as a share of its width; 1 at the least. */
export function standInShare({ paragraphs }: TextContent, kind: keyof typeof SAMPLES, fonts: FontBook): number {
  const [first] = paragraphs;
  const isBold = first?.style.bold === true || first?.inlines.some(({ bold }) => bold === true) === true;
  const weight = isBold ? "bold" : "regular";
  const { text, ...widest } = SAMPLES[kind];
  return Math.max(1, widest[weight] / fonts.face(first?.style.font ?? "body", weight).widthEm(text));
}
