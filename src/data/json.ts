import { fileStart, type Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";

/** A text of JSON; nothing where it is none. Whole numbers that would lose digits are texts. */
export function parseJson(text: string, path: string): RawNode | undefined {
  const kept = text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/gu, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  );
  try {
    return nodeOf(JSON.parse(kept), fileStart(path));
  } catch {
    return undefined;
  }
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
    key,
    keyPlace: place,
    value: nodeOf(each, place, depth + 1),
  }));
  return { kind: "map", entries, place };
}
