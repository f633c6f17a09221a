import { exactSum } from "../basics/exact-sum.js";
import type { CellText, Figure, RowDoubt, RowsValue, RowValue } from "../model/field.js";
import type { Span } from "../model/place.js";
import { type SumRow, sumOf } from "../model/sums.js";
import type { Inline } from "../model/text.js";

/** Rows of a field, with what heads them and what their total is called. */
export type Side = { readonly rows: RowsValue; readonly heading: readonly Inline[]; readonly total: readonly Inline[] };

type Cells = RowValue["cells"];
/** Rows, and what does not add up in them. */
export type Stated = Pick<RowsValue, "rows" | "doubts">;

/** A cell that nobody wrote; it is shown as it is, and not as one that lacks. */
export const cellOf = (inlines: readonly Inline[], place: Span, figure?: Figure): CellText => ({
  inlines,
  place,
  ...(figure === undefined ? {} : { figure }),
});
const blank = (place: Span): CellText => cellOf([{ text: "" }], place);

const figuresIn = (rows: readonly RowValue[]): readonly SumRow[] =>
  rows.map(({ role, cells }): SumRow => ({ role, figures: cells.map((cell) => cell?.figure) }));

/** The rows of a side, which end in their total. */
export function totalled({ rows: { rows, doubts, numeric, place }, total }: Side): Stated {
  if (rows.at(-1)?.role === "total") return { rows, doubts };
  const cells = numeric.map((_, index) => (index === 0 ? cellOf(total, place) : null));
  return { rows: [...rows, { role: "total", cells, place }], doubts };
}

/** What the total of a side is in each column: as it is given, or as its rows make it. */
export function totalsOf({ rows: { rows, numeric } }: Side): readonly (Figure | undefined)[] {
  const given = rows.at(-1)?.role === "total" ? rows.at(-1) : undefined;
  const parts = rows.flatMap(({ role }, index) => (role === "row" ? [index] : []));
  return numeric.map((isNumeric, column) =>
    isNumeric ? (given?.cells[column]?.figure ?? sumOf(figuresIn(rows), parts, column)) : undefined,
  );
}

/** Of each group, one row of its sums, under the words that head it; what is in no group stays. */
export function folded({ rows, numeric, doubts, place }: RowsValue): RowsValue {
  const starts = rows.flatMap(({ role }, index) => (role === "group" ? [index] : []));
  const first = starts[0] ?? rows.length;
  const groups = starts.map((start, at) => foldedGroup(rows.slice(start, starts[at + 1] ?? rows.length), numeric));
  const end = rows.at(-1);
  const kept = [...rows.slice(0, first), ...groups].filter(({ role }) => role === "row");
  const own = starts.length === 0 ? rows : [...kept, ...(end?.role === "total" ? [end] : [])];
  const moved = doubts.map(
    ({ diagnostic, rows: at }): RowDoubt => ({ diagnostic, rows: at.filter((each) => each < first) }),
  );
  return { kind: "rows", rows: own, numeric, doubts: starts.length === 0 ? doubts : moved, place };
}

function foldedGroup([heading, ...rows]: readonly RowValue[], numeric: readonly boolean[]): RowValue {
  if (heading === undefined) throw new Error("a group without its heading");
  const parts = rows.flatMap(({ role }, index) => (role === "row" ? [index] : []));
  const cells = numeric.map((isNumeric, column): CellText | null => {
    if (!isNumeric) return column === 0 ? (heading.cells[0] ?? null) : null;
    const sum = sumOf(figuresIn(rows), parts, column);
    return sum === undefined ? null : cellOf([{ text: "" }], heading.place, sum);
  });
  return { role: "row", cells, place: heading.place };
}

/** Sides under each other, each with its heading and its total. */
export function stacked(sides: readonly Side[]): Stated {
  return sides.reduce<Stated>(
    (all, side) => {
      const { rows, doubts } = totalled(side);
      const { place, numeric } = side.rows;
      const cells = numeric.map((_, index) => (index === 0 ? cellOf(side.heading, place) : null));
      const start = all.rows.length + 1;
      const moved = doubts.map(
        ({ diagnostic, rows: at }): RowDoubt => ({ diagnostic, rows: at.map((each) => each + start) }),
      );
      return { rows: [...all.rows, { role: "group", cells, place }, ...rows], doubts: [...all.doubts, ...moved] };
    },
    { rows: [], doubts: [] },
  );
}

/** Sides beside each other, a row of one on a line with a row of the other, and their totals on the last. */
export function paired(sides: readonly Side[]): Stated {
  const stated = sides.map(totalled);
  const most = Math.max(0, ...stated.map(({ rows }) => plain(rows).length));
  const lines = Array.from({ length: most }, (_, at) => stated.map(({ rows }) => plain(rows)[at]));
  const totals = stated.map(({ rows }) => rows.at(-1));
  const widths = sides.map(({ rows }) => rows.numeric.length);
  const place = sides[0]?.rows.place ?? { path: "", start: 0, end: 0 };
  const joined = (role: "row" | "total", line: readonly (RowValue | undefined)[]): RowValue => ({
    role,
    cells: line.flatMap(
      (row, side): Cells => row?.cells ?? Array.from({ length: widths[side] ?? 0 }, () => blank(place)),
    ),
    place: line.find((row) => row !== undefined)?.place ?? place,
    ...acknowledgedIn(line),
  });
  return {
    rows: [...lines.map((line) => joined("row", line)), joined("total", totals)],
    doubts: stated.flatMap(({ doubts, rows }) =>
      doubts.map((doubt) => ({ ...doubt, rows: doubt.rows.map((at) => (rows[at]?.role === "total" ? most : at)) })),
    ),
  };
}

const plain = (rows: readonly RowValue[]): readonly RowValue[] => rows.filter(({ role }) => role === "row");

function acknowledgedIn(line: readonly (RowValue | undefined)[]): Pick<RowValue, "acknowledged"> {
  const acknowledged = line.find((row) => row?.acknowledged !== undefined)?.acknowledged;
  return acknowledged === undefined ? {} : { acknowledged };
}

/** One figure less another, in the unit of both; nothing where one lacks. */
export function less(one: Figure | undefined, other: Figure | undefined): Figure | undefined {
  if (one === undefined || other === undefined) return undefined;
  const value = exactSum([one.value, -other.value]);
  return { ...one, value, decimals: Math.max(one.decimals, other.decimals) };
}
