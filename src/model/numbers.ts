import { fixed } from "../basics/fixed.js";
import type { NumberScale, NumberUnit } from "./data.js";
import type { Inline, LanguageTag } from "./text.js";

/** How a number of data is written: with its unit, with so many decimals, in thousands or millions, as `k€`. */
export type NumberLook = {
  readonly unit?: NumberUnit;
  readonly decimals?: number;
  readonly scale?: NumberScale;
};

/** A number as it is written, without its unit: thousands in thousands, a share in hundredths. */
export function writtenNumber(value: number, { unit, scale, decimals }: NumberLook): number {
  const isShare = scale === undefined && unit === "percent";
  const shown = scale !== undefined ? value / scale.by : isShare ? value * 100 : value;
  if (decimals !== undefined || isShare) return Number(fixed(shown, decimals ?? SHARE_DECIMALS));
  return Number(shown.toPrecision(15));
}

const NARROW = "\u202f";
const NB = "\u00a0";
const symbols: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥" };

/** A number with its unit, as a language has it; typography groups its thousands. */
export function numberInlines(value: number, look: NumberLook, language: LanguageTag): readonly Inline[] {
  const { unit, scale, decimals } = look;
  const isEnglish = language.startsWith("en");
  if (scale !== undefined) {
    const scaled = value / scale.by;
    const text = decimals === undefined ? rounded(scaled, 1) : fixed(scaled, decimals);
    return [numberInline(text, value), { text: `${NB}${scale.words}` }];
  }
  if (unit === "percent") {
    const text = decimals === undefined ? rounded(value * 100, SHARE_DECIMALS) : fixed(value * 100, decimals);
    return [numberInline(text, value), { text: isEnglish ? "%" : `${NB}%` }];
  }
  if (unit === undefined)
    return [numberInline(decimals === undefined ? decimal(value) : fixed(value, decimals), value)];
  const number = numberInline(fixed(value, decimals ?? (Number.isInteger(value) ? 0 : 2)), value);
  const symbol = symbols[unit.currency] ?? unit.currency;
  return isEnglish && symbol.length === 1 && value >= 0
    ? [{ text: symbol }, number]
    : [number, { text: `${NB}${symbol}` }];
}

/** More would be noise in a share of a whole. */
const SHARE_DECIMALS = 1;

/** Years of data are texts: what is a number there counts something. */
const numberInline = (text: string, number: number): Inline => ({ text, number, isQuantity: true });

/** More decimals than these are what a program computed, and nobody typed. */
const DECIMALS_MAX = 4;

function decimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;
  return decimals > DECIMALS_MAX || text.includes("e") ? rounded(value, 2) : text;
}

const rounded = (value: number, decimals: number): string => String(Number(fixed(value, decimals)));

/** Thousands grouped as the language does; French groups four digits too. Decimals and signs stay. */
export function groupNumber(source: string, language: LanguageTag): string {
  const [, sign = "", whole = "", decimals = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(source) ?? [];
  if (whole === "") return source;
  const isFrench = language.startsWith("fr");
  const isEnglish = language.startsWith("en");
  const separator = isEnglish ? "," : isFrench ? NARROW : ".";
  const grouped =
    whole.length < 4 || (!isFrench && !isEnglish && whole.length < 5)
      ? whole
      : whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  const mark = sign === "-" ? "−" : sign;
  return `${mark}${grouped}${decimals === "" ? "" : `${isEnglish ? "." : ","}${decimals}`}`;
}
