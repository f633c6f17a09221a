import { namedBy } from "../basics/code-names.js";
import { isYear } from "../basics/years.js";
import type { CellValue } from "../model/data.js";

/**
 * Whether whole numbers of a column are a way to name something: years, accounts, postcodes. They are kept as texts, as
 * `2 025` or `75 001` would be a word changed; numbers under 1000 are written alike either way, and stay numbers.
 */
export function namesThings(header: string, values: readonly CellValue[]): boolean {
  const named = namedBy(header);
  if (named === undefined) return false;
  const numbers = values.flatMap((each) => (each.kind === "number" ? [each] : []));
  const isWhole = numbers.every(({ value, unit }) => Number.isInteger(value) && value >= 0 && unit === undefined);
  if (!isWhole || !numbers.some(({ value }) => value >= 1000)) return false;
  return named === "codes" || numbers.every(({ value }) => isYear(value));
}
