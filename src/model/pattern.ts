import type { Located } from "./place.js";

/** A path (`figures.value`), or words with paths in braces (`"{words.axis} {part.numeral}"`). No programming language. */
export type Pattern = Located<readonly PatternPart[]>;
export type PatternPart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "path"; readonly path: Path };
export type Path = readonly string[];
