import { looseName } from "../basics/loose-name.js";
import { nearest } from "../diagnostics/nearest.js";
import { type Candidates, type Diagnostic, type DiagnosticArgs, report, type ValueName } from "../model/diagnostic.js";
import { writtenNumber } from "../model/numbers.js";
import type { Span } from "../model/place.js";
import type { RawEntry, RawList, RawMap, RawNode } from "../model/raw.js";
import type { KeyPlaces } from "./key-places.js";

/** Where the readers of one document put what they find wrong. Nothing else changes. */
export type Findings = Diagnostic[];

/** A tag of BCP 47, as `fr` or `fr-FR`. */
export const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag);

/** A name that is not among those known, with the nearest that is. */
export function misspelt<Code extends NameCode>(
  code: Code,
  args: Omit<DiagnosticArgs[Code], keyof Candidates>,
  name: string,
  known: readonly string[],
  place?: Span,
): Diagnostic {
  const candidates: Candidates = { known: [...new Set(known)], suggestion: nearest(name, known) };
  return report(code, { ...args, ...candidates } as DiagnosticArgs[Code], place);
}

/** Codes that tell which names there are. */
type NameCode = {
  [Code in keyof DiagnosticArgs]: DiagnosticArgs[Code] extends Candidates
    ? "known" extends keyof DiagnosticArgs[Code]
      ? Code
      : never
    : never;
}[keyof DiagnosticArgs];

/** Whether a value is left empty. */
export const isVoid = (node: RawNode | undefined): boolean =>
  node === undefined || (node.kind === "scalar" && node.value === null);

/** A scalar that is a text. */
export type RawText = RawNode & { readonly kind: "scalar"; readonly value: string };

/** Whether a node is a text. */
export const isText = (node: RawNode | undefined): node is RawText =>
  node?.kind === "scalar" && typeof node.value === "string";

/** What a node is, in the words of the catalog. */
function kindOf(node: RawNode): ValueName {
  if (node.kind !== "scalar") return node.kind;
  if (typeof node.value === "number" && !Number.isFinite(node.value)) return "infinite";
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? "string" : typeof node.value === "number" ? "number" : "boolean";
}

/** Says that a value is not what was asked for. */
export function wrongType(expected: ValueName, node: RawNode, field: string): Diagnostic {
  return report("wrong-type", { field, expected, found: kindOf(node) }, node.place);
}

/** A map's entries by key; a fault when the node is not a map. */
export function asMap(node: RawNode, field: string, findings: Findings): RawMap | undefined {
  if (node.kind === "map") return node;
  findings.push(wrongType("map", node, field));
  return undefined;
}

/** An entry of a map, with its key's place. */
export const entryOf = (map: RawMap, key: string): RawEntry | undefined =>
  map.entries.find((entry) => entry.key === key) ??
  (map.isRow === true ? map.entries.find((entry) => looseName(entry.key) === looseName(key)) : undefined);
/** A value with its address: what leads to it from the description, or from its slide. */
const addressed = (node: RawNode, parent: RawNode, step: string | number): RawNode => ({
  ...node,
  place: { ...node.place, at: [...(parent.place.at ?? []), step] },
});

/** The value of a field; an entry that is written as its main value has no other address than its own. */
export function fieldOf(map: RawMap, name: string): RawNode | undefined {
  const node = memberOf(map, name);
  return node === undefined || node.place === map.place ? node : addressed(node, map, name);
}

/** The entries of a list that was given to a field. */
export const entriesOf = (list: RawList): readonly RawNode[] =>
  list.items.map((item, index) => addressed(item, list, index + 1));

/** The value of a key. */
export const memberOf = (map: RawMap, key: string): RawNode | undefined => entryOf(map, key)?.value;

/** Reports the keys that nobody reads, each with the nearest that somebody does, or with where it is known. */
export function checkKeys(
  map: RawMap,
  known: readonly string[],
  findings: Findings,
  where = "",
  placesOf?: (key: string) => KeyPlaces,
): void {
  if (map.isRow === true) return; // Nobody wrote them.
  for (const { key, keyPlace } of map.entries) {
    if (known.includes(key)) continue;
    const meant = inCamelCase(key, known);
    const places = nearest(key, known) === undefined ? placesOf?.(key) : undefined;
    findings.push(
      meant === undefined
        ? misspelt("unknown-key", { key, where, ...places }, key, known, keyPlace)
        : report("unknown-key", { key, where, known, suggestion: meant, isSpelling: true }, keyPlace),
    );
  }
}

/** The key that `align-self` or `align_self` means: the language has one spelling. */
function inCamelCase(key: string, known: readonly string[]): string | undefined {
  const joined = key.replaceAll(/[-_]/gu, "").toLowerCase();
  return /[-_]/u.test(key) ? known.find((each) => each.toLowerCase() === joined) : undefined;
}

/** Reports the keys that lack, at the head of the map. */
export function requireKeys(map: RawMap, required: readonly string[], findings: Findings, where = ""): void {
  for (const key of required) {
    if (entryOf(map, key) === undefined) findings.push(report("missing-key", { key, where }, headOf(map)));
  }
}

/** A map is pointed at by its first line: its whole span would underline everything in it. */
export function headOf(node: RawNode): Span {
  if (node.kind === "map") {
    const first = node.entries[0];
    return first === undefined ? node.place : first.keyPlace;
  }
  return node.place;
}

/** The text of a node; reports another kind. */
export function asString(node: RawNode | undefined, field: string, findings: Findings): string | undefined {
  if (node === undefined) return undefined;
  if (isText(node)) return node.value;
  if (node.kind === "scalar" && typeof node.value === "number") return node.source;
  findings.push(wrongType("text", node, field));
  return undefined;
}

/** The number of a node, of data as it is written; reports another kind. */
export function asNumber(node: RawNode | undefined, field: string, findings: Findings): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar" && typeof node.value === "number" && Number.isFinite(node.value))
    return node.data === undefined || node.data.isCellScale === true
      ? node.value
      : writtenNumber(node.value, node.data);
  findings.push(wrongType("number", node, field));
  return undefined;
}

/** A number within limits, both included. */
export function asNumberIn(
  node: RawNode | undefined,
  field: string,
  limits: { readonly min: number; readonly max?: number },
  findings: Findings,
): number | undefined {
  const value = asNumber(node, field, findings);
  if (value === undefined) return undefined;
  if (value >= limits.min && value <= (limits.max ?? Number.POSITIVE_INFINITY)) return value;
  findings.push(report("out-of-range", { field, value, ...limits }, node?.place));
  return undefined;
}

/** Yes or no; reports another kind. */
export function asBoolean(node: RawNode | undefined, field: string, findings: Findings): boolean | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  findings.push(wrongType("boolean", node, field));
  return undefined;
}

/** The entries of a list; reports another kind, and gives none. */
export function asList(node: RawNode | undefined, field: string, findings: Findings): readonly RawNode[] {
  if (node === undefined) return [];
  if (node.kind === "list") return node.items;
  findings.push(wrongType("list", node, field));
  return [];
}

/** One of the words; the nearest is suggested. */
export function asOneOf<T extends string>(
  node: RawNode | undefined,
  values: readonly T[],
  field: string,
  findings: Findings,
): T | undefined {
  if (node === undefined) return undefined;
  const text = asString(node, field, findings);
  const found = values.find((value) => value === text);
  if (text !== undefined && found === undefined)
    findings.push(misspelt("bad-choice", { field, value: text }, text, values, node.place));
  return found;
}
