import type { Diagnostic } from "./diagnostic.js";
import type { CellPlace, Span } from "./place.js";

export type NumberUnit = "percent" | { readonly currency: string };

/** What numbers are told in: `k€` for thousands of euros. */
export type NumberScale = { readonly by: number; readonly words: string };

/** What a cell holds, as typed. `iso`: a date (`2025-03-31`), or a date and a time (`2025-03-31T09:00`). */
export type CellValue =
  | {
      readonly kind: "empty";
      /** What is written where there is nothing, as `n.c.` among numbers: it is shown, and is no value. */
      readonly words?: string;
      /** The number of the merged cell that lies over this one: rows are chosen, grouped and sorted by it, sums have it once. */
      readonly covered?: CellValue;
    }
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "number";
      /** A percentage is a fraction: 12 % is 0.12. */
      readonly value: number;
      /** A currency by its code, as `EUR`. */
      readonly unit?: NumberUnit;
      /** How it is written, where that is in thousands or millions: `1,20 M€`. */
      readonly scale?: NumberScale;
      readonly decimals?: number;
    }
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "boolean"; readonly value: boolean };

export type DataCell = CellValue & { readonly place: CellPlace };

/** `name`: its header as written, or its letter where there is none. */
export type DataColumn = { readonly name: string; readonly place: CellPlace };

/** What is wrong with a cell: with its row, from 0, where it is that of its row alone. It is told where the deck takes it. */
export type DataDoubt = { readonly column: string; readonly rank: number; readonly diagnostic: Diagnostic };

/** A table of a file, understood: its header apart, its rows as long as its columns are many. */
export type DataTable = {
  /** What the description calls it. */
  readonly name: string;
  /** Where the description names it. */
  readonly declared: Span;
  /** Absolute. */
  readonly path: string;
  readonly sheet?: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataCell[])[];
  readonly doubts?: readonly DataDoubt[];
};

/** The tables of a description, by the names that it gives them. */
export type Data = ReadonlyMap<string, DataTable>;
