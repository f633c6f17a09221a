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
  const letters = limits.rowLetters;
  const separator = said ?? separatorOf(text, letters);
  const reading = parseCsv(text, { separator, rows: limits.rows + 1, letters });
  if ("fault" in reading) {
    return reading.fault === "record"
      ? fault("data-too-large", { limit: "columns", max: limits.columns })
      : fault("data-damaged", { cause: reading.fault, line: reading.line + (said === undefined ? 0 : 1) });
  }
  const top = said === undefined ? 0 : 1;
  const rows = reading.rows.map((row) =>
    row.map((cell): GridValue => (cell.trim() === "" ? { kind: "empty" } : { kind: "written", text: cell })),
  );
  return { grid: { top, left: 0, rows, decimals: decimalsOf(reading.rows, separator) } };
}

/** `sep=;`, which Excel reads and does not show. */
function withoutSeparatorLine(text: string): { readonly separator?: string; readonly text: string } {
  const [line, separator] = /^"?sep=(.)"?\r?\n/u.exec(text) ?? [];
  return line === undefined || separator === undefined ? { text } : { separator, text: text.slice(line.length) };
}

/** The one by which most of the first rows have as many values as each other; a single column has none. */
function separatorOf(whole: string, letters: number): string {
  const text = whole.length > SAMPLE_LETTERS ? whole.slice(0, whole.lastIndexOf("\n", SAMPLE_LETTERS) + 1) : whole;
  const scored = SEPARATORS.map((separator) => ({ separator, score: regularity(text, separator, letters) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? ";" : (scored.find(({ score }) => score === best)?.separator ?? ";");
}

function regularity(text: string, separator: string, letters: number): number {
  const reading = parseCsv(text, { separator, rows: SAMPLE_ROWS, letters });
  if ("fault" in reading) return 0;
  const filled = reading.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const isTitled = (filled[0]?.length ?? 1) < 2;
  const widths = filled.filter((row) => !isTitled || !isOneValue(row, separator)).map((row) => row.length);
  const most = (counted: readonly number[]): number =>
    Math.max(0, ...counted.map((width) => widths.filter((each) => each === width).length));
  const shared = most(widths.filter((width) => width > 1));
  // Under a line of one value, which may be a title or the name of a single column, most rows have to agree.
  return isTitled && shared <= most([1]) ? 0 : shared / widths.length;
}

/** `12,5`, or a comma of prose: under the name of a single column they are no two values. */
const isOneValue = (row: readonly string[], separator: string): boolean =>
  separator === "," &&
  row.length > 1 &&
  (row.slice(1).every((cell) => cell.startsWith(" ")) || readNumber(row.join(separator), ",") !== undefined);
