import type { Place } from "./place.js";

/** BCP 47, as `fr` or `fr-FR`. */
export type LanguageTag = string;

export type Link =
  | { readonly kind: "web"; readonly url: string }
  /** To a slide, by its id. */
  | { readonly kind: "slide"; readonly slide: string };

/** A stretch of text of one look, as Markdown gives it. */
export type Inline = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
  /** Typography leaves it alone. */
  readonly code?: boolean;
  readonly link?: Link;
  readonly lang?: LanguageTag;
  /** Given as a number, not as letters: to be grouped. */
  readonly number?: number;
  /** A slide whose number stands here; `text` keeps its width free until slides are numbered. */
  readonly pageOf?: string;
};

/** One paragraph; level 1 stands under level 0 in a list. */
export type RichParagraph = { readonly inlines: readonly Inline[]; readonly level: 0 | 1; readonly place: Place };

/** What a passage says, without emphasis or links. */
/** As PowerPoint and LibreOffice draw superscripts: this much of the size, raised by this much of it. */
export const SUPERSCRIPT = { scale: 2 / 3, rise: 0.3 } as const;

export const plainText = (inlines: readonly Inline[]): string => inlines.map((inline) => inline.text).join("");
