import { looseName } from "../../basics/loose-name.js";
import { isYear } from "../../basics/years.js";
import { type ChartKind, type ChartStack, chartKinds, chartStacks } from "../../model/chart.js";
import { lookup, patternInlines, type Scopes, sourcesOf } from "../../model/lookup.js";
import type { Path, Pattern } from "../../model/pattern.js";
import type { Place } from "../../model/place.js";
import type { ResolvedValue, WrittenWords } from "../../model/resolved.js";
import type { ChartElement } from "../../model/template.js";
import { type Inline, plainText } from "../../model/text.js";

/** Words as they were written, where they were. */
export type Said = {
  readonly inlines: readonly Inline[];
  readonly sources: readonly WrittenWords[];
  readonly place?: Place | undefined;
};

/** An entry of the list: a number for each series, none where there is none. */
export type SourceEntry = {
  readonly key: string;
  readonly label: Said;
  readonly values: readonly (number | undefined)[];
  /** What is said where a number lacks. */
  readonly gaps: readonly (string | undefined)[];
  /** Names in its map of numbers that are no series. */
  readonly strangers: readonly Said[];
  /** How many numbers its list has, where it has one. */
  readonly listed?: number;
  readonly place?: Place | undefined;
};

/** What a description says of a chart, before it is known how it looks. */
export type ChartSource = {
  readonly kind: ChartKind;
  readonly stack?: ChartStack;
  readonly series: readonly Said[];
  readonly entries: readonly SourceEntry[];
  readonly reference?: { readonly label: Said; readonly value: number };
  readonly highlight?: Said;
  readonly unit: string;
  readonly alt?: string;
  readonly place?: Place | undefined;
  readonly seriesPlace?: Place | undefined;
};

export const wordsOf = ({ inlines }: Said): string => plainText(inlines);

/** Nothing when there is no entry. */
export function chartSource(element: ChartElement, scopes: Scopes): ChartSource | undefined {
  const list = lookup(scopes, element.of);
  if (list?.kind !== "list" || list.items.length === 0) return undefined;
  const named = given(element.series, scopes);
  const series = named?.kind === "list" ? named.items.map(said) : namesIn(list.items, element);
  const reference = referenceOf(element.reference, scopes);
  const [highlight, unit, alt] = [element.highlight, element.unit, element.alt].map((path) => given(path, scopes));
  const stack = oneOf(element.stack, chartStacks, scopes);
  const sort = given(element.sort, scopes);
  const isSorted = sort?.kind === "boolean" && sort.value;
  const entries = list.items.flatMap((item) => (item.kind === "group" ? [entryOf(item, element, series, scopes)] : []));
  return {
    kind: oneOf(element.as, chartKinds, scopes) ?? "bars",
    series,
    entries: isSorted ? entries.toSorted((a, b) => sumOf(b) - sumOf(a)) : entries,
    unit: unit !== undefined ? wordsOf(said(unit)) : areShares(list.items, element) ? "%" : "",
    place: list.place,
    seriesPlace: named?.place,
    ...(stack === undefined ? {} : { stack }),
    ...(reference === undefined ? {} : { reference }),
    ...(highlight === undefined ? {} : { highlight: said(highlight) }),
    ...(alt === undefined ? {} : { alt: wordsOf(said(alt)) }),
  };
}

/** The names under which numbers are given, in the order in which they come: the series of those who name none. */
function namesIn(items: readonly ResolvedValue[], { values }: ChartElement): readonly Said[] {
  const numbers = items.flatMap((item): readonly ResolvedValue[] => {
    const several = item.kind === "group" && values !== undefined ? lookup([item.fields], values) : undefined;
    return several?.kind === "list" ? several.items : [];
  });
  const names = numbers.flatMap((each) =>
    each.kind === "group" && each.fields.name !== undefined ? [said(each.fields.name)] : [],
  );
  return names.filter((name, index) => names.findIndex((other) => wordsOf(other) === wordsOf(name)) === index);
}

/** Whether data gave all numbers as percentages. */
function areShares(items: readonly ResolvedValue[], { value, values }: ChartElement): boolean {
  const numbers = items.flatMap((item) => {
    if (item.kind !== "group") return [];
    const several = values === undefined ? undefined : lookup([item.fields], values);
    const all = several?.kind === "list" ? several.items : [lookup([item.fields], value)];
    return all.flatMap((each) => {
      const number = each?.kind === "group" ? each.fields.value : each;
      return number?.kind === "number" ? [number] : [];
    });
  });
  return numbers.length > 0 && numbers.every(({ isShare }) => isShare === true);
}

const sumOf = ({ values }: SourceEntry): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

const given = (path: Path | undefined, scopes: Scopes): ResolvedValue | undefined =>
  path === undefined ? undefined : lookup(scopes, path);

const said = (value: ResolvedValue | undefined): Said => ({
  inlines: value !== undefined && "inlines" in value ? value.inlines : [],
  sources: sourcesOf(value),
  place: value?.place,
});

/** A choice by its name, whatever it is called in the deck's language. */
function oneOf<Name extends string>(pattern: Pattern | undefined, names: readonly Name[], scopes: Scopes) {
  const [only] = pattern?.value ?? [];
  const value = only?.kind === "path" ? lookup(scopes, only.path) : undefined;
  const found = value?.kind === "choice" ? value.value : plainText(patternInlines(scopes, pattern?.value ?? []));
  return names.find((name) => name === found);
}

function referenceOf(path: Path | undefined, scopes: Scopes): ChartSource["reference"] {
  const group = given(path, scopes);
  if (group?.kind !== "group") return undefined;
  const { label, value } = group.fields;
  return value?.kind === "number" ? { label: said(label), value: value.value } : undefined;
}

function entryOf(
  item: ResolvedValue & { readonly kind: "group" },
  { label, value, values }: ChartElement,
  series: readonly Said[],
  scopes: Scopes,
): SourceEntry {
  const own: Scopes = [item.fields, ...scopes];
  const several = values === undefined ? undefined : lookup([item.fields], values);
  const common = { key: item.key, label: said(lookup(own, label)), place: item.place };
  if (several?.kind !== "list") return { ...common, ...numbersIn([lookup([item.fields], value)]), strangers: [] };
  const numbers = several.items.map((each) => ({
    name: each.kind === "group" && each.fields.name !== undefined ? said(each.fields.name) : undefined,
    number: each.kind === "group" ? each.fields.value : each,
  }));
  if (numbers.every(({ name }) => name === undefined))
    return { ...common, ...numbersIn(numbers.map(({ number }) => number)), strangers: [], listed: numbers.length };
  const isOf = (name: Said | undefined, each: Said): boolean =>
    name !== undefined && looseName(wordsOf(name)) === looseName(wordsOf(each));
  return {
    ...common,
    ...numbersIn(series.map((each) => numbers.find(({ name }) => isOf(name, each))?.number)),
    strangers: numbers.flatMap(({ name }) =>
      name === undefined || series.some((each) => isOf(name, each)) ? [] : [name],
    ),
  };
}

/** Numbers, and what is said instead of those that lack. */
const numbersIn = (given: readonly (ResolvedValue | undefined)[]): Pick<SourceEntry, "values" | "gaps"> => ({
  values: given.map((value) => (value?.kind === "number" ? value.value : undefined)),
  gaps: given.map((value) => (value?.kind === "text" ? plainText(value.inlines) : undefined)),
});

/** Which entry, or which series, is to lead. */
export function leaderOf({ highlight, series, entries }: ChartSource): {
  readonly entry?: number;
  readonly series?: number;
} {
  if (highlight !== undefined) {
    const isIt = (each: Said): boolean => looseName(wordsOf(each)) === looseName(wordsOf(highlight));
    const inSeries = series.findIndex(isIt);
    if (inSeries >= 0) return { series: inSeries };
    const inEntries = entries.findIndex(({ label }) => isIt(label));
    return inEntries >= 0 ? { entry: inEntries } : {};
  }
  // Of years, the last is the one that is reported on.
  return series.length > 1 && series.every((each) => isYear(wordsOf(each))) ? { series: series.length - 1 } : {};
}
