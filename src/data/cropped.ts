import { cellAddress, parseRange, rangeName } from "./addresses.js";
import { fault, type Grid, type GridReading, type GridValue } from "./grid.js";
import type { DataLimits } from "./limits.js";

/** The part of a grid that was asked for by its cells, or all of it; nothing larger than the limits is let through. */
export function croppedGrid(grid: Grid, range: string | undefined, limits: DataLimits): GridReading {
  const cells = range === undefined ? undefined : parseRange(range);
  if (range !== undefined && cells === undefined) return fault("unknown-range", { name: range });
  const cropped = cells === undefined ? grid : crop(grid, cells);
  return tooLarge(cropped, limits) ?? outside(grid, cropped, range) ?? { grid: cropped };
}

function crop(
  grid: Grid,
  { top, left, bottom = Number.POSITIVE_INFINITY, right }: NonNullable<ReturnType<typeof parseRange>>,
): Grid {
  const [firstRow, firstColumn] = [Math.max(top, grid.top), Math.max(left, grid.left)];
  const rows = grid.rows
    .slice(firstRow - grid.top, Math.max(0, bottom + 1 - grid.top))
    .map((row) => row.slice(firstColumn - grid.left, Math.max(0, right + 1 - grid.left)));
  const within = (from: number, to: number) => (at: number) => at >= from && at <= to;
  return {
    ...grid,
    top: firstRow,
    left: firstColumn,
    rows,
    hiddenRows: new Set([...(grid.hiddenRows ?? [])].filter(within(top, bottom))),
    hiddenColumns: new Set([...(grid.hiddenColumns ?? [])].filter(within(left, right))),
  };
}

/** Cells that were asked for, and hold nothing. */
function outside(grid: Grid, cropped: Grid, range: string | undefined): GridReading | undefined {
  const isFilled = ({ rows }: Grid): boolean => rows.some((row) => row.some(({ kind }) => kind !== "empty"));
  if (range === undefined || isFilled(cropped) || !isFilled(grid)) return undefined;
  const width = Math.max(...grid.rows.map((row) => row.length));
  const { top, left, rows } = grid;
  const filled = rangeName({ top, left, bottom: top + rows.length - 1, right: left + width - 1 });
  return fault("range-outside", { range, filled });
}

function tooLarge({ rows, top, left }: Grid, limits: DataLimits): GridReading | undefined {
  const over = (limit: "rows" | "columns" | "cells"): GridReading =>
    fault("data-too-large", { limit, max: limits[limit] });
  if (rows.length > limits.rows) return over("rows");
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (row.length > limits.columns) return over("columns");
    if (cells > limits.cells) return over("cells");
    const long = row.findIndex((value) => textOf(value).length > limits.letters);
    if (long !== -1) {
      const cell = cellAddress(top + index, left + long);
      return fault("data-too-large", { limit: "letters", max: limits.letters, cell });
    }
  }
  return undefined;
}

const textOf = (value: GridValue): string => ("text" in value ? value.text : "");
