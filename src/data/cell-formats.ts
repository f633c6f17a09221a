import { memoIn } from "../basics/memo.js";
import { inFormat, isDateFormat, type SpreadsheetCell } from "../doors/spreadsheet.js";
import type { GridValue } from "./grid.js";
import { dateOfSerial } from "./written-dates.js";
import { currencyOf } from "./written-numbers.js";

type Unit = "percent" | { readonly currency: string };
/** What numbers in a format are. `shown`: texts as the format shows them, a time of day, a postcode. */
type Meaning =
  | { readonly kind: "date" }
  | { readonly kind: "shown" }
  | { readonly kind: "number"; readonly unit?: Unit };

/** The values that cells of one workbook have, with the units that their formats give them. */
export function cellReader(epoch: 1900 | 1904): (cell: SpreadsheetCell) => GridValue | undefined {
  const meanings = new Map<string, Meaning>();
  return (cell) => {
    if (cell.kind !== "number") return cell.kind === "text" && cell.text.trim() === "" ? undefined : cell;
    const { value, format } = cell;
    const shown = (): GridValue => ({ kind: "text", text: inFormat(format, value, epoch).trim() });
    const meaning = memoIn(meanings, format, () => meaningOf(format));
    switch (meaning.kind) {
      case "date":
        return dateOfSerial(value, epoch) ?? shown();
      case "shown":
        return shown();
      case "number":
        return { ...meaning, value };
    }
  };
}

function meaningOf(format: string): Meaning {
  const bare = withoutQuoted(format);
  if (isDateFormat(format))
    return /\[[hms]+\]/iu.test(format) || !/[yd]|mmm/iu.test(bare) ? { kind: "shown" } : { kind: "date" };
  // Two digits at least that show where there is none: postcodes, telephones.
  if (/^[^#?.,0]*0[ -]*0(?![.,])/u.test(bare.split(";")[0] ?? "")) return { kind: "shown" };
  const unit = unitOf(format);
  return unit === undefined ? { kind: "number" } : { kind: "number", unit };
}

/** Digits of which the first is a zero, as a format for postcodes or telephones shows them. */
export const isCode = (shown: string): boolean => /^0\d[\d .-]*$/u.test(shown);

function unitOf(format: string): Unit | undefined {
  const [first = ""] = format.split(";");
  if (withoutQuoted(first).includes("%")) return "percent";
  const bracketed = /\[\$([^\]-]+)/u.exec(first)?.[1];
  const plain = /[€£$]|\b(?:EUR|CHF|USD|GBP)\b/u.exec(first.replace(/\[\$-[^\]]*\]/gu, ""))?.[0];
  const currency = [bracketed, plain].map((sign) => currencyOf(sign?.trim() ?? "")).find((code) => code !== undefined);
  return currency === undefined ? undefined : { currency };
}

const withoutQuoted = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
