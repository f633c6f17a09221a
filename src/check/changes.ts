import { looseName } from "../basics/loose-name.js";
import { isYear } from "../basics/years.js";
import { report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { ResolvedSlide, ResolvedTable } from "../model/resolved.js";
import type { LanguageTag } from "../model/text.js";
import { plainText } from "../model/text.js";
import { type Figure, figureOf, groupsOf, ownValues, wordsOf } from "./content.js";
import type { Check, Entry, Finding, Group } from "./finding.js";

/** A change as it is told: a part of what was, or a difference; without a sign where its words tell none. */
type Told = {
  readonly kind: "part" | "difference";
  readonly value: number;
  readonly step: number;
  readonly isSigned: boolean;
};
/** What a change is between. */
type Years = { readonly before: Figure; readonly now: Figure };

/** Changes that are written and do not follow from what they are between, be it but for rounding. */
export const changeDiffers: Check = ({ slides, language }) =>
  slides.flatMap((slide) => [
    ...groupsOf(slide).flatMap((entry) => inEntry(entry, slide, language)),
    ...ownValues(slide).flatMap(([, value]) => (value.kind === "table" ? inTable(value, slide, language) : [])),
  ]);

/** A figure that tells what it was (`previous`) and what it became since (`change`). */
function inEntry(entry: Group, slide: ResolvedSlide, language: LanguageTag): readonly Finding[] {
  const { value, previous, change } = entry.fields;
  const [now, before] = [figureOf(value, language), figureOf(previous, language)];
  if (now === undefined || before === undefined || change?.kind !== "text") return [];
  const words = wordsOf(change);
  // What was may be told in whole units, or in those of the figure: 4,9 beside 5,3 M€.
  const scaled = { ...before, value: before.value * now.scale, scale: now.scale };
  const told = toldIn(words, language);
  if (told.length === 0 || [before, scaled].some((was) => told.every((each) => follows(each, { before: was, now }))))
    return [];
  const was = previous === undefined ? "" : wordsOf(previous);
  return [found(words, was, value === undefined ? "" : wordsOf(value), change.place, slide, [entry])];
}

const FALL = /baisse|recul|diminu|moins|repli|perte|down|fell|fall|drop|decrease|less|fewer|▼|↓|↘/iu;
const RISE = /hausse|progress|augment|plus|croissance|gain|up\b|rise|rose|grew|increase|more|▲|↑|↗/iu;

/** The changes that words tell: `+12 %`, `en hausse de 12 % (+843)`; nothing where there are none, or too many. */
function toldIn(words: string, language: LanguageTag): readonly Told[] {
  const turn = FALL.test(words) === RISE.test(words) ? 0 : FALL.test(words) ? -1 : 1;
  const found = [
    ...words.matchAll(
      /(?<sign>[+−-])?[\s\u00a0]?(?<digits>\d[\d\s\u00a0\u202f.,]*\d|\d)[\s\u00a0\u202f]?(?<unit>%?)/gu,
    ),
  ];
  const isOne = found.filter(({ groups }) => groups?.unit === "%").length <= 1 && found.length <= 2;
  if (!isOne || /\bpoints?\b|\bpts?\b/iu.test(words)) return [];
  return found.flatMap(({ groups = {} }): readonly Told[] => {
    const { sign, digits = "", unit } = groups;
    const number = figureOf({ kind: "text", inlines: [{ text: digits }] }, language);
    if (number === undefined || (unit !== "%" && sign === undefined)) return [];
    const side = sign === undefined ? turn : sign === "+" ? 1 : -1;
    const value = number.value * (side === 0 ? 1 : side);
    return [{ kind: unit === "%" ? "part" : "difference", value, step: 10 ** -number.decimals, isSigned: side !== 0 }];
  });
}

/** A change in a table is told by the name of its column, beside two years of one unit or more. */
const CHANGES = /^(?:evolution|variation|ecart|change|difference|progression|growth|delta)/u;

function inTable(table: ResolvedTable, slide: ResolvedSlide, language: LanguageTag): readonly Finding[] {
  const { change, years } = columnsOf(table);
  if (change === undefined) return [];
  return table.rows.flatMap((row): readonly Finding[] => {
    const { cells } = row;
    const words = (index: number): string => {
      const [text, unit] = [plainText(cells[index]?.inlines ?? []), unitAt(table, index)];
      return unit === "" || text.endsWith(unit) ? text : `${text}\u00a0${unit}`;
    };
    const figureAt = (index: number): Figure | undefined =>
      figureOf({ kind: "text", inlines: [{ text: words(index) }] }, language);
    const told = figureAt(change);
    const figures = years.flatMap((index) => figureAt(index) ?? []);
    const { place } = cells[change] ?? {};
    if (told === undefined || place === undefined || figures.length !== years.length) return [];
    const pairs = figures.flatMap((now, at) => figures.slice(0, at).map((before): Years => ({ before, now })));
    if (pairs.some((pair) => readings(told, pair).some((each) => follows(each, pair)))) return [];
    const [before = "", now = ""] = years.slice(-2).map(words);
    return [found(words(change), before, now, place, slide, [row])];
  });
}

const unitAt = ({ columns }: ResolvedTable, index: number): string => plainText(columns[index]?.unit ?? []).trim();

/** The one column of changes of a table, and those of its years in their order; nothing where they are not sure. */
function columnsOf(table: ResolvedTable): { readonly change: number | undefined; readonly years: readonly number[] } {
  const labels = table.columns.map(({ label }) => plainText(label));
  const [change, ...more] = labels.flatMap((label, index) => (CHANGES.test(looseName(label)) ? [index] : []));
  const dated = labels.flatMap((label, index) => {
    const year = Number(/(?<!\d)\d{4}(?!\d)/u.exec(label)?.[0]);
    return index !== change && table.columns[index]?.isNumeric === true && isYear(year) ? [{ index, year }] : [];
  });
  const years = dated.toSorted((a, b) => a.year - b.year);
  const isSure =
    years.length > 1 &&
    more.length === 0 &&
    new Set(years.map(({ year }) => year)).size === years.length &&
    new Set(years.map(({ index }) => unitAt(table, index))).size === 1;
  return { change: isSure ? change : undefined, years: years.map(({ index }) => index) };
}

/** A figure with % may be a part, or so many points of shares. */
function readings(told: Figure, { now }: Years): readonly Told[] {
  const step = told.scale * 10 ** -told.decimals;
  const own = { value: told.value, step, isSigned: true };
  const part: Told = { ...own, kind: "part", step: 10 ** -told.decimals };
  const difference: Told = { ...own, kind: "difference" };
  return told.unit === "%" ? (now.unit === "%" ? [part, difference] : [part]) : [difference];
}

/** Whether a change is what lies between two figures, each within what it may have been rounded from. */
function follows({ kind, value, step, isSigned }: Told, { before, now }: Years): boolean {
  if (kind === "part" && before.value <= 0) return true;
  const [b, n] = [slackOf(before), slackOf(now)];
  const between = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => {
      const [was, is] = [before.value + x * b, now.value + y * n];
      return kind === "part" ? ((is - was) / was) * 100 : is - was;
    }),
  );
  const near = (change: number): number => (isSigned ? change : Math.abs(change));
  const [least, most] = [Math.min(...between.map(near)), Math.max(...between.map(near))];
  // A part may have been cut rather than rounded.
  const slack = kind === "part" ? step : b + n === 0 ? 0 : step / 2;
  return value >= least - slack - DUST && value <= most + slack + DUST;
}

const DUST = 1e-6;

/** Counts are what they are; what has decimals or a unit may have been rounded to them. */
const slackOf = ({ unit, scale, decimals }: Figure): number =>
  decimals > 0 || scale !== 1 || unit !== "" ? (scale / 2) * 10 ** -decimals : 0;

function found(
  told: string,
  before: string,
  now: string,
  place: Place | undefined,
  slide: ResolvedSlide,
  entries: readonly Entry[],
): Finding {
  return { diagnostic: report("change-differs", { told, before, now }, place), slides: [slide], entries };
}
