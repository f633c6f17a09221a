import type { RawDocument } from "./raw.js";
import type { Library } from "./validated.js";

/** What a compilation reads: the deck, parsed and located, and what it is made with. */
export type Sources = { readonly deck: RawDocument; readonly library: LibrarySources };

/** The YAML of the storyboard, the templates and the theme, not yet understood; or what was understood of it before. */
export type LibrarySources =
  | {
      readonly kind: "parsed";
      readonly storyboard: RawDocument;
      /** Those of the brand and of the package, nearest first: what a storyboard does not say is theirs. */
      readonly defaults?: readonly RawDocument[];
      readonly templates: readonly RawDocument[];
      readonly theme: RawDocument;
    }
  | { readonly kind: "compiled"; readonly library: Library };

export type SourceText = { readonly path: string; readonly text: string };

/** Texts by their paths: diagnostics quote their lines. */
export type Texts = ReadonlyMap<string, string>;
