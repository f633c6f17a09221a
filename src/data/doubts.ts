import type { Data, DataCell, DataColumn, DataDoubt } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { wordsOf } from "./cells.js";
import type { TypedColumn } from "./columns.js";
import { faultOf } from "./faults.js";
import type { Decimal, GridValue } from "./grid.js";
import { oddUnit } from "./units.js";

type ReadColumn = TypedColumn & { readonly column: DataColumn; readonly read: readonly GridValue[] };

/** Who has seen so many of a column's odd cells, looks at the others. */
const TOLD_MAX = 5;

/** What is wrong in a column: errors of its file, what is odd among its values, what reads in two ways, amounts in several units. */
export function doubtsOf(
  { column, read, kind = "number", odd, stored, doubtful }: ReadColumn,
  cells: readonly DataCell[],
  decimal: Decimal,
): readonly DataDoubt[] {
  const { name } = column;
  const at = (rank: number, told: (cell: DataCell) => Diagnostic | undefined): readonly DataDoubt[] => {
    const cell = cells[rank];
    const diagnostic = cell === undefined ? undefined : told(cell);
    return diagnostic === undefined ? [] : [{ column: name, rank, diagnostic }];
  };
  const mixed = oddUnit(cells.flatMap((cell) => (cell.kind === "number" ? [cell] : [])));
  return [
    ...cells.flatMap(({ place }, rank) =>
      faultOf(read[rank] ?? { kind: "empty" }, place).map((diagnostic) => ({ column: name, rank, diagnostic })),
    ),
    ...odd
      .slice(0, TOLD_MAX)
      .flatMap((rank) => at(rank, (cell) => report("data-odd-cell", { name, value: wordsOf(cell), kind }, cell.place))),
    ...stored.slice(0, 1).flatMap((rank) =>
      at(rank, (cell) => {
        const text = read[rank];
        const value = text !== undefined && "text" in text ? text.text : wordsOf(cell);
        return report("data-stored-as-text", { name, value, kind }, cell.place);
      }),
    ),
    ...(doubtful === undefined ? [] : [doubtful]).flatMap((rank) =>
      at(rank, (cell) =>
        cell.kind === "number"
          ? report("data-ambiguous-number", { name, value: cell.value, decimal }, cell.place)
          : undefined,
      ),
    ),
    ...(mixed === undefined ? [] : [mixed]).flatMap(({ cell, unit, other }) =>
      at(cells.indexOf(cell), () => report("unit-differs", { column: name, unit, other }, cell.place)),
    ),
  ];
}

/** What a deck takes of a table: the rows that it shows or reckons, and columns by which it looks at all of them. */
export type Taken = {
  readonly source: string;
  readonly columns: readonly string[];
  /** Of those, the columns that it takes for sure: rows that give them all may be shown without the others. */
  readonly named: readonly string[];
  readonly judged: readonly string[];
  readonly ranks: readonly number[];
};

/**
 * What is wrong with cells, as far as it matters: it is no more than a note where nothing takes the cell, no more than a
 * warning where rows give all their columns, and nothing where an expression has told the same of it.
 */
export function toldDoubts(data: Data, uses: readonly Taken[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(told.flatMap(({ code, place }) => (code === "data-not-number" ? cellIn(place) : [])));
  return [...data.values()].flatMap(({ name, doubts = [] }) => {
    const own = uses.filter(({ source }) => source === name);
    const taken = own.map((use) => ({ ...use, ranks: new Set(use.ranks) }));
    return doubts.flatMap(({ column, rank, diagnostic }): readonly Diagnostic[] => {
      if (diagnostic.code === "data-odd-cell" && cellIn(diagnostic.place).some((cell) => known.has(cell))) return [];
      const isJudged = taken.some(({ judged }) => judged.includes(column));
      const takers = taken.filter(({ columns, ranks }) => columns.includes(column) && ranks.has(rank));
      if (isJudged || takers.some(({ named }) => named.includes(column))) return [diagnostic];
      return [{ ...diagnostic, severity: takers.length === 0 || diagnostic.severity === "note" ? "note" : "warning" }];
    });
  });
}

/** A cell by its file, its sheet and its name. */
function cellIn(place: Diagnostic["place"]): readonly string[] {
  const cell = place !== undefined && typeof place.cell === "object" ? place.cell : place;
  return cell !== undefined && "cell" in cell
    ? [JSON.stringify([cell.path, "sheet" in cell ? cell.sheet : "", cell.cell])]
    : [];
}
