import type { CellValue, DataTable } from "../../src/model/data.js";
import type { RawNode } from "../../src/model/raw.js";

/** A table of data written down: its header, then its rows; an empty text is an empty cell, and `2025-03-31` a date. */
export function tableOf(name: string, [header = [], ...rows]: readonly (readonly Plain[])[]): DataTable {
  const path = `/deck/${name}.csv`;
  const place = (row: number, column: number) => ({ path, cell: `${String.fromCharCode(65 + column)}${row + 1}` });
  return {
    name,
    declared: { path: "/deck/deck.yaml", start: 0, end: 0 },
    path,
    columns: header.map((title, column) => ({ name: String(title), place: place(0, column) })),
    rows: rows.map((row, rank) => row.map((value, column) => ({ ...cellOf(value), place: place(rank + 1, column) }))),
  };
}

export type Plain = string | number | boolean | CellValue;

function cellOf(value: Plain): CellValue {
  if (typeof value === "object") return value;
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (value === "") return { kind: "empty" };
  return /^\d{4}-\d{2}-\d{2}/u.test(value) ? { kind: "date", iso: value } : { kind: "text", text: value };
}

/** What raw nodes say. */
export function saidBy(node: RawNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(saidBy);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, saidBy(value)]));
}
