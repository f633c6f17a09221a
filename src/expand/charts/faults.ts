import { nearest } from "../../diagnostics/nearest.js";
import type { ChartKind } from "../../model/chart.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { type ChartSource, leaderOf, wordsOf } from "./source.js";

/** Lightness and names tell so many apart. */
const SERIES_MAX = 6;
/** What a sentence says better. */
const NUMBERS_MIN = 3;
const PARTS = { min: 2, max: 4 };
/** What a slide has room for. */
const ENTRIES_MAX: Readonly<Record<ChartKind, number>> = { bars: 12, columns: 24, line: 60, area: 60, doughnut: 4 };

/** What of a chart's numbers no chart should show, or says something else than was meant. */
export function chartFaults(source: ChartSource): readonly Diagnostic[] {
  const { kind, entries, series, seriesPlace, place } = source;
  const where = { place: place as Place | undefined };
  const numbers = entries.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const max = ENTRIES_MAX[kind];
  const faults = [
    ...entries.flatMap((entry) => entryFaults(entry, source)),
    ...(series.length > SERIES_MAX
      ? [report("chart-many-series", { count: series.length, max: SERIES_MAX }, seriesPlace ?? where.place)]
      : []),
    ...highlightFaults(source),
    ...stackFaults(source),
  ];
  if (kind === "doughnut") return [...faults, ...doughnutFaults(source)];
  if (entries.length > max) return [...faults, report("chart-many-entries", { count: entries.length, max }, place)];
  return numbers.length < NUMBERS_MIN
    ? [...faults, report("chart-few-numbers", { count: numbers.length }, place)]
    : faults;
}

function entryFaults({ values, listed, strangers, place }: ChartSource["entries"][number], { series }: ChartSource) {
  const count = Math.max(1, series.length);
  const given = listed ?? values.length;
  const isMiscounted =
    strangers.length === 0 &&
    given !== count &&
    !(listed === undefined && series.length > 1 && values.length === series.length);
  const known = series.map(wordsOf);
  return [
    ...(isMiscounted ? [report("chart-values-count", { count: given, series: count }, place)] : []),
    ...strangers.map((name) =>
      report("unknown-series", { name: wordsOf(name), known, suggestion: nearest(wordsOf(name), known) }, name.place),
    ),
  ];
}

function highlightFaults(source: ChartSource): readonly Diagnostic[] {
  const { highlight, series, entries } = source;
  const { entry, series: inSeries } = leaderOf(source);
  if (highlight === undefined || entry !== undefined || inSeries !== undefined) return [];
  const known = [...series.map(wordsOf), ...entries.map(({ label }) => wordsOf(label))];
  const name = wordsOf(highlight);
  return [report("unknown-highlight", { name, known, suggestion: nearest(name, known) }, highlight.place)];
}

function stackFaults({ stack, kind, series, entries, place }: ChartSource): readonly Diagnostic[] {
  if (stack === undefined) return kind === "area" && series.length > 1 ? [report("chart-areas", {}, place)] : [];
  if (series.length < 2 || kind === "line" || kind === "doughnut") return [report("chart-stack", {}, place)];
  const negative = entries.find(({ values }) => values.some((value) => value !== undefined && value < 0));
  if (stack !== "shares") return [];
  // A part that is left out is none; of one that is not known, there is no whole.
  const unknown = entries.find(({ gaps }) => gaps.some((gap) => gap !== undefined));
  return [
    ...(negative === undefined ? [] : [report("chart-negative-part", {}, negative.place)]),
    ...(unknown === undefined ? [] : [unknownPart(unknown)]),
  ];
}

const unknownPart = ({ label, place }: ChartSource["entries"][number]): Diagnostic =>
  report("chart-unknown-part", { name: wordsOf(label) }, place);

function doughnutFaults({ series, seriesPlace, entries, place }: ChartSource): readonly Diagnostic[] {
  const count = entries.length;
  const negative = entries.find(({ values: [value] }) => value !== undefined && value < 0);
  const unknown = entries.find(({ values: [value] }) => value === undefined);
  return [
    ...(series.length > 1 ? [report("chart-one-series", {}, seriesPlace)] : []),
    ...(count < PARTS.min || count > PARTS.max ? [report("chart-parts", { count }, place)] : []),
    ...(negative === undefined ? [] : [report("chart-negative-part", {}, negative.place)]),
    ...(unknown === undefined ? [] : [unknownPart(unknown)]),
  ];
}
