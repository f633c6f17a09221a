import type { Diagnostic, ValueName } from "../model/diagnostic.js";
import type { Field, FieldKind, Fields, Named } from "../model/field.js";
import type { Path } from "../model/pattern.js";
import type { Span } from "../model/place.js";
import { type Given, type Reckoning, reckoningOf } from "../model/reckonings.js";
import type { SlideName } from "../model/resolved.js";
import { type Findings, misspelt } from "./read.js";

/** What a name stands for, where it is said: so that a misspelt one is told, at any depth. */
export type Shape =
  | {
      readonly kind: "leaf";
      readonly is: FieldKind;
      readonly derived: readonly string[];
      readonly values?: readonly string[];
    }
  | { readonly kind: "group"; readonly of: Names }
  | { readonly kind: "list"; readonly item: Shape }
  /** Of something that was itself misread: whatever is said of it is let pass. */
  | { readonly kind: "any" };
/** Names within reach, inner ones in place of outer ones. */
export type Names = Readonly<Record<string, Shape>>;

const leaf = (is: FieldKind, ...derived: readonly string[]): Shape => ({ kind: "leaf", is, derived });
const group = (of: Names): Shape => ({ kind: "group", of });
export const any: Shape = { kind: "any" };
/** Among names: there are others, that are not known. No name is written so. */
const OTHERS = "*";

const text = leaf("text", "initials");
const number = leaf("number", "roman", "ordinal", "initials");
const flag = leaf("boolean");

/** What an entry that is named by another gives: its own words, and which it is of its list. */
const entryShape: Shape = group({ name: text, label: text, color: leaf("choice"), number });

/** What a name gives to sentences. */
const PHRASES = { place: ["at"], organisation: ["of"], host: ["by"] } as const satisfies Readonly<
  Record<Named, readonly string[]>
>;

/** Names that fields give to bindings. */
export const namesOf = (fields: Fields): Names =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)]));

function shapeOf(field: Field): Shape {
  switch (field.kind) {
    case "text":
      return field.names === undefined ? text : leaf("text", "initials", ...PHRASES[field.names]);
    case "plain":
      return text;
    case "number":
      return number;
    case "choice":
      return { kind: "leaf", is: "choice", derived: ["initials"], values: field.values };
    case "date":
    case "dates":
      return leaf(field.kind, "long", "year", "month", "day", "until", "initials");
    case "picture":
      return leaf("picture", "aspect");
    case "link":
      return leaf("link", "address");
    case "paragraphs":
    case "bullets":
    case "boolean":
    case "rows":
      return leaf(field.kind);
    case "numbers":
      return { kind: "list", item: group({ name: text, value: number }) };
    case "entry":
      return entryShape;
    case "group":
      return group({ ...namesOf(field.of), ...reckonedNames(field.of, field.reckons) });
    case "list":
      return { kind: "list", item: field.compare === undefined ? shapeOf(field.of) : comparedShape(field.of) };
    case "slides":
      return { kind: "list", item: any };
  }
}

/** Lines of texts that are compared, and what is said of them: whether they continue an entry, or a new one, or one that goes. */
const comparedShape = (entry: Field): Shape =>
  group({ ...(entry.kind === "group" ? namesOf(entry.of) : {}), continued: flag, added: flag, removed: flag });

/** What is reckoned of fields, by the names that it is given under; its own for each entry of a list. */
export function reckonedNames(fields: Fields, reckons: Reckoning | undefined): Names {
  if (reckons === undefined) return {};
  const { gives, entries } = reckoningOf(reckons);
  const list = entries === undefined ? undefined : namesOf(fields)[entries.list];
  if (entries === undefined || list?.kind !== "list") return { [reckons]: givenShape(gives) };
  const item = group({ ...fieldsOf(list.item), [entries.name]: givenShape(entries.gives) });
  return { [reckons]: givenShape(gives), [entries.list]: { kind: "list", item } };
}

function givenShape(given: Given): Shape {
  if (given === "text") return leaf("text");
  if (given === "number") return leaf("number");
  if (given === "flag") return flag;
  return isList(given)
    ? { kind: "list", item: givenShape(given[0]) }
    : group(Object.fromEntries(Object.entries(given).map(([name, each]) => [name, givenShape(each)])));
}

const isList = (given: Given): given is readonly [Given] => Array.isArray(given);

/** Names of a template's own words, under `words`. */
export const wordNames = (words: Readonly<Record<string, unknown>>): Shape =>
  group(Object.fromEntries(Object.keys(words).map((name) => [name, text])));

/** The part of the assembly that a slide belongs to. */
export const partShape: Shape = group({
  number,
  index: number,
  count: number,
  numeral: text,
  label: text,
  name: text,
  title: text,
});

/** What every template can name beside its own fields and words. */
export const slideNames = (facts: Names): Readonly<Record<Exclude<SlideName, "words">, Shape>> => ({
  assembly: group(facts),
  part: partShape,
  parts: {
    kind: "list",
    item: group({
      title: text,
      number,
      rank: text,
      time: text,
      by: text,
      page: text,
      link: leaf("link"),
      current: flag,
      past: flag,
    }),
  },
  page: group({ part: number, parts: number, label: text, next: flag }),
});

/** Within a loop: the item's own fields, the item, its place and how many there are. */
export function loopNames(outer: Names, item: Shape): Names {
  return { ...outer, index: number, count: number, item, ...fieldsOf(item) };
}

/** The names of a group; of what was misread, any name. */
export function fieldsOf(shape: Shape): Names {
  if (shape.kind === "group") return shape.of;
  return shape.kind === "any" ? { [OTHERS]: any } : {};
}

/** What a path leads to; the first name that leads nowhere is reported, with the nearest that does. */
export function shapeAt(path: Path, names: Names, place: Span, findings: Findings): Shape {
  let within: Shape = group(names);
  for (const [index, name] of path.entries()) {
    const reached = memberShape(within, name);
    if (reached === undefined) {
      findings.push(nothingCalled(path, index, within, place));
      return any;
    }
    within = reached;
  }
  return path.length === 0 ? any : within;
}

function nothingCalled(path: Path, index: number, within: Shape, place: Span): Diagnostic {
  const name = path[index] ?? "";
  return path[0] === "words" && index === 1
    ? misspelt("unknown-words", { name }, name, memberNames(within), place)
    : misspelt("unknown-field", { name: path.join(".") }, name, memberNames(within), place);
}

function memberShape(within: Shape, name: string): Shape | undefined {
  switch (within.kind) {
    case "any":
      return any;
    case "group":
      return Object.hasOwn(within.of, name) ? within.of[name] : within.of[OTHERS];
    case "list":
      return name === "count" ? number : phrasesShape(within.item, name);
    case "leaf":
      return within.derived.includes(name) ? (name === "aspect" ? number : text) : undefined;
  }
}

/** A list of names gives their phrases, as a list. */
function phrasesShape(item: Shape, name: string): Shape | undefined {
  const isPhrase =
    item.kind === "leaf" &&
    item.derived.includes(name) &&
    Object.values(PHRASES)
      .flat()
      .some((phrase) => phrase === name);
  return isPhrase ? { kind: "list", item: text } : undefined;
}

function memberNames(within: Shape): readonly string[] {
  switch (within.kind) {
    case "any":
      return [];
    case "group":
      return Object.keys(within.of).filter((name) => name !== OTHERS);
    case "list":
      return ["count"];
    case "leaf":
      return within.derived;
  }
}

/** Whether a value of this shape can stand in a field. */
export function fits(shape: Shape, { kind }: Field): boolean {
  if (shape.kind === "any") return true;
  if (kind === "list" || kind === "group") return shape.kind === kind;
  if (kind === "entry") return shape.kind === "group";
  if (shape.kind !== "leaf") return false;
  return (kind === "picture") === (shape.is === "picture");
}

/** What a shape is called in the words of the catalog. */
export const shapeName = (shape: Shape): ValueName =>
  shape.kind === "leaf" ? (shape.is === "picture" ? "picture" : "text") : shape.kind === "group" ? "map" : "list";
