import { isCurrency, meaningOf } from "../basics/number-units.js";
import { readWrittenNumber, type WrittenNumber, writingWith } from "../basics/written-number.js";
import type { CellValue } from "../model/data.js";
import type { Decimal } from "./grid.js";

type NumberCell = CellValue & { readonly kind: "number" };

/**
 * The number that a cell of texts writes: `1 234,50 €`, `12,5 %`, `(1 200)`, `-3`, `120 k€`. What has a plus sign is a
 * word, and so is a number of anything but money: `12 ha` would lose its unit.
 */
export function readNumber(text: string, decimal: Decimal): NumberCell | undefined {
  const written = readWrittenNumber(text, writingWith(decimal));
  return written === undefined || written.isSigned ? undefined : numberCell(written);
}

/** What a number that is written counts: a part of a whole, an amount of money, or no more than itself. */
export function numberCell({ value: said, decimals, unit: words }: WrittenNumber): NumberCell | undefined {
  const { by, of } = meaningOf(words);
  const value = Number((said * by).toPrecision(15));
  if (words === "") return { kind: "number", value };
  if (words === "%") return { kind: "number", value, unit: "percent" };
  if (!isCurrency(of)) return undefined;
  const unit = { currency: of };
  // Thousands of euros stay thousands where they are shown.
  return by === 1 ? { kind: "number", value, unit } : { kind: "number", value, unit, scale: { by, words }, decimals };
}

/** Whether both conventions read the text, and give two numbers: `1,234`. */
export function isAmbiguous(text: string): boolean {
  const [comma, point] = [readNumber(text, ","), readNumber(text, ".")];
  return comma !== undefined && point !== undefined && comma.value !== point.value;
}
