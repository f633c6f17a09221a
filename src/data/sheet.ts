import { type CellRange, cellAddress, rangeName } from "./addresses.js";
import { type MergedCells as Corners, EMPTY, fault, type Grid, type GridReading, type GridValue } from "./grid.js";
import type { DataLimits } from "./limits.js";

/** The cells of a sheet as they come, those that are wanted; `add` answers whether more may come. */
export type SheetCells = {
  add(row: number, column: number, value: GridValue): boolean;
  /** What they make, with what is merged and hidden in their sheet. */
  grid(sheet: SheetLines): GridReading;
};

/** What of a sheet is more than its cells. */
export type SheetLines = {
  readonly name: string;
  readonly merged: readonly Corners[];
  readonly hiddenRows: Iterable<number>;
  readonly hiddenColumns: Iterable<number>;
};

/** Gathers the cells of a sheet within `range`, or all; beyond the limits no more. */
export function sheetCells(range: CellRange | undefined, limits: DataLimits): SheetCells {
  const rows = new Map<number, Map<number, GridValue>>();
  const within = (row: number, column: number): boolean =>
    range === undefined ||
    (row >= range.top && column >= range.left && column <= range.right && row <= (range.bottom ?? row));
  let filled: Corners | undefined;
  let kept: Corners | undefined;
  let count = 0;
  let excess: GridReading | undefined;
  const put = (row: number, column: number, value: GridValue): void => {
    const cells = rows.get(row) ?? new Map<number, GridValue>();
    rows.set(row, cells.set(column, value));
    count += 1;
  };
  const add = (row: number, column: number, value: GridValue): boolean => {
    filled = around(filled, row, column);
    if (!within(row, column)) return true;
    kept = around(kept, row, column);
    put(row, column, value);
    excess ??= excessOf(kept, count, value, cellAddress(row, column), limits);
    return excess === undefined;
  };
  const grid = ({ name, merged, hiddenRows, hiddenColumns }: SheetLines): GridReading => {
    if (excess !== undefined) return excess;
    if (filled === undefined) return fault("data-empty", {});
    if (kept === undefined)
      return fault("range-outside", { range: range === undefined ? "" : rangeName(range), filled: rangeName(filled) });
    const { top, left, bottom, right } = kept;
    for (const each of merged) repeat(each, { rows, put, bottom, isFull: () => count > limits.cells });
    const lines = Array.from({ length: bottom - top + 1 }, (_, index) => {
      const cells = rows.get(top + index);
      return cells === undefined
        ? []
        : Array.from({ length: right - left + 1 }, (__, at) => cells.get(left + at) ?? EMPTY);
    });
    return {
      grid: {
        sheet: name,
        top,
        left,
        rows: lines,
        merged,
        hiddenRows: between(hiddenRows, top, bottom),
        hiddenColumns: between(hiddenColumns, left, right),
      } satisfies Grid,
    };
  };
  return { add, grid };
}

const between = (lines: Iterable<number>, from: number, to: number): ReadonlySet<number> =>
  new Set([...lines].filter((line) => line >= from && line <= to));

const around = (corners: Corners | undefined, row: number, column: number): Corners => ({
  top: Math.min(corners?.top ?? row, row),
  left: Math.min(corners?.left ?? column, column),
  bottom: Math.max(corners?.bottom ?? row, row),
  right: Math.max(corners?.right ?? column, column),
});

function excessOf(
  { top, left, bottom, right }: Corners,
  count: number,
  value: GridValue,
  cell: string,
  limits: DataLimits,
): GridReading | undefined {
  const over = (limit: "rows" | "columns" | "cells"): GridReading =>
    fault("data-too-large", { limit, max: limits[limit] });
  if ("text" in value && value.text.length > limits.letters)
    return fault("data-too-large", { limit: "letters", max: limits.letters, cell });
  if (bottom - top >= limits.rows) return over("rows");
  if (right - left >= limits.columns) return over("columns");
  return count > limits.cells ? over("cells") : undefined;
}

type Growing = {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridValue>>;
  readonly put: (row: number, column: number, value: GridValue) => void;
  readonly bottom: number;
  readonly isFull: () => boolean;
};

/**
 * What is merged over several rows is said of each of them, as who wrote it means it; a number stands once, for a sum
 * must not count it twice, and the rows below are known by it.
 */
function repeat(corners: Corners, { rows, put, bottom, isFull }: Growing): void {
  const value = rows.get(corners.top)?.get(corners.left);
  if (value === undefined || value.kind === "error" || value.kind === "unkept") return;
  const below: GridValue = value.kind === "number" ? { kind: "empty", covered: value } : value;
  for (let row = corners.top + 1; row <= Math.min(corners.bottom, bottom) && !isFull(); row += 1)
    if (rows.get(row)?.has(corners.left) !== true) put(row, corners.left, below);
}

/** Far over what anybody merges. */
const MERGED_MAX = 10_000;

/** What a walk tells of a sheet's lines, as many of them as a table may have. */
export function sheetLines(limits: DataLimits): {
  readonly visitor: {
    /** Answers whether more may come. */
    merged(cells: Corners): boolean;
    hidden(lines: "rows" | "columns", from: number, to: number): void;
  };
  readonly found: Omit<SheetLines, "name">;
} {
  const merged: Corners[] = [];
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  return {
    found: { merged, hiddenRows: hidden.rows, hiddenColumns: hidden.columns },
    visitor: {
      merged: (cells) => merged.length < MERGED_MAX && merged.push(cells) > 0,
      hidden: (lines, from, to) => {
        for (let line = from; line <= to && hidden[lines].size <= limits[lines]; line += 1) hidden[lines].add(line);
      },
    },
  };
}
