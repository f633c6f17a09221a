import type { Majority } from "./acts.js";
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
  /** Where the description says its agenda: its `entries`, in place of the parts, and whether it is `legal`. */
  readonly agenda?: Path;
  /** The rules of majority that every deck can name. */
  readonly majorities: readonly Majority[];
  readonly parts: readonly StoryPart[];
};

/** How parts of one label count: I, 1, A, or not at all. */
export const numberings = ["roman", "arabic", "letters", "none"] as const;
export type Numbering = (typeof numberings)[number];

/** What an agenda says of a part: its title, when it begins, who leads it. */
export type StoryLine = { readonly title: Pattern; readonly time?: Pattern; readonly by?: Pattern };

/** A named step: one slide, the slides of a field, or a run of parts for each entry of a list, or for a group alone. */
export type StoryPart = {
  readonly name: string;
  readonly when?: Condition;
  /** The PowerPoint section that starts here. */
  readonly section?: Pattern;
  /** Told before a title that stands in other parts too, as "Axe I". */
  readonly kicker?: Pattern;
  /** Its line in the agenda; only parts that have one are listed there. */
  readonly agenda?: StoryLine;
  readonly place: Span;
} & (
  | {
      readonly kind: "slide";
      readonly template: Located<string>;
      /** Fields of the template from paths of the description. */
      readonly give: Readonly<Record<string, Pattern>>;
      readonly options: SlideOptions;
      /** It comes before what it announces, and does not stand for it: links go to the next slide. */
      readonly announces: boolean;
    }
  | { readonly kind: "slides"; readonly path: Path }
  | {
      readonly kind: "each";
      readonly path: Path;
      /** What such a part is called, before its number: "Axe". */
      readonly label?: Pattern;
      /** The word of a numbering. Without one, parts count where several bear the same label. */
      readonly numbering?: Pattern;
      readonly parts: readonly StoryPart[];
    }
  | { readonly kind: "run"; readonly parts: readonly StoryPart[] }
);
