import { nearest } from "../diagnostics/nearest.js";
import type { DataCell } from "../model/data.js";
import { report } from "../model/diagnostic.js";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../model/raw.js";
import { checkKeys, wrongType } from "../validate/read.js";
import { folded, keyOf, wordsOf } from "./cells.js";
import { type Asked, columnNamed, type Ledger, type Row } from "./rows.js";

type Test = (cell: DataCell) => boolean;
type Choice = (row: Row) => boolean;

export const conditionKeys = ["not", "atLeast", "atMost", "contains", "filled"] as const;
type ConditionKey = (typeof conditionKeys)[number];

const EMPTY: DataCell = { kind: "empty", place: { path: "", cell: "" } };

/** Which rows `where:` takes: those that meet all its conditions; of a list of groups of conditions, all of one. */
export function choiceOf(node: RawNode, asked: Asked, ledger: Ledger): Choice {
  if (node.kind === "list") {
    const choices = node.items.map((item) => choiceOf(item, asked, ledger));
    return (row) => choices.some((choice) => choice(row));
  }
  if (node.kind !== "map") {
    ledger.findings.push(wrongType("map", node, "where"));
    return () => true;
  }
  const choices = node.entries.flatMap((entry): Choice | readonly Choice[] => {
    const name: RawScalar = { kind: "scalar", value: entry.key, source: entry.key, place: entry.keyPlace };
    const rank = columnNamed(entry.key, name, asked, ledger);
    if (rank === undefined) return [];
    const cells = asked.rows.map((row) => row.cells[rank] ?? EMPTY);
    const test = testOf(entry, { cells, source: asked.source, ledger });
    return (row) => test(row.cells[rank] ?? EMPTY);
  });
  return (row) => choices.every((choice) => choice(row));
}

type Looking = { readonly cells: readonly DataCell[]; readonly source: string; readonly ledger: Ledger };

/** A value, one of several, or a map of conditions that all must hold. */
function testOf({ key, value: node }: RawEntry, looking: Looking): Test {
  if (node.kind === "map") return allOf(node, key, looking);
  return isOneOf(scalarsOf(node, key, looking), key, looking);
}

function allOf(map: RawMap, column: string, looking: Looking): Test {
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
  atLeast:
    ([node]) =>
    (cell) =>
      node !== undefined && (compared(cell, node) ?? -1) >= 0,
  atMost:
    ([node]) =>
    (cell) =>
      node !== undefined && (compared(cell, node) ?? 1) <= 0,
  contains: (nodes) => {
    const wanted = nodes.map((node) => folded(node.source));
    return (cell) => wanted.some((each) => keyOf(cell).includes(each));
  },
  filled: ([node], column, { ledger }) => {
    if (node !== undefined && typeof node.value !== "boolean") ledger.findings.push(wrongType("boolean", node, column));
    return (cell) => (cell.kind !== "empty") === (node?.value !== false);
  },
};

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
  const tests = nodes.map(
    (node): Test =>
      (cell) =>
        isSame(cell, node),
  );
  const { cells, source, ledger } = looking;
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

/** A number as it is typed among others: `12 %` is 0.12 where the column has percentages. */
function numberOf({ value, source }: RawScalar, cell: DataCell & { readonly kind: "number" }): number | undefined {
  if (typeof value === "number") return value;
  const [, digits = "", percent = ""] = /^\s*([+-]?[\d\s.,]+?)\s*(%?)\s*$/u.exec(source) ?? [];
  const number = Number(digits.replace(/\s/gu, "").replace(",", "."));
  if (digits === "" || Number.isNaN(number)) return undefined;
  return percent !== "" && cell.unit === "percent" ? number / 100 : number;
}

function isSame(cell: DataCell, node: RawScalar): boolean {
  if (node.value === null) return cell.kind === "empty";
  if (cell.kind === "number") return numberOf(node, cell) === cell.value;
  if (cell.kind === "date") return cell.iso.slice(0, node.source.length) === node.source;
  return cell.kind !== "empty" && keyOf(cell) === folded(node.source);
}

/** Before (under 0), the same or after (over 0); nothing where they cannot be compared. Of a date, as much as is said. */
function compared(cell: DataCell, node: RawScalar): number | undefined {
  if (cell.kind === "number") {
    const number = numberOf(node, cell);
    return number === undefined ? undefined : cell.value - number;
  }
  if (cell.kind === "date") {
    const start = cell.iso.slice(0, node.source.length);
    return start < node.source ? -1 : start > node.source ? 1 : 0;
  }
  // Years and codes are kept as they are written.
  const difference = cell.kind === "text" ? Number(cell.text) - Number(node.source) : Number.NaN;
  return Number.isNaN(difference) ? undefined : difference;
}
