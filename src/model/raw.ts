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
};
export type RawList = { readonly kind: "list"; readonly items: readonly RawNode[]; readonly place: Span };
export type RawEntry = { readonly key: string; readonly keyPlace: Span; readonly value: RawNode };
export type RawMap = { readonly kind: "map"; readonly entries: readonly RawEntry[]; readonly place: Span };

export type RawDocument = { readonly path: string; readonly root: RawNode };
