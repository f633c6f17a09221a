import { basename } from "node:path";
import { nearest } from "../diagnostics/nearest.js";
import { report } from "../model/diagnostic.js";
import type { Field, Fields, RawFields, Words } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import { type Element, type SampleName, sampleNames, type Template } from "../model/template.js";
import type { Theme } from "../model/theme.js";
import { readElement } from "./elements/element.js";
import { readFields, readWords } from "./fields.js";
import { type Bindings, patternParts } from "./paths.js";
import { asBoolean, asMap, asString, checkKeys, type Findings, headOf, memberOf, requireKeys } from "./read.js";
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
const requiredKeys = ["name", "label", "help", "fields", "layout", "samples"] as const;

/** What every template can name, beside its own fields. */
const commonNames = [
  "words",
  "part",
  "assembly",
  "parts",
  "page",
  "item",
  "index",
  "count",
  "artwork",
  // Of each line of `parts`, the agenda.
  "number",
  "roman",
  "link",
  "current",
] as const;

/** One template; the mistakes of a designer are told as those of a writer are. */
export function readTemplate({ path, root }: RawDocument, theme: Theme, findings: Findings): Template | undefined {
  const map = asMap(root, "template", findings);
  if (map === undefined) return undefined;
  checkKeys(map, templateKeys, findings);
  requireKeys(map, requiredKeys, findings);
  const before = findings.length;
  const fields = readFields(memberOf(map, "fields"), findings);
  const words = readWordTable(memberOf(map, "words"), findings);
  const bindings: Bindings = [];
  const layoutNode = memberOf(map, "layout");
  const layout = layoutNode === undefined ? undefined : readElement(layoutNode, { theme, findings, bindings });
  checkBindings([...bindings, ...defaultBindings(fields, findings)], fields, words, findings);
  const name = readName(map, path, findings);
  if (layout === undefined) return undefined;
  if (findings.length === before) checkLayout(layout, fields, map, findings);
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

/** Words of a template: by name, then by language. */
export function readWordTable(node: RawNode | undefined, findings: Findings): Readonly<Record<string, Words>> {
  if (node === undefined) return {};
  const map = asMap(node, "words", findings);
  return Object.fromEntries(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const words = readWords(value, key, findings);
      return words === undefined ? [] : [[key, words]];
    }),
  );
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

/** Defaults are patterns, whose paths are checked as those of the layout. */
function defaultBindings(fields: Fields, findings: Findings): Bindings {
  const bindings: Bindings = [];
  for (const field of Object.values(fields)) {
    if (field.default !== undefined) patternParts(field.default, field.place, findings, bindings);
  }
  return bindings;
}

function checkBindings(
  bindings: Bindings,
  fields: Fields,
  words: Readonly<Record<string, Words>>,
  findings: Findings,
): void {
  const known = [...new Set([...namesOf(fields), ...commonNames])];
  for (const { path, place } of bindings) {
    const [first = "", second] = path;
    if (first === "words" && second !== undefined && !Object.hasOwn(words, second)) {
      const suggestion = nearest(second, Object.keys(words));
      findings.push(
        report(
          "unknown-words",
          { name: second, known: Object.keys(words), ...(suggestion === undefined ? {} : { suggestion }) },
          place,
        ),
      );
    }
    if (first === "" || known.includes(first)) continue;
    const suggestion = nearest(first, known);
    findings.push(
      report(
        "unknown-field",
        { name: path.join("."), known, ...(suggestion === undefined ? {} : { suggestion }) },
        place,
      ),
    );
  }
}

/** Names of fields, and of those inside their groups and lists: a loop brings them into reach. */
function namesOf(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => [name, ...innerNames(field)]);
}

function innerNames(field: Field): readonly string[] {
  if (field.kind === "group") return namesOf(field.of);
  return field.kind === "list" ? innerNames(field.of) : [];
}

/** Rules of PowerPoint that a layout must keep: one title, no placeholder in a group, nothing of the content on the slide layout. */
function checkLayout(layout: Element, fields: Fields, map: RawMap, findings: Findings): void {
  if (titleCount(layout) === 0)
    findings.push(report("no-title", {}, map.entries.find(({ key }) => key === "layout")?.keyPlace));
  if (titleCount(layout) > 1)
    findings.push(report("no-title", { several: 1 }, map.entries.find(({ key }) => key === "layout")?.keyPlace));
  checkNested(layout, { isGrouped: false, isOnLayout: false }, new Set(namesOf(fields)), findings);
}

/** The most titles that one slide could show. */
function titleCount(element: Element): number {
  if (element.kind === "text") return element.placeholder === "title" ? 1 : 0;
  if (element.kind === "box") return element.children.reduce((sum, child) => sum + titleCount(child), 0);
  return element.kind === "choose" ? Math.max(0, ...element.variants.map(titleCount)) : 0;
}

type Nesting = { readonly isGrouped: boolean; readonly isOnLayout: boolean };

function checkNested(element: Element, above: Nesting, fields: ReadonlySet<string>, findings: Findings): void {
  const isGrouped = above.isGrouped || element.each !== undefined || (element.kind === "box" && element.group === true);
  const isOnLayout = above.isOnLayout || element.onLayout === true;
  const placeholder = element.kind === "text" || element.kind === "picture" ? element.placeholder : undefined;
  if (isGrouped && placeholder !== undefined)
    findings.push(report("placeholder-in-group", { placeholder }, element.place));
  if (isOnLayout && bindsField(element, fields)) findings.push(report("layout-binds-field", {}, element.place));
  const inner = element.kind === "box" ? element.children : element.kind === "choose" ? element.variants : [];
  for (const child of inner) checkNested(child, { isGrouped, isOnLayout }, fields, findings);
}

function bindsField(element: Element, fields: ReadonlySet<string>): boolean {
  const paths =
    element.kind === "text"
      ? element.parts.flatMap((part) => part.of.value.flatMap((piece) => (piece.kind === "path" ? [piece.path] : [])))
      : [];
  const picture = element.kind === "picture" && element.source.kind === "field" ? [element.source.path] : [];
  const each = element.each === undefined ? [] : [element.each.path];
  return [...paths, ...picture, ...each].some(([first]) => first !== undefined && fields.has(first));
}
