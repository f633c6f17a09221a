import { basename } from "node:path";
import { report } from "../model/diagnostic.js";
import type { Fields, RawFields, Words } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import {
  type Condition,
  type Element,
  type Path,
  type Pattern,
  type SampleName,
  sampleNames,
  type Template,
} from "../model/template.js";
import type { Theme } from "../model/theme.js";
import { readElement } from "./elements/element.js";
import { checkDefaults, fieldKinds, readFields, readWords } from "./fields.js";
import { any, type Names, namesOf, slideNames, wordNames } from "./names.js";
import {
  asBoolean,
  asMap,
  asString,
  checkKeys,
  entryOf,
  type Findings,
  headOf,
  memberOf,
  requireKeys,
} from "./read.js";
import { readColor } from "./tokens.js";

export const templateKeys = [
  "name",
  "label",
  "help",
  "background",
  "footer",
  "fields",
  "words",
  "layout",
  "samples",
] as const;
const templateFieldKinds = fieldKinds.filter((kind) => kind !== "slides");
const requiredKeys = ["name", "label", "help", "fields", "layout", "samples"] as const;

/** One template; the mistakes of a designer are told as those of a writer are. */
export function readTemplate(
  { path, root }: RawDocument,
  theme: Theme,
  facts: Names,
  findings: Findings,
): Template | undefined {
  const map = asMap(root, "template", findings);
  if (map === undefined) return undefined;
  checkKeys(map, templateKeys, findings);
  requireKeys(map, requiredKeys, findings);
  const before = findings.length;
  const fields = readFields(memberOf(map, "fields"), findings);
  const words = readWordTable(memberOf(map, "words"), findings);
  const names: Names = { ...slideNames(facts), words: wordNames(words), ...fieldNames(map, fields) };
  checkDeclared(fields, names, findings);
  const layoutNode = memberOf(map, "layout");
  const layout = layoutNode === undefined ? undefined : readElement(layoutNode, { theme, findings, names });
  const name = readName(map, path, findings);
  if (layout === undefined) return undefined;
  if (findings.length === before) checkLayout(layout, map, findings);
  return {
    name,
    path,
    place: map.place,
    fields,
    words,
    layout,
    label: readWords(memberOf(map, "label"), "label", findings) ?? {},
    help: readWords(memberOf(map, "help"), "help", findings) ?? {},
    background: readColor(memberOf(map, "background"), theme, findings)?.value ?? "ground",
    footer: asBoolean(memberOf(map, "footer"), "footer", findings) ?? true,
    ...readSamples(map, findings),
  };
}

function readName(map: RawMap, path: string, findings: Findings): string {
  const expected = basename(path, ".yaml");
  const node = memberOf(map, "name");
  const name = asString(node, "name", findings) ?? expected;
  if (name !== expected) findings.push(report("name-mismatch", { name, expected }, node?.place));
  return expected;
}

/** Words of a template: by name, then by language; each in every language that another is in. */
export function readWordTable(node: RawNode | undefined, findings: Findings): Readonly<Record<string, Words>> {
  const map = node === undefined ? undefined : asMap(node, "words", findings);
  const read = (map?.entries ?? []).flatMap(({ key, value }) => {
    const words = readWords(value, key, findings);
    return words === undefined ? [] : [{ key, words, value }];
  });
  const languages = [...new Set(read.flatMap(({ words, value }) => (value.kind === "map" ? Object.keys(words) : [])))];
  for (const { key, value } of read) if (value.kind === "map") requireKeys(value, languages, findings, key);
  return Object.fromEntries(read.map(({ key, words }) => [key, words]));
}

function readSamples(map: RawMap, findings: Findings): Pick<Template, "samples" | "samplePlaces"> {
  const node = memberOf(map, "samples");
  const samples = node === undefined ? undefined : asMap(node, "samples", findings);
  const read = (name: SampleName): readonly [RawFields, Span] => {
    const sample = samples === undefined ? undefined : memberOf(samples, name);
    if (samples !== undefined && sample === undefined)
      findings.push(report("missing-sample", { name }, headOf(samples)));
    const fields = sample === undefined ? undefined : asMap(sample, name, findings);
    return [
      Object.fromEntries((fields?.entries ?? []).map(({ key, value }) => [key, value])),
      sample?.place ?? map.place,
    ];
  };
  if (samples !== undefined) checkKeys(samples, sampleNames, findings, "samples");
  const read3 = sampleNames.map((name) => [name, read(name)] as const);
  return {
    samples: Object.fromEntries(read3.map(([name, [fields]]) => [name, fields])) as Record<SampleName, RawFields>,
    samplePlaces: Object.fromEntries(read3.map(([name, [, place]]) => [name, place])) as Record<SampleName, Span>,
  };
}

/** Those that were misread are still names: one mistake is not told again at each of their uses. */
function fieldNames(map: RawMap, fields: Fields): Names {
  const node = memberOf(map, "fields");
  const written = node?.kind === "map" ? node.entries.map(({ key }) => [key, any] as const) : [];
  return { ...Object.fromEntries(written), ...namesOf(fields) };
}

/** Defaults are patterns, whose paths are checked as those of the layout; `slides` are the storyboard's alone. */
function checkDeclared(fields: Fields, names: Names, findings: Findings): void {
  for (const field of Object.values(fields)) {
    if (field.kind === "slides")
      findings.push(report("bad-field-type", { type: field.kind, known: templateFieldKinds }, field.place));
    checkDefaults(field, names, findings);
  }
}

/** Rules of PowerPoint that a layout must keep: one title, no placeholder in a group, nothing of the content on the slide layout. */
function checkLayout(layout: Element, map: RawMap, findings: Findings): void {
  const place = entryOf(map, "layout")?.keyPlace;
  const { fewest, most } = titleCount(layout);
  if (fewest === 0) findings.push(report("no-title", {}, place));
  if (most > 1) findings.push(report("no-title", { several: 1 }, place));
  checkNested(layout, { isGrouped: false, isOnLayout: false }, findings);
}

type Count = { readonly fewest: number; readonly most: number };

/** The titles that one slide could show: at least, and at most. */
function titleCount(element: Element): Count {
  if (element.kind === "choose") {
    const counts = element.variants.map(titleCount);
    return {
      fewest: counts.length === 0 ? 0 : Math.min(...counts.map(({ fewest }) => fewest)),
      most: Math.max(0, ...counts.map(({ most }) => most)),
    };
  }
  if (element.kind === "box") {
    const counts = element.children.map(titleCount);
    return {
      fewest: counts.reduce((sum, { fewest }) => sum + fewest, 0),
      most: counts.reduce((sum, { most }) => sum + most, 0),
    };
  }
  const own = element.kind === "text" && element.placeholder === "title" ? 1 : 0;
  return { fewest: own, most: own };
}

type Nesting = { readonly isGrouped: boolean; readonly isOnLayout: boolean };

function checkNested(element: Element, above: Nesting, findings: Findings): void {
  const isGrouped = above.isGrouped || element.each !== undefined || (element.kind === "box" && element.group === true);
  const isOnLayout = above.isOnLayout || element.onLayout === true;
  const placeholder = element.kind === "text" || element.kind === "picture" ? element.placeholder : undefined;
  if (isGrouped && placeholder !== undefined)
    findings.push(report("placeholder-in-group", { placeholder }, element.place));
  if (isOnLayout && pathsOf(element).some(([first]) => first !== "words"))
    findings.push(report("layout-binds-field", {}, element.place));
  const inner = element.kind === "box" ? element.children : element.kind === "choose" ? element.variants : [];
  for (const child of inner) checkNested(child, { isGrouped, isOnLayout }, findings);
}

/** Everything that an element names: what it shows, and what it depends on. */
function pathsOf(element: Element): readonly Path[] {
  const shown =
    element.kind === "text"
      ? element.parts.flatMap(({ of, when }) => [...patternPaths(of), ...conditionPaths(when)])
      : [];
  const picture = element.kind === "picture" && element.source.kind === "field" ? [element.source.path] : [];
  const amounts = [element.grow, element.aspect].flatMap((amount) => (typeof amount === "object" ? [amount] : []));
  const each = element.each === undefined ? [] : [element.each.path];
  return [...shown, ...picture, ...amounts, ...each, ...conditionPaths(element.when), ...patternPaths(element.link)];
}

const patternPaths = (pattern: Pattern | undefined): readonly Path[] =>
  (pattern?.value ?? []).flatMap((piece) => (piece.kind === "path" ? [piece.path] : []));

function conditionPaths(condition: Condition | undefined): readonly Path[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case "not":
      return conditionPaths(condition.condition);
    case "all":
    case "any":
      return condition.conditions.flatMap(conditionPaths);
    default:
      return [condition.path];
  }
}
