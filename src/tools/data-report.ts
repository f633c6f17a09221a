import { given } from "../basics/given.js";
import type { DataUse } from "../data/answer.js";
import { nodeOf, wordsOf } from "../data/cells.js";
import type { Facts } from "../data/sources.js";
import { positionAt } from "../diagnostics/format.js";
import type { DataCell, DataTable } from "../model/data.js";
import { groupNumber } from "../model/numbers.js";
import type { Span } from "../model/place.js";
import type { Texts } from "../model/sources.js";
import { dataInlines } from "../validate/data-texts.js";

/** What the cells of a column are: of several kinds, `mixed`; of none, `empty`. */
export type ColumnKind = DataCell["kind"] | "percent" | "currency" | "mixed";

export type Line = { readonly file: string; readonly line: number; readonly column: number };

export type ColumnReport = {
  readonly name: string;
  /** Of its header. */
  readonly cell: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  /** The first that differ. */
  readonly values: readonly string[];
  readonly isUsed: boolean;
};

/** Where a description takes something of a table: how many rows, which columns. */
export type UseReport = Line & { readonly rows: number; readonly columns: readonly string[] };

/** `cell`: where a row begins. */
export type RowReport = { readonly cell: string; readonly text: string };

export type SourceReport = {
  readonly name: string;
  readonly file: string;
  readonly sheet?: string;
  readonly declared: Line;
  readonly rows: number;
  readonly columns: readonly ColumnReport[];
  readonly uses: readonly UseReport[];
  /** What nothing takes. */
  readonly leftOver: { readonly rows: readonly RowReport[]; readonly columns: readonly string[] };
};

const VALUES_MAX = 3;

/** Each table of a description as it was understood, what is taken of it and where, and what is left over. */
export const dataReport = ({ data, uses }: Facts, texts: Texts, language: string): readonly SourceReport[] =>
  [...data.values()].map((table) => sourceReport(table, usesOf(table, uses), texts, language));

const usesOf = ({ name }: DataTable, uses: readonly DataUse[]): readonly DataUse[] =>
  uses.filter(({ source }) => source === name);

function sourceReport(table: DataTable, uses: readonly DataUse[], texts: Texts, language: string): SourceReport {
  // What is only counted, where others are shown, is shown nowhere.
  const lists = uses.filter(({ isListed }) => isListed);
  const taken = new Set((lists.length > 0 ? lists : uses).flatMap(({ ranks }) => ranks));
  const named = new Set(uses.flatMap(({ columns }) => columns));
  const columns = table.columns.map(({ name, place }, rank): ColumnReport => {
    const cells = table.rows.flatMap((row) => row[rank] ?? []);
    const filled = cells.filter(({ kind }) => kind !== "empty");
    const values = [...new Set(filled.map((cell) => shown(cell, language)))].slice(0, VALUES_MAX);
    return { name, cell: place.cell, kind: kindOf(filled), filled: filled.length, values, isUsed: named.has(name) };
  });
  const rows = table.rows.flatMap((row, rank) => (taken.has(rank) ? [] : [rowReport(row)]));
  return {
    name: table.name,
    file: table.path,
    ...given({ sheet: table.sheet }),
    declared: lineOf(table.declared, texts),
    rows: table.rows.length,
    columns,
    uses: uses.map((use) => ({ ...lineOf(use.place, texts), rows: use.ranks.length, columns: use.columns })),
    leftOver: { rows, columns: columns.filter(({ isUsed }) => !isUsed).map(({ name }) => name) },
  };
}

const rowReport = (row: readonly DataCell[]): RowReport => ({
  cell: row[0]?.place.cell ?? "",
  text: row
    .filter(({ kind }) => kind !== "empty")
    .slice(0, ROW_CELLS)
    .map(wordsOf)
    .join(" · "),
});
/** By which a row is known. */
const ROW_CELLS = 2;

function kindOf(cells: readonly DataCell[]): ColumnKind {
  const kinds = new Set(
    cells.map((cell): ColumnKind => {
      if (cell.kind !== "number" || cell.unit === undefined) return cell.kind;
      return cell.unit === "percent" ? "percent" : "currency";
    }),
  );
  const [only = "empty"] = kinds;
  return kinds.size > 1 ? "mixed" : only;
}

function shown(cell: DataCell, language: string): string {
  const node = nodeOf(cell, { path: "", start: 0, end: 0 });
  const inlines = node === undefined ? [] : dataInlines(node, language);
  return inlines.map(({ text, number }) => (number === undefined ? text : groupNumber(text, language))).join("");
}

function lineOf({ path, start }: Span, texts: Texts): Line {
  return { file: path, ...positionAt(texts.get(path) ?? "", start) };
}
