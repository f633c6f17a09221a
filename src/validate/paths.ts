import { report } from "../model/diagnostic.js";
import { located, type Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import type { Condition, Path, Pattern, PatternPart } from "../model/template.js";
import { asList, asNumber, asString, checkKeys, type Findings, isText, memberOf } from "./read.js";

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;

/** Collects the paths of a document, to be checked against what can be named. */
export type Bindings = { readonly path: Path; readonly place: Span }[];

/** A dotted name, as `figures.value`. */
export function readPath(node: RawNode, field: string, findings: Findings, bindings?: Bindings): Path {
  const text = asString(node, field, findings) ?? "";
  if (!NAME.test(text)) {
    if (text !== "") findings.push(report("bad-pattern", { pattern: text }, node.place));
    return [];
  }
  const path = text.split(".");
  bindings?.push({ path, place: node.place });
  return path;
}

/** `of:` a bare path, or words with paths in braces; `isPath` when no words may stand. */
export function readPattern(node: RawNode, field: string, findings: Findings, bindings?: Bindings): Pattern {
  const text = asString(node, field, findings) ?? "";
  if (NAME.test(text)) return located([{ kind: "path", path: readPath(node, field, findings, bindings) }], node.place);
  return located(patternParts(text, node.place, findings, bindings), node.place);
}

/** Words with paths in braces; a bare word is a word here. */
export function readWordsPattern(node: RawNode, field: string, findings: Findings, bindings?: Bindings): Pattern {
  return located(patternParts(asString(node, field, findings) ?? "", node.place, findings, bindings), node.place);
}

export function patternParts(
  text: string,
  place: Span,
  findings: Findings,
  bindings?: Bindings,
): readonly PatternPart[] {
  return text.split(/(\{[^{}]*\})/u).flatMap((piece): readonly PatternPart[] => {
    if (piece === "") return [];
    if (!/^\{.*\}$/u.test(piece)) {
      if (/[{}]/u.test(piece)) findings.push(report("bad-pattern", { pattern: text }, place));
      return [{ kind: "words", text: piece }];
    }
    const name = piece.slice(1, -1).trim();
    if (!NAME.test(name)) {
      findings.push(report("bad-pattern", { pattern: text }, place));
      return [];
    }
    const path = name.split(".");
    bindings?.push({ path, place });
    return [{ kind: "path", path }];
  });
}

const conditionKeys = ["not", "count", "min", "max", "path", "is", "all", "any"] as const;

/** `when: picture`, `{ not: … }`, `{ count: figures, min, max }`, `{ path: kind, is: study }`, `{ all: […] }`, `{ any: […] }`. */
export function readCondition(node: RawNode, findings: Findings, bindings?: Bindings): Condition {
  if (isText(node)) return { kind: "present", path: readPath(node, "when", findings, bindings) };
  const never: Condition = { kind: "any", conditions: [] };
  if (node.kind !== "map") {
    findings.push(report("bad-condition", {}, node.place));
    return never;
  }
  checkKeys(node, conditionKeys, findings, "when");
  const [not, count, path, all, any] = (["not", "count", "path", "all", "any"] as const).map((key) =>
    memberOf(node, key),
  );
  if (not !== undefined) return { kind: "not", condition: readCondition(not, findings, bindings) };
  if (count !== undefined) {
    const min = asNumber(memberOf(node, "min"), "min", findings) ?? 0;
    const max = asNumber(memberOf(node, "max"), "max", findings) ?? Number.MAX_SAFE_INTEGER;
    return { kind: "count", path: readPath(count, "count", findings, bindings), min, max };
  }
  if (path !== undefined) {
    return {
      kind: "equals",
      path: readPath(path, "path", findings, bindings),
      value: asString(memberOf(node, "is"), "is", findings) ?? "",
    };
  }
  const conditionsOf = (list: RawNode) =>
    asList(list, "when", findings).map((each) => readCondition(each, findings, bindings));
  if (all !== undefined) return { kind: "all", conditions: conditionsOf(all) };
  if (any !== undefined) return { kind: "any", conditions: conditionsOf(any) };
  findings.push(report("bad-condition", {}, node.place));
  return never;
}
