import { exactSum } from "../basics/exact-sum.js";
import type { DataCell, NumberUnit } from "../model/data.js";
import { report } from "../model/diagnostic.js";
import type { CellPlace, Span } from "../model/place.js";
import { rangeOf, wordsOf } from "./cells.js";
import type { Ledger } from "./rows.js";
import { oddUnit } from "./units.js";
import { readNumber } from "./written-numbers.js";

export const measureNames = ["count", "sum", "mean", "min", "max", "share", "value"] as const;
export type MeasureName = (typeof measureNames)[number];

/** The cells of a column that an expression takes, and all those that it takes a share of. */
export type Measured = {
  readonly cells: readonly DataCell[];
  readonly whole: readonly DataCell[];
  /** The header of the column, and its name. */
  readonly head: CellPlace;
  readonly column: string;
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
      : [total(numbersIn(what), what), total(numbersIn({ ...what, cells: what.whole }), what)];
    return whole === undefined || part === undefined || whole === 0
      ? { kind: "empty", place }
      : number(part / whole, place, "percent");
  }
  if (name === "sum" || name === "mean") {
    const numbers = numbersIn(what);
    // Nothing was said: that is no zero.
    if (numbers.length === 0) return { kind: "empty", place };
    tellEmpty(what);
    const sum = total(numbers, what);
    if (sum === undefined) return { kind: "empty", place };
    return number(name === "sum" ? sum : sum / numbers.length, place, unitOf(numbers));
  }
  return extreme(name, what) ?? { kind: "empty", place };
}

type NumberCell = CellOf<"number">;
const number = (value: number, place: CellPlace, unit?: NumberUnit): DataCell =>
  unit === undefined ? { kind: "number", value, place } : { kind: "number", value, unit, place };
const filled = (cells: readonly DataCell[]): readonly DataCell[] => cells.filter(({ kind }) => kind !== "empty");

/**
 * Amounts in several units add up to nothing: that is told with their column. Amounts of money beside plain numbers are
 * added up, and told.
 */
function total(cells: readonly NumberCell[], { column, asked, ledger }: Measured): number | undefined {
  if (oddUnit(cells) !== undefined) return undefined;
  const other = currencyIn(cells);
  const plain = other === undefined ? undefined : cells.find(({ unit, value }) => unit === undefined && value !== 0);
  if (plain !== undefined && other !== undefined)
    ledger.findings.push(report("unit-differs", { column, unit: "", other }, { ...asked, cell: plain.place }));
  return exactSum(cells.map(({ value }) => value));
}

const currencyIn = (cells: readonly NumberCell[]): string | undefined =>
  cells.flatMap(({ unit }) => (unit === undefined || unit === "percent" ? [] : [unit.currency]))[0];

/** The unit that all have. */
function unitOf(cells: readonly NumberCell[]): NumberUnit | undefined {
  const [first] = cells;
  const isShared = cells.every(({ unit }) => JSON.stringify(unit) === JSON.stringify(first?.unit));
  return isShared ? first?.unit : undefined;
}

/** A sum of which a part is not known is one all the same, and who shows it knows. A number under a merged cell is known. */
function tellEmpty({ cells, column, asked, ledger }: Measured): void {
  const empty = cells.filter((cell) => cell.kind === "empty" && cell.covered === undefined);
  const [first] = empty;
  if (first === undefined) return;
  const args = { column, count: empty.length, all: cells.length };
  ledger.findings.push(report("data-empty-cells", args, { ...asked, cell: first.place }));
}

type CellOf<Kind> = DataCell & { readonly kind: Kind };

const numbersIn = (what: Measured): readonly NumberCell[] => cellsOf("number", what);

/** The cells of a kind; one that is neither that nor empty is told. */
function cellsOf<Kind extends "number" | "date">(kind: Kind, what: Measured): readonly CellOf<Kind>[] {
  const { cells, source, asked, ledger } = what;
  const others = filled(cells).filter((cell) => cell.kind !== kind);
  // Of texts that might be numbers, and one that is none, it is this one that is to be mended.
  const other = others.find((cell) => !readsAsNumber(cell)) ?? others[0];
  if (other !== undefined) {
    const args = { value: wordsOf(other), source, kind, isStored: kind === "number" && readsAsNumber(other) };
    ledger.findings.push(report("data-not-number", args, { ...asked, cell: other.place }));
  }
  return cells.filter((cell): cell is CellOf<Kind> => cell.kind === kind);
}

const readsAsNumber = (cell: DataCell): boolean =>
  cell.kind === "text" && (readNumber(cell.text, ",") ?? readNumber(cell.text, ".")) !== undefined;

/** The smallest or the largest number, or the first or the last day; it keeps its cell. */
function extreme(name: "min" | "max", what: Measured): DataCell | undefined {
  const isDays = what.cells.some(({ kind }) => kind === "date") && !what.cells.some(({ kind }) => kind === "number");
  const [first, ...others]: readonly (NumberCell | CellOf<"date">)[] = isDays ? cellsOf("date", what) : numbersIn(what);
  if (first === undefined) return undefined;
  const isBeyond = (a: typeof first, b: typeof first): boolean =>
    name === "min" ? rankOf(a) < rankOf(b) : rankOf(a) > rankOf(b);
  return others.reduce((best, cell) => (isBeyond(cell, best) ? cell : best), first);
}

const rankOf = (cell: NumberCell | CellOf<"date">): number | string => (cell.kind === "date" ? cell.iso : cell.value);

/** The value of the one row that there is. */
function onlyOne({ cells, source, head, asked, ledger }: Measured): DataCell {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return only;
  ledger.findings.push(report("data-not-one", { count: cells.length, source }, asked));
  return { kind: "empty", place: head };
}
