import type { Fields } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { type Reckoning, reckoningNames, reckoningOf } from "../model/reckonings.js";
import { asOneOf, type Findings, memberOf, misspelt } from "./read.js";

/** `reckons: vote`: what is reckoned of fields, and whether those that it needs are among them, of their kinds. */
export function readReckons(map: RawMap, fields: Fields, findings: Findings): { readonly reckons?: Reckoning } {
  const node = memberOf(map, "reckons");
  const reckons = asOneOf(node, reckoningNames, "reckons", findings);
  if (reckons === undefined) return {};
  const { reads, needs } = reckoningOf(reckons);
  for (const [name, kinds] of Object.entries(reads)) {
    const field = fields[name];
    const isMissing = field === undefined && needs.includes(name);
    if (isMissing || (field !== undefined && !kinds.includes(field.kind)))
      findings.push(misspelt("unknown-field", { name }, name, Object.keys(fields), node?.place));
  }
  return { reckons };
}
