import { given } from "../basics/given.js";
import { type Numbering, numberings, type Storyboard, type StoryLine, type StoryPart } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import type { Fields } from "../model/field.js";
import type { Pattern } from "../model/pattern.js";
import { located } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import { checkDefaults, readFields } from "./fields.js";
import { readMajorities } from "./majorities.js";
import { type Names, namesOf, wordNames } from "./names.js";
import { readCondition, readPath, readPattern, readWordsPattern } from "./paths.js";
import {
  asBoolean,
  asList,
  asMap,
  asOneOf,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  requireKeys,
} from "./read.js";
import { namesWithin } from "./story-parts.js";
import { readWordTable } from "./words.js";

export const storyboardKeys = ["fields", "words", "properties", "majorities", "agenda", "parts"] as const;
const propertyKeys = ["title", "author", "subject", "shortName"] as const;
export const partKeys = [
  "name",
  "when",
  "section",
  "agenda",
  "kicker",
  "template",
  "give",
  "announces",
  "slides",
  "each",
  "label",
  "numbering",
  "parts",
] as const;
const lineKeys = ["title", "time", "by"] as const;

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
  const agenda = memberOf(map, "agenda");
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
    ...(agenda === undefined ? {} : { agenda: readPath(agenda, "agenda", findings, names) }),
    majorities: readMajorities(memberOf(map, "majorities"), findings),
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
  const [when, agenda] = [memberOf(map, "when"), memberOf(map, "agenda")];
  const names = entryNames(memberOf(map, "each"), outer);
  const common = {
    name: asString(memberOf(map, "name"), "name", findings) ?? "",
    place: map.place,
    ...(when === undefined ? {} : { when: readCondition(when, findings, outer) }),
    ...given({
      section: wordsAt("section", map, names, findings),
      agenda: agenda === undefined ? undefined : readLine(agenda, names, findings),
      kicker: wordsAt("kicker", map, names, findings),
    }),
  };
  const kind = kindOfPart(map, outer, names, findings);
  return kind === undefined ? undefined : { ...common, ...kind };
}

function wordsAt(key: string, map: RawMap, names: Names, findings: Findings): Pattern | undefined {
  const node = memberOf(map, key);
  return node === undefined ? undefined : readWordsPattern(node, key, findings, names);
}

/** `agenda: "{title}"`, or with when it begins and who leads it: `{ title: "{title}", time: "{time}", by: "{by}" }`. */
function readLine(node: RawNode, names: Names, findings: Findings): StoryLine {
  if (node.kind !== "map") return { title: readWordsPattern(node, "agenda", findings, names) };
  checkKeys(node, lineKeys, findings, "agenda");
  requireKeys(node, ["title"], findings, "agenda");
  const [title, time, by] = lineKeys.map((key) => wordsAt(key, node, names, findings));
  return { title: title ?? located([], node.place), ...given({ time, by }) };
}

/** The word of a numbering, or a name in braces that gives it. */
function readNumbering(map: RawMap, names: Names, findings: Findings): Pattern | undefined {
  const pattern = wordsAt("numbering", map, names, findings);
  const isWord = pattern?.value.every(({ kind }) => kind === "words") === true;
  if (isWord) asOneOf<Numbering>(memberOf(map, "numbering"), numberings, "numbering", findings);
  return pattern;
}

/** Within a part for each entry: the entry's fields, and `part`, its place. Faults of the path are told where it is read. */
function entryNames(each: RawNode | undefined, outer: Names): Names {
  const path = isText(each) ? each.value.split(".") : undefined;
  return path === undefined || each === undefined ? outer : namesWithin(path, outer, each.place);
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
      announces: asBoolean(memberOf(map, "announces"), "announces", findings) === true,
    };
  }
  if (slides !== undefined) return { kind: "slides", path: readPath(slides, "slides", findings, names) };
  if (each !== undefined) {
    const path = readPath(each, "each", findings, outer);
    const label = wordsAt("label", map, names, findings);
    const numbering = readNumbering(map, names, findings);
    return { kind: "each", path, ...given({ label, numbering }), parts: inner() };
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
