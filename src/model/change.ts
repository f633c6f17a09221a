import { fixed } from "../basics/fixed.js";
import { type NumberLook, numberInlines } from "./numbers.js";
import type { Inline, LanguageTag } from "./text.js";

/** What a value became since an earlier one: by how much, and by which part of it where that says something. */
export type Change = { readonly difference: number; readonly ratio?: number };

const NB = "\u00a0";

/** A part larger than this is no part: ten times as many are told by their number. */
const RATIO_MAX = 10;

/** From one value to another; what was nothing, or the other side of nothing, grew by no part of itself. */
export function changeOf(now: number, before: number): Change {
  const difference = Number((now - before).toPrecision(12));
  const ratio = difference / before;
  return before > 0 && now >= 0 && Math.abs(ratio) <= RATIO_MAX ? { difference, ratio } : { difference };
}

/**
 * A change in words, which need no colour nor arrow: "en hausse de 12 % (+843)", "down 4% (−12)", "stable". Shares change
 * by points.
 */
export function changeInlines(now: number, before: number, look: NumberLook, language: LanguageTag): readonly Inline[] {
  const { difference, ratio } = changeOf(now, before);
  const told = language.startsWith("fr") ? french : language.startsWith("en") ? english : signs;
  if (difference === 0) return [{ text: told.same }];
  const turn = difference > 0 ? told.up : told.down;
  if (look.unit === "percent") {
    const points = Number(fixed(Math.abs(difference) * 100, look.decimals ?? 1));
    return [
      { text: turn },
      ...numberInlines(points, {}, language),
      { text: told === signs ? `${NB}pp` : `${NB}point${told.isOne(points) ? "" : "s"}` },
    ];
  }
  const signed = [...(difference > 0 ? [{ text: "+" }] : []), ...numberInlines(difference, look, language)];
  if (ratio === undefined) return signed;
  const percent = Math.abs(ratio);
  const decimals = percent < 0.0995 ? {} : { decimals: 0 };
  const part = numberInlines(percent, { unit: "percent", ...decimals }, language);
  return [{ text: turn }, ...part, { text: " (" }, ...signed, { text: ")" }];
}

type Words = Readonly<Record<"up" | "down" | "same", string>> & { readonly isOne: (count: number) => boolean };
const french: Words = {
  up: "en hausse de ",
  down: "en baisse de ",
  same: "stable",
  isOne: (count) => count < 2,
};
/** In other languages the signs say it. */
const signs: Words = { up: "+", down: "−", same: "=", isOne: () => true };
const english: Words = { up: "up ", down: "down ", same: "unchanged", isOne: (count) => count === 1 };
