import { fixed } from "../../basics/fixed.js";
import { decimalsIn } from "../../basics/number-units.js";
import type { ChartData, ChartEntry, ChartFormat, ChartNumber } from "../../model/chart.js";
import { colorOf, type Look } from "../../model/look.js";
import { groupNumber } from "../../model/numbers.js";
import type { ChartElement } from "../../model/template.js";
import type { LanguageTag } from "../../model/text.js";
import { colorsApart, colorsOf, readableOn } from "./colors.js";
import { type ChartSource, leaderOf, wordsOf } from "./source.js";

/** More would be noise in a chart. */
const DECIMALS_MAX = 3;

/** The numbers of a chart with their colours, each written as all of them are. */
export function chartData(source: ChartSource, { color }: ChartElement, look: Look, language: LanguageTag): ChartData {
  const { kind, stack, reference } = source;
  const format = formatOf(source);
  const write = (value: number): ChartNumber => ({ value, written: written(value, format, language) });
  const names = source.series.length === 0 ? [""] : source.series.map(wordsOf);
  const leader = leaderOf(source);
  const lead = colorOf(color, look);
  const seriesColors = colorsOf(names.length, leader.series, lead, look);
  const count = source.entries.length;
  const entryColors =
    kind === "doughnut"
      ? colorsOf(count, leader.entry, lead, look)
      : leader.entry === undefined || names.length > 1
        ? undefined
        : colorsApart(count, leader.entry, lead, look);
  // Areas that are not on each other hide each other.
  const ownStack = names.length > 1 ? (stack ?? (kind === "area" ? "values" : undefined)) : undefined;
  const entries = source.entries.map(({ label, values, gaps }, index): ChartEntry => {
    const own = entryColors?.[index];
    const numbers = names.map((_, series) => {
      const value = values[series];
      return value === undefined ? undefined : write(value);
    });
    return {
      label: wordsOf(label),
      values: numbers,
      ...(gaps.every((each) => each === undefined) ? {} : { gaps }),
      ...(own === undefined ? {} : { color: own }),
    };
  });
  return {
    kind,
    ...(ownStack === undefined ? {} : { stack: ownStack }),
    series: names.map((name, index) => {
      const own = seriesColors[index] ?? lead;
      return { name, color: own, onColor: readableOn(own, look), leads: index === leader.series };
    }),
    entries,
    format,
    ...(reference === undefined ? {} : { reference: { ...write(reference.value), label: wordsOf(reference.label) } }),
  };
}

function formatOf({ entries, unit, reference }: ChartSource): ChartFormat {
  const values = [...entries.flatMap((entry) => entry.values), reference?.value];
  const decimals = values.map((value) => (value === undefined ? 0 : (String(value).split(".")[1]?.length ?? 0)));
  const most = Math.min(DECIMALS_MAX, Math.max(0, ...decimals));
  return { decimals: decimalsIn(unit.trim(), most), percent: unit.trim() === "%" };
}

/** As many decimals as the others have, grouped as the language does. */
export function written(value: number, { decimals, percent }: ChartFormat, language: LanguageTag): string {
  const number = groupNumber(fixed(value, decimals), language);
  return percent ? `${number}${percentSign(language)}` : number;
}

const percentSign = (language: LanguageTag): string => (language.startsWith("en") ? "%" : "\u00a0%");

/** A share of a whole, in percent. */
export const writtenShare = (share: number, language: LanguageTag): string =>
  written(share * 100, { decimals: 0, percent: true }, language);
