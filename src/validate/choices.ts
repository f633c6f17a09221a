import { given } from "../basics/given.js";
import type { Field, Value, Words } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { asList, asString, type Findings, memberOf, misspelt, requireKeys } from "./read.js";
import type { Reading } from "./texts.js";
import { readWords } from "./words.js";

/** One of the words that the field's declaration lists. */
export function readChoice(
  name: string,
  field: Field & { readonly kind: "choice" },
  node: RawNode,
  { findings }: Reading,
): Value | undefined {
  const value = asString(node, name, findings);
  if (value === undefined) return undefined;
  if (!field.values.includes(value)) {
    findings.push(misspelt("bad-choice", { field: name, value }, value, field.values, node.place));
    return undefined;
  }
  const label = field.labels?.[value];
  return { kind: "choice", value, place: node.place, ...given({ label }) };
}

/** The name of an entry that the description declares in one of its own lists. */
export function readEntry(
  name: string,
  field: Field & { readonly kind: "entry" },
  node: RawNode,
  { findings, entryNames }: Reading,
): Value | undefined {
  const value = asString(node, name, findings);
  if (value === undefined) return undefined;
  const known = entryNames?.(field.of);
  if (known?.includes(value) === false) {
    findings.push(misspelt("unknown-entry", { value, list: field.of }, value, known, node.place));
    return undefined;
  }
  return { kind: "entry", list: field.of, name: value, place: node.place };
}

/** The values of a choice as a template declares them, with what slides say for each. */
export function readChoices(
  map: RawMap,
  findings: Findings,
): { readonly values: readonly string[]; readonly labels?: Readonly<Record<string, Words>> } {
  const node = memberOf(map, "values");
  requireKeys(map, ["values"], findings, "choice");
  if (node?.kind !== "map")
    return { values: asList(node, "values", findings).flatMap((item) => asString(item, "values", findings) ?? []) };
  const labels = node.entries.flatMap(({ key, value }) => {
    const words = readWords(value, key, findings);
    return words === undefined ? [] : [[key, words] as const];
  });
  return { values: node.entries.map(({ key }) => key), labels: Object.fromEntries(labels) };
}
