import type { DataCell } from "../model/data.js";
import { report } from "../model/diagnostic.js";
import type { RawNode } from "../model/raw.js";
import { wrongType } from "../validate/read.js";
import { keyOf, knownBy, wordsOf } from "./cells.js";
import { type Asked, type Column, judgedBy, type Ledger, nameIn, type Row } from "./rows.js";

type Measure = (rows: readonly Row[]) => DataCell;
type By = { readonly rank: number; readonly head: Column };

/**
 * Rows by what one column says, or two, in order of first appearance: as a table of one row a group, with the group under
 * its header (or `label`), and what is measured of it under the name of the measure (or `value`). Of two columns, a value
 * for each thing that the second says, under that.
 */
export function groupsOf(
  node: RawNode,
  measureOf: Measure,
  measure: string,
  asked: Asked,
  ledger: Ledger,
): Asked | undefined {
  const nodes = node.kind === "list" ? node.items : [node];
  if (nodes.length > 2)
    ledger.findings.push(report("too-many", { field: "group", count: nodes.length, max: 2 }, node.place));
  const [first, second] = nodes.slice(0, 2).map((each) => byOf(each, asked, ledger));
  if (first === undefined || (nodes.length > 1 && second === undefined)) return undefined;
  const label = { ...first.head, also: "label" };
  const groups = [...grouped(asked.rows, first.rank).values()];
  if (second === undefined) {
    const columns = [label, { name: measure, also: "value", place: first.head.place }];
    const rows = groups.map((members, rank) => ({ cells: [cellOf(members, first), measureOf(members)], rank }));
    return { ...asked, columns, rows };
  }
  const series = [...grouped(asked.rows, second.rank)];
  const columns = series.map(([, members]): Column => {
    const cell = cellOf(members, second);
    return { name: wordsOf(cell), place: cell.place, within: "values" };
  });
  const rows = groups.map((members, rank) => {
    const own = grouped(members, second.rank);
    return { cells: [cellOf(members, first), ...series.map(([key]) => measureOf(own.get(key) ?? []))], rank };
  });
  return { ...asked, columns: [label, ...columns], rows };
}

function byOf(node: RawNode, asked: Asked, ledger: Ledger): By | undefined {
  const name = nameIn(node);
  if (name === undefined) ledger.findings.push(wrongType("text", node, "group"));
  const rank = name === undefined ? undefined : judgedBy(name, node, asked, ledger);
  const head = rank === undefined ? undefined : asked.columns[rank];
  return rank === undefined || head === undefined ? undefined : { rank, head };
}

/** What all rows of a group say. */
const cellOf = ([first]: readonly Row[], { rank, head }: By): DataCell =>
  knownBy(first?.cells[rank] ?? { kind: "empty", place: head.place });

function grouped(rows: readonly Row[], column: number): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const cell = row.cells[column];
    const key = cell === undefined ? "" : keyOf(knownBy(cell));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
