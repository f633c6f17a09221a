import { memoIn } from "../basics/memo.js";
import { currencyOf } from "../basics/number-units.js";
import { inFormat, isDateFormat, type SpreadsheetCell } from "../doors/spreadsheet.js";
import type { GridValue } from "./grid.js";
import { dateOfSerial } from "./written-dates.js";

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
  // A first digit that shows where there is none: postcodes, telephones.
  if (/^[^#?.,0]*0[ -]*[0#](?![.,])/u.test(bare.split(";")[0] ?? "")) return { kind: "shown" };
  const unit = unitOf(format);
  return unit === undefined ? { kind: "number" } : { kind: "number", unit };
}

function unitOf(format: string): Unit | undefined {
  const [first = ""] = format.split(";");
  if (withoutQuoted(first).includes("%")) return "percent";
  // `k€` is another unit: its numbers are no euros.
  const signs = [...first.matchAll(/\[\$([^\]-]+)[^\]]*\]|"([^"]*)"|(?<![\p{L}[])([€£$]|EUR|CHF|USD|GBP)(?!\p{L})/gu)];
  const currency = signs
    .map(([, bracketed, quoted, plain]) => currencyOf((bracketed ?? quoted ?? plain ?? "").trim()))
    .find((code) => code !== undefined);
  return currency === undefined ? undefined : { currency };
}

const withoutQuoted = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
