import type { Day } from "./day.js";
import type { Place } from "./place.js";

/** BCP 47, as `fr` or `fr-FR`. */
export type LanguageTag = string;

export type Link =
  | { readonly kind: "web"; readonly url: string }
  /** To a slide, by its id. */
  | { readonly kind: "slide"; readonly slide: string };

/**
 * What a text is, whatever it looks like: for those who read by ear, and for formats that say it. `label` names what it
 * stands with (a person, a date), `number` is a place in a list, `ornament` only draws what another text says.
 */
export const textRoles = [
  "heading",
  "lead",
  "figure",
  "label",
  "detail",
  "caption",
  "quote",
  "kicker",
  "number",
  "ornament",
] as const;
export type TextRole = (typeof textRoles)[number];

export type Revision = "added" | "removed";

/** Where the line of a revision or of a link stands from the baseline, downwards, and how thick it is, in em. */
export const TEXT_RULES = {
  added: { offset: 0.12, width: 0.05 },
  removed: { offset: -0.26, width: 0.05 },
} as const satisfies Readonly<Record<Revision, { readonly offset: number; readonly width: number }>>;

/** A stretch of text of one look, as Markdown gives it. */
export type Inline = {
  /** A line that was broken on purpose ends with "\n". */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
  /** Against an earlier text: underlined where it is new, struck through where it goes. */
  readonly revision?: Revision;
  /** Typography leaves it alone. */
  readonly code?: boolean;
  readonly link?: Link;
  readonly lang?: LanguageTag;
  /** Given as a number, not as letters: to be grouped. */
  readonly number?: number;
  /** Such a number counts something: it is grouped though it looks like a year. */
  readonly isQuantity?: true;
  /** A day, which the language writes; `text` as it was given. */
  readonly day?: Day;
  /** A slide whose number stands here; `text` keeps its width free until slides are numbered. */
  readonly pageOf?: string;
};

/** How an item of a list in notes begins; `value` as it was typed. */
export type ListMark =
  | { readonly kind: "sign" }
  | { readonly kind: "number"; readonly value: number; readonly end: "." | ")" };

/** One paragraph; level 1 stands under level 0 in a list. Marks are those of notes: a slide's are its style's. */
export type RichParagraph = {
  readonly inlines: readonly Inline[];
  readonly level: 0 | 1;
  readonly place: Place;
  readonly mark?: ListMark;
};

/** As PowerPoint and LibreOffice draw superscripts: this much of the size, raised by this much of it. */
export const SUPERSCRIPT = { scale: 2 / 3, rise: 0.3 } as const;

/** Every way to end a line: in texts it is "\n". */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

export const withLineBreaks = (text: string): string => text.replace(LINE_END, "\n");

/** What a passage says, on one line, without emphasis or links: as names, bookmarks and alternative texts have it. */
export const plainText = (inlines: readonly { readonly text: string }[]): string =>
  withLineBreaks(inlines.map(({ text }) => text).join("")).replaceAll("\n", " ");

/** A passage where it is repeated on one line: in agendas, footers, eyebrows. */
export const onOneLine = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) =>
    inline.text.includes("\n") ? { ...inline, text: inline.text.replaceAll("\n", " ") } : inline,
  );
