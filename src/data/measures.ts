import { exactSum } from "../basics/exact-sum.js";
import type { DataCell, NumberUnit } from "../model/data.js";
import { report } from "../model/diagnostic.js";
import type { CellPlace, Span } from "../model/place.js";
import { rangeOf, wordsOf } from "./cells.js";
import type { Ledger } from "./rows.js";
import { oddUnit } from "./units.js";

export const measureNames = ["count", "sum", "mean", "min", "max", "share", "value"] as const;
export type MeasureName = (typeof measureNames)[number];

/** The cells of a column that an expression takes, and all those that it takes a share of. */
export type Measured = {
  readonly cells: readonly DataCell[];
  readonly whole: readonly DataCell[];
  /** The header of the column. */
  readonly head: CellPlace;
  /** Whether rows are counted, whatever their cells hold. */
  readonly isRows: boolean;
  readonly source: string;
  /** Where the description asks for it. */
  readonly asked: Span;
  readonly ledger: Ledger;
};

/** One value of many cells, with those that gave it. */
export function measured(name: MeasureName, what: Measured): DataCell {
  const place = rangeOf(what.cells, what.head);
  if (name === "value") return onlyOne(what);
  if (name === "count") return number(what.isRows ? what.cells.length : filled(what.cells).length, place);
  if (name === "share") {
    const [part, whole] = what.isRows
      ? [what.cells.length, what.whole.length]
      : [total(numbersIn(what)), total(numbersIn({ ...what, cells: what.whole }))];
    return whole === undefined || part === undefined || whole === 0
      ? { kind: "empty", place }
      : number(part / whole, place, "percent");
  }
  if (name === "sum" || name === "mean") {
    const numbers = numbersIn(what);
    // Nothing was said: that is no zero.
    if (numbers.length === 0) return { kind: "empty", place };
    const sum = total(numbers);
    if (sum === undefined) return { kind: "empty", place };
    return number(name === "sum" ? sum : sum / numbers.length, place, unitOf(numbers));
  }
  return extreme(name, what) ?? { kind: "empty", place };
}

type NumberCell = DataCell & { readonly kind: "number" };
const number = (value: number, place: CellPlace, unit?: NumberUnit): DataCell =>
  unit === undefined ? { kind: "number", value, place } : { kind: "number", value, unit, place };
const filled = (cells: readonly DataCell[]): readonly DataCell[] => cells.filter(({ kind }) => kind !== "empty");

/** Amounts in several units add up to nothing: they were told when the table was read. */
const total = (cells: readonly NumberCell[]): number | undefined =>
  oddUnit(cells) === undefined ? exactSum(cells.map(({ value }) => value)) : undefined;

/** The unit that all have. */
function unitOf(cells: readonly NumberCell[]): NumberUnit | undefined {
  const [first] = cells;
  const isShared = cells.every(({ unit }) => JSON.stringify(unit) === JSON.stringify(first?.unit));
  return isShared ? first?.unit : undefined;
}

function numbersIn({ cells, source, asked, ledger }: Measured): readonly NumberCell[] {
  // One word makes a text of every amount of its column: it is the word that is to be mended.
  const others = filled(cells).filter(({ kind }) => kind !== "number");
  const other = others.find((cell) => !/\d/u.test(wordsOf(cell))) ?? others[0];
  if (other !== undefined)
    ledger.findings.push(report("data-not-number", { value: wordsOf(other), source }, { ...asked, cell: other.place }));
  return cells.filter((cell) => cell.kind === "number");
}

/** The smallest or the largest number, or the first or the last day; it keeps its cell. */
function extreme(name: "min" | "max", what: Measured): DataCell | undefined {
  const given = filled(what.cells);
  const days = given.flatMap((cell) => (cell.kind === "date" ? [cell] : []));
  const isDays = days.length > 0 && days.length === given.length;
  const [first, ...others]: readonly (NumberCell | (DataCell & { readonly kind: "date" }))[] = isDays
    ? days
    : numbersIn(what);
  if (first === undefined) return undefined;
  const isBeyond = (a: typeof first, b: typeof first): boolean =>
    name === "min" ? rankOf(a) < rankOf(b) : rankOf(a) > rankOf(b);
  return others.reduce((best, cell) => (isBeyond(cell, best) ? cell : best), first);
}

const rankOf = (cell: NumberCell | (DataCell & { readonly kind: "date" })): number | string =>
  cell.kind === "date" ? cell.iso : cell.value;

/** The value of the one row that there is. */
function onlyOne({ cells, source, head, asked, ledger }: Measured): DataCell {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return only;
  ledger.findings.push(report("data-not-one", { count: cells.length, source }, asked));
  return { kind: "empty", place: head };
}
