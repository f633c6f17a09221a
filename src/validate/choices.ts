import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import type { Field, Value, Words } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { asList, asString, type Findings, memberOf, misspelt, requireKeys } from "./read.js";
import type { EntryName, Reading } from "./texts.js";
import { readWords } from "./words.js";

/** One of the words that the field's declaration lists. */
export function readChoice(
  name: string,
  field: Field & { readonly kind: "choice" },
  node: RawNode,
  { findings }: Reading,
): Value | undefined {
  const value = asChoice(node, name, findings);
  if (value === undefined) return undefined;
  if (!field.values.includes(value)) {
    findings.push(misspelt("bad-choice", { field: name, value }, value, field.values, node.place));
    return undefined;
  }
  const label = field.labels?.[value];
  return { kind: "choice", value, place: node.place, ...given({ label }) };
}

/** A word; `true` and `false` are such, too. */
const asChoice = (node: RawNode, name: string, findings: Findings): string | undefined =>
  node.kind === "scalar" && typeof node.value === "boolean" ? String(node.value) : asString(node, name, findings);

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
  const meant = known === undefined ? value : nameMeant(value, known, node);
  if (meant === undefined) {
    const names = known?.map((each) => each.name) ?? [];
    findings.push(misspelt("unknown-entry", { value, list: field.of }, value, names, node.place));
    return undefined;
  }
  return { kind: "entry", list: field.of, name: meant, place: node.place };
}

/** By its name; what comes from a table of data may say it in the words that are shown, as people do there. */
function nameMeant(value: string, known: readonly EntryName[], node: RawNode): string | undefined {
  const isData = node.kind === "scalar" && node.data !== undefined;
  const isMeant = (words: string): boolean => words === value || (isData && looseName(words) === looseName(value));
  return (known.find(({ name }) => isMeant(name)) ?? known.find(({ label }) => isData && isMeant(label)))?.name;
}

/** The values of a choice as a template declares them, with what slides say for each. */
export function readChoices(
  map: RawMap,
  findings: Findings,
): { readonly values: readonly string[]; readonly labels?: Readonly<Record<string, Words>> } {
  const node = memberOf(map, "values");
  requireKeys(map, ["values"], findings, "choice");
  if (node?.kind !== "map")
    return { values: asList(node, "values", findings).flatMap((item) => asChoice(item, "values", findings) ?? []) };
  const labels = node.entries.flatMap(({ key, value }) => {
    const words = readWords(value, key, findings);
    return words === undefined ? [] : [[key, words] as const];
  });
  return { values: node.entries.map(({ key }) => key), labels: Object.fromEntries(labels) };
}
