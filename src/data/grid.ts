import type { CellValue } from "../model/data.js";
import type { DiagnosticArgs } from "../model/diagnostic.js";

/** A cell as its file has it, before its column is understood. */
export type GridValue =
  | CellValue
  /** In a file that holds nothing but texts. */
  | { readonly kind: "written"; readonly text: string }
  /** `#REF!` and its like. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula of which no value was kept. */
  | { readonly kind: "unkept" };

/** What of a sheet is filled, from `top` and `left`; rows may be of any length. */
export type Grid = {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly GridValue[])[];
  readonly sheet?: string;
  /** By their numbers in the sheet, from 0. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Cells of the sheet that are one, by their numbers there. */
  readonly merged?: readonly MergedCells[];
  /** What its cells are called, where letters and numbers are not what people know them by. */
  readonly addressOf?: (row: number, column: number) => string;
  /** How the numbers of its texts are written. */
  readonly decimals?: Decimals;
};

/** Both corners included, from 0. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Decimal = "," | ".";
/** `isSure`: something in the file, or the description, leaves no doubt. */
export type Decimals = { readonly sign: Decimal; readonly isSure: boolean };

export const EMPTY: GridValue = { kind: "empty" };

/** What keeps a file from being read, or a grid of it; `Code` without the path and the place, which its caller knows. */
export type GridFault = {
  readonly [Code in FaultCode]: { readonly code: Code; readonly args: Omit<DiagnosticArgs[Code], "path"> };
}[FaultCode];
type FaultCode =
  | ("data-format" | "data-damaged" | "data-encrypted" | "data-too-large" | "data-empty" | "data-not-a-table")
  | ("unknown-sheet" | "unknown-range" | "range-outside");

export type GridReading = { readonly grid: Grid } | { readonly fault: GridFault };

export const fault = <Code extends FaultCode>(
  code: Code,
  args: Omit<DiagnosticArgs[Code], "path">,
): { readonly fault: GridFault } => ({ fault: { code, args } as GridFault });

/** What of a file is wanted, as written. */
export type Asked = { readonly sheet: string | undefined; readonly range: string | undefined };
