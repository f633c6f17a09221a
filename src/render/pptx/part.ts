import type { TableStyle } from "../../dml/table.js";
import type { PictureUse } from "../../model/embedded.js";
import type { ChartItem, Placeholder, TextRun } from "../../model/scene.js";
import type { LanguageTag, Link } from "../../model/text.js";
import { makeRelationships, type Relationships } from "../../opc/relationships.js";
import { attributes } from "../../opc/xml.js";
import type { Inherited } from "./inherited.js";

/** What all parts of a deck share. */
export type DeckContext = {
  readonly language: LanguageTag;
  /** The typeface of letters that the brand lacks. */
  readonly fallback: string;
  readonly pictureOf: (itemId: string) => PictureUse;
  /** Where the part of a picture is. */
  readonly mediaPath: (media: string) => string;
  /** Where the part of a chart is. */
  readonly chartPath: (item: ChartItem) => string;
  /** How the brand's tables look. */
  readonly tableStyle: TableStyle;
  /** Where the part of a slide is. */
  readonly slidePath: (slide: string) => string;
};

/** A slide or a layout that is being written. */
export type PartContext = DeckContext & {
  readonly relationships: Relationships;
  /** Ids of shapes, from 2: the tree itself is 1. */
  readonly nextId: () => number;
  /** Whether shapes belong to a layout. */
  readonly isLayout: boolean;
  /** What an item has from where it stands; `undefined`: without a placeholder. */
  readonly inherited: (placeholder: Placeholder | undefined) => Inherited;
};

/** A part without relationships yet, by its path. */
export function makePart(
  path: string,
  deck: DeckContext,
  options: Pick<PartContext, "isLayout" | "inherited">,
): PartContext {
  let id = 1;
  const nextId = (): number => {
    id += 1;
    return id;
  };
  return { ...deck, ...options, relationships: makeRelationships(path), nextId };
}

/** `a:hlinkClick`: to the web, or to a slide of the deck. */
export function hyperlinkXml(link: Link, part: PartContext, content = ""): string {
  const isWeb = link.kind === "web";
  const id = isWeb
    ? part.relationships.to("hyperlink", link.url)
    : part.relationships.to("slide", part.slidePath(link.slide));
  const properties = attributes({ "r:id": id, action: isWeb ? undefined : "ppaction://hlinksldjump" });
  return content === "" ? `<a:hlinkClick${properties}/>` : `<a:hlinkClick${properties}>${content}</a:hlinkClick>`;
}

/** The slide to which a whole text leads, when all its runs lead there: then its box is the link, and its colour stays. */
export function commonSlideLink(runs: readonly TextRun[]): Link | undefined {
  const first = runs[0]?.link;
  if (first?.kind !== "slide") return undefined;
  return runs.every(({ link }) => link?.kind === "slide" && link.slide === first.slide) ? first : undefined;
}
