import { type Named, nameds } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { asOneOf, type Findings, memberOf } from "./read.js";

/** What a text is the name of, where its field says it. */
export function readNames(map: RawMap, findings: Findings): { readonly names?: Named } {
  const names = asOneOf(memberOf(map, "names"), nameds, "names", findings);
  return names === undefined ? {} : { names };
}
