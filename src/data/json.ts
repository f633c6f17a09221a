import { fileStart, type Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";

/**
 * A text of JSON; nothing where it is none. Whole numbers that would lose digits are texts. Keys are in the order of the
 * text: a mark before each keeps JavaScript from putting first those that look like numbers.
 */
export function parseJson(text: string, path: string): RawNode | undefined {
  const kept = text.replace(
    /("(?:[^"\\]|\\.)*")(\s*:)?|(?<![\d.])-?\d{16,}(?![\d.eE])/gu,
    (part, quoted: string | undefined, colon: string | undefined) => {
      if (quoted === undefined) return `"${part}"`;
      return colon === undefined ? part : `"${KEY_MARK}${part.slice(1)}`;
    },
  );
  try {
    return nodeOf(JSON.parse(kept), fileStart(path));
  } catch {
    return undefined;
  }
}

const KEY_MARK = "=";

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
