import type { CellValue } from "../model/data.js";
import type { Decimal } from "./grid.js";

type NumberCell = CellValue & { readonly kind: "number" };

/** Spaces that group digits, an apostrophe as the Swiss have it; the sign that is not the decimal's groups too. */
const GROUPS: Readonly<Record<Decimal, string>> = {
  ",": "[ \u00a0\u202f\u2009'’.]",
  ".": "[ \u00a0\u202f\u2009'’,]",
};
const patternOf = (decimal: Decimal): RegExp =>
  new RegExp(
    `^(?:(?<whole>[1-9]\\d{0,2}(?:(?<group>${GROUPS[decimal]})\\d{3})(?:\\k<group>\\d{3})*|0|[1-9]\\d{0,8})?(?:[${decimal}](?<part>\\d+))?|(?<large>[1-9]\\d*)[${decimal}](?<cents>\\d+))$`,
    "u",
  );
const patterns: Readonly<Record<Decimal, RegExp>> = { ",": patternOf(","), ".": patternOf(".") };

const CURRENCIES: Readonly<Record<string, string>> = {
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  usd: "USD",
  "£": "GBP",
  gbp: "GBP",
  chf: "CHF",
};

/** The currency of a sign or of a code. */
export const currencyOf = (sign: string): string | undefined => CURRENCIES[sign.toLowerCase()];

/** Digits that a number keeps. */
const DIGITS_MAX = 15;

/**
 * The number that a text writes: `1 234,50 €`, `12,5 %`, `(1 200)`, `-3`. Not a number is what would lose something as
 * one: leading zeros, a plus sign, ten digits or more in a row (telephones, references), digits grouped otherwise than
 * by three.
 */
export function readNumber(text: string, decimal: Decimal): NumberCell | undefined {
  const { sign, digits, unit } = partsOf(text);
  if (unit === undefined) return undefined;
  const found = patterns[decimal].exec(digits)?.groups;
  if (found === undefined || digits === "") return undefined;
  const whole = (found.whole ?? found.large ?? "0").replace(/\D/gu, "");
  const part = found.part ?? found.cents ?? "";
  if (`${whole}${part}`.length > DIGITS_MAX) return undefined;
  const value = Number(`${sign}${whole}.${part}e${unit === "percent" ? -2 : 0}`);
  return { kind: "number", value: value === 0 ? 0 : value, ...(unit === "none" ? {} : { unit }) };
}

/** Whether both conventions read the text, and give two numbers: `1,234`. */
export function isAmbiguous(text: string): boolean {
  const [comma, point] = [readNumber(text, ","), readNumber(text, ".")];
  return comma !== undefined && point !== undefined && comma.value !== point.value;
}

type Parts = {
  readonly sign: "-" | "";
  readonly digits: string;
  readonly unit: "none" | "percent" | { readonly currency: string } | undefined;
};

const OUTER = /^(?<before>[^\d\s.,()%+-]{1,3})?\s*(?<digits>\d.*?|[.,]\d+)\s*(?<after>%|[\p{L}€$£]{1,5})?$/u;

function partsOf(text: string): Parts {
  const plain = text.trim().replace(/[−–](?=[\s\p{Sc}]*\d)/u, "-");
  const inner =
    /^\((.*)\)$/u.exec(plain)?.[1] ?? /^\((.*)\)(\s*(?:%|[\p{L}€$£]{1,5}))$/u.exec(plain)?.slice(1).join("");
  const signed = /^-\s*(.*)$/u.exec(plain)?.[1] ?? /^([€$£])\s*-\s*(\d.*)$/u.exec(plain)?.slice(1).join("");
  const { before, digits = "", after } = OUTER.exec((inner ?? signed ?? plain).trim())?.groups ?? {};
  return { sign: inner === undefined && signed === undefined ? "" : "-", digits, unit: unitOf(before, after) };
}

function unitOf(before: string | undefined, after: string | undefined): Parts["unit"] {
  if (before !== undefined && after !== undefined) return undefined;
  const sign = before ?? after;
  if (sign === undefined) return "none";
  if (after === "%") return "percent";
  const currency = currencyOf(sign);
  return currency === undefined ? undefined : { currency };
}
