import type { Field, Fields, GroupValue, Value } from "../model/field.js";
import { distinctKeys, slug } from "../model/keys.js";
import type { Scopes } from "../model/lookup.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import type { Files } from "../model/sources.js";
import { plainText } from "../model/text.js";
import { dateInlines } from "./dates.js";
import { ordinal } from "./languages.js";
import { patternOf } from "./patterns.js";
import { type Setting, setInlines, setParagraphs } from "./typography.js";

export type ValueContext = { readonly setting: Setting; readonly files: Files };

/** Values by name, typography applied; a missing one takes its field's default, looked up in `outer` too. */
export function resolveGroup(fields: Fields, group: GroupValue, context: ValueContext, outer: Scopes): Scope {
  const given = Object.entries(group.fields).flatMap(([name, value]) => {
    const field = fields[name];
    return field === undefined ? [] : [[name, resolveValue(value, field, context, outer)] as const];
  });
  return withDefaults(fields, Object.fromEntries(given), context, outer);
}

/** Fields that were not given, from their defaults. */
export function withDefaults(fields: Fields, given: Scope, context: ValueContext, outer: Scopes): Scope {
  const defaults = Object.entries(fields).flatMap(([name, field]) => {
    if (Object.hasOwn(given, name) || field.default === undefined) return [];
    const value = patternOf(field.default, [given, ...outer], context.setting);
    return value === undefined ? [] : [[name, asChoice(value, field)] as const];
  });
  return { ...given, ...Object.fromEntries(defaults) };
}

function asChoice(value: ResolvedValue, field: Field): ResolvedValue {
  if (field.kind !== "choice" || !("inlines" in value)) return value;
  return { kind: "choice", value: plainText(value.inlines), inlines: value.inlines };
}

function resolveValue(value: Value, field: Field, context: ValueContext, outer: Scopes): ResolvedValue {
  const { setting } = context;
  switch (value.kind) {
    case "text":
      return { kind: "text", inlines: setInlines(value.inlines, setting), place: value.place };
    case "paragraphs": {
      const perSlide = field.kind === "bullets" ? field.perSlide : undefined;
      const paragraphs = setParagraphs(value.paragraphs, setting);
      return { kind: "paragraphs", paragraphs, place: value.place, ...(perSlide === undefined ? {} : { perSlide }) };
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
      };
    }
    case "boolean":
      return value;
    case "dates":
      return { ...value, inlines: dateInlines(value.days, setting.language) };
    case "choice": {
      const label = value.label?.[setting.language.slice(0, 2)] ?? value.label?.en ?? value.value;
      return {
        kind: "choice",
        value: value.value,
        inlines: setInlines([{ text: label }], setting),
        place: value.place,
      };
    }
    case "link":
      return value;
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
    ...(words === undefined ? {} : { alt: words }),
    ...(focus === undefined ? {} : { focus }),
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
  return { kind: "group", key: key === "" ? keyOf(value) : key, fields, place: value.place };
}

/** An entry's own id, else the slug of its first text. */
export function keyOf(value: Value): string {
  if (value.kind === "group") {
    if (value.id !== undefined) return slug(value.id);
    return (
      Object.values(value.fields)
        .map(keyOf)
        .find((key) => key !== "") ?? ""
    );
  }
  if (value.kind === "text") return slug(plainText(value.inlines));
  if (value.kind === "plain") return slug(value.value);
  if (value.kind === "number") return String(value.value);
  return value.kind === "picture" ? slug(value.picture.path.split(/[\\/]/u).at(-1) ?? "") : "";
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
    ...(field.perSlide === undefined ? {} : { perSlide: field.perSlide }),
  };
}
