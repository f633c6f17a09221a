import { recalling } from "../model/recall.js";
import type { ResolvedSlide, ResolvedValue, Scope } from "../model/resolved.js";
import type { Template } from "../model/template.js";

/** How a slide's list stands on slides: its entries, a chunk on each. */
export type Pages = {
  readonly slide: ResolvedSlide;
  readonly list?: { readonly name: string; readonly value: ResolvedValue };
  readonly chunks: readonly (readonly Entry[])[];
};

/** As few slides as the list's field allows, evenly. */
export function fewestPages(slide: ResolvedSlide): Pages {
  const lists = Object.entries(slide.scope).filter(([name, value]) => isShown(name, slide) && sizeOf(value) > 1);
  const long = lists.find(([, value]) => sizeOf(value) > perSlideOf(value)) ?? lists.toSorted(bySize)[0];
  if (long === undefined) return { slide, chunks: [[]] };
  const [name, value] = long;
  return { slide, list: { name, value }, chunks: balanced(entriesOf(value), perSlideOf(value)) };
}

const bySize = ([, one]: readonly [string, ResolvedValue], [, other]: readonly [string, ResolvedValue]): number =>
  sizeOf(other) - sizeOf(one);

/** Few slides are shared out evenly again. */
const FEW = 2;

/** More slides where the words of some did not fit; nothing when these hold one entry each. */
export function morePages(pages: Pages, crowded: ReadonlySet<number>): Pages | undefined {
  const { chunks } = pages;
  const mustSplit = (chunk: readonly Entry[], index: number): boolean => crowded.has(index) && chunk.length > 1;
  if (!chunks.some(mustSplit)) return undefined;
  if (chunks.length <= FEW) return { ...pages, chunks: shared(chunks.flat(), chunks.length + 1) };
  return { ...pages, chunks: chunks.flatMap((chunk, index) => (mustSplit(chunk, index) ? shared(chunk, 2) : [chunk])) };
}

export const slidesOf = ({ slide, list, chunks }: Pages): readonly ResolvedSlide[] =>
  list === undefined || chunks.length === 1
    ? [slide]
    : chunks.map((entries, index) => ({
        ...slide,
        id: index === 0 ? slide.id : `${slide.id}/${index + 1}`,
        scope: {
          ...slide.scope,
          [list.name]: withEntries(list.value, entries),
          page: pageValue(list.name, chunks, index),
        },
        notes: index === 0 ? slide.notes : [],
      }));

/** What the slide shows of its own; the agenda, where its template names it. */
const isShown = (name: string, { template }: ResolvedSlide): boolean =>
  name === "parts" ? showsParts(template) : !["words", "assembly", "part", "page", "artwork"].includes(name);

const showsParts = recalling(({ layout }: Template) => JSON.stringify(layout).includes('"path":["parts"]'));

/** 7 by 4 is 4 + 3; 9 by 4 is 3 + 3 + 3. */
export const balanced = <T>(items: readonly T[], most: number): readonly (readonly T[])[] =>
  shared(items, Math.ceil(items.length / most));

function shared<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const small = Math.floor(items.length / count);
  const larger = items.length % count;
  return Array.from({ length: count }, (_, index) => {
    const start = index * small + Math.min(index, larger);
    return items.slice(start, start + small + (index < larger ? 1 : 0));
  });
}

/** Paragraphs of a list stay with the point that they belong to. */
type Entry = readonly unknown[];

function entriesOf(value: ResolvedValue): readonly Entry[] {
  if (value.kind === "list") return value.items.map((item) => [item]);
  if (value.kind !== "paragraphs") return [];
  const points: unknown[][] = [];
  for (const paragraph of value.paragraphs) {
    if (paragraph.level === 0 || points.length === 0) points.push([paragraph]);
    else points.at(-1)?.push(paragraph);
  }
  return points;
}

function withEntries(value: ResolvedValue, entries: readonly Entry[]): ResolvedValue {
  if (value.kind === "list") return { ...value, items: entries.flat() as readonly ResolvedValue[] };
  return value.kind === "paragraphs" ? { ...value, paragraphs: entries.flat() as typeof value.paragraphs } : value;
}

const sizeOf = (value: ResolvedValue): number =>
  perSlideOf(value) === Number.POSITIVE_INFINITY ? 0 : entriesOf(value).length;

const perSlideOf = (value: ResolvedValue): number =>
  value.kind === "list" || value.kind === "paragraphs"
    ? (value.perSlide ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;

/** Which part of several this is; `first` entries of `list` stand on the slides before it. */
function pageValue(list: string, chunks: readonly (readonly Entry[])[], index: number): ResolvedValue {
  const number = (value: number): ResolvedValue => ({ kind: "number", value, inlines: [{ text: String(value) }] });
  const fields: Scope = {
    part: number(index + 1),
    parts: number(chunks.length),
    label: { kind: "text", inlines: [{ text: `(${index + 1}/${chunks.length})` }] },
    next: { kind: "boolean", value: index + 1 < chunks.length },
    list: { kind: "text", inlines: [{ text: list }] },
    first: number(chunks.slice(0, index).reduce((sum, chunk) => sum + chunk.length, 0)),
  };
  return { kind: "group", key: "page", fields };
}
