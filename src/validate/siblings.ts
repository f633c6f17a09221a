import { given } from "../basics/given.js";
import type { SetColumn } from "../model/field.js";
import type { RawMap } from "../model/raw.js";
import { asString, type Findings, memberOf, requireKeys } from "./read.js";
import { readSetColumns } from "./set-columns.js";

/** What rows are read with: the field that lists their columns, or the columns; and the field that names their total. */
export function siblings(
  map: RawMap,
  findings: Findings,
): { readonly columns: string | readonly SetColumn[]; readonly total?: string } {
  requireKeys(map, ["columns"], findings, "rows");
  const node = memberOf(map, "columns");
  const columns = node?.kind === "list" ? readSetColumns(node, findings) : (asString(node, "columns", findings) ?? "");
  return { columns, ...given({ total: asString(memberOf(map, "total"), "total", findings) }) };
}
