import { changeInlines } from "../model/change.js";
import { dayOf } from "../model/day.js";
import { numberInlines } from "../model/numbers.js";
import type { RawScalar } from "../model/raw.js";
import { type Inline, type LanguageTag, withLineBreaks } from "../model/text.js";

/** What a table of data gave, as a text has it: its letters as they are, its numbers and days for the language to write. */
export function dataInlines(node: RawScalar, language: LanguageTag): readonly Inline[] {
  const { value, data } = node;
  if (data?.pieces !== undefined) return data.pieces.flatMap((piece) => dataInlines(piece, language));
  if (typeof value === "number" && data?.before !== undefined) return changeInlines(value, data.before, data, language);
  if (typeof value === "number") return numberInlines(value, data ?? {}, language);
  if (typeof value === "boolean") return [{ text: truth(value, language) }];
  const text = value ?? "";
  const day = data?.day === true ? dayOf(text.slice(0, "2025-03-31".length)) : undefined;
  return day === undefined ? [{ text: withLineBreaks(text) }] : [{ text, day }];
}

const truth = (value: boolean, language: LanguageTag): string =>
  language.startsWith("fr") ? (value ? "oui" : "non") : value ? "yes" : "no";
