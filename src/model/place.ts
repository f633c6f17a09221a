/** Offsets in a source file, in UTF-16 units; `end` is exclusive. */
export type Span = {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Of what somebody gave to a field: which. */
  readonly at?: Address;
  /** Of what was asked of a table of data there: the cell that gave it, or the cells. */
  readonly cell?: CellPlace;
};
/** The way to a value from the description, or from its slide: names of fields, and ranks of entries in lists, from 1. */
export type Address = readonly (string | number)[];
/** A cell of a table of data; of several in a column, `C4:C20`. */
export type CellPlace = { readonly path: string; readonly sheet?: string; readonly cell: string };
export type Place = Span | CellPlace;
/** As a spreadsheet has it: `Votes!B12`. */
export const cellName = ({ sheet, cell }: CellPlace): string => (sheet === undefined ? cell : `${sheet}!${cell}`);
export type Located<T> = { readonly value: T; readonly place: Place };

/** A value with its place. */
export const located = <T>(value: T, place: Place): Located<T> => ({ value, place });
/** The start of a file: for what concerns the file as a whole. */
export const fileStart = (path: string): Span => ({ path, start: 0, end: 0 });
