import type { Storyboard, StoryPart } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import { located } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import type { Pattern } from "../model/template.js";
import { readFields } from "./fields.js";
import { readCondition, readPath, readPattern, readWordsPattern } from "./paths.js";
import { asBoolean, asList, asMap, asString, checkKeys, type Findings, headOf, memberOf, requireKeys } from "./read.js";
import { readWordTable } from "./template.js";

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
  const properties = memberOf(map, "properties");
  const propertyMap = properties === undefined ? undefined : asMap(properties, "properties", findings);
  if (propertyMap !== undefined) checkKeys(propertyMap, propertyKeys, findings, "properties");
  const property = (key: (typeof propertyKeys)[number]): Pattern | undefined => {
    const node = propertyMap === undefined ? undefined : memberOf(propertyMap, key);
    return node === undefined ? undefined : readPattern(node, key, findings);
  };
  return {
    path,
    place: map.place,
    fields: readFields(memberOf(map, "fields"), findings),
    words: readWordTable(memberOf(map, "words"), findings),
    properties: {
      title: property("title"),
      author: property("author"),
      subject: property("subject"),
      shortName: property("shortName"),
    },
    parts: asList(memberOf(map, "parts"), "parts", findings).flatMap((node) => readPart(node, findings) ?? []),
  };
}

function readPart(node: RawNode, findings: Findings): StoryPart | undefined {
  const map = asMap(node, "parts", findings);
  if (map === undefined) return undefined;
  checkKeys(map, partKeys, findings, "parts");
  requireKeys(map, ["name"], findings, "parts");
  const [when, section, agenda, kicker] = (["when", "section", "agenda", "kicker"] as const).map((key) =>
    memberOf(map, key),
  );
  const common = {
    name: asString(memberOf(map, "name"), "name", findings) ?? "",
    place: map.place,
    ...(when === undefined ? {} : { when: readCondition(when, findings) }),
    ...(section === undefined ? {} : { section: readWordsPattern(section, "section", findings) }),
    ...(agenda === undefined ? {} : { agenda: readWordsPattern(agenda, "agenda", findings) }),
    ...(kicker === undefined ? {} : { kicker: readWordsPattern(kicker, "kicker", findings) }),
  };
  const kind = kindOfPart(map, findings);
  return kind === undefined ? undefined : { ...common, ...kind };
}

type PartKind = StoryPart extends infer P
  ? P extends StoryPart
    ? Omit<P, "name" | "when" | "section" | "agenda" | "kicker" | "place">
    : never
  : never;

function kindOfPart(map: RawMap, findings: Findings): PartKind | undefined {
  const [template, slides, each, parts] = (["template", "slides", "each", "parts"] as const).map((key) =>
    memberOf(map, key),
  );
  const inner = () => asList(parts, "parts", findings).flatMap((node) => readPart(node, findings) ?? []);
  if (template !== undefined) {
    const name = asString(template, "template", findings) ?? "";
    return {
      kind: "slide",
      template: located(name, template.place),
      give: readGive(memberOf(map, "give"), findings),
      options: {},
    };
  }
  if (slides !== undefined) return { kind: "slides", path: readPath(slides, "slides", findings) };
  if (each !== undefined) {
    const numbered = asBoolean(memberOf(map, "numbered"), "numbered", findings) ?? true;
    return { kind: "each", path: readPath(each, "each", findings), numbered, parts: inner() };
  }
  if (parts !== undefined) return { kind: "run", parts: inner() };
  findings.push(report("missing-key", { key: "template", where: "parts" }, headOf(map)));
  return undefined;
}

function readGive(node: RawNode | undefined, findings: Findings): Readonly<Record<string, Pattern>> {
  const map = node === undefined ? undefined : asMap(node, "give", findings);
  return Object.fromEntries((map?.entries ?? []).map(({ key, value }) => [key, readPattern(value, key, findings)]));
}

/** Every slide that the storyboard makes by itself. */
export function slideParts(parts: readonly StoryPart[]): readonly (StoryPart & { readonly kind: "slide" })[] {
  return parts.flatMap((part) => {
    if (part.kind === "slide") return [part];
    return part.kind === "slides" ? [] : slideParts(part.parts);
  });
}

/** Names of all the parts, at every depth. */
export function partNames(parts: readonly StoryPart[]): readonly string[] {
  return parts.flatMap((part) => [
    part.name,
    ...(part.kind === "each" || part.kind === "run" ? partNames(part.parts) : []),
  ]);
}
