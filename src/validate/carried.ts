import { exactSum } from "../basics/exact-sum.js";
import { report } from "../model/diagnostic.js";
import type { CellText, Figure, RowDoubt, RowValue } from "../model/field.js";
import { isSame } from "../model/sums.js";
import { plainText } from "../model/text.js";
import type { TableColumn } from "./columns.js";

type Carried = { readonly rows: readonly RowValue[]; readonly doubts: readonly RowDoubt[] };

/**
 * What stands in a column after each row is what stood there, with what came and without what went. Where a row does not
 * say it, it is reckoned; where it says another, that is told. Before the first that is known, nothing is.
 */
export const carried = (rows: readonly RowValue[], columns: readonly TableColumn[]): Carried =>
  columns.reduce<Carried>((all, column, index) => carriedIn(all, columns, column, index), { rows, doubts: [] });

function carriedIn(all: Carried, columns: readonly TableColumn[], column: TableColumn, index: number): Carried {
  const { carries, label } = column;
  if (carries === undefined) return all;
  const [plus, minus] = [carries.plus, carries.minus].map((key) => columns.findIndex((each) => each.label === key));
  const doubts: RowDoubt[] = [];
  let last: Figure | undefined;
  const rows = all.rows.map((row, at): RowValue => {
    if (row.role !== "row") return row;
    const [own, came, went] = [index, plus ?? -1, minus ?? -1].map((each) => row.cells[each]?.figure);
    const due = last === undefined ? undefined : after(last, came, went);
    const name = plainText(row.cells[0]?.inlines ?? []);
    if (own !== undefined && due !== undefined && last !== undefined && !isSame(own, due)) {
      const args = { row: name, column: label, given: own.value, reckoned: due.value, before: last.value };
      doubts.push({ diagnostic: report("carried-differs", args, row.cells[index]?.place), rows: [at] });
    }
    last = own ?? due;
    if (own !== undefined || due === undefined) return row;
    const cell: CellText = { inlines: [{ text: "" }], figure: due, place: row.place };
    return { ...row, cells: row.cells.map((each, rank) => (rank === index ? cell : each)) };
  });
  return { rows, doubts: [...all.doubts, ...doubts] };
}

/** Nothing where it is not known what came or went. */
function after(last: Figure, came: Figure | undefined, went: Figure | undefined): Figure | undefined {
  if (came === undefined || went === undefined) return undefined;
  const decimals = Math.max(last.decimals, came.decimals, went.decimals);
  return { ...last, value: exactSum([last.value, came.value, -Math.abs(went.value)]), decimals };
}
