import { yearsIn } from "../basics/years.js";

/** From when to when somebody is elected, in years. */
export type Term = { readonly from?: number; readonly until?: number };

/** The years of a term as it is written: `2025`, `juin 2028`, `2028-06-30`. */
export const termOf = (from: string | undefined, until: string | undefined): Term => {
  const [first, last] = [yearsIn(from ?? "")[0], yearsIn(until ?? "").at(-1)];
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { until: last }) };
};

/** Whether it ends before it begins. */
export const isBackward = ({ from, until }: Term): boolean => from !== undefined && until !== undefined && until < from;

/** Whether two terms have a time in common; one that ends when another begins does not. */
export const overlap = (one: Term, other: Term): boolean =>
  (one.from ?? -Infinity) < (other.until ?? Infinity) && (other.from ?? -Infinity) < (one.until ?? Infinity);
