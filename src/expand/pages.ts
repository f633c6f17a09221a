import { entriesIn } from "../model/lookup.js";
import type { NamesOf, ResolvedSlide, ResolvedValue, Scope, SharedOut, SharedValue } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import { blocksOf, tablePart } from "./table-pages.js";

/** The list of a slide that may go on over further slides: its entries, each with what belongs to it. */
export type LongList = {
  readonly name: string;
  readonly entries: readonly (readonly unknown[])[];
  readonly perSlide: number;
  /** The ranks of entries that begin a group. */
  readonly starts: readonly number[];
  /** The list with some of its entries. */
  readonly with: (entries: LongList["entries"]) => SharedValue;
};

/** One of several slides: which of how many, with which entries of the list. */
export type Page = {
  readonly list: LongList;
  readonly index: number;
  readonly count: number;
  readonly entries: LongList["entries"];
  /** Entries that stand on the slides before. */
  readonly before: number;
  /** The entries of the slide that has most. */
  readonly fullest: LongList["entries"];
  readonly label: readonly Inline[];
};

/** Of the lists that a slide shows, the first that one slide does not hold; else the longest. */
export function longListOf({ scope }: ResolvedSlide): LongList | undefined {
  const lists = Object.entries(scope)
    .flatMap(([name, value]) => listOf(name, value) ?? [])
    .filter(({ entries }) => entries.length > 1);
  return (
    lists.find(({ entries, perSlide }) => entries.length > perSlide) ??
    lists.toSorted((one, other) => other.entries.length - one.entries.length)[0]
  );
}

function listOf(name: string, value: ResolvedValue): LongList | undefined {
  if (!("perSlide" in value) || value.perSlide === undefined) return undefined;
  const { perSlide } = value;
  if (value.kind === "list")
    return {
      name,
      perSlide,
      entries: value.items.map((item) => [item]),
      starts: [],
      with: (entries) => ({ ...value, items: entries.flat() as typeof value.items }),
    };
  if (value.kind === "table") {
    const blocks = blocksOf(value.rows);
    return {
      name,
      perSlide,
      entries: blocks,
      starts: blocks.flatMap(([row], index) => (row?.role === "group" && index > 0 ? [index] : [])),
      with: (entries) => tablePart(value, entries.flat() as typeof value.rows),
    };
  }
  return {
    name,
    perSlide,
    entries: points(value.paragraphs),
    starts: [],
    with: (entries) => ({ ...value, paragraphs: entries.flat() as typeof value.paragraphs }),
  };
}

/** Paragraphs of a list stay with the point that they belong to. */
function points<T extends { readonly level: 0 | 1 }>(paragraphs: readonly T[]): readonly (readonly T[])[] {
  const points: T[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.level === 0 || points.length === 0) points.push([paragraph]);
    else points.at(-1)?.push(paragraph);
  }
  return points;
}

/** The slides that a list goes on over, so many of its entries on each. */
export function pagesOf(list: LongList, counts: readonly number[]): readonly Page[] {
  const befores = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each, 0));
  const shares = counts.map((count, index) => list.entries.slice(befores[index], (befores[index] ?? 0) + count));
  const fullest = shares.toSorted((one, other) => other.length - one.length)[0] ?? [];
  return shares.map((entries, index) => ({
    list,
    index,
    count: counts.length,
    entries,
    before: befores[index] ?? 0,
    fullest,
    label: [{ text: `(${index + 1}/${counts.length})` }],
  }));
}

/** The values of a slide; of one of several, those that it shows, and which it is. */
export function scopeOf({ scope }: ResolvedSlide, page: Page | undefined): Scope {
  if (page === undefined) return scope;
  const { list, entries, fullest } = page;
  const names: NamesOf<"page"> = { page: pageValue(page) };
  const whole = scope[list.name];
  const shared: SharedOut = {
    most: entriesIn(list.with(fullest)),
    ...(whole?.kind === "list" ? { whole: whole.items } : {}),
  };
  return { ...scope, [list.name]: { ...list.with(entries), shared }, ...names };
}

function pageValue({ index, count, label }: Page): ResolvedValue {
  const number = (value: number): ResolvedValue => ({ kind: "number", value, inlines: [{ text: String(value) }] });
  const fields: Scope = {
    part: number(index + 1),
    parts: number(count),
    label: { kind: "text", inlines: label },
    next: { kind: "boolean", value: index + 1 < count },
  };
  return { kind: "group", key: "page", fields };
}
