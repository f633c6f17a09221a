import { columnLetters } from "../basics/column-letters.js";

/** Cells from one corner to the other, both included, from 0; without an end, as far as there is anything. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom?: number;
  readonly right: number;
};

const LETTERS = 26;
const A = 65;

/** As a spreadsheet has it: `B12`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1, 0) - 1;

/** The place of `B12`, from 0. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(address) ?? [];
  return letters === undefined ? undefined : { row: Number(row) - 1, column: columnOf(letters) };
}

/** `A3:D20`; down to the last row, `A3:D` or `A:D`. Nothing for what is no address of cells. */
export function parseRange(written: string): CellRange | undefined {
  const [, left, top, right, bottom] =
    /^\$?([a-z]{1,3})(?:\$?(\d{1,7}))?:\$?([a-z]{1,3})(?:\$?(\d{1,7}))?$/iu.exec(written.trim()) ?? [];
  if (left === undefined || right === undefined || (top === undefined && bottom !== undefined)) return undefined;
  const columns = [columnOf(left), columnOf(right)].toSorted((a, b) => a - b);
  const rows = [Number(top ?? 1) - 1, bottom === undefined ? Number.POSITIVE_INFINITY : Number(bottom) - 1];
  const [first = 0, last = 0] = rows.toSorted((a, b) => a - b);
  if (first < 0) return undefined;
  const corner = { top: first, left: columns[0] ?? 0, right: columns[1] ?? 0 };
  return Number.isFinite(last) ? { ...corner, bottom: last } : corner;
}

/** A range in words. */
export const rangeName = ({ top, left, bottom, right }: CellRange): string =>
  `${cellAddress(top, left)}:${bottom === undefined ? columnLetters(right) : cellAddress(bottom, right)}`;
