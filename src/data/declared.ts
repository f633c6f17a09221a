import { given } from "../basics/given.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { Located, Span } from "../model/place.js";
import type { RawEntry, RawNode } from "../model/raw.js";
import {
  asMap,
  asOneOf,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  requireKeys,
} from "../validate/read.js";
import type { Decimal } from "./grid.js";
import { slipTold, withMeantKeys } from "./meant-keys.js";

/** A table that the description names: where it is. */
export type Declaration = {
  readonly name: string;
  /** Where it is named. */
  readonly place: Span;
  /** As written. */
  readonly file: Located<string> & { readonly place: Span };
  readonly sheet?: Named;
  /** Cells (`A3:D20`), a named range or a table of the sheet. */
  readonly range?: Named;
  /** How decimals are written, where they can be read in two ways. */
  readonly decimal?: Decimal;
};
type Named = Located<string> & { readonly place: Span };

const DATA = "data";
const keys = ["file", "sheet", "range", "decimal"] as const;

/** The tables that a description names under `data:`; none where it has no such key. */
export function declaredData(root: RawNode): Outcome<readonly Declaration[]> {
  const findings: Diagnostic[] = [];
  const node = root.kind === "map" ? memberOf(root, DATA) : undefined;
  const map = node === undefined ? undefined : asMap(node, DATA, findings);
  const declarations = (map?.entries ?? []).flatMap((entry) => declarationOf(entry, findings) ?? []);
  return outcome(declarations, findings);
}

/** A file alone, or with where to look in it. */
function declarationOf({ key, keyPlace, value }: RawEntry, findings: Findings): Declaration | undefined {
  const head = { name: key, place: keyPlace };
  if (isText(value)) return withFile(head, textOf(value, "file", findings));
  const written = asMap(value, key, findings);
  if (written === undefined) return undefined;
  const { map, slips } = withMeantKeys(written, keys);
  findings.push(...slips.map((slip) => slipTold(slip, key, keys)));
  checkKeys(map, keys, findings, key);
  requireKeys(map, ["file"], findings, key);
  const decimal = asOneOf(memberOf(map, "decimal"), [",", "."], "decimal", findings);
  const sheet = textOf(memberOf(map, "sheet"), "sheet", findings);
  const range = textOf(memberOf(map, "range"), "range", findings);
  return withFile({ ...head, ...given({ sheet, range, decimal }) }, textOf(memberOf(map, "file"), "file", findings));
}

const withFile = (rest: Omit<Declaration, "file">, file: Named | undefined): Declaration | undefined =>
  file === undefined ? undefined : { ...rest, file };

function textOf(node: RawNode | undefined, field: string, findings: Findings): Named | undefined {
  const value = asString(node, field, findings);
  if (node === undefined || value === undefined) return undefined;
  if (value.trim() !== "") return { value, place: headOf(node) };
  findings.push(report("empty-value", { field }, node.place));
  return undefined;
}
