import type { RawDocument, RawEntry, RawMap, RawNode } from "../model/raw.js";
import { type Findings, isText, memberOf, misspelt } from "./read.js";

/** What a storyboard says by names: what it does not name stays as it was. */
const named = ["fields", "words", "properties"];

/**
 * A storyboard over those that it goes by, nearest first. Its fields, words and properties are added to theirs or take
 * their places; its list of parts is its own, in which a name alone stands for the part of that name.
 */
export const overlaid = (own: RawDocument, defaults: readonly RawDocument[], findings: Findings): RawDocument =>
  defaults
    .toReversed()
    .concat(own)
    .reduce((under, over) => ({
      path: over.path,
      root: over === under ? over.root : onto(under.root, over.root, findings),
    }));

function onto(under: RawNode, over: RawNode, findings: Findings): RawNode {
  if (under.kind !== "map" || over.kind !== "map") return over;
  const entries = over.entries.map((entry): RawEntry => {
    const before = memberOf(under, entry.key);
    if (before === undefined) return entry;
    if (entry.key === "parts") return { ...entry, value: withParts(before, entry.value, findings) };
    return named.includes(entry.key) ? { ...entry, value: joined(before, entry.value) } : entry;
  });
  return { ...over, entries: [...without(under, over), ...entries] };
}

const joined = (under: RawNode, over: RawNode): RawNode =>
  under.kind === "map" && over.kind === "map" ? { ...over, entries: [...without(under, over), ...over.entries] } : over;

const without = (under: RawMap, over: RawMap): readonly RawEntry[] =>
  under.entries.filter(({ key }) => memberOf(over, key) === undefined);

function withParts(under: RawNode, over: RawNode, findings: Findings): RawNode {
  if (under.kind !== "list" || over.kind !== "list") return over;
  const known = new Map(under.items.map((item) => [nameOf(item), item]));
  const items = over.items.flatMap((item) => {
    if (!isText(item)) return [item];
    const part = known.get(item.value);
    if (part !== undefined) return [part];
    findings.push(misspelt("unknown-part", { name: item.value }, item.value, [...known.keys()], item.place));
    return [];
  });
  return { ...over, items };
}

function nameOf(part: RawNode): string {
  const name = part.kind === "map" ? memberOf(part, "name") : undefined;
  return isText(name) ? name.value : "";
}
