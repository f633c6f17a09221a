import { given } from "../basics/given.js";
import type { ColumnCarry, ColumnChange, SetColumn } from "../model/field.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { partsOf } from "./paths.js";
import {
  asBoolean,
  asList,
  asMap,
  asOneOf,
  asString,
  checkKeys,
  type Findings,
  headOf,
  memberOf,
  misspelt,
  requireKeys,
} from "./read.js";

export const setColumnKeys = ["key", "label", "unit", "kind", "previous", "strong", "change", "carries"] as const;

/** The columns that a template sets for its rows. */
export function readSetColumns(node: RawNode, findings: Findings): readonly SetColumn[] {
  const columns = asList(node, "columns", findings).flatMap((item) => readColumn(item, findings) ?? []);
  const keys = columns.map(({ key }) => key);
  for (const { change, carries } of columns)
    for (const key of [change?.from, change?.to, carries?.plus, carries?.minus].flatMap((each) => each ?? []))
      if (!keys.includes(key)) findings.push(misspelt("unknown-field", { name: key }, key, keys, node.place));
  return columns;
}

function readColumn(node: RawNode, findings: Findings): SetColumn | undefined {
  const map = asMap(node, "columns", findings);
  if (map === undefined) return undefined;
  checkKeys(map, setColumnKeys, findings, "columns");
  requireKeys(map, ["key", "label"], findings, "columns");
  const words = (key: string) => {
    const text = asString(memberOf(map, key), key, findings);
    return text === undefined ? undefined : partsOf(text, memberOf(map, key)?.place ?? headOf(map), findings);
  };
  const isText = asOneOf(memberOf(map, "kind"), ["number", "text"], "kind", findings) === "text";
  const isStrong = asBoolean(memberOf(map, "strong"), "strong", findings) === true;
  const isPrevious = asBoolean(memberOf(map, "previous"), "previous", findings) === true;
  const [change, carries] = [memberOf(map, "change"), memberOf(map, "carries")];
  return {
    key: asString(memberOf(map, "key"), "key", findings) ?? "",
    label: words("label") ?? [],
    ...given({
      unit: words("unit"),
      change: change === undefined ? undefined : readChange(change, findings),
      carries: carries === undefined ? undefined : readCarry(carries, findings),
    }),
    ...(isText ? { isText } : {}),
    ...(isStrong ? { strong: isStrong } : {}),
    ...(isPrevious ? { previous: isPrevious } : {}),
  };
}

/** `change: { from: previous, to: value, as: part }`. */
function readChange(node: RawNode, findings: Findings): ColumnChange | undefined {
  const names = namesIn(node, "change", ["from", "to"], ["as"], findings);
  if (names === undefined) return undefined;
  const as = asOneOf(memberOf(names.map, "as"), ["part", "amount"], "as", findings) ?? "part";
  return { from: names.of("from"), to: names.of("to"), as };
}

/** `carries: { plus: joined, minus: left }`. */
function readCarry(node: RawNode, findings: Findings): ColumnCarry | undefined {
  const names = namesIn(node, "carries", ["plus", "minus"], [], findings);
  return names === undefined ? undefined : { plus: names.of("plus"), minus: names.of("minus") };
}

/** Names of columns, by what they are to another. */
function namesIn(
  node: RawNode,
  where: string,
  keys: readonly string[],
  more: readonly string[],
  findings: Findings,
): { readonly map: RawMap; readonly of: (key: string) => string } | undefined {
  const map = asMap(node, where, findings);
  if (map === undefined) return undefined;
  checkKeys(map, [...keys, ...more], findings, where);
  requireKeys(map, keys, findings, where);
  return { map, of: (key) => asString(memberOf(map, key), key, findings) ?? "" };
}
