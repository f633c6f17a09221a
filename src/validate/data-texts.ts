import { dayOf } from "../model/day.js";
import type { DataLook, RawScalar } from "../model/raw.js";
import { type Inline, type LanguageTag, withLineBreaks } from "../model/text.js";

/** What a table of data gave, as a text has it: its letters as they are, its numbers and days for the language to write. */
export function dataInlines(node: RawScalar, language: LanguageTag): readonly Inline[] {
  const { value, data } = node;
  if (data?.pieces !== undefined) return data.pieces.flatMap((piece) => dataInlines(piece, language));
  if (typeof value === "number") return numberInlines(value, data ?? {}, language);
  if (typeof value === "boolean") return [{ text: truth(value, language) }];
  const text = value ?? "";
  const day = data?.day === true ? dayOf(text.slice(0, "2025-03-31".length)) : undefined;
  return day === undefined ? [{ text: withLineBreaks(text) }] : [{ text, day }];
}

const truth = (value: boolean, language: LanguageTag): string =>
  language.startsWith("fr") ? (value ? "oui" : "non") : value ? "yes" : "no";

const NB = "\u00a0";
const symbols: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥" };

function numberInlines(value: number, look: DataLook, language: LanguageTag): readonly Inline[] {
  const { unit, scale, decimals } = look;
  const isEnglish = language.startsWith("en");
  if (scale !== undefined) {
    const scaled = value / scale.by;
    const text = decimals === undefined ? rounded(scaled, 1) : scaled.toFixed(decimals);
    return [numberInline(text, value), { text: `${NB}${scale.words}` }];
  }
  if (unit === "percent") {
    const text = decimals === undefined ? rounded(value * 100, 1) : (value * 100).toFixed(decimals);
    return [numberInline(text, value), { text: isEnglish ? "%" : `${NB}%` }];
  }
  if (unit === undefined)
    return [numberInline(decimals === undefined ? decimal(value) : value.toFixed(decimals), value)];
  const number = numberInline(value.toFixed(decimals ?? (Number.isInteger(value) ? 0 : 2)), value);
  const symbol = symbols[unit.currency] ?? unit.currency;
  return isEnglish && symbol.length === 1 && value >= 0
    ? [{ text: symbol }, number]
    : [number, { text: `${NB}${symbol}` }];
}

const numberInline = (text: string, number: number): Inline => ({ text, number });

/** More decimals than these are what a program computed, and nobody typed. */
const DECIMALS_MAX = 4;

function decimal(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;
  return decimals > DECIMALS_MAX || text.includes("e") ? rounded(value, 2) : text;
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
