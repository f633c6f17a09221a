import { unitWords } from "./number-units.js";

/** A number as somebody wrote it: `-1 234,50 k€` is -1234.5 with two decimals, in k€. */
export type WrittenNumber = {
  readonly value: number;
  readonly decimals: number;
  /** As it is written, none where there is none. */
  readonly unit: string;
  /** Whether it says its plus. */
  readonly isSigned: boolean;
};

/** How the digits of numbers are written; what may both group and begin decimals groups where it parts three. */
export type NumberWriting = { readonly digits: RegExp };

function writingOf(groups: string, decimals: string): NumberWriting {
  const [group, decimal] = [`[${groups}]`, `[${decimals}]`];
  const grouped = `[1-9]\\d{0,2}(?:(?<group>${group})\\d{3})(?:\\k<group>\\d{3})*`;
  const pattern = `^(?:(?<whole>${grouped}|0|[1-9]\\d{0,8})(?:${decimal}(?<part>\\d+))?|(?<large>[1-9]\\d*)?${decimal}(?<cents>\\d+))$`;
  return { digits: new RegExp(pattern, "u") };
}

/** Spaces of any width; an apostrophe, as the Swiss have it. */
const SPACES = " \u00a0\u202f\u2009'’";
const ENGLISH = writingOf(`${SPACES},`, ".");
/** No comma groups in French, and no point: what has a point is a number of a computer, or of YAML. */
const FRENCH = writingOf(SPACES, ",.");
const OTHERS = writingOf(`${SPACES}.`, ",.");
const WITH_COMMA = writingOf(`${SPACES}.`, ",");

/** How numbers are written in a language. */
export const writingIn = (language: string): NumberWriting =>
  language.startsWith("en") ? ENGLISH : language.startsWith("fr") ? FRENCH : OTHERS;

/** How a file writes its numbers, whose decimals begin with a sign: the other one groups. */
export const writingWith = (decimal: "," | "."): NumberWriting => (decimal === "." ? ENGLISH : WITH_COMMA);

/** Digits that a number keeps. */
const DIGITS_MAX = 15;
/** What is longer is prose. */
const LETTERS_MAX = 80;

/**
 * The number that a text is, with its unit: `1 234,50 €`, `12 %`, `(1 200)`, `+3`, `980 k€`. Not a number is what would
 * lose something as one: leading zeros, ten digits or more in a row (telephones, references), digits grouped otherwise
 * than by three, and letters that are no unit, as in `1er` and `2A`.
 */
export function readWrittenNumber(text: string, writing: NumberWriting): WrittenNumber | undefined {
  const plain = text.trim();
  if (plain.length > LETTERS_MAX) return undefined;
  const { sign, digits, unit } = partsOf(plain);
  if (unit === undefined) return undefined;
  const found = writing.digits.exec(digits)?.groups;
  if (found === undefined) return undefined;
  const whole = (found.whole ?? found.large ?? "0").replace(/\D/gu, "");
  const part = found.part ?? found.cents ?? "";
  if (`${whole}${part}`.length > DIGITS_MAX) return undefined;
  const value = Number(`${sign === "-" ? "-" : ""}${whole}.${part}`);
  return { value: value === 0 ? 0 : value, decimals: part.length, unit, isSigned: sign === "+" };
}

type Parts = { readonly sign: "-" | "+" | ""; readonly digits: string; readonly unit: string | undefined };

const OUTER = /^(?<before>[^\d\s.,()%+-]{1,3})?\s*(?<digits>\d[\d\s.,'’]*|[.,]\d+)(?<after>[^\d\s.,'’()+-][^\d()]*)?$/u;

function partsOf(text: string): Parts {
  const plain = text.replace(/^(\p{Sc}?\s*)[−–](?=[\s\p{Sc}]*[\d.,])/u, "$1-");
  const inner = /^\((.*)\)$/u.exec(plain)?.[1] ?? /^\((.*)\)(\s?[^\d\s()]{1,5})$/u.exec(plain)?.slice(1).join("");
  const [, mark, rest] = /^([-+])\s*(.*)$/u.exec(plain) ?? [];
  const late = /^([€$£¥])\s*-\s*(\d.*)$/u.exec(plain)?.slice(1).join("");
  const found = OUTER.exec((inner ?? rest ?? late ?? plain).trim())?.groups ?? {};
  const { before, digits = "", after } = found;
  const sign = mark === "+" ? "+" : inner === undefined && mark === undefined && late === undefined ? "" : "-";
  return { sign, digits: digits.trimEnd(), unit: unitWords(before, after, /\s$/u.test(digits)) };
}
