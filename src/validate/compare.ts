import { report } from "../model/diagnostic.js";
import type { Field } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { asList, asString, type Findings, memberOf, misspelt } from "./read.js";

/** `compare: [old, new]`: two fields of a list's entries, each of paragraphs. */
export function readCompare(
  map: RawMap,
  item: Field,
  findings: Findings,
): { readonly compare?: readonly [string, string] } {
  const node = memberOf(map, "compare");
  if (node === undefined) return {};
  const fields = item.kind === "group" ? item.of : {};
  const names = asList(node, "compare", findings).flatMap((each) => asString(each, "compare", findings) ?? []);
  for (const name of names)
    if (fields[name]?.kind !== "paragraphs")
      findings.push(misspelt("unknown-field", { name }, name, Object.keys(fields), node.place));
  const [before, after, ...others] = names;
  if (before !== undefined && after !== undefined && others.length === 0) return { compare: [before, after] };
  findings.push(report("bad-pattern", { pattern: names.join(", ") }, node.place));
  return {};
}
