import type { Day } from "./day.js";
import type { Diagnostic } from "./diagnostic.js";
import type { PatternPart } from "./pattern.js";
import type { Located, Place, Span } from "./place.js";
import type { Reckoning } from "./reckonings.js";
import type { Inline, RichParagraph } from "./text.js";

/** Words by language tag: what a template itself says, and help for those who write. */
export type Words = Readonly<Record<string, string>>;

/**
 * What a writer may give. Fields are data in templates and in the storyboard; reading a description,
 * the JSON Schema and the pages of `mot-deck templates` all follow from them.
 */
export type Field = FieldCommon & FieldType;

export type FieldCommon = {
  readonly optional: boolean;
  /** A path or pattern taken when the writer gives nothing, as "{words.title}". */
  readonly default?: readonly PatternPart[];
  readonly help?: Words;
  readonly place: Span;
};

/**
 * What a text is the name of, where a sentence asks for its grammar. A place gives `at` (with what joins it to a date),
 * an organisation `of`, a host `by` (as it follows "at the invitation"), where that is certain.
 */
export const nameds = ["place", "organisation", "host"] as const;
export type Named = (typeof nameds)[number];

export type FieldType =
  /** Inline Markdown, one paragraph. A number is shown as it is typed, and grouped where the text is a `figure`; `true` asks for the `change` of the value beside it. */
  | {
      readonly kind: "text";
      readonly maxLength?: number;
      readonly figure?: true;
      readonly change?: true;
      readonly names?: Named;
    }
  /** Inline Markdown, one or several paragraphs. */
  | { readonly kind: "paragraphs"; readonly max?: number }
  /** A list of texts that nests two levels. */
  | { readonly kind: "bullets"; readonly min?: number; readonly max?: number; readonly perSlide?: number }
  /** A string as it is: no Markdown, no typography. */
  | { readonly kind: "plain" }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly integer?: boolean }
  /** A number for each of several things: a list, in which nothing is a gap, or a map by their names. */
  | { readonly kind: "numbers" }
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  /** One date, or two: first and last day. */
  | { readonly kind: "dates" }
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly labels?: Readonly<Record<string, Words>> }
  /** The name of an entry of one of the assembly's own lists, as of its `kinds`. */
  | { readonly kind: "entry"; readonly of: string }
  | { readonly kind: "link" }
  /** `alt`: a path or pattern that says what it shows, where the writer does not, as "{name}" of a logo. */
  | { readonly kind: "picture"; readonly alt?: readonly PatternPart[] }
  /** `main`: the field that one plain value fills, `mainList`: the one that a list fills; `reckons`: what is reckoned of its fields, as a vote. */
  | {
      readonly kind: "group";
      readonly of: Fields;
      readonly main?: string;
      readonly mainList?: string;
      readonly reckons?: Reckoning;
    }
  | {
      readonly kind: "list";
      readonly of: Field;
      readonly min?: number;
      readonly max?: number;
      /** Of its entries and of those in the lists within them, together. */
      readonly inAll?: number;
      readonly perSlide?: number;
      /** Counts another list by what its entries name: `[projects, kind]`. */
      readonly tally?: readonly [list: string, by: string];
      /** Its entries give an old and a new text: they become lines of both, in which what changes is marked. */
      readonly compare?: readonly [before: string, after: string];
    }
  /**
   * Rows of a table, each a list of cells or a map by the names of its columns. `columns`: the field that lists these, or
   * the columns themselves where the template sets them; `total`: the field that names a total of them all.
   */
  | {
      readonly kind: "rows";
      readonly columns: string | readonly SetColumn[];
      readonly total?: string;
      readonly min?: number;
      readonly max?: number;
      readonly perSlide?: number;
    }
  /** Slides named by their template, and parts placed among them; or slides of one `template`. Only in the storyboard. */
  | { readonly kind: "slides"; readonly template?: string };

/** A column that the template sets. One that no row fills is not shown. */
export type SetColumn = {
  /** What rows and data call it. */
  readonly key: string;
  readonly label: readonly PatternPart[];
  /** What its figures count, said once. */
  readonly unit?: readonly PatternPart[];
  /** Words, where it holds no figures. */
  readonly isText?: true;
  /** Of the year before: rows may leave it out, too. */
  readonly previous?: true;
  /** The columns between which it tells the change, which nobody has to write. */
  readonly change?: ColumnChange;
  /** What the others come to. */
  readonly strong?: true;
  /** Two columns that lead from what it holds in one row to what it holds in the next: what came, and what went. */
  readonly carries?: ColumnCarry;
};
export type ColumnCarry = { readonly plus: string; readonly minus: string };
/** From which column to which: as a part of what was, or by how much, where what is new or gone is told too. */
export type ColumnChange = { readonly from: string; readonly to: string; readonly as: "part" | "amount" };

export type Fields = Readonly<Record<string, Field>>;
export type FieldKind = FieldType["kind"];

/** Where a picture is and how it is to be shown. `path` is absolute. */
export type PictureValue = {
  readonly path: string;
  readonly alt?: string;
  readonly decorative: boolean;
  /** What must stay in sight when cropped, from the left and the top, 0 to 1. */
  readonly focus?: readonly [number, number];
};

/** What a writer gave, read by the type of its field. */
export type Value =
  | { readonly kind: "text"; readonly inlines: readonly Inline[]; readonly place: Span }
  | { readonly kind: "paragraphs"; readonly paragraphs: readonly RichParagraph[]; readonly place: Span }
  | { readonly kind: "plain"; readonly value: string; readonly place: Span }
  /** `isShare`: data gave it as a percentage. */
  | { readonly kind: "number"; readonly value: number; readonly isShare?: true; readonly place: Span }
  | { readonly kind: "numbers"; readonly items: readonly NamedNumber[]; readonly place: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly place: Span }
  | { readonly kind: "dates"; readonly days: readonly Day[]; readonly place: Span }
  | { readonly kind: "choice"; readonly value: string; readonly label?: Words; readonly place: Span }
  | { readonly kind: "entry"; readonly list: string; readonly name: string; readonly place: Span }
  | { readonly kind: "link"; readonly url: string; readonly place: Span }
  | { readonly kind: "picture"; readonly picture: PictureValue; readonly place: Span }
  | GroupValue
  | ListValue
  | RowsValue
  | { readonly kind: "slides"; readonly entries: readonly SlideEntry[]; readonly place: Span };

/** Why figures that do not add up are right all the same. */
export type Acknowledgement = { readonly inlines: readonly Inline[]; readonly place: Place };

/** A number, or nothing, with the name that it was given under. */
export type NamedNumber = {
  readonly name?: string;
  readonly value?: number;
  /** What is written where there is no number. */
  readonly words?: string;
  readonly isShare?: true;
  readonly place: Span;
};

/** `id` is the entry's own `id:`, when given. */
export type GroupValue = {
  readonly kind: "group";
  readonly fields: Readonly<Record<string, Value>>;
  readonly id?: string;
  readonly acknowledged?: Acknowledgement;
  readonly place: Span;
};
export type ListValue = { readonly kind: "list"; readonly items: readonly Value[]; readonly place: Span };

/** What a row of a table is: `group` heads those under it; `result` is a figure of its own, as a surplus is. */
export const rowRoles = ["row", "group", "subtotal", "total", "result"] as const;
export type RowRole = (typeof rowRoles)[number];

/** A number as it was written: `value` with so many decimals, what it counts, as `€`, and whether it told its `+`. */
export type Figure = {
  readonly value: number;
  readonly decimals: number;
  readonly unit?: string;
  readonly isSigned?: true;
};

/** What stands in a cell, as written; a number or a day too, where it reads as one. */
export type CellText = {
  readonly inlines: readonly Inline[];
  readonly figure?: Figure;
  readonly day?: Day;
  readonly place: Span;
};
/** A cell for each column; null where none is given, for templates are kept as JSON. */
export type RowValue = {
  readonly role: RowRole;
  readonly cells: readonly (CellText | null)[];
  readonly acknowledged?: Acknowledgement;
  readonly place: Span;
};
/** What does not add up, and the ranks of the rows that may say why. */
export type RowDoubt = { readonly diagnostic: Diagnostic; readonly rows: readonly number[] };
/** Rows of a table. `numeric`: of each column, whether it holds figures; `doubts`: what in them does not add up. */
export type RowsValue = {
  readonly kind: "rows";
  readonly rows: readonly RowValue[];
  readonly numeric: readonly boolean[];
  readonly doubts: readonly RowDoubt[];
  readonly place: Span;
};

/** What any slide may say of itself, whatever its template. */
export type SlideOptions = {
  readonly id?: Located<string>;
  readonly hidden?: boolean;
  readonly section?: Located<string>;
  readonly footer?: Located<string>;
  readonly notes?: readonly RichParagraph[];
  readonly acknowledged?: Acknowledgement;
};

/** One entry of a field of kind `slides`. */
export type SlideEntry =
  | {
      readonly kind: "slide";
      readonly template: string;
      readonly fields: GroupValue;
      readonly options: SlideOptions;
      readonly place: Span;
    }
  /** "Here stand the figures": a part of the storyboard, moved among the topics. */
  | { readonly kind: "part"; readonly part: string; readonly place: Span };
