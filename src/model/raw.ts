import type { NumberLook } from "./numbers.js";
import type { Span } from "./place.js";

/** YAML as read: plain values with their spans, nothing interpreted. Aliases are expanded. */
export type RawNode = RawScalar | RawList | RawMap;

export type RawScalar = {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The text as written (`010`, `1.50`), so that a text field never loses a zero. */
  readonly source: string;
  readonly place: Span;
  /** Of what goes over several lines: how it stands in the file, from `place`. */
  readonly written?: { readonly style: "literal" | "flowing" | "escaped"; readonly text: string };
  /** Of what a table of data gave: its letters are no Markdown, and the language writes its numbers and days. */
  readonly data?: DataLook;
};
/**
 * `day`: a date. `pieces`: of a text that is put together, what it is made of. `before`: of what became of a number, what
 * it was. `isCellScale`: its cell is written in thousands, as others beside it may not be: where a number is asked for, it is
 * whole.
 */
export type DataLook = NumberLook & {
  readonly isCellScale?: true;
  readonly before?: number;
  readonly day?: true;
  readonly pieces?: readonly RawScalar[];
};
export type RawList = { readonly kind: "list"; readonly items: readonly RawNode[]; readonly place: Span };
export type RawEntry = { readonly key: string; readonly keyPlace: Span; readonly value: RawNode };
export type RawMap = {
  readonly kind: "map";
  readonly entries: readonly RawEntry[];
  readonly place: Span;
  /** A row of data with its columns for keys: a reader takes those that it knows, however they are spelt. */
  readonly isRow?: true;
};

export type RawDocument = { readonly path: string; readonly root: RawNode };
