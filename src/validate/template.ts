import { basename } from "node:path";
import { report } from "../model/diagnostic.js";
import type { Fields } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawDocument, RawMap } from "../model/raw.js";
import { type SampleName, sampleNames, type Template } from "../model/template.js";
import { readElement } from "./elements/element.js";
import { fieldKinds } from "./field-kinds.js";
import { checkDefaults, readFields } from "./fields.js";
import { checkLayout } from "./layout-rules.js";
import { any, type Names, namesOf, reckonedNames, slideNames, wordNames } from "./names.js";
import { asBoolean, asMap, asString, checkKeys, type Findings, headOf, memberOf, requireKeys } from "./read.js";
import { readReckons } from "./reckons.js";
import { readStatements, statementNames } from "./statements.js";
import { checkTallies } from "./tally.js";
import { readColor, type ThemeNames } from "./tokens.js";
import { readWords, readWordTable } from "./words.js";

export const templateKeys = [
  "name",
  "label",
  "help",
  "avoid",
  "background",
  "footer",
  "fields",
  "reckons",
  "words",
  "statements",
  "layout",
  "samples",
] as const;
const templateFieldKinds = fieldKinds.filter((kind) => kind !== "slides");
const requiredKeys = ["name", "label", "help", "fields", "layout", "samples"] as const;

/** One template; the mistakes of a designer are told as those of a writer are. */
export function readTemplate(
  { path, root }: RawDocument,
  theme: ThemeNames,
  facts: Names,
  findings: Findings,
): Template | undefined {
  const map = asMap(root, "template", findings);
  if (map === undefined) return undefined;
  checkKeys(map, templateKeys, findings);
  requireKeys(map, requiredKeys, findings);
  const before = findings.length;
  const fields = readFields(memberOf(map, "fields"), findings);
  const reckons = readReckons(map, fields, findings);
  const words = readWordTable(memberOf(map, "words"), findings);
  const own: Names = {
    ...slideNames(facts),
    words: wordNames(words),
    ...fieldNames(map, fields),
    ...reckonedNames(fields, reckons.reckons),
  };
  const statementsNode = memberOf(map, "statements");
  const statements = readStatements(statementsNode, fields, own, findings);
  const names: Names = { ...own, ...statementNames(statementsNode) };
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
    statements,
    ...reckons,
    words,
    layout,
    label: readWords(memberOf(map, "label"), "label", findings) ?? {},
    help: readWords(memberOf(map, "help"), "help", findings) ?? {},
    avoid: readWords(memberOf(map, "avoid"), "avoid", findings) ?? {},
    background: readColor(memberOf(map, "background"), theme, findings)?.value ?? "ground",
    footer: asBoolean(memberOf(map, "footer"), "footer", findings) ?? true,
    samplePlaces: samplePlaces(map, findings),
  };
}

function readName(map: RawMap, path: string, findings: Findings): string {
  const expected = basename(path, ".yaml");
  const node = memberOf(map, "name");
  const name = asString(node, "name", findings) ?? expected;
  if (name !== expected) findings.push(report("name-mismatch", { name, expected }, node?.place));
  return expected;
}

/** Where the samples stand; what they say is read when the fields are known. */
function samplePlaces(map: RawMap, findings: Findings): Template["samplePlaces"] {
  const node = memberOf(map, "samples");
  const samples = node === undefined ? undefined : asMap(node, "samples", findings);
  if (samples !== undefined) checkKeys(samples, sampleNames, findings, "samples");
  const place = (name: SampleName): Span => {
    const sample = samples === undefined ? undefined : memberOf(samples, name);
    if (samples !== undefined && sample === undefined)
      findings.push(report("missing-sample", { name }, headOf(samples)));
    if (sample !== undefined) asMap(sample, name, findings);
    return sample?.place ?? map.place;
  };
  return Object.fromEntries(sampleNames.map((name) => [name, place(name)])) as Record<SampleName, Span>;
}

/** Those that were misread are still names: one mistake is not told again at each of their uses. */
function fieldNames(map: RawMap, fields: Fields): Names {
  const node = memberOf(map, "fields");
  const written = node?.kind === "map" ? node.entries.map(({ key }) => [key, any] as const) : [];
  return { ...Object.fromEntries(written), ...namesOf(fields) };
}

/** Defaults are patterns, whose paths are checked as those of the layout; `slides` are the storyboard's alone. */
function checkDeclared(fields: Fields, names: Names, findings: Findings): void {
  checkTallies(fields, findings);
  for (const field of Object.values(fields)) {
    if (field.kind === "slides")
      findings.push(report("bad-field-type", { type: field.kind, known: templateFieldKinds }, field.place));
    checkDefaults(field, names, findings);
  }
}
