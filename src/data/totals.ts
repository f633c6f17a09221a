import { exactSum } from "../basics/exact-sum.js";
import type { DataCell, DataTable } from "../model/data.js";
import { folded } from "./cells.js";

const TOTAL = /^(?:grand |sous[- ]?|sub[- ]?)?(?:total|totaux|ensemble)(?![a-z])/u;

/** A row that says the sum of those above it: its name, and its cell. */
export type TotalRow = { readonly rank: number; readonly label: string; readonly cell: DataCell };

/**
 * The rows of totals: their first text begins as one, and in a column of numbers they have the sum of the rows above, of
 * all of them or of those since the last total.
 */
export function totalRowsOf({ columns, rows }: DataTable): readonly TotalRow[] {
  const all = columns.map(() => 0);
  const since = columns.map(() => 0);
  const totals: TotalRow[] = [];
  for (const [rank, cells] of rows.entries()) {
    const label = cells.find(({ kind }) => kind === "text");
    const cell = cells.find((each, at) => isSum(each, all[at]) || isSum(each, since[at]));
    if (label?.kind === "text" && cell !== undefined && TOTAL.test(folded(label.text))) {
      totals.push({ rank, label: label.text.trim(), cell });
      since.fill(0);
      continue;
    }
    for (const [at, each] of cells.entries()) {
      if (each.kind !== "number") continue;
      all[at] = exactSum([all[at] ?? 0, each.value]);
      since[at] = exactSum([since[at] ?? 0, each.value]);
    }
  }
  return totals;
}

const isSum = (cell: DataCell, sum = 0): boolean => cell.kind === "number" && cell.value !== 0 && cell.value === sum;
