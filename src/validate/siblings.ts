import { given } from "../basics/given.js";
import type { RawMap } from "../model/raw.js";
import { asString, type Findings, memberOf, requireKeys } from "./read.js";

/** The fields beside that rows are read with. */
export function siblings(map: RawMap, findings: Findings): { readonly columns: string; readonly total?: string } {
  requireKeys(map, ["columns"], findings, "rows");
  const columns = asString(memberOf(map, "columns"), "columns", findings) ?? "";
  return { columns, ...given({ total: asString(memberOf(map, "total"), "total", findings) }) };
}
