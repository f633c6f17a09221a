import type { Fields, GroupValue, SlideOptions, Words } from "./field.js";
import type { Path, Pattern } from "./pattern.js";
import type { Located, Span } from "./place.js";
import type { Condition } from "./template.js";
import type { LanguageTag } from "./text.js";

export const typographies = ["auto", "fr", "eu", "none"] as const;
export type Typography = (typeof typographies)[number];

/**
 * The description of one assembly. `facts` are read by the storyboard's own fields:
 * the language of a description is data, as a template's is.
 */
export type Deck = {
  readonly path: string;
  readonly place: Span;
  readonly language: LanguageTag;
  readonly brand: Located<string>;
  readonly typography: Typography;
  readonly keywords: readonly string[];
  readonly facts: GroupValue;
  readonly overrides: StoryOverrides;
  /** Options of slides that the storyboard makes, by part ("team") or by entry and part ("axe-ii/figures"). */
  readonly slideOptions: Readonly<Record<string, Located<SlideOptions>>>;
};

/** What a deck changes of the storyboard. */
export type StoryOverrides = {
  /** Names of parts in their new order; a part left out is not shown. */
  readonly order?: readonly Located<string>[];
  /** Another template for a part. */
  readonly templates: Readonly<Record<string, Located<string>>>;
};

/** Which template shows what, and in which order. */
export type Storyboard = {
  readonly path: string;
  readonly place: Span;
  readonly fields: Fields;
  readonly words: Readonly<Record<string, Words>>;
  /** Title, author and so on of the file, as patterns on the facts. */
  readonly properties: Readonly<Record<"title" | "author" | "subject" | "shortName", Pattern | undefined>>;
  readonly parts: readonly StoryPart[];
};

/** A named step: one slide, the slides of a field, or a run of parts for each entry of a list. */
export type StoryPart = {
  readonly name: string;
  readonly when?: Condition;
  /** The PowerPoint section that starts here. */
  readonly section?: Pattern;
  /** Told before a title that stands in other parts too, as "Axe I". */
  readonly kicker?: Pattern;
  /** Its title in the agenda; only parts that have one are listed there. */
  readonly agenda?: Pattern;
  readonly place: Span;
} & (
  | {
      readonly kind: "slide";
      readonly template: Located<string>;
      /** Fields of the template from paths of the description. */
      readonly give: Readonly<Record<string, Pattern>>;
      readonly options: SlideOptions;
    }
  | { readonly kind: "slides"; readonly path: Path }
  | { readonly kind: "each"; readonly path: Path; readonly numbered: boolean; readonly parts: readonly StoryPart[] }
  | { readonly kind: "run"; readonly parts: readonly StoryPart[] }
);
