import { report } from "../model/diagnostic.js";
import type { Fields } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { asString, type Findings, memberOf, misspelt } from "./read.js";

/** `tally: projects.kind`: the list that is counted, and the field of its entries that it is counted by. */
export function readTally(map: RawMap, findings: Findings): { readonly tally?: readonly [string, string] } {
  const node = memberOf(map, "tally");
  const text = asString(node, "tally", findings);
  if (text === undefined) return {};
  const [list, by, ...others] = text.split(".");
  if (list !== undefined && by !== undefined && others.length === 0) return { tally: [list, by] };
  findings.push(report("bad-pattern", { pattern: text }, node?.place));
  return {};
}

/** What tallies count: a list among the same fields, by a field of its entries that names one of the assembly's. */
export function checkTallies(fields: Fields, findings: Findings): void {
  for (const field of Object.values(fields)) {
    if (field.kind !== "list" || field.tally === undefined) continue;
    const [list, by] = field.tally;
    const counted = fields[list];
    const inner = counted?.kind === "list" && counted.of.kind === "group" ? counted.of.of : {};
    if (inner[by]?.kind !== "entry")
      findings.push(misspelt("unknown-field", { name: `${list}.${by}` }, list, Object.keys(fields), field.place));
  }
}
