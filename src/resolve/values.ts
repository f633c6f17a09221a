import { given } from "../basics/given.js";
import { distinctKeys } from "../basics/keys.js";
import type { Field, Fields, GroupValue, Value } from "../model/field.js";
import type { Files } from "../model/files.js";
import type { Scopes } from "../model/lookup.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { type Inline, plainText } from "../model/text.js";
import { dateInlines, datePhrases } from "./dates.js";
import { keyOf } from "./entry-keys.js";
import { headingsOf } from "./headings.js";
import { ordinal } from "./languages.js";
import { resolveNumbers } from "./numbers.js";
import { evaluate } from "./patterns.js";
import { complement, invitation, placeAfter, withoutPreposition } from "./phrases.js";
import { resolveTable } from "./tables.js";
import { type Setting, setInlines, setParagraphs, setReason } from "./typography.js";

/** An entry of one of the assembly's lists, by its name: its words, its colour, which it is. */
export type EntryBook = (list: string, name: string) => ResolvedValue & { readonly kind: "group" };

export type ValueContext = {
  readonly setting: Setting;
  readonly files: Files;
  /** An entry of one of the assembly's lists, by its name. */
  readonly entries: EntryBook;
};

/** Values by name, typography applied; a missing one takes its field's default, looked up in `outer` too. */
export function resolveGroup(fields: Fields, group: GroupValue, context: ValueContext, outer: Scopes): Scope {
  const given = Object.entries(group.fields).flatMap(([name, value]) => {
    const field = fields[name];
    return field === undefined || value.kind === "rows"
      ? []
      : [[name, resolveValue(value, field, context, outer)] as const];
  });
  const own = withDefaults(fields, Object.fromEntries(given), context, outer);
  return { ...own, ...tablesIn(fields, group, [own, ...outer], context) };
}

/** Rows are read with their columns, which another field may give, or name. */
function tablesIn(fields: Fields, group: GroupValue, scopes: Scopes, { setting }: ValueContext): Scope {
  const tables = Object.entries(group.fields).flatMap(([name, value]) => {
    const field = fields[name];
    return value.kind === "rows" && field?.kind === "rows"
      ? [[name, resolveTable(value, headingsOf(field, scopes, setting), field.perSlide, setting)] as const]
      : [];
  });
  return Object.fromEntries(tables);
}

/** Fields that were not given, from their defaults; and what pictures show, where only their field says it. */
export function withDefaults(fields: Fields, given: Scope, context: ValueContext, outer: Scopes): Scope {
  const defaults = Object.entries(fields).flatMap(([name, field]) => {
    if (Object.hasOwn(given, name) || field.default === undefined) return [];
    const value = evaluate(field.default, [given, ...outer], context.setting);
    return value === undefined ? [] : [[name, asChoice(value, field)] as const];
  });
  const all: Scope = { ...given, ...Object.fromEntries(defaults) };
  const told = Object.entries(fields).flatMap(([name, field]) => {
    const value = all[name];
    return value === undefined ? [] : [[name, withAlt(value, field, [all, ...outer], context.setting)] as const];
  });
  return { ...all, ...Object.fromEntries(told) };
}

/** A picture without words takes those of its field. */
function withAlt(value: ResolvedValue, field: Field, scopes: Scopes, setting: Setting): ResolvedValue {
  if (value.kind === "list" && field.kind === "list" && field.of.kind === "picture")
    return { ...value, items: value.items.map((item) => withAlt(item, field.of, scopes, setting)) };
  if (value.kind !== "picture" || field.kind !== "picture" || field.alt === undefined) return value;
  if (value.decorative || (value.alt ?? "").trim() !== "") return value;
  const words = evaluate(field.alt, scopes, setting);
  return words !== undefined && "inlines" in words ? { ...value, alt: plainText(words.inlines) } : value;
}

function asChoice(value: ResolvedValue, field: Field): ResolvedValue {
  if (field.kind !== "choice" || !("inlines" in value)) return value;
  return { kind: "choice", value: plainText(value.inlines), inlines: value.inlines };
}

function resolveValue(value: Value, field: Field, context: ValueContext, outer: Scopes): ResolvedValue {
  const { setting } = context;
  switch (value.kind) {
    case "text":
      return { kind: "text", ...named(setInlines(value.inlines, setting), field, setting), place: value.place };
    case "paragraphs": {
      const perSlide = field.kind === "bullets" ? field.perSlide : undefined;
      const paragraphs = setParagraphs(value.paragraphs, setting);
      return { kind: "paragraphs", paragraphs, place: value.place, ...given({ perSlide }) };
    }
    case "plain":
      return { kind: "text", inlines: [{ text: value.value }], place: value.place };
    case "number": {
      const inlines = setInlines([{ text: String(value.value), number: value.value }], setting);
      return {
        kind: "number",
        value: value.value,
        inlines,
        ordinal: ordinal(value.value, setting.language),
        place: value.place,
        ...given({ isShare: value.isShare }),
      };
    }
    case "numbers":
      return resolveNumbers(value);
    case "boolean":
      return value;
    case "dates":
      return {
        ...value,
        inlines: dateInlines(value.days, setting.language),
        phrases: datePhrases(value.days, setting.language),
      };
    case "choice": {
      const label = value.label?.[setting.language.slice(0, 2)] ?? value.label?.en ?? value.value;
      return {
        kind: "choice",
        value: value.value,
        inlines: setInlines([{ text: label }], setting),
        place: value.place,
      };
    }
    case "entry":
      return { ...context.entries(value.list, value.name), place: value.place };
    case "link":
      return value;
    case "rows":
      throw new Error("rows where no columns are");
    case "picture":
      return resolvePicture(value, context);
    case "group":
      return resolveEntry(value, field, context, outer, "");
    case "list":
      return resolveList(value.items, value.place, field, context, outer);
    case "slides":
      return { kind: "list", items: value.entries.map(() => ({ kind: "boolean", value: true })), place: value.place };
  }
}

/** A name with the phrases that sentences take of it. */
function named(
  inlines: readonly Inline[],
  field: Field,
  { language }: Setting,
): Pick<ResolvedValue & { readonly kind: "text" }, "inlines" | "phrases"> {
  const names = field.kind === "text" ? field.names : undefined;
  switch (names) {
    case "place":
      return { inlines, phrases: { at: placeAfter(inlines, language) } };
    case "organisation":
      return { inlines, phrases: { of: complement(inlines, language) } };
    case "host":
      return hosting(inlines, language);
    case undefined:
      return { inlines };
  }
}

/** A host by its name, and as it follows "at the invitation" where the language is certain of it. */
function hosting(
  inlines: readonly Inline[],
  language: string,
): Pick<ResolvedValue & { readonly kind: "text" }, "inlines" | "phrases"> {
  const by = invitation(inlines, language);
  return { inlines: withoutPreposition(inlines, language), ...(by === undefined ? {} : { phrases: { by } }) };
}

function resolvePicture(value: Value & { readonly kind: "picture" }, { files, setting }: ValueContext): ResolvedValue {
  const { path, alt, decorative, focus } = value.picture;
  const picture = files.pictures.get(path);
  if (picture === undefined) throw new Error(`the picture ${path} was not read`);
  const words = alt === undefined ? undefined : plainText(setInlines([{ text: alt }], setting));
  return {
    kind: "picture",
    picture,
    decorative,
    place: value.place,
    ...given({ alt: words, focus }),
  };
}

function resolveEntry(
  value: GroupValue,
  field: Field,
  context: ValueContext,
  outer: Scopes,
  key: string,
): ResolvedValue {
  const fields = field.kind === "group" ? resolveGroup(field.of, value, context, outer) : {};
  const reason = given({ acknowledged: setReason(value.acknowledged, context.setting) });
  return { kind: "group", key: key === "" ? keyOf(value) : key, fields, place: value.place, ...reason };
}

function resolveList(
  items: readonly Value[],
  place: Value["place"],
  field: Field,
  context: ValueContext,
  outer: Scopes,
): ResolvedValue {
  if (field.kind !== "list") throw new Error("a list where none may stand");
  const keys = distinctKeys(items.map(keyOf));
  const resolved = items.map((item, index) =>
    item.kind === "group"
      ? resolveEntry(item, field.of, context, outer, keys[index] ?? "")
      : resolveValue(item, field.of, context, outer),
  );
  return {
    kind: "list",
    items: resolved,
    place,
    ...given({ perSlide: field.perSlide }),
  };
}
