const LETTERS = 26;

/** A column of a sheet, from 0: `A`, `B` … `Z`, `AA`. */
export const columnLetters = (index: number): string =>
  index < LETTERS
    ? String.fromCharCode(65 + index)
    : `${columnLetters(Math.floor(index / LETTERS) - 1)}${columnLetters(index % LETTERS)}`;
