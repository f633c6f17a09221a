import { nearest } from "../diagnostics/nearest.js";
import type { Data, DataCell, DataTable } from "../model/data.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { asNumberIn, checkKeys, headOf, isText, memberOf } from "../validate/read.js";
import { nodeOf, noValue } from "./cells.js";
import { choiceOf } from "./conditions.js";
import { groupsOf } from "./groups.js";
import { lookIn, lookKeys } from "./look.js";
import { type Slip, slipTold, withMeantKeys } from "./meant-keys.js";
import { type MeasureName, measured, measureNames } from "./measures.js";
import { orderOf } from "./order.js";
import { type Asked, columnNamed, type Ledger, nameIn, type Row, rowsOf } from "./rows.js";
import { shapeOf } from "./shape.js";
import { totalRowsOf } from "./totals.js";

/** Keys that say which rows, in which order, how many, and what is made of each. */
const rowKeys = ["from", "where", "sort", "first", "columns", "with"] as const;
const groupKey = "group";
export const expressionKeys: readonly string[] = [...rowKeys, groupKey, ...lookKeys, ...measureNames];

/** An expression of data: its map, what it measures, and the name of its table as it is written. */
export type Found = {
  readonly map: RawMap;
  readonly measure?: MeasureName;
  readonly name: RawNode;
  /** Keys that were written for others: `form` for `from`. */
  readonly slips?: readonly Slip[];
};

/**
 * The expression that a map is: by `from`, or by `count` or `share` alone, with the name of a table. A map with other
 * keys than those of expressions is one only when `from` names a table; a name that is no table's must be like one, or
 * stand among more such keys. Keys that are nearly those of an expression make one where they name a table. All else is
 * an ordinary map.
 */
export function expressionIn(map: RawMap, data: Data): Found | undefined {
  const plain = foundIn(map, data);
  if (data.size === 0 || map.entries.every(({ key }) => expressionKeys.includes(key))) return plain;
  const meant = withMeantKeys(map, expressionKeys);
  const found = meant.slips.length === 0 ? undefined : foundIn(meant.map, data);
  const isTable = data.has(nameIn(memberOf(meant.map, "from")) ?? "");
  const isOurs = meant.map.entries.every(({ key }) => expressionKeys.includes(key));
  return found !== undefined && isTable && (isOurs || plain !== undefined) ? { ...found, slips: meant.slips } : plain;
}

function foundIn(map: RawMap, data: Data): Found | undefined {
  const measure = measureNames.find((name) => nameIn(memberOf(map, name)) !== undefined);
  const from = memberOf(map, "from");
  const isAlone = measure === "count" || measure === "share";
  const name = from ?? (isAlone ? memberOf(map, measure) : undefined);
  if (!isText(name)) return undefined;
  const written = name.value.trim();
  const keys = map.entries.map(({ key }) => key);
  const isOurs = keys.every((key) => expressionKeys.includes(key));
  const isTable = data.has(written);
  const isLike = nearest(written, [...data.keys()]) !== undefined && written.length > 2;
  const taken = isTable ? from !== undefined || isOurs : isOurs && (isLike || keys.length > 1);
  if (!taken) return undefined;
  return measure === undefined ? { map, name } : { map, name, measure };
}

/** What an expression stands for; the rows that it took, where the mistakes that it has let it be answered. */
export type Answer = { readonly node: RawNode; readonly table?: DataTable; readonly ranks: readonly number[] };

/** Evaluates an expression. A fault is put in the ledger, and the map stays as it is. */
export function answerOf(
  { map, measure, name, slips = [] }: Found,
  data: Data,
  language: string,
  ledger: Ledger,
): Answer {
  const { findings } = ledger;
  const table = data.get(nameIn(name) ?? "");
  if (table === undefined) {
    const known = [...data.keys()];
    const written = nameIn(name) ?? "";
    findings.push(
      report("data-unknown-source", { name: written, known, suggestion: nearest(written, known) }, name.place),
    );
    return { node: map, ranks: [] };
  }
  const known = keysOf(measure, memberOf(map, groupKey) !== undefined);
  findings.push(...slips.map((slip) => slipTold(slip, measure ?? "from", known)));
  checkKeys(map, known, findings, measure ?? "from");
  const all = rowsOf(table, lookIn(map, findings));
  const where = memberOf(map, "where");
  const rows = where === undefined ? all.rows : all.rows.filter(choiceOf(where, all, language, ledger));
  const task: Task = { map, all, language, ledger };
  const chosen = { ...all, rows };
  const answered = measure === undefined ? listed(chosen, task) : valued(measure, chosen, task);
  if (rows.length === 0 && (measure === undefined || !zeroes.includes(measure)))
    findings.push(report("data-no-rows", { source: table.name }, where === undefined ? name.place : headOf(where)));
  if (measure !== undefined && measure !== "value")
    checkTotals(table, measure === "share" ? all.rows : rows, map, findings);
  return { ...answered, table };
}

/** A row that is the sum of others, reckoned with them, counts them twice; alone it is what was asked for. */
function checkTotals(table: DataTable, rows: readonly Row[], { place }: RawMap, findings: Diagnostic[]): void {
  if (rows.length < 2) return;
  const total = totalRowsOf(table).find(({ rank }) => rows.some((row) => row.rank === rank));
  if (total === undefined) return;
  const args = { row: total.label, source: table.name };
  findings.push(report("data-total-row", args, { ...place, cell: total.cell.place }));
}

/** Measures that have a value of no rows, or that tell it themselves. */
const zeroes: readonly MeasureName[] = ["count", "share", "value"];

type Task = { readonly map: RawMap; readonly all: Asked; readonly language: string; readonly ledger: Ledger };

function keysOf(measure: MeasureName | undefined, isGrouped: boolean): readonly string[] {
  if (measure === undefined) return [...rowKeys, ...lookKeys, ...measureNames];
  if (measure === "value") return [measure, "from", "where", "sort", "first", ...lookKeys];
  return [measure, "from", "where", groupKey, ...lookKeys, ...(isGrouped ? ["sort", "first", "columns", "with"] : [])];
}

/** Rows sorted, the first of them. */
function arranged(asked: Asked, { map, language, ledger }: Task): readonly Row[] {
  const sort = memberOf(map, "sort");
  const sorted = sort === undefined ? asked.rows : asked.rows.toSorted(orderOf(sort, asked, language, ledger));
  const first = asNumberIn(memberOf(map, "first"), "first", { min: 1 }, ledger.findings);
  return first === undefined ? sorted : sorted.slice(0, first);
}

/** A list: what each row gives. */
function listed(asked: Asked, task: Task): Answer {
  const { map, ledger } = task;
  const rows = arranged(asked, task);
  const shape = shapeOf(memberOf(map, "columns"), memberOf(map, "with"), asked, map.place, ledger);
  const items = rows.flatMap((row) => shape(row) ?? []);
  return { node: { kind: "list", items, place: map.place }, ranks: rows.map(({ rank }) => rank) };
}

/** One value, or one for each group. */
function valued(measure: MeasureName, asked: Asked, task: Task): Answer {
  const { map, all, ledger } = task;
  const named = memberOf(map, measure);
  const isRows = memberOf(map, "from") === undefined;
  const rank = isRows || named === undefined ? 0 : columnNamed(nameIn(named) ?? "", named, all, ledger);
  const group = memberOf(map, groupKey);
  if (rank === undefined) return { node: map, ranks: [] };
  const cellsOf = (rows: readonly Row[]): readonly DataCell[] => rows.flatMap(({ cells }) => cells[rank] ?? []);
  const head = all.columns[rank]?.place ?? { path: map.place.path, cell: "" };
  const [column, whole] = [all.columns[rank]?.name ?? "", cellsOf(all.rows)];
  const what = { whole, head, column, isRows, source: all.source, asked: map.place, ledger };
  const measureOf = (rows: readonly Row[]): DataCell => measured(measure, { ...what, cells: cellsOf(rows) });
  if (group !== undefined) return grouped(group, measureOf, measure, asked, task);
  const rows = measure === "value" ? arranged(asked, task) : asked.rows;
  const cell = measureOf(rows);
  const taken = cellsOf(rows);
  // An empty cell that was asked for is no surprise; a sum of nothing is.
  if (measure !== "value" && cell.kind === "empty" && taken.length > 0 && taken.every(({ kind }) => kind === "empty"))
    ledger.findings.push(report("data-no-rows", { source: all.source, column: nameIn(named) }, map.place));
  return { node: nodeOf(cell, map.place, all.look) ?? noValue(map.place), ranks: rows.map((row) => row.rank) };
}

/** A list of groups: each with its label and its value, or with a value for each of the second groups. */
function grouped(
  node: RawNode,
  measureOf: (rows: readonly Row[]) => DataCell,
  measure: MeasureName,
  asked: Asked,
  task: Task,
): Answer {
  const groups = groupsOf(node, measureOf, measure, asked, task.ledger);
  if (groups === undefined) return { node: task.map, ranks: [] };
  return { ...listed(groups, task), ranks: asked.rows.map(({ rank }) => rank) };
}
