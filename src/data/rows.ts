import { looseName } from "../basics/loose-name.js";
import { nearest } from "../diagnostics/nearest.js";
import type { DataCell, DataTable } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { NumberLook } from "../model/numbers.js";
import type { CellPlace } from "../model/place.js";
import type { RawNode } from "../model/raw.js";

/** A row of a table, and which of its file's rows that is, from 0. */
export type Row = { readonly cells: readonly DataCell[]; readonly rank: number };

/** A column by its header, or by what else it may be called. `within`: the key that holds it among others. */
export type Column = {
  readonly name: string;
  readonly also?: string;
  readonly within?: string;
  readonly place: CellPlace;
};

/** What an expression asks: the rows of a table, or groups of them. */
export type Asked = {
  /** What the description calls the table. */
  readonly source: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** How its numbers are to be written. */
  readonly look: NumberLook;
};

/**
 * What an expression found wrong, and the columns that it asked for by name; `implied`: those that it gives because it
 * gives them all; `judged`: those by which it looked at every row.
 */
export type Ledger = {
  readonly findings: Diagnostic[];
  readonly columns: Set<string>;
  readonly implied: Set<string>;
  readonly judged: Set<string>;
};
export const ledgerOf = (findings: Diagnostic[]): Ledger => ({
  findings,
  columns: new Set(),
  implied: new Set(),
  judged: new Set(),
});

/** The rank of a column by which rows are chosen, sorted or grouped. */
export function judgedBy(name: string, node: RawNode, asked: Asked, ledger: Ledger): number | undefined {
  const rank = columnNamed(name, node, asked, ledger);
  const column = rank === undefined ? undefined : asked.columns[rank];
  if (column !== undefined) ledger.judged.add(column.name);
  return rank;
}

/** All rows of a table. */
export const rowsOf = (table: DataTable, look: NumberLook): Asked => ({
  look,
  source: table.name,
  columns: table.columns,
  rows: table.rows.map((cells, rank) => ({ cells, rank })),
});

/** A name as it is written; years are columns too. */
export const nameIn = (node: RawNode | undefined): string | undefined =>
  node?.kind !== "scalar"
    ? undefined
    : typeof node.value === "string"
      ? node.value.trim()
      : typeof node.value === "number"
        ? node.source
        : undefined;

/** The rank of a column by its header, without regard to case, accents or spaces; a fault where there is none. */
export function columnNamed(name: string, node: RawNode, asked: Asked, ledger: Ledger): number | undefined {
  const { columns, source } = asked;
  const exact = columns.findIndex((column) => column.name === name);
  const rank = exact >= 0 ? exact : columns.findIndex((column) => isCalled(column, looseName(name)));
  const column = columns[rank];
  if (column !== undefined) {
    ledger.columns.add(column.name);
    return rank;
  }
  const known = columns.map((each) => each.name);
  const near = nearest(looseName(name), known.map(looseName));
  const args = { name, source, known, suggestion: known.find((each) => looseName(each) === near) };
  ledger.findings.push(report("data-unknown-column", args, node.place));
  return undefined;
}

const isCalled = ({ name, also }: Column, wanted: string): boolean =>
  looseName(name) === wanted || (also !== undefined && looseName(also) === wanted);
