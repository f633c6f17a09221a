import { parseCsv } from "../doors/csv.js";
import { decimalsOf } from "./columns.js";
import { decodedText } from "./decoded.js";
import { fault, type GridReading, type GridValue } from "./grid.js";
import type { DataLimits } from "./limits.js";

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

/** The one by which most of the first rows have as many values as the very first; a single column has none. */
function separatorOf(whole: string, letters: number): string {
  const text = whole.length > SAMPLE_LETTERS ? whole.slice(0, whole.lastIndexOf("\n", SAMPLE_LETTERS) + 1) : whole;
  const scored = SEPARATORS.map((separator) => ({ separator, score: regularity(text, separator, letters) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? ";" : (scored.find(({ score }) => score === best)?.separator ?? ";");
}

function regularity(text: string, separator: string, letters: number): number {
  const reading = parseCsv(text, { separator, rows: SAMPLE_ROWS, letters });
  if ("fault" in reading) return 0;
  const widths = reading.rows.filter((row) => row.some((cell) => cell.trim() !== "")).map((row) => row.length);
  const [first = 1] = widths;
  return first < 2 ? 0 : widths.filter((width) => width === first).length / widths.length;
}
