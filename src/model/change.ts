import { fixed } from "../basics/fixed.js";
import { decimalsIn } from "../basics/number-units.js";
import { groupNumber, type NumberLook, numberInlines } from "./numbers.js";
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
 * by points. What is too small for the decimals that are asked for has more; what two of them do not show is no change.
 */
export function changeInlines(now: number, before: number, look: NumberLook, language: LanguageTag): readonly Inline[] {
  const { difference, ratio } = changeOf(now, before);
  const told = language.startsWith("fr") ? french : language.startsWith("en") ? english : signs;
  const same = [{ text: told.same }];
  const turn = difference > 0 ? told.up : told.down;
  if (look.unit === "percent") {
    const points = pointsOf(difference, look.decimals ?? 1);
    if (points === undefined) return same;
    return [
      { text: turn },
      ...numberInlines(points, {}, language),
      { text: told === signs ? `${NB}pp` : `${NB}point${told.isOne(points) ? "" : "s"}` },
    ];
  }
  const amount = shown(difference, look, language);
  const signed = amount === undefined ? [] : [...(difference > 0 ? [{ text: "+" }] : []), ...amount];
  const percent = Math.abs(ratio ?? 0);
  const part = shown(percent, { unit: "percent", ...(percent < 0.0995 ? {} : { decimals: 0 }) }, language);
  if (part === undefined) return amount === undefined ? same : signed;
  return [{ text: turn }, ...part, ...(amount === undefined ? [] : [{ text: " (" }, ...signed, { text: ")" }])];
}

/** How a change between two columns is told: as a part of what was, or by how much, in a unit, with so many decimals. */
export type ChangeLook = { readonly as: "part" | "amount"; readonly unit?: string; readonly decimals: number };

/**
 * A change as a table has it: `+3,2 %`, `−1 300 €`, `=`. By how much also says what is new, and what is no more. What was
 * nothing, or below it, grew by no part: it is told by how much. Nothing where it is not known.
 */
export function changeText(
  now: { readonly value: number } | undefined,
  before: { readonly value: number } | undefined,
  { as, unit, decimals }: ChangeLook,
  language: LanguageTag,
): string | undefined {
  const words = language.startsWith("fr") ? columnFrench : columnEnglish;
  if (now === undefined || before === undefined)
    return as === "part" || now === before ? undefined : now === undefined ? words.gone : words.fresh;
  const { difference, ratio } = changeOf(now.value, before.value);
  const isEnglish = language.startsWith("en");
  const isPart = (as === "part" && ratio !== undefined) || SHARE.test(unit ?? "");
  const signed = (value: number, text: string, sign: string): string =>
    `${value > 0 ? "+" : ""}${groupNumber(text, language)}${sign}`;
  if (difference === 0) return as === "part" ? "=" : words.same;
  if (!isPart || ratio === undefined || as === "amount") {
    const sign = unit === undefined ? "" : SHARE.test(unit) ? words.points : `${NB}${unit}`;
    return signed(difference, fixed(difference, decimalsIn(unit ?? "", decimals)), sign);
  }
  const percent = ratio * 100;
  const text = fixed(percent, Math.abs(percent) < 9.95 ? 1 : 0).replace(/\.0$/u, "");
  return Number(text) === 0 ? "=" : signed(percent, text, isEnglish ? "%" : `${NB}%`);
}

const SHARE = /^[%‰]$/u;
const columnFrench = { fresh: "nouveau", gone: "supprimé", same: "inchangé", points: `${NB}points` };
const columnEnglish = { fresh: "new", gone: "ended", same: "unchanged", points: `${NB}points` };

/** More decimals than these say nothing to an assembly. */
const DECIMALS_MAX = 2;

const decimalsFrom = (least: number): readonly number[] => [1, DECIMALS_MAX].filter((decimals) => decimals > least);

/** A number with as many decimals as it takes to be seen; nothing where those do not show it. */
function shown(value: number, look: NumberLook, language: LanguageTag): readonly Inline[] | undefined {
  const looks = [look, ...decimalsFrom(look.decimals ?? 0).map((decimals) => ({ ...look, decimals }))];
  return looks
    .map((each) => numberInlines(value, each, language))
    .find((inlines) => inlines.some(({ text, number }) => number !== undefined && Number(text) !== 0));
}

function pointsOf(difference: number, decimals: number): number | undefined {
  const points = Math.abs(difference) * 100;
  return [decimals, ...decimalsFrom(decimals)].map((each) => Number(fixed(points, each))).find((each) => each !== 0);
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
