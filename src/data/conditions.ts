import { nearest } from "../diagnostics/nearest.js";
import type { DataCell } from "../model/data.js";
import { report } from "../model/diagnostic.js";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../model/raw.js";
import type { LanguageTag } from "../model/text.js";
import { checkKeys, wrongType } from "../validate/read.js";
import { folded, keyOf, knownBy, wordsOf } from "./cells.js";
import { compared, isSame } from "./compared.js";
import { slipTold, withMeantKeys } from "./meant-keys.js";
import { type Asked, judgedBy, type Ledger, type Row } from "./rows.js";

type Test = (cell: DataCell) => boolean;
type Choice = (row: Row) => boolean;

export const conditionKeys = ["not", "atLeast", "atMost", "begins", "contains", "filled"] as const;
type ConditionKey = (typeof conditionKeys)[number];

const EMPTY: DataCell = { kind: "empty", place: { path: "", cell: "" } };

/** Which rows `where:` takes: those that meet all its conditions; of a list of groups of conditions, all of one. */
export function choiceOf(node: RawNode, asked: Asked, language: LanguageTag, ledger: Ledger): Choice {
  if (node.kind === "list") {
    const choices = node.items.map((item) => choiceOf(item, asked, language, ledger));
    return (row) => choices.some((choice) => choice(row));
  }
  if (node.kind !== "map") {
    ledger.findings.push(wrongType("map", node, "where"));
    return () => true;
  }
  const choices = node.entries.flatMap((entry): Choice | readonly Choice[] => {
    const name: RawScalar = { kind: "scalar", value: entry.key, source: entry.key, place: entry.keyPlace };
    const rank = judgedBy(entry.key, name, asked, ledger);
    if (rank === undefined) return [];
    const cells = asked.rows.map((row) => knownBy(row.cells[rank] ?? EMPTY));
    const test = testOf(entry, { cells, source: asked.source, language, ledger });
    return (row) => test(knownBy(row.cells[rank] ?? EMPTY));
  });
  return (row) => choices.every((choice) => choice(row));
}

type Looking = {
  readonly cells: readonly DataCell[];
  readonly source: string;
  readonly language: LanguageTag;
  readonly ledger: Ledger;
};

/** A value, one of several, or a map of conditions that all must hold. */
function testOf({ key, value: node }: RawEntry, looking: Looking): Test {
  if (node.kind === "map") return allOf(node, key, looking);
  return isOneOf(scalarsOf(node, key, looking), key, looking);
}

function allOf(written: RawMap, column: string, looking: Looking): Test {
  const { map, slips } = withMeantKeys(written, conditionKeys);
  looking.ledger.findings.push(...slips.map((slip) => slipTold(slip, column, conditionKeys)));
  checkKeys(map, conditionKeys, looking.ledger.findings, column);
  const tests = map.entries.flatMap(({ key, value }): Test | readonly Test[] => {
    const make = Object.hasOwn(conditions, key) ? conditions[key as ConditionKey] : undefined;
    return make === undefined ? [] : make(scalarsOf(value, column, looking), column, looking);
  });
  return (cell) => tests.every((test) => test(cell));
}

type Maker = (nodes: readonly RawScalar[], column: string, looking: Looking) => Test;

const conditions: Readonly<Record<ConditionKey, Maker>> = {
  not: (nodes, column, looking) => {
    const isOne = isOneOf(nodes, column, looking);
    return (cell) => !isOne(cell);
  },
  atLeast: (nodes, column, looking) => isBeyond(nodes, column, looking, (difference) => difference >= 0),
  atMost: (nodes, column, looking) => isBeyond(nodes, column, looking, (difference) => difference <= 0),
  begins: (nodes) => {
    const wanted = nodes.map((node) => folded(node.source));
    return (cell) => wanted.some((each) => keyOf(cell).startsWith(each));
  },
  contains: (nodes) => {
    const wanted = nodes.map((node) => folded(node.source));
    return (cell) => wanted.some((each) => keyOf(cell).includes(each));
  },
  filled: ([node], column, { ledger }) => {
    if (node !== undefined && typeof node.value !== "boolean") ledger.findings.push(wrongType("boolean", node, column));
    return (cell) => (cell.kind !== "empty") === (node?.value !== false);
  },
};

/** A limit is one value, of the kind that its column has: one that no row can be compared with is told. */
function isBeyond(
  nodes: readonly RawScalar[],
  column: string,
  { cells, source, language, ledger }: Looking,
  isWithin: (difference: number) => boolean,
): Test {
  const [node, second] = nodes;
  if (node === undefined) return () => false;
  if (second !== undefined)
    ledger.findings.push(report("too-many", { field: column, count: nodes.length, max: 1 }, second.place));
  const filled = cells.filter(({ kind }) => kind !== "empty");
  if (node.value === null) ledger.findings.push(report("empty-value", { field: column }, node.place));
  else if (filled.length > 0 && filled.every((cell) => compared(cell, node, language) === undefined)) {
    const isDates = filled.every(({ kind }) => kind === "date");
    ledger.findings.push(report("data-not-compared", { value: node.source, column, source, isDates }, node.place));
  }
  return (cell) => {
    const difference = compared(cell, node, language);
    return difference !== undefined && isWithin(difference);
  };
}

/** The plain values of a condition; others are told. */
function scalarsOf(node: RawNode, column: string, { ledger }: Looking): readonly RawScalar[] {
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((each) => {
    if (each.kind === "scalar") return each;
    ledger.findings.push(wrongType("text", each, column));
    return [];
  });
}

/** One of the values. A text that no row has is told with the nearest that some row has: it is most likely misspelt. */
function isOneOf(nodes: readonly RawScalar[], column: string, looking: Looking): Test {
  const { cells, source, language, ledger } = looking;
  const tests = nodes.map(
    (node): Test =>
      (cell) =>
        isSame(cell, node, language),
  );
  for (const [index, node] of nodes.entries()) {
    const isWord = typeof node.value === "string" && cells.length > 0;
    if (!isWord || cells.some((cell) => tests[index]?.(cell) === true)) continue;
    const known = valuesOf(cells);
    const suggestion = nearest(node.source, known);
    const args = { column, source, value: node.source, suggestion };
    ledger.findings.push(
      report("data-unknown-value", known.length > VALUES_MAX ? args : { ...args, known }, node.place),
    );
  }
  return (cell) => tests.some((test) => test(cell));
}

/** What many rows say, each once; where there are more, they are no kinds of things. */
const VALUES_MAX = 12;

const valuesOf = (cells: readonly DataCell[]): readonly string[] => [
  ...new Map(
    cells.filter(({ kind }) => kind !== "empty").map((cell) => [keyOf(cell), wordsOf(cell).replace(/\s+/gu, " ")]),
  ).values(),
];
