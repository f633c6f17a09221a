import type { RawMap, RawNode } from "../model/raw.js";
import { fault, type GridReading, type GridValue } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { readDate } from "./written-dates.js";

/** A list of groups of keys, or of lists of which the first gives the names: a row each, the names in the first row. */
export function listedGrid(root: RawNode, limits: DataLimits): GridReading {
  const items = root.kind === "list" ? root.items : [];
  if (items.length === 0) return fault("data-not-a-table", {});
  const maps = items.flatMap((item) => (item.kind === "map" ? [item] : []));
  if (maps.length === items.length) return mapsGrid(maps, limits);
  const lists = items.flatMap((item) => (item.kind === "list" ? [item.items] : []));
  if (lists.length !== items.length || !lists.flat().every(({ kind }) => kind === "scalar"))
    return fault("data-not-a-table", {});
  return { grid: { top: 0, left: 0, rows: lists.map((row) => row.map(scalarOf)) } };
}

function mapsGrid(maps: readonly RawMap[], limits: DataLimits): GridReading {
  const names = [...new Set(maps.flatMap(({ entries }) => entries.map(({ key }) => key)))];
  const over = (limit: "columns" | "cells") => fault("data-too-large", { limit, max: limits[limit] });
  if (names.length > limits.columns) return over("columns");
  if (names.length * maps.length > limits.cells) return over("cells");
  if (!maps.every(({ entries }) => entries.every(({ value }) => value.kind === "scalar")))
    return fault("data-not-a-table", {});
  const rows = maps.map(({ entries }) => {
    const values = new Map(entries.map(({ key, value }) => [key, scalarOf(value)]));
    return names.map((name): GridValue => values.get(name) ?? { kind: "empty" });
  });
  const header = names.map((name): GridValue => ({ kind: "text", text: name }));
  const addressOf = (row: number, column: number): string => `${row}.${names[column] ?? column + 1}`;
  return { grid: { top: 0, left: 0, rows: [header, ...rows], addressOf } };
}

/** A text stays what it is, but a date as ISO 8601 writes it, for which these formats have no other way. */
function scalarOf(node: RawNode): GridValue {
  if (node.kind !== "scalar" || node.value === null || node.value === "") return { kind: "empty" };
  if (typeof node.value === "boolean") return { kind: "boolean", value: node.value };
  if (typeof node.value === "number") return numberOf(node.value, node.source);
  return (/^\d{4}-/u.test(node.value) ? readDate(node.value, "day") : undefined) ?? { kind: "text", text: node.value };
}

/** `010`, and what no number holds, stay as they are written. */
const numberOf = (value: number, source: string): GridValue =>
  !Number.isFinite(value) || /^-?0\d|^0[xo]/u.test(source) || Math.abs(value) > Number.MAX_SAFE_INTEGER
    ? { kind: "text", text: source }
    : { kind: "number", value };
