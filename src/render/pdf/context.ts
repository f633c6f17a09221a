import type { PdfBox, PdfLink } from "../../doors/pdfkit.js";
import type { EmbeddedPictures } from "../../model/embedded.js";
import type { LanguageTag, Link } from "../../model/text.js";
import type { Theme } from "../../model/theme.js";
import type { PdfFonts } from "./fonts.js";

/** What all items of a deck share. */
export type PdfContext = {
  readonly theme: Theme;
  readonly language: LanguageTag;
  readonly pictures: EmbeddedPictures;
  /** Slides that are in the PDF, by id: the name of the page, and its title. */
  readonly pages: ReadonlyMap<string, { readonly name: string; readonly title: string }>;
  readonly fonts: PdfFonts;
};

/** Nothing for a link to a slide that is left out. */
export function linkTo(
  link: Link | undefined,
  words: string,
  boxes: readonly PdfBox[],
  context: PdfContext,
): PdfLink | undefined {
  if (link === undefined) return undefined;
  if (link.kind === "web") return { to: { url: link.url }, words: words === "" ? link.url : words, boxes };
  const page = context.pages.get(link.slide);
  return page && { to: { page: page.name }, words: words === "" ? page.title : words, boxes };
}
