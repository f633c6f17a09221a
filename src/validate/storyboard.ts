import type { Storyboard, StoryPart } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import type { Fields } from "../model/field.js";
import type { Path, Pattern } from "../model/pattern.js";
import { located, type Span } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import { checkDefaults, readFields } from "./fields.js";
import { any, fieldsOf, type Names, namesOf, partShape, shapeAt, wordNames } from "./names.js";
import { readCondition, readPath, readPattern, readWordsPattern } from "./paths.js";
import {
  asBoolean,
  asList,
  asMap,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  requireKeys,
} from "./read.js";
import { readWordTable } from "./words.js";

export const storyboardKeys = ["fields", "words", "properties", "parts"] as const;
const propertyKeys = ["title", "author", "subject", "shortName"] as const;
export const partKeys = [
  "name",
  "when",
  "section",
  "agenda",
  "kicker",
  "template",
  "give",
  "slides",
  "each",
  "numbered",
  "parts",
] as const;

/** Which template shows what, and in which order; with the fields that the description of an assembly has. */
export function readStoryboard({ path, root }: RawDocument, findings: Findings): Storyboard | undefined {
  const map = asMap(root, "storyboard", findings);
  if (map === undefined) return undefined;
  checkKeys(map, storyboardKeys, findings);
  requireKeys(map, ["fields", "parts"], findings);
  const fields = readFields(memberOf(map, "fields"), findings);
  const words = readWordTable(memberOf(map, "words"), findings);
  const names = storyNames(fields, words);
  for (const field of Object.values(fields)) checkDefaults(field, names, findings);
  const properties = memberOf(map, "properties");
  const propertyMap = properties === undefined ? undefined : asMap(properties, "properties", findings);
  if (propertyMap !== undefined) checkKeys(propertyMap, propertyKeys, findings, "properties");
  const property = (key: (typeof propertyKeys)[number]): Pattern | undefined => {
    const node = propertyMap === undefined ? undefined : memberOf(propertyMap, key);
    return node === undefined ? undefined : readPattern(node, key, findings, names);
  };
  return {
    path,
    place: map.place,
    fields,
    words,
    properties: {
      title: property("title"),
      author: property("author"),
      subject: property("subject"),
      shortName: property("shortName"),
    },
    parts: asList(memberOf(map, "parts"), "parts", findings).flatMap((node) => readPart(node, names, findings) ?? []),
  };
}

/** What a storyboard can name: the facts, which are also the `assembly`, and its words. */
export const storyNames = (fields: Fields, words: Storyboard["words"]): Names => ({
  words: wordNames(words),
  assembly: { kind: "group", of: namesOf(fields) },
  ...namesOf(fields),
});

function readPart(node: RawNode, outer: Names, findings: Findings): StoryPart | undefined {
  const map = asMap(node, "parts", findings);
  if (map === undefined) return undefined;
  checkKeys(map, partKeys, findings, "parts");
  requireKeys(map, ["name"], findings, "parts");
  const [when, section, agenda, kicker] = (["when", "section", "agenda", "kicker"] as const).map((key) =>
    memberOf(map, key),
  );
  const names = entryNames(memberOf(map, "each"), outer);
  const common = {
    name: asString(memberOf(map, "name"), "name", findings) ?? "",
    place: map.place,
    ...(when === undefined ? {} : { when: readCondition(when, findings, outer) }),
    ...(section === undefined ? {} : { section: readWordsPattern(section, "section", findings, names) }),
    ...(agenda === undefined ? {} : { agenda: readWordsPattern(agenda, "agenda", findings, names) }),
    ...(kicker === undefined ? {} : { kicker: readWordsPattern(kicker, "kicker", findings, names) }),
  };
  const kind = kindOfPart(map, outer, names, findings);
  return kind === undefined ? undefined : { ...common, ...kind };
}

/** Within a part for each entry: the entry's fields, and `part`, its place. Faults of the path are told where it is read. */
function entryNames(each: RawNode | undefined, outer: Names): Names {
  const path = isText(each) ? each.value.split(".") : undefined;
  return path === undefined || each === undefined ? outer : namesWithin(path, outer, each.place);
}

function namesWithin(path: Path, outer: Names, place: Span): Names {
  const list = shapeAt(path, outer, place, []);
  const item = list.kind === "list" ? list.item : any;
  return { ...outer, part: partShape, ...fieldsOf(item) };
}

type PartKind = StoryPart extends infer P
  ? P extends StoryPart
    ? Omit<P, "name" | "when" | "section" | "agenda" | "kicker" | "place">
    : never
  : never;

function kindOfPart(map: RawMap, outer: Names, names: Names, findings: Findings): PartKind | undefined {
  const [template, slides, each, parts] = (["template", "slides", "each", "parts"] as const).map((key) =>
    memberOf(map, key),
  );
  const inner = () => asList(parts, "parts", findings).flatMap((node) => readPart(node, names, findings) ?? []);
  if (template !== undefined) {
    const name = asString(template, "template", findings) ?? "";
    return {
      kind: "slide",
      template: located(name, template.place),
      give: readGive(memberOf(map, "give"), names, findings),
      options: {},
    };
  }
  if (slides !== undefined) return { kind: "slides", path: readPath(slides, "slides", findings, names) };
  if (each !== undefined) {
    const numbered = asBoolean(memberOf(map, "numbered"), "numbered", findings) ?? true;
    return { kind: "each", path: readPath(each, "each", findings, outer), numbered, parts: inner() };
  }
  if (parts !== undefined) return { kind: "run", parts: inner() };
  findings.push(report("missing-key", { key: "template", where: "parts" }, headOf(map)));
  return undefined;
}

function readGive(node: RawNode | undefined, names: Names, findings: Findings): Readonly<Record<string, Pattern>> {
  const map = node === undefined ? undefined : asMap(node, "give", findings);
  return Object.fromEntries(
    (map?.entries ?? []).map(({ key, value }) => [key, readPattern(value, key, findings, names)]),
  );
}

/** A slide that the storyboard makes by itself, and the names within its reach. */
export type SlidePart = { readonly part: StoryPart & { readonly kind: "slide" }; readonly names: Names };

/** Parts of the storyboard that are one slide, at every depth. */
export function slideParts(parts: readonly StoryPart[], names: Names): readonly SlidePart[] {
  return parts.flatMap((part) => slidesIn(part, names));
}

function slidesIn(part: StoryPart, names: Names): readonly SlidePart[] {
  switch (part.kind) {
    case "slide":
      return [{ part, names }];
    case "slides":
      return [];
    case "run":
      return slideParts(part.parts, names);
    case "each":
      return slideParts(part.parts, namesWithin(part.path, names, part.place));
  }
}

/** Names of all the parts, at every depth. */
export function partNames(parts: readonly StoryPart[]): readonly string[] {
  return parts.flatMap((part) => [
    part.name,
    ...(part.kind === "each" || part.kind === "run" ? partNames(part.parts) : []),
  ]);
}

/** Names of the parts that are one slide of a template. */
export function slidePartNames(parts: readonly StoryPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "slide") return [part.name];
    return part.kind === "slides" ? [] : slidePartNames(part.parts);
  });
}
