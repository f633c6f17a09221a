import type { Majority } from "./acts.js";
import type { Day } from "./day.js";
import type { Acknowledgement, RowDoubt, RowRole } from "./field.js";
import type { PictureRef } from "./files.js";
import type { FontFiles } from "./fonts.js";
import type { Place } from "./place.js";
import type { Properties, SceneLayout, Section } from "./scene.js";
import type { Template } from "./template.js";
import type { Inline, LanguageTag, RichParagraph } from "./text.js";
import type { Theme } from "./theme.js";

/**
 * The assembly as slides: typography is applied, pictures have their sizes, words their language. What the slides'
 * templates make of their values is bound next (model/bound.ts).
 */
export type ResolvedDeck = {
  readonly properties: Properties;
  readonly language: LanguageTag;
  readonly theme: Theme;
  readonly fonts: FontFiles;
  /** Every template, with its typical sample: each becomes a slide layout. */
  readonly layouts: readonly { readonly template: Template; readonly sample: ResolvedSlide }[];
  /** Slide layouts that were laid out when the package was built, by what they are made from. */
  readonly laidOut: LaidOut;
  /** The brand's pictures by use, with what they show where the brand says it. */
  readonly artwork: Readonly<Record<string, readonly Artwork[]>>;
  readonly slides: readonly ResolvedSlide[];
  readonly sections: readonly Section[];
  readonly pictures: readonly PictureRef[];
  /** The rules of majority that its votes may name. */
  readonly majorities: readonly Majority[];
};

export type Artwork = { readonly picture: PictureRef; readonly alt?: string };
export type LaidOut = Readonly<Record<string, SceneLayout>>;

/** Values by name. Paths of templates are looked up here. */
export type Scope = Readonly<Record<string, ResolvedValue>>;

/** What a template can name beside its own fields, which may hide them: the compiler tells who forgets one. */
export type SlideName = "words" | "assembly" | "part" | "parts" | "page";
export type NamesOf<Name extends SlideName> = Readonly<Record<Name, ResolvedValue>>;

/** Words as they are shown, and where they were written. */
export type WrittenWords = { readonly words: string; readonly place: Place };

export type ResolvedValue =
  | {
      readonly kind: "text";
      readonly inlines: readonly Inline[];
      /** Of what several values say together: each of them. */
      readonly sources?: readonly WrittenWords[];
      /** As it stands in a sentence: `at` of a place, `of` of an organisation, `by` of a host. */
      readonly phrases?: Readonly<Record<string, readonly Inline[]>>;
      readonly place?: Place;
    }
  | {
      readonly kind: "paragraphs";
      readonly paragraphs: readonly RichParagraph[];
      readonly perSlide?: number;
      readonly shared?: SharedOut;
      readonly place?: Place;
    }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly inlines: readonly Inline[];
      /** As 32e: what an edition is shown as. */
      readonly ordinal?: readonly Inline[];
      /** Whether data gave it as a percentage. */
      readonly isShare?: true;
      readonly place?: Place;
    }
  | { readonly kind: "boolean"; readonly value: boolean; readonly place?: Place }
  | { readonly kind: "choice"; readonly value: string; readonly inlines: readonly Inline[]; readonly place?: Place }
  | {
      readonly kind: "dates";
      readonly days: readonly Day[];
      readonly inlines: readonly Inline[];
      /** What a calendar says of them one by one: `day`, `month` of the first, and `until` when they end in another. */
      readonly phrases?: Readonly<Record<string, readonly Inline[]>>;
      readonly place?: Place;
    }
  | { readonly kind: "link"; readonly url: string; readonly place?: Place }
  | { readonly kind: "slideLink"; readonly slide: string; readonly place?: Place }
  | {
      readonly kind: "picture";
      readonly picture: PictureRef;
      readonly alt?: string;
      readonly decorative: boolean;
      readonly focus?: readonly [number, number];
      readonly place?: Place;
    }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly fields: Scope;
      readonly acknowledged?: Acknowledgement;
      readonly place?: Place;
    }
  | {
      readonly kind: "list";
      readonly items: readonly ResolvedValue[];
      readonly perSlide?: number;
      readonly shared?: SharedOut;
      readonly place?: Place;
    }
  | ResolvedTable;

/** What one slide shows of a list that goes on over several: all of them choose as the fullest does, and so look alike. */
export type SharedOut = {
  /** How many stand on the fullest. */
  readonly most: number;
  /** All entries of a list: what some of them have, all slides have room for. */
  readonly whole?: readonly ResolvedValue[];
};

/** What may go on over several slides. */
export type SharedValue = Extract<ResolvedValue, { readonly kind: "list" | "paragraphs" | "table" }>;

/** A table, its figures written as the language writes them. */
export type ResolvedTable = {
  readonly kind: "table";
  readonly columns: readonly ResolvedColumn[];
  readonly rows: readonly ResolvedRow[];
  /** What in its rows does not add up. */
  readonly doubts: readonly RowDoubt[];
  readonly perSlide?: number;
  readonly shared?: SharedOut;
  readonly place?: Place;
};
export type ResolvedColumn = {
  readonly key: string;
  readonly label: readonly Inline[];
  /** What its figures count, said once. */
  readonly unit: readonly Inline[];
  readonly isNumeric: boolean;
  /** Of the year before. */
  readonly isPrevious: boolean;
  /** Of what the others became. */
  readonly isChange?: true;
  /** What the others come to. */
  readonly isStrong?: true;
  readonly place?: Place;
};
export type ResolvedRow = {
  readonly key: string;
  readonly role: RowRole | "carried" | "brought";
  readonly cells: readonly ResolvedCell[];
  /** The sums so far, where a total that is still to come counts this row. */
  readonly running?: readonly ResolvedCell[];
  readonly acknowledged?: Acknowledgement;
};
export type ResolvedCell = { readonly inlines: readonly Inline[]; readonly place?: Place };

export type ResolvedSlide = {
  readonly id: string;
  readonly template: Template;
  /** Of its fields and of what it can name beside them, what its template names. */
  readonly scope: Scope;
  /** Which of the theme's leading colours it takes; from 0. */
  readonly partIndex: number;
  /** Which of several artworks of one use it takes: they change with each part of the agenda; from 0. */
  readonly turn: number;
  /** The name of its part, told where a slide of another part has the same title; absent where titles are left alone. */
  readonly kicker?: readonly Inline[];
  readonly hidden: boolean;
  readonly footer: readonly Inline[];
  /** Where its words were written; absent when no line of the deck did. */
  readonly footerPlace?: Place;
  readonly notes: readonly RichParagraph[];
  readonly acknowledged?: Acknowledgement;
  readonly place: Place;
};
