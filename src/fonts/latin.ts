/** First and last code points of what people may type when they retouch a deck: Latin as a whole, and usual signs. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x024f],
  [0x0300, 0x036f],
  [0x1e00, 0x1eff],
  [0x2000, 0x20cf], // Punctuation, superscripts, currencies.
  [0x2100, 0x22ff], // Letter-like signs, arrows, mathematics.
  [0x25a0, 0x25ff], // Geometric shapes: marks of lists.
  [0xfb00, 0xfb06], // Ligatures.
];

const latin = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);
const isLatin = new Set(latin);

/** The characters of an embedded face. */
export const embeddedText = (beyond: string): string => latin.join("") + beyond;

/** The characters of texts that Latin lacks, in their order, each once. */
export const beyondLatin = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => [...text]))]
    .filter((letter) => !isLatin.has(letter))
    .toSorted()
    .join("");
