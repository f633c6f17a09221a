import type { PatternPart } from "./pattern.js";

/** Rows of several fields as one table, which is named in the layout: what accounts and balances are. */
export type Statement = {
  readonly parts: readonly StatementPart[];
  /** Side by side, each row beside one of the other, totals on one line, which are to be equal; else under each other. */
  readonly beside?: true;
  /** The field that asks for the sums of groups alone. */
  readonly fold?: string;
  /** What the first total is over the second, named by what it is. */
  readonly result?: StatementResult;
  readonly perSlide?: number;
};
/** Rows of a field under a heading, and their total. */
export type StatementPart = {
  readonly of: string;
  readonly heading: readonly PatternPart[];
  readonly total: readonly PatternPart[];
};
/** `of`: the field of the result that is given, and checked. Each outcome has its name in the table, and is told; `unknown`: where there are no figures. */
export type StatementResult = { readonly of?: string; readonly unknown: readonly PatternPart[] } & Readonly<
  Record<Outcome, OutcomeWords>
>;
export const outcomes = ["surplus", "deficit", "even"] as const;
export type Outcome = (typeof outcomes)[number];
export type OutcomeWords = { readonly label: readonly PatternPart[]; readonly told: readonly PatternPart[] };
