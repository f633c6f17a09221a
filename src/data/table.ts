import { columnLetters } from "../basics/column-letters.js";
import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import { memoIn } from "../basics/memo.js";
import type { DataCell, DataColumn, DataTable } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { CellPlace } from "../model/place.js";
import { cellAddress } from "./addresses.js";
import { typedColumn } from "./columns.js";
import { doubtsOf } from "./doubts.js";
import type { Grid } from "./grid.js";
import { cellOf, headerOf, isFilled, type Line } from "./heading.js";

type Head = Omit<DataTable, "columns" | "rows" | "doubts">;

/** A grid understood: its header, and its rows with the values of each column typed; nothing where it is empty. */
export function tableOf(
  grid: Grid,
  head: Head,
): { readonly table: DataTable | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { lines, columns } = seen(grid);
  if (lines.length === 0) return { table: undefined, diagnostics: [] };
  const header = headerOf(lines, grid);
  const body = lines.filter(({ at }) => at > (header?.last ?? -1));
  const placeOf = placer(grid, head);
  const decimals = grid.decimals ?? { sign: ",", isSure: true };
  const typed = columns.map((at) => {
    const name = header?.names[at] ?? "";
    const column = {
      name: name === "" ? columnLetters(grid.left + at) : name,
      place: placeOf(header?.last ?? grid.top, at),
    };
    const values = body.map((line) => cellOf(line, at));
    return { at, column, read: values, ...typedColumn(column.name, values, decimals) };
  });
  const rows = body.map((line, row) =>
    typed.map(({ at, values }): DataCell => ({ ...(values[row] ?? { kind: "empty" }), place: placeOf(line.at, at) })),
  );
  const doubts = typed.flatMap((each, index) =>
    doubtsOf(
      each,
      rows.flatMap((row) => row[index] ?? []),
      decimals.sign,
    ),
  );
  const diagnostics = [
    ...sameNames(typed.map(({ column }) => column)),
    ...titleTold(header?.likelier, typed.at(-1)?.column.place, placeOf),
    ...hiddenNotes(grid, head),
  ];
  return { table: { ...head, columns: typed.map(({ column }) => column), rows, doubts }, diagnostics };
}

/** Where a cell is: its row in the sheet, its column in the grid. */
function placer(
  { left, addressOf = cellAddress }: Grid,
  { path, sheet }: Head,
): (row: number, at: number) => CellPlace {
  const file = { path, ...given({ sheet }) };
  return (row, at) => ({ ...file, cell: addressOf(row, left + at) });
}

/** What is neither hidden nor empty: rows, and columns by their rank in the grid. What somebody hid is not for the assembly. */
function seen(grid: Grid): { readonly lines: readonly Line[]; readonly columns: readonly number[] } {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = Array.from({ length: width }, (_, at) => at).filter(
    (at) => grid.hiddenColumns?.has(grid.left + at) !== true,
  );
  const lines = grid.rows
    .map((values, index) => ({ at: grid.top + index, values }))
    .filter((line) => grid.hiddenRows?.has(line.at) !== true && shown.some((at) => isFilled(cellOf(line, at))));
  return { lines, columns: shown.filter((at) => lines.some((line) => isFilled(cellOf(line, at)))) };
}

/** Columns that a description could not tell apart. */
function sameNames(columns: readonly DataColumn[]): readonly Diagnostic[] {
  const groups = new Map<string, DataColumn[]>();
  for (const column of columns) memoIn(groups, looseName(column.name) || column.name, () => []).push(column);
  return [...groups.values()].flatMap(([first, second, ...more]) =>
    first === undefined || second === undefined
      ? []
      : [
          report(
            "data-same-columns",
            { name: first.name, cells: [first, second, ...more].map(({ place }) => place.cell) },
            second.place,
          ),
        ],
  );
}

/** A title of several cells, taken for the header: the cells that leave it out. */
function titleTold(
  row: number | undefined,
  last: CellPlace | undefined,
  placeOf: (row: number, at: number) => CellPlace,
): readonly Diagnostic[] {
  if (row === undefined || last === undefined) return [];
  const place = placeOf(row, 0);
  const range = `${place.cell}:${last.cell.replace(/\d+$/u, "")}`;
  return [report("data-header", { range }, place)];
}

function hiddenNotes({ hiddenRows, hiddenColumns }: Grid, { path, declared }: Head): readonly Diagnostic[] {
  const [rows, columns] = [hiddenRows?.size ?? 0, hiddenColumns?.size ?? 0];
  return rows + columns === 0 ? [] : [report("data-hidden", { path, rows, columns }, declared)];
}
