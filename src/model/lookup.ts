import { initials } from "../basics/initials.js";
import { roman } from "../basics/roman.js";
import type { Path, Pattern, PatternPart } from "./pattern.js";
import type { Place } from "./place.js";
import type { ResolvedValue, Scope, SharedOut, WrittenWords } from "./resolved.js";
import type { Condition } from "./template.js";
import { type Inline, type Link, plainText } from "./text.js";

/** Names, inner ones first: a loop's item hides the slide's fields. */
export type Scopes = readonly Scope[];

/** The value at a path; nothing when a name on the way is not given. */
export function lookup(scopes: Scopes, path: Path): ResolvedValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const found = scopes.find((scope) => Object.hasOwn(scope, first))?.[first];
  return rest.reduce<ResolvedValue | undefined>(
    (value, name) => (value === undefined ? undefined : member(value, name)),
    found,
  );
}

/** A field of a group, or what can be derived from a value: initials, count, year, aspect, roman, phrases. */
function member(value: ResolvedValue, name: string): ResolvedValue | undefined {
  if (value.kind === "group" && Object.hasOwn(value.fields, name)) return value.fields[name];
  if (name === "count" && value.kind === "table") return numberValue(value.rows.length, value.place);
  if (name === "count" && value.kind === "list") return numberValue(value.items.length, value.place);
  if (value.kind === "list") return phrasesOf(value.items, name, value.place);
  if (name === "aspect" && value.kind === "picture")
    return numberValue(value.picture.widthPx / value.picture.heightPx, value.place);
  if (name === "roman" && value.kind === "number") return textValue(roman(value.value), value.place);
  if (name === "ordinal" && value.kind === "number" && value.ordinal !== undefined) {
    return { kind: "text", inlines: value.ordinal, ...placed(value.place) };
  }
  const phrase = value.kind === "text" || value.kind === "dates" ? value.phrases?.[name] : undefined;
  if (phrase !== undefined) return { kind: "text", inlines: phrase, ...placed(value.place) };
  if (name === "initials" && "inlines" in value) return textValue(initials(plainText(value.inlines)), value.place);
  if (value.kind === "dates") return dateMember(value, name);
  if (value.kind === "link" && name === "address") return textValue(addressOf(value.url), value.place);
  return undefined;
}

/** The phrases of all that a list names; nothing where one of them has none. */
function phrasesOf(items: readonly ResolvedValue[], name: string, place?: Place): ResolvedValue | undefined {
  const phrases = items.flatMap((item) => (item.kind === "text" ? (member(item, name) ?? []) : []));
  return phrases.length === items.length ? { kind: "list", items: phrases, ...placed(place) } : undefined;
}

function dateMember(value: ResolvedValue & { readonly kind: "dates" }, name: string): ResolvedValue | undefined {
  const first = value.days[0];
  if (name === "long") return { kind: "text", inlines: value.inlines, ...placed(value.place) };
  return name === "year" && first !== undefined ? textValue(String(first.year), value.place) : undefined;
}

/** An address as people say and type it. */
const addressOf = (url: string): string =>
  url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/u, "").replace(/\/$/u, "");

const placed = (place: Place | undefined): { readonly place?: Place } => (place === undefined ? {} : { place });

const numberValue = (value: number, place?: Place): ResolvedValue => ({
  kind: "number",
  value,
  inlines: [{ text: String(value) }],
  ...placed(place),
});

const textValue = (text: string, place?: Place): ResolvedValue => ({
  kind: "text",
  inlines: [{ text }],
  ...placed(place),
});

/** The inlines of a pattern; values without text (pictures, lists) and missing ones give none. */
export function patternInlines(scopes: Scopes, parts: readonly PatternPart[]): readonly Inline[] {
  return parts.flatMap((part): readonly Inline[] => {
    if (part.kind === "words") return [{ text: part.text }];
    const value = lookup(scopes, part.path);
    if (value === undefined) return [];
    if (value.kind === "paragraphs") return value.paragraphs.flatMap((paragraph) => paragraph.inlines);
    return "inlines" in value ? value.inlines : [];
  });
}

/** Where what a pattern says was written: the longest of the values that it names, for it counts most. */
export function patternPlace(scopes: Scopes, parts: readonly PatternPart[]): Place | undefined {
  const placed = parts.flatMap((part) => {
    const place = part.kind === "path" ? lookup(scopes, part.path)?.place : undefined;
    return place === undefined ? [] : [{ place, length: plainText(patternInlines(scopes, [part])).length }];
  });
  return placed.toSorted((a, b) => b.length - a.length)[0]?.place;
}

/** What the values that a pattern names say, each with where it was written; words of templates are nowhere. */
export const patternSources = (scopes: Scopes, parts: readonly PatternPart[]): readonly WrittenWords[] =>
  parts.flatMap((part) => (part.kind === "path" ? sourcesOf(lookup(scopes, part.path)) : []));

/** The same of one value. */
export function sourcesOf(value: ResolvedValue | undefined): readonly WrittenWords[] {
  if (value?.kind === "list") return value.items.flatMap(sourcesOf);
  if (value?.kind === "paragraphs")
    return value.paragraphs.map(({ inlines, place }) => ({ words: plainText(inlines), place }));
  if (value === undefined || !("inlines" in value)) return [];
  if (value.kind === "text" && value.sources !== undefined) return value.sources;
  return value.place === undefined ? [] : [{ words: plainText(value.inlines), place: value.place }];
}

/** Where a pattern links to: an address, or a slide. */
export function linkOf(scopes: Scopes, pattern: Pattern): Link | undefined {
  const [only] = pattern.value;
  const value = only?.kind === "path" && pattern.value.length === 1 ? lookup(scopes, only.path) : undefined;
  if (value?.kind === "link") return { kind: "web", url: value.url };
  return value?.kind === "slideLink" ? { kind: "slide", slide: value.slide } : undefined;
}

/** The name, which no field can have, under which a repeated entry finds the one before it. */
export const BEFORE = "(before)";

/** The names of a repeated entry: its fields, and the whole of it as `item`. */
export const entryScope = (item: ResolvedValue): Scope => ({ item, ...(item.kind === "group" ? item.fields : {}) });

/** Whether a condition holds. Present: given, and neither empty nor false. */
export function holds(scopes: Scopes, condition: Condition): boolean {
  switch (condition.kind) {
    case "present":
      return isPresent(lookup(scopes, condition.path));
    case "count": {
      const count = countOf(lookup(scopes, condition.path), condition.having);
      return count >= condition.min && count <= condition.max;
    }
    case "between": {
      const value = lookup(scopes, condition.path);
      if (value?.kind !== "number") return false;
      const { min = value.value, max = value.value } = condition;
      return value.value >= min && value.value <= max;
    }
    case "equals": {
      const value = lookup(scopes, condition.path);
      if (value?.kind === "choice" || value?.kind === "boolean") return String(value.value) === condition.value;
      return wordsOf(value) === condition.value;
    }
    case "changes": {
      const before = lookup(scopes, [BEFORE]);
      const own = wordsOf(lookup(scopes, condition.path));
      return (
        own !== undefined && (before === undefined || wordsOf(lookup([entryScope(before)], condition.path)) !== own)
      );
    }
    case "not":
      return !holds(scopes, condition.condition);
    case "all":
      return condition.conditions.every((each) => holds(scopes, each));
    case "any":
      return condition.conditions.some((each) => holds(scopes, each));
  }
}

function countOf(value: ResolvedValue | undefined, having: Path | undefined): number {
  if (having === undefined) return sharedOf(value)?.most ?? entriesIn(value);
  const entries = value?.kind === "list" ? (value.shared?.whole ?? value.items) : [];
  return entries.filter((item) => item.kind === "group" && isPresent(lookup([item.fields], having))).length;
}

const sharedOf = (value: ResolvedValue | undefined): SharedOut | undefined =>
  value !== undefined && "shared" in value ? value.shared : undefined;

/** How many entries a list has, points a text, or rows a table; nothing else has any. */
export function entriesIn(value: ResolvedValue | undefined): number {
  if (value?.kind === "paragraphs") return value.paragraphs.length;
  if (value?.kind === "table") return value.rows.length;
  return value?.kind === "list" ? value.items.length : 0;
}

const wordsOf = (value: ResolvedValue | undefined): string | undefined =>
  value !== undefined && "inlines" in value ? plainText(value.inlines) : undefined;

function isPresent(value: ResolvedValue | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === "boolean") return value.value;
  if (value.kind === "list") return value.items.length > 0;
  if (value.kind === "paragraphs") return value.paragraphs.length > 0;
  return "inlines" in value ? plainText(value.inlines).trim() !== "" : true;
}
