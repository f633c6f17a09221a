import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import { isYear } from "../basics/years.js";
import { EMPTY, type Grid, type GridValue, type MergedCells } from "./grid.js";
import { readDate } from "./written-dates.js";

/** A row of a grid, with its number in the sheet. */
export type Line = { readonly at: number; readonly values: readonly GridValue[] };

/** Where a header ends, and what its columns are called, by their rank in the grid; empty where they have no name. */
export type Header = {
  readonly last: number;
  readonly names: readonly string[];
  /** The row that is more likely one, where this one names fewer columns: this may be a title of several cells. */
  readonly likelier?: number;
};

export const cellOf = (line: Line, index: number): GridValue => line.values[index] ?? EMPTY;
export const isFilled = (value: GridValue): boolean =>
  value.kind !== "empty" && !(value.kind === "text" && value.text.trim() === "");

/** Lines that may stand above a header: a title, what it covers, an author. */
const TITLES_MAX = 5;

/**
 * The first row, unless it holds what data hold: amounts, dates or spans of years over others. A text alone above a
 * table of several columns is its title. Merged cells make a header of two rows or more: the lowest names a column.
 */
export function headerOf(lines: readonly Line[], grid: Grid): Header | undefined {
  const widths = lines.map(({ values }) => values.filter(isFilled).length);
  const first = Math.max(...widths.slice(0, TITLES_MAX + 1), 0) > 1 ? widths.findIndex((width) => width > 1) : 0;
  const [top, next] = [lines[first], lines[first + 1]];
  if (top === undefined) return undefined;
  if (!top.values.every((value, index) => isHeading(value, next?.values[index] ?? EMPTY))) return undefined;
  const merged = (grid.merged ?? []).filter((each) => each.top === top.at);
  const last = lastOf(top, next, merged, grid.left);
  const rows = lines.slice(first).filter(({ at }) => at <= last);
  const width = Math.max(...rows.map(({ values }) => values.length));
  const stacks = Array.from({ length: width }, (_, rank) => stackOf(rank, rows, merged, grid.left));
  return {
    last,
    names: namesOf(stacks),
    ...given({ likelier: last > top.at ? undefined : likelierThan(top, lines.slice(first + 1)) }),
  };
}

/** A row of headings soon below a row that names fewer columns, and over one that holds what data hold. */
function likelierThan(top: Line, below: readonly Line[]): number | undefined {
  const widthOf = ({ values }: Line): number => values.filter(isFilled).length;
  const index = below.slice(0, TITLES_MAX).findIndex((line) => widthOf(line) > widthOf(top));
  const [line, next] = [below[index], below[index + 1]];
  if (line === undefined || next === undefined || !isFilled(cellOf(line, 0))) return undefined;
  const isHeadings = line.values.every((value, at) => isHeading(value, cellOf(next, at)));
  return isHeadings && !next.values.every((value) => isHeading(value, EMPTY)) ? line.at : undefined;
}

/**
 * The last row of a header: as far down as all its cells are merged, or those beside what is merged across; else the
 * row that parts what is merged across.
 */
function lastOf(top: Line, next: Line | undefined, merged: readonly MergedCells[], left: number): number {
  const over = (rank: number): MergedCells | undefined =>
    merged.find((each) => rank + left >= each.left && rank + left <= each.right);
  const isAcross = merged.some((each) => each.right > each.left && isFilled(cellOf(top, each.left - left)));
  const bottoms = top.values.flatMap((value, rank) => (isFilled(value) ? [over(rank)?.bottom ?? top.at] : []));
  if (!isAcross) return Math.min(...bottoms);
  const deepest = Math.max(...bottoms);
  if (deepest > top.at || next?.at !== top.at + 1) return deepest;
  const isParting = next.values.every((value, rank) => {
    const isFree = !isFilled(value) || (isHeading(value, EMPTY) && !isFilled(cellOf(top, rank)));
    return over(rank) === undefined ? isFree : isFilled(value) && isHeading(value, EMPTY);
  });
  return isParting ? next.at : top.at;
}

/** What stands over a column, from the top; what is merged is said once, and of each column that it covers. */
function stackOf(rank: number, rows: readonly Line[], merged: readonly MergedCells[], left: number): readonly string[] {
  const column = rank + left;
  const over = merged.find((each) => column >= each.left && column <= each.right);
  return rows.flatMap((row, index) => {
    if (index > 0 && over !== undefined && row.at <= over.bottom) return [];
    const isSpread = index === 0 && over !== undefined && rows.length > 1;
    const name = nameOf(cellOf(row, isSpread ? over.left - left : rank));
    return name === "" ? [] : [name];
  });
}

/** The lowest words, with those above where they alone would be the same. */
function namesOf(stacks: readonly (readonly string[])[]): readonly string[] {
  const lowest = stacks.map((stack) => looseName(stack.at(-1) ?? ""));
  return stacks.map((stack, rank) => {
    const isAlone = stack.length < 2 || lowest.indexOf(lowest[rank] ?? "") === lowest.lastIndexOf(lowest[rank] ?? "");
    return isAlone ? (stack.at(-1) ?? "") : stack.join(" ");
  });
}

function isHeading(value: GridValue, below: GridValue): boolean {
  if (value.kind === "number") return value.unit === undefined && isYear(value.value);
  if (isTime(value)) return !isTime(below);
  if (value.kind === "written")
    return !/^[\d\s.,%()€$£/:-]*\d[\d\s.,%()€$£/:-]*$/u.test(value.text) || isYear(Number(value.text));
  return value.kind === "text" || value.kind === "empty";
}

/** A day, or a span of years: `31/12/2025`, `2024-2025`. */
function isTime(value: GridValue): boolean {
  if (value.kind !== "written") return value.kind === "date";
  const [, year] = /^\s*(\d{4})\s*[-/–]\s*\d{2,4}\s*$/u.exec(value.text) ?? [];
  return (
    isYear(Number(year)) || readDate(value.text, "day") !== undefined || readDate(value.text, "month") !== undefined
  );
}

function nameOf(value: GridValue): string {
  if (value.kind === "written" || value.kind === "text") return value.text.replace(/\s+/gu, " ").trim();
  if (value.kind === "number") return String(value.value);
  return value.kind === "date" ? value.iso : "";
}
