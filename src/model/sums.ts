import { exactSum } from "../basics/exact-sum.js";
import { given } from "../basics/given.js";
import type { Figure, RowRole } from "./field.js";

/** A row by what it is, with the figures of its cells. */
export type SumRow = { readonly role: RowRole; readonly figures: readonly (Figure | undefined)[] };

/** What shares are told in: they are not added up. */
export const SHARES: ReadonlySet<string> = new Set(["%", "‰"]);

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
  const sum = parts.reduce((total, part) => added(total, rows[part]?.figures[column], unit), NO_SUM);
  return figureOf(sum);
}

/** After each row, the sums of its columns since the last total, where one is still to come. */
export function runningSums(
  rows: readonly SumRow[],
  units: readonly (string | undefined)[],
): readonly (readonly (Figure | undefined)[])[] {
  const end = rows.findLastIndex(({ role }) => role === "total");
  let sums = units.map(() => NO_SUM);
  return rows.map(({ role, figures }, at) => {
    if (role === "total") sums = units.map(() => NO_SUM);
    if (role === "row") sums = sums.map((sum, column) => added(sum, figures[column], units[column]));
    return at < end ? sums.map(figureOf) : [];
  });
}

type Sum = {
  readonly value: number;
  readonly count: number;
  readonly decimals: number;
  readonly units: readonly string[];
};
const NO_SUM: Sum = { value: 0, count: 0, decimals: 0, units: [] };

function added(sum: Sum, figure: Figure | undefined, unit = ""): Sum {
  if (figure === undefined) return sum;
  const own = figure.unit ?? unit;
  const isKnown = own === "" || sum.units.includes(own);
  return {
    value: exactSum([sum.value, figure.value]),
    count: sum.count + 1,
    decimals: Math.max(sum.decimals, figure.decimals),
    units: isKnown ? sum.units : [...sum.units, own],
  };
}

function figureOf({ value, count, decimals, units: [unit, ...others] }: Sum): Figure | undefined {
  if (count === 0 || others.length > 0 || (unit !== undefined && SHARES.has(unit))) return undefined;
  return { value, decimals, ...given({ unit }) };
}

/** Whether two figures are one as they are written. */
export const isSame = (one: Figure, other: Figure): boolean =>
  Math.abs(one.value - other.value) < 0.5 * 10 ** -Math.max(one.decimals, other.decimals);
