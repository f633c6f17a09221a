import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { Path, Pattern, PatternPart } from "../model/pattern.js";
import { located, type Span } from "../model/place.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { Condition } from "../model/template.js";
import { type Names, shapeAt } from "./names.js";
import { asList, asNumber, asString, checkKeys, type Findings, headOf, isText, memberOf, misspelt } from "./read.js";

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;

/** A dotted name, as `figures.value`. */
export function readPath(node: RawNode, field: string, findings: Findings, names: Names): Path {
  const text = asString(node, field, findings) ?? "";
  if (!NAME.test(text)) {
    if (isText(node)) findings.push(report("bad-pattern", { pattern: text }, node.place));
    return [];
  }
  const path = text.split(".");
  shapeAt(path, names, node.place, findings);
  return path;
}

/** `of:` a bare path, or words with paths in braces. */
export function readPattern(node: RawNode, field: string, findings: Findings, names: Names): Pattern {
  const text = asString(node, field, findings) ?? "";
  if (NAME.test(text)) return located([{ kind: "path", path: readPath(node, field, findings, names) }], node.place);
  return located(patternParts(text, node.place, findings, names), node.place);
}

/** Words with paths in braces; a bare word is a word here. */
export function readWordsPattern(node: RawNode, field: string, findings: Findings, names: Names): Pattern {
  return located(patternParts(asString(node, field, findings) ?? "", node.place, findings, names), node.place);
}

/** A text with names in braces, cut at them; reports names that are not there. */
export function patternParts(text: string, place: Span, findings: Findings, names: Names): readonly PatternPart[] {
  const parts = partsOf(text, place, findings);
  checkParts(parts, place, findings, names);
  return parts;
}

/** The same where it is not yet known what there is to name. */
export function partsOf(text: string, place: Span, findings: Findings): readonly PatternPart[] {
  return text.split(/(\{[^{}]*\})/u).flatMap((piece): readonly PatternPart[] => {
    if (piece === "") return [];
    if (!/^\{.*\}$/u.test(piece)) {
      if (/[{}]/u.test(piece)) findings.push(report("bad-pattern", { pattern: text }, place));
      return [{ kind: "words", text: piece }];
    }
    const name = piece.slice(1, -1).trim();
    if (NAME.test(name)) return [{ kind: "path", path: name.split(".") }];
    findings.push(report("bad-pattern", { pattern: text }, place));
    return [];
  });
}

/** Reports names that are not there. */
export function checkParts(parts: readonly PatternPart[], place: Span, findings: Findings, names: Names): void {
  for (const part of parts) if (part.kind === "path") shapeAt(part.path, names, place, findings);
}

const conditionKeys = ["not", "count", "min", "max", "with", "path", "is", "changes", "all", "any"] as const;

/** `when: picture`, `{ not: … }`, `{ count: figures, min, max, with: picture }`, `{ path: kind, is: study }`, `{ path: picture.aspect, max: 1 }`, `{ changes: date.year }`, `{ all: […] }`, `{ any: […] }`. */
export function readCondition(node: RawNode, findings: Findings, names: Names): Condition {
  if (isText(node)) return { kind: "present", path: readPath(node, "when", findings, names) };
  const never: Condition = { kind: "any", conditions: [] };
  if (node.kind !== "map") {
    findings.push(report("bad-condition", {}, node.place));
    return never;
  }
  checkKeys(node, conditionKeys, findings, "when");
  const [not, count, path, changes, all, any] = (["not", "count", "path", "changes", "all", "any"] as const).map(
    (key) => memberOf(node, key),
  );
  if (changes !== undefined) return { kind: "changes", path: readPath(changes, "changes", findings, names) };
  if (not !== undefined) return { kind: "not", condition: readCondition(not, findings, names) };
  if (count !== undefined) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = rangeOf(node, findings);
    const counted = readPath(count, "count", findings, names);
    const shape = shapeAt(counted, names, count.place, []);
    const field = memberOf(node, "with");
    const inner = shape.kind === "list" && shape.item.kind === "group" ? shape.item.of : {};
    const having = field === undefined ? {} : { having: readPath(field, "with", findings, inner) };
    return { kind: "count", path: counted, min, max, ...having };
  }
  const range = rangeOf(node, findings);
  if (path !== undefined && (range.min ?? range.max) !== undefined)
    return { kind: "between", path: readPath(path, "path", findings, names), ...range };
  if (path !== undefined) return readEquals(node, path, findings, names);
  const conditionsOf = (list: RawNode) =>
    asList(list, "when", findings).map((each) => readCondition(each, findings, names));
  if (all !== undefined) return { kind: "all", conditions: conditionsOf(all) };
  if (any !== undefined) return { kind: "any", conditions: conditionsOf(any) };
  findings.push(report("bad-condition", {}, node.place));
  return never;
}

function rangeOf(map: RawMap, findings: Findings): { readonly min?: number; readonly max?: number } {
  const min = asNumber(memberOf(map, "min"), "min", findings);
  const max = asNumber(memberOf(map, "max"), "max", findings);
  return given({ min, max });
}

/** `{ path: kind, is: study }`; a choice can only be one of its values. */
function readEquals(map: RawMap, pathNode: RawNode, findings: Findings, names: Names): Condition {
  const path = readPath(pathNode, "path", findings, names);
  const node = memberOf(map, "is");
  if (node === undefined) findings.push(report("missing-key", { key: "is", where: "when" }, headOf(map)));
  const value = asString(node, "is", findings) ?? "";
  const shape = shapeAt(path, names, pathNode.place, []);
  const known = shape.kind === "leaf" ? shape.values : undefined;
  if (node !== undefined && known !== undefined && !known.includes(value))
    findings.push(misspelt("bad-choice", { field: "is", value }, value, known, node.place));
  return { kind: "equals", path, value };
}
