import { parseCsv } from "../doors/csv.js";
import { decimalsOf } from "./columns.js";
import { decodedText } from "./decoded.js";
import { fault, type GridReading, type GridValue } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { readNumber } from "./written-numbers.js";

/** In the order in which they are preferred. */
const SEPARATORS = [";", "\t", "|", ","] as const;
/** Enough rows to tell them apart, where they are not too long. */
const SAMPLE_ROWS = 30;
const SAMPLE_LETTERS = 100_000;

/** A text of rows: its encoding and its separator are recognised. */
export function csvGrid(bytes: Uint8Array, limits: DataLimits): GridReading {
  const decoded = decodedText(bytes);
  if (decoded === undefined) return fault("data-format", {});
  const { separator: said, text } = withoutSeparatorLine(decoded);
  // Values without letters count for nothing to the library, that reads a row to its end.
  if (hasLineOver(limits.rowLetters, text))
    return fault("data-too-large", { limit: "rowLetters", max: limits.rowLetters });
  const separator = said ?? separatorOf(text, limits);
  const reading = parseCsv(text, { ...csvLimits(limits), separator, rows: limits.rows + 1 });
  if ("fault" in reading) {
    if ("line" in reading)
      return fault("data-damaged", { cause: reading.fault, line: reading.line + (said === undefined ? 0 : 1) });
    const limit = reading.fault === "letters" ? "rowLetters" : reading.fault;
    return fault("data-too-large", { limit, max: limits[limit] });
  }
  const top = said === undefined ? 0 : 1;
  const rows = reading.rows.map((row) =>
    row.map((cell): GridValue => (cell.trim() === "" ? { kind: "empty" } : { kind: "written", text: cell })),
  );
  return { grid: { top, left: 0, rows, decimals: decimalsOf(reading.rows, separator) } };
}

/** A part of a larger file may be asked for. */
const csvLimits = ({ rowLetters, columns, cells }: DataLimits) => ({
  letters: rowLetters,
  columns,
  cells: WHOLE * cells,
});
const WHOLE = 4;

function hasLineOver(letters: number, text: string): boolean {
  for (let from = 0; from + letters < text.length; ) {
    const end = text.lastIndexOf("\n", from + letters);
    if (end < from) return true;
    from = end + 1;
  }
  return false;
}

/** `sep=;`, which Excel reads and does not show. */
function withoutSeparatorLine(text: string): { readonly separator?: string; readonly text: string } {
  const [line, separator] = /^"?sep=(.)"?\r?\n/u.exec(text) ?? [];
  return line === undefined || separator === undefined ? { text } : { separator, text: text.slice(line.length) };
}

/** The one by which most of the first rows have as many values as each other; a single column has none. */
function separatorOf(whole: string, limits: DataLimits): string {
  const text = whole.length > SAMPLE_LETTERS ? whole.slice(0, whole.lastIndexOf("\n", SAMPLE_LETTERS) + 1) : whole;
  const scored = SEPARATORS.map((separator) => ({ separator, score: regularity(text, separator, limits) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? ";" : (scored.find(({ score }) => score === best)?.separator ?? ";");
}

function regularity(text: string, separator: string, limits: DataLimits): number {
  const reading = parseCsv(text, { ...csvLimits(limits), separator, rows: SAMPLE_ROWS });
  if ("fault" in reading) return 0;
  const filled = reading.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const isTitled = (filled[0]?.length ?? 1) < 2;
  const widths = filled.filter((row) => !isTitled || !isOneValue(row, separator)).map((row) => row.length);
  const most = (counted: readonly number[]): number =>
    Math.max(0, ...counted.map((width) => widths.filter((each) => each === width).length));
  const shared = most(widths.filter((width) => width > 1));
  return isTitled && !isUnderTitles(widths, shared) ? 0 : shared / widths.length;
}

/** Under lines of one value, which may be titles or a single column and its name, most rows have to agree. */
function isUnderTitles(widths: readonly number[], shared: number): boolean {
  const titles = widths.findIndex((width) => width > 1);
  const others = widths.filter((width) => width < 2).length - titles;
  // Two titles over a header and one row are as many; a title over one row of prose is a column.
  return shared > others + (titles > shared ? titles : 0) && (shared > 1 || titles === 0);
}

/** `12,5`, or a comma of prose: under the name of a single column they are no two values. */
const isOneValue = (row: readonly string[], separator: string): boolean =>
  separator === "," &&
  row.length > 1 &&
  (row.slice(1).every((cell) => cell.startsWith(" ")) || readNumber(row.join(separator), ",") !== undefined);
