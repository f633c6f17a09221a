import type { Fields } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { asString, type Findings, memberOf, misspelt } from "./read.js";

/** The field that an entry fills when it is written as one plain value, or as a list. */
export function readMain(key: "main" | "mainList", map: RawMap, of: Fields, findings: Findings): string | undefined {
  const node = memberOf(map, key);
  const main = asString(node, key, findings);
  if (main !== undefined && !Object.hasOwn(of, main))
    findings.push(misspelt("unknown-field", { name: main }, main, Object.keys(of), node?.place));
  return main;
}
