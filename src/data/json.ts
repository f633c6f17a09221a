import { fileStart, type Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import { fault, type GridFault } from "./grid.js";
import type { DataLimits } from "./limits.js";

/**
 * A text of JSON; nothing where it is none. Whole numbers that would lose digits are texts. Keys are in the order of the
 * text: a mark before each keeps JavaScript from putting first those that look like numbers.
 */
export function parseJson(
  text: string,
  path: string,
  limits: DataLimits,
): { readonly root: RawNode } | { readonly fault: GridFault } | undefined {
  const kept = text.replace(
    /("(?:[^"\\]|\\.)*")(\s*:)?|(?<![\d.])-?\d{16,}(?![\d.eE])/gu,
    (part, quoted: string | undefined, colon: string | undefined) => {
      if (quoted === undefined) return `"${part}"`;
      return colon === undefined ? part : `"${KEY_MARK}${part.slice(1)}`;
    },
  );
  try {
    const value: unknown = JSON.parse(kept);
    return excessOf(value, limits) ?? { root: nodeOf(value, fileStart(path)) };
  } catch {
    return undefined;
  }
}

const KEY_MARK = "=";

/** What is more than a table may hold, before anything is made of it. */
function excessOf(value: unknown, limits: DataLimits): { readonly fault: GridFault } | undefined {
  if (!Array.isArray(value)) return undefined;
  const over = (limit: "rows" | "columns" | "cells") => fault("data-too-large", { limit, max: limits[limit] });
  // The names of columns are a row of the table.
  if (value.length > limits.rows) return over("rows");
  let cells = 0;
  for (const item of value) {
    const width = typeof item === "object" && item !== null ? Object.keys(item).length : 0;
    cells += width;
    if (width > limits.columns) return over("columns");
    if (cells > limits.cells) return over("cells");
  }
  return undefined;
}

/** Deeper than a table is not looked. */
const DEPTH_MAX = 3;

function nodeOf(value: unknown, place: Span, depth = 0): RawNode {
  if (typeof value !== "object" || value === null || depth > DEPTH_MAX) {
    const plain = typeof value === "object" ? null : (value as string | number | boolean);
    return { kind: "scalar", value: plain, source: String(plain), place };
  }
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => nodeOf(item, place, depth + 1)), place };
  const entries = Object.entries(value).map(([key, each]) => ({
    key: key.slice(KEY_MARK.length),
    keyPlace: place,
    value: nodeOf(each, place, depth + 1),
  }));
  return { kind: "map", entries, place };
}
