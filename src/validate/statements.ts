import { given } from "../basics/given.js";
import type { Fields } from "../model/field.js";
import type { PatternPart } from "../model/pattern.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { type OutcomeWords, outcomes, type Statement, type StatementPart } from "../model/statement.js";
import type { Names } from "./names.js";
import { patternParts } from "./paths.js";
import {
  asBoolean,
  asList,
  asMap,
  asNumberIn,
  asString,
  checkKeys,
  type Findings,
  headOf,
  memberOf,
  misspelt,
  requireKeys,
} from "./read.js";

export const statementKeys = ["parts", "beside", "fold", "result", "perSlide"] as const;

/** What a statement gives beside its table: its result in words, and the amount that these tell. */
const text = { kind: "leaf", is: "text", derived: [] } as const;
export const statementNames = (node: RawNode | undefined): Names =>
  node?.kind === "map"
    ? {
        outcome: text,
        ...Object.fromEntries(node.entries.map(({ key }) => [key, { kind: "leaf", is: "rows", derived: [] } as const])),
      }
    : {};

/** `statements:` of a template: tables made of several fields of rows. */
export function readStatements(
  node: RawNode | undefined,
  fields: Fields,
  names: Names,
  findings: Findings,
): Readonly<Record<string, Statement>> {
  const map = node === undefined ? undefined : asMap(node, "statements", findings);
  return Object.fromEntries(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const own = asMap(value, key, findings);
      return own === undefined ? [] : [[key, readStatement(own, { fields, names, findings })] as const];
    }),
  );
}

type Reading = { readonly fields: Fields; readonly names: Names; readonly findings: Findings };

function readStatement(map: RawMap, reading: Reading): Statement {
  const { findings } = reading;
  checkKeys(map, statementKeys, findings, "statements");
  requireKeys(map, ["parts"], findings, "statements");
  const result = memberOf(map, "result");
  const parts = asList(memberOf(map, "parts"), "parts", findings).flatMap((item) => readPart(item, reading) ?? []);
  return {
    parts,
    ...given({
      fold: fieldIn(map, "fold", "boolean", reading),
      result: result === undefined ? undefined : readResult(result, reading),
      perSlide: asNumberIn(memberOf(map, "perSlide"), "perSlide", { min: 1 }, findings),
    }),
    ...(asBoolean(memberOf(map, "beside"), "beside", findings) === true ? { beside: true } : {}),
  };
}

function readPart(node: RawNode, reading: Reading): StatementPart | undefined {
  const map = asMap(node, "parts", reading.findings);
  if (map === undefined) return undefined;
  checkKeys(map, ["of", "heading", "total"], reading.findings, "parts");
  requireKeys(map, ["of", "heading", "total"], reading.findings, "parts");
  const of = fieldIn(map, "of", "rows", reading) ?? "";
  return { of, heading: words(map, "heading", reading), total: words(map, "total", reading) };
}

function readResult(node: RawNode, reading: Reading): Statement["result"] {
  const map = asMap(node, "result", reading.findings);
  if (map === undefined) return undefined;
  checkKeys(map, ["of", "unknown", ...outcomes], reading.findings, "result");
  requireKeys(map, ["unknown", ...outcomes], reading.findings, "result");
  const told: Reading = { ...reading, names: { ...reading.names, amount: text } };
  const wordsOf = (key: string): OutcomeWords => {
    const own = memberOf(map, key);
    const inner = own === undefined ? undefined : asMap(own, key, reading.findings);
    if (inner === undefined) return { label: [], told: [] };
    checkKeys(inner, ["label", "told"], reading.findings, key);
    requireKeys(inner, ["label", "told"], reading.findings, key);
    return { label: words(inner, "label", told), told: words(inner, "told", told) };
  };
  const [surplus, deficit, even] = [wordsOf("surplus"), wordsOf("deficit"), wordsOf("even")];
  return {
    surplus,
    deficit,
    even,
    unknown: words(map, "unknown", reading),
    ...given({ of: fieldIn(map, "of", "number", reading) }),
  };
}

/** The name of a field of a kind. */
function fieldIn(map: RawMap, key: string, kind: string, { fields, findings }: Reading): string | undefined {
  const node = memberOf(map, key);
  const name = asString(node, key, findings);
  if (name !== undefined && fields[name]?.kind !== kind)
    findings.push(misspelt("unknown-field", { name }, name, Object.keys(fields), node?.place));
  return name;
}

function words(map: RawMap, key: string, { names, findings }: Reading): readonly PatternPart[] {
  const node = memberOf(map, key);
  return patternParts(asString(node, key, findings) ?? "", node?.place ?? headOf(map), findings, names);
}
