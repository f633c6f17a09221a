import { report } from "../model/diagnostic.js";
import type { RawNode } from "../model/raw.js";
import type { Edges, Length } from "../model/template.js";
import type { Theme } from "../model/theme.js";
import { checkKeys, type Findings, isText, memberOf, misspelt } from "./read.js";

/** Points, `"33%"`, a spacing token, or `"4 columns"`. */
export function readLength(node: RawNode | undefined, theme: Theme, findings: Findings): Length | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar" && typeof node.value === "number") return { kind: "pt", value: node.value };
  const text = isText(node) ? node.value.trim() : "";
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/u.exec(text) ?? [];
  if (percent !== undefined) return { kind: "percent", value: Number(percent) };
  const [, columns] = /^(\d{1,2})\s+columns?$/u.exec(text) ?? [];
  if (columns !== undefined) return { kind: "columns", count: Number(columns) };
  if (Object.hasOwn(theme.spacing, text)) return { kind: "token", name: text, place: node.place };
  const known = Object.keys(theme.spacing);
  if (/^[\p{L}-]+$/u.test(text)) findings.push(misspelt("unknown-spacing", { name: text }, text, known, node.place));
  else findings.push(report("bad-length", { value: node.kind === "scalar" ? node.source : "…" }, node.place));
  return undefined;
}

const edgeKeys = ["left", "right", "top", "bottom", "x", "y"] as const;

/** One length for all sides, or a map of sides; `x` and `y` stand for two. */
export function readEdges(node: RawNode | undefined, theme: Theme, findings: Findings): Edges | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "map") {
    const all = readLength(node, theme, findings);
    return all === undefined ? undefined : { left: all, top: all, right: all, bottom: all };
  }
  checkKeys(node, edgeKeys, findings);
  const side = (name: (typeof edgeKeys)[number]) => readLength(memberOf(node, name), theme, findings);
  const [x, y] = [side("x"), side("y")];
  const sides = {
    left: side("left") ?? x,
    right: side("right") ?? x,
    top: side("top") ?? y,
    bottom: side("bottom") ?? y,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, length]) => length !== undefined)) as Edges;
}
