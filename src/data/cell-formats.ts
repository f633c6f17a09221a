import type { SpreadsheetCell } from "../doors/spreadsheet.js";
import type { GridValue } from "./grid.js";
import { dateOfSerial } from "./written-dates.js";
import { currencyOf } from "./written-numbers.js";

/** The value that a cell of a workbook has, and the unit that its format gives it. */
export function valueOfCell(cell: SpreadsheetCell, epoch: 1900 | 1904): GridValue | undefined {
  if (cell.kind !== "number") return cell.kind === "text" && cell.text.trim() === "" ? undefined : cell;
  const { value, format, shown, isDate } = cell;
  if (isDate) return dateOf(cell, epoch);
  if (isCode(shown)) return { kind: "text", text: shown };
  const unit = unitOf(format);
  return { kind: "number", value, shown, ...(unit === undefined ? {} : { unit }) };
}

/** Digits of which the first is a zero, as a format for postcodes or telephones shows them. */
export const isCode = (shown: string): boolean => /^0\d[\d .-]*$/u.test(shown);

/** A time of day or a length of time is a text, as it is shown. */
function dateOf(
  { value, format, shown }: SpreadsheetCell & { readonly kind: "number" },
  epoch: 1900 | 1904,
): GridValue {
  const isLength = /\[[hms]+\]/iu.test(format) || !/[yd]|mmm/iu.test(withoutQuoted(format));
  return (
    (isLength ? undefined : dateOfSerial(value, epoch)) ?? { kind: "text", text: shown === "" ? String(value) : shown }
  );
}

function unitOf(format: string): "percent" | { readonly currency: string } | undefined {
  const [first = ""] = format.split(";");
  if (withoutQuoted(first).includes("%")) return "percent";
  const signs = [
    /\[\$([^\]-]+)/u.exec(first)?.[1],
    /[€£$]|\b(?:EUR|CHF|USD|GBP)\b/u.exec(first.replace(/\[\$-[^\]]*\]/gu, ""))?.[0],
  ];
  const currency = signs.map((sign) => (sign === undefined ? undefined : currencyOf(sign.trim()))).find(Boolean);
  return currency === undefined ? undefined : { currency };
}

const withoutQuoted = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
