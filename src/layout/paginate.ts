import type { ResolvedSlide, ResolvedValue, Scope } from "../model/resolved.js";

/** A slide's list goes on over further slides when it holds more than its field shows at once. */
export function paginate(slide: ResolvedSlide): readonly ResolvedSlide[] {
  const long = Object.entries(slide.scope).find(([name, value]) => !isOuter(name) && sizeOf(value) > perSlideOf(value));
  if (long === undefined) return [slide];
  const [name, value] = long;
  const chunks = balanced(entriesOf(value), perSlideOf(value));
  return chunks.map((entries, index) => ({
    ...slide,
    id: index === 0 ? slide.id : `${slide.id}/${index + 1}`,
    scope: { ...slide.scope, [name]: withEntries(value, entries), page: pageValue(name, chunks, index) },
    notes: index === 0 ? slide.notes : [],
  }));
}

const isOuter = (name: string): boolean => ["words", "assembly", "part", "parts", "page", "artwork"].includes(name);

/** 7 by 4 is 4 + 3; 9 by 4 is 3 + 3 + 3. */
export function balanced<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / most);
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
