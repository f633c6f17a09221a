import { readWrittenNumber, writingIn } from "../basics/written-number.js";
import type { DataCell } from "../model/data.js";
import type { RawScalar } from "../model/raw.js";
import type { LanguageTag } from "../model/text.js";
import { folded, keyOf, wordsOf } from "./cells.js";
import { readDate } from "./written-dates.js";
import { numberCell } from "./written-numbers.js";

/** A part of a number below which two of them are one: what fractions of ten leave behind in a computer. */
const DUST = 1e-12;

/** Whether a cell says what a condition names. */
export function isSame(cell: DataCell, node: RawScalar, language: LanguageTag): boolean {
  if (node.value === null) return cell.kind === "empty";
  if (cell.kind === "number" || cell.kind === "date") return compared(cell, node, language) === 0;
  return wordsOf(cell) !== "" && keyOf(cell) === folded(node.source);
}

/** Before (under 0), the same or after (over 0); nothing where they cannot be compared. Of a date, as much as is said. */
export function compared(cell: DataCell, node: RawScalar, language: LanguageTag): number | undefined {
  if (cell.kind === "number") {
    const wanted = numberOf(node, cell, language);
    return wanted === undefined ? undefined : differenceOf(cell.value, wanted);
  }
  if (cell.kind === "date") {
    const wanted = dateOf(node);
    if (wanted === undefined) return undefined;
    const start = cell.iso.slice(0, wanted.length);
    return start < wanted ? -1 : start > wanted ? 1 : 0;
  }
  // Years and codes are kept as they are written.
  const isCode = cell.kind === "text" && /^\s*\d+\s*$/u.test(cell.text) && /^\s*\d+\s*$/u.test(node.source);
  return isCode ? Number(cell.text) - Number(node.source) : undefined;
}

const differenceOf = (a: number, b: number): number =>
  Math.abs(a - b) <= DUST * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;

/**
 * A number as cells write it, `1 200 €`. `12 %` is 0.12 where the column has percentages, and 12 where it has plain
 * numbers; of amounts in one currency and another nothing can be said.
 */
function numberOf(
  { value, source }: RawScalar,
  { unit }: DataCell & { readonly kind: "number" },
  language: LanguageTag,
): number | undefined {
  if (typeof value === "number") return value;
  const written = readWrittenNumber(source, writingIn(language));
  const read = written === undefined ? undefined : numberCell(written);
  if (read?.unit === undefined || unit === undefined) return read?.unit === "percent" ? written?.value : read?.value;
  const isAlike = JSON.stringify(read.unit) === JSON.stringify(unit);
  return isAlike ? read.value : undefined;
}

/** A date as cells write it, or the beginning of one: `2025`, `2025-03`. */
function dateOf({ source }: RawScalar): string | undefined {
  const text = source.trim();
  const whole = /^\d{4}$/u.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/u.test(text) ? `${text}-01` : text;
  const read = readDate(whole, "day") ?? readDate(whole, "month");
  return read === undefined || whole === text ? read?.iso : text;
}
