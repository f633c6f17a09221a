import type { Figure, RowRole } from "./field.js";

/** A row by what it is, with the figures of its cells. */
export type SumRow = { readonly role: RowRole; readonly figures: readonly (Figure | undefined)[] };

/** What shares are told in: they are not added up. */
const SHARES: ReadonlySet<string> = new Set(["%", "‰"]);

/**
 * The rows that each row of sums adds up, by their places; none of the others does. A subtotal counts the rows since the
 * last heading or sum; a total those since the last total, and all of them where there are none.
 */
export function partsOfSums(roles: readonly RowRole[]): readonly (readonly number[])[] {
  const rowsSince = (end: number, stops: readonly RowRole[]): readonly number[] => {
    const before = roles.slice(0, end);
    const start = before.findLastIndex((role) => stops.includes(role)) + 1;
    return before.flatMap((role, index) => (role === "row" && index >= start ? [index] : []));
  };
  return roles.map((role, index) => {
    if (role === "subtotal") return rowsSince(index, ["group", "subtotal", "total"]);
    if (role !== "total") return [];
    const own = rowsSince(index, ["total"]);
    return own.length > 0 ? own : rowsSince(index, []);
  });
}

/** The sum of a column over some rows; nothing where none of them has a figure, or where they are not to be added. */
export function sumOf(
  rows: readonly SumRow[],
  parts: readonly number[],
  column: number,
  unit?: string,
): Figure | undefined {
  const figures = parts.flatMap((part) => rows[part]?.figures[column] ?? []);
  const units = new Set(figures.map((figure) => figure.unit ?? unit));
  if (figures.length === 0 || units.size > 1 || [...units].some((each) => SHARES.has(each ?? ""))) return undefined;
  // In whole millionths: 0.1 and 0.2 are 0.3.
  const sum = figures.reduce((total, { value }) => total + Math.round(value * EXACT), 0);
  return { value: sum / EXACT, decimals: Math.max(...figures.map(({ decimals }) => decimals)) };
}
const EXACT = 1e6;

/** Whether two figures are one as they are written. */
export const isSame = (one: Figure, other: Figure): boolean =>
  Math.abs(one.value - other.value) < 0.5 * 10 ** -Math.max(one.decimals, other.decimals);
