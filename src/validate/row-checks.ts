import { type Diagnostic, report } from "../model/diagnostic.js";
import type { RowDoubt, RowValue } from "../model/field.js";
import { isSame, partsOfSums, SHARES, type SumRow, sumOf } from "../model/sums.js";
import { plainText } from "../model/text.js";
import type { TableColumn } from "./columns.js";

/** Sums that are not those of their rows, figures of one column in several units, and what is no figure among figures. */
export function rowDoubts(
  rows: readonly RowValue[],
  columns: readonly TableColumn[],
  numeric: readonly boolean[],
): readonly RowDoubt[] {
  const findings: RowDoubt[] = [];
  for (const [index, column] of columns.entries()) {
    if (numeric[index] !== true) continue;
    checkUnits(rows, column, index, findings);
    checkSums(rows, column, index, findings);
  }
  return findings;
}

const doubt = (rows: readonly number[], diagnostic: Diagnostic): RowDoubt => ({ diagnostic, rows });

function checkUnits(rows: readonly RowValue[], column: TableColumn, index: number, findings: RowDoubt[]): void {
  const { label, unit } = column;
  let first = unit;
  for (const [at, { cells }] of rows.entries()) {
    const cell = cells[index];
    if (cell === undefined || cell === null) continue;
    const own = cell.figure?.unit;
    if (cell.figure === undefined && /\d/u.test(plainText(cell.inlines)))
      findings.push(doubt([at], report("not-a-figure", { column: label, value: plainText(cell.inlines) }, cell.place)));
    if (own !== undefined && first !== undefined && own !== first)
      findings.push(doubt([at], report("unit-differs", { column: label, unit: own, other: first }, cell.place)));
    first ??= own;
  }
  checkShares(rows, column, index, findings);
}

/** Shares beside plain numbers, where a sum of them is asked: each has its place, and they make no sum. */
function checkShares(
  rows: readonly RowValue[],
  { label, unit }: TableColumn,
  index: number,
  findings: RowDoubt[],
): void {
  if (unit !== undefined) return;
  for (const parts of partsOfSums(rows.map(({ role }) => role))) {
    const cells = parts.flatMap((part) => rows[part]?.cells[index] ?? []);
    const share = cells.find(({ figure }) => figure?.unit !== undefined && SHARES.has(figure.unit));
    const isMixed = cells.some(({ figure }) => figure !== undefined && figure.unit === undefined);
    if (share?.figure?.unit === undefined || !isMixed) continue;
    const at = rows.findIndex(({ cells: own }) => own[index] === share);
    const args = { column: label, unit: share.figure.unit, other: "" };
    findings.push(doubt([at], report("unit-differs", args, share.place)));
    return;
  }
}

function checkSums(rows: readonly RowValue[], { label, unit }: TableColumn, index: number, findings: RowDoubt[]): void {
  const summed = rows.map(({ role, cells }): SumRow => ({ role, figures: cells.map((cell) => cell?.figure) }));
  const parts = partsOfSums(rows.map(({ role }) => role));
  for (const [at, { cells }] of rows.entries()) {
    const cell = cells[index];
    const sum = sumOf(summed, parts[at] ?? [], index, unit);
    if (cell?.figure === undefined || sum === undefined || isSame(cell.figure, sum)) continue;
    const row = plainText(cells[0]?.inlines ?? []);
    const args = { row, column: label, given: cell.figure.value, sum: sum.value };
    findings.push(doubt([at, ...(parts[at] ?? [])], report("total-differs", args, cell.place)));
  }
}
