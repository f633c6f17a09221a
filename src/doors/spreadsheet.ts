import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";

/** A cell as a workbook keeps it; of a number, how it is shown. */
export type SpreadsheetCell =
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "error"; readonly text: string }
  /** A formula, and no value. */
  | { readonly kind: "unkept" };

/** Both corners included, from 0. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Spreadsheet = {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** `cells`: as `Feuille!$A$1:$B$3`. */
  readonly names: readonly { readonly name: string; readonly cells: string }[];
  /** The year from which days are counted. */
  readonly epoch: 1900 | 1904;
  /** Calls `visit` with each filled cell, from 0, until it answers false. */
  cells(sheet: string, visit: (row: number, column: number, cell: SpreadsheetCell) => boolean): void;
  merged(sheet: string): readonly MergedCells[];
  hidden(sheet: string): { readonly rows: readonly number[]; readonly columns: readonly number[] };
};

/** A workbook of the Excel of before 2007. Nothing in it is run or followed. Never throws. */
export function openSpreadsheet(bytes: Uint8Array): Spreadsheet | { readonly fault: "password" | "damaged" } {
  try {
    return spreadsheet(read(bytes, OPTIONS));
  } catch (error) {
    return { fault: /password|encrypt/iu.test(String(error)) ? "password" : "damaged" };
  }
}

/** `cellStyles`: without them the library does not tell what is hidden. Dates stay the numbers that they are, so that no time zone has a say. */
const OPTIONS = {
  type: "array",
  dense: true,
  cellDates: false,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
} as const;

const spreadsheet = (book: WorkBook): Spreadsheet => ({
  sheets: book.SheetNames.map((name, index) => ({ name, isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 })),
  names: (book.Workbook?.Names ?? []).map(({ Name, Ref }) => ({ name: Name, cells: Ref })),
  epoch: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900,
  cells: (sheet, visit) => visitCells(book.Sheets[sheet], visit),
  merged: (sheet) =>
    (book.Sheets[sheet]?.["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  hidden: (sheet) => ({
    rows: hiddenOf(book.Sheets[sheet]?.["!rows"]),
    columns: hiddenOf(book.Sheets[sheet]?.["!cols"]),
  }),
});

function visitCells(
  sheet: WorkSheet | undefined,
  visit: (row: number, column: number, cell: SpreadsheetCell) => boolean,
): void {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.["!data"] ?? [];
  for (const row of Object.keys(rows)) {
    for (const column of Object.keys(rows[Number(row)] ?? [])) {
      const cell = cellOf(rows[Number(row)]?.[Number(column)]);
      if (cell !== undefined && !visit(Number(row), Number(column), cell)) return;
    }
  }
}

function cellOf(cell: CellObject | undefined): SpreadsheetCell | undefined {
  if (cell === undefined) return undefined;
  const { t: type, v: value, w: shown = "", z: format, f: formula } = cell;
  if (type === "e" && value !== undefined) return { kind: "error", text: shown === "" ? "#N/A" : shown };
  if (type === "n" && typeof value === "number") {
    return { kind: "number", value, format: typeof format === "string" ? format : GENERAL };
  }
  if (type === "b" && typeof value === "boolean") return { kind: "boolean", value };
  if (type === "s" && typeof value === "string" && (value !== "" || formula === undefined))
    return { kind: "text", text: value };
  if (type === "d") return { kind: "text", text: String(value) };
  return formula === undefined || value === "" ? undefined : { kind: "unkept" };
}

const hiddenOf = (
  lines: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined,
): readonly number[] =>
  Object.entries(lines ?? []).flatMap(([index, line]) => (line?.hidden === true ? [Number(index)] : []));

const GENERAL = "General";

/** The formats of Excel that have a number for a name. */
export const builtInFormat = (id: number): string => String(SSF.get_table()[id] ?? GENERAL);

/** Whether numbers in a format are days. */
export const isDateFormat = (format: string): boolean => format !== GENERAL && SSF.is_date(format);

/** A language that a format is for, as LibreOffice writes it: the library would show a `$` for it. */
const LOCALE = /\[\$-[^\]]*\]/gu;

/** A number as a format shows it; as it is, where the library cannot read the format. */
export function inFormat(format: string, value: number, epoch: 1900 | 1904): string {
  try {
    return SSF.format(format.replace(LOCALE, ""), value, { date1904: epoch === 1904 });
  } catch {
    return String(value);
  }
}
