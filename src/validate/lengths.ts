import { report } from "../model/diagnostic.js";
import type { RawNode } from "../model/raw.js";
import type { Edges, Length } from "../model/template.js";
import { checkKeys, type Findings, isText, memberOf, misspelt } from "./read.js";
import type { ThemeNames } from "./tokens.js";

/** Points, `"33%"`, a spacing token, or `"4 columns"`. Only what moves a box may be under zero, not what sizes it. */
export function readLength(
  node: RawNode | undefined,
  theme: ThemeNames,
  findings: Findings,
  least: number = 0,
): Length | undefined {
  if (node === undefined) return undefined;
  if (isNumber(node) && Number.isFinite(node.value) && node.value >= least) return { kind: "pt", value: node.value };
  const text = isText(node) ? node.value.trim() : "";
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/u.exec(text) ?? [];
  if (percent !== undefined) return { kind: "percent", value: Number(percent) };
  const [, columns] = /^(\d{1,2})\s+columns?$/u.exec(text) ?? [];
  if (columns !== undefined) return { kind: "columns", count: Number(columns) };
  if (theme.spacing.includes(text)) return { kind: "token", name: text, place: node.place };
  if (/^[\p{L}-]+$/u.test(text))
    findings.push(misspelt("unknown-spacing", { name: text }, text, theme.spacing, node.place));
  else findings.push(report("bad-length", { value: node.kind === "scalar" ? node.source : "…" }, node.place));
  return undefined;
}

const ANY = Number.NEGATIVE_INFINITY;
const isNumber = (node: RawNode): node is RawNode & { readonly value: number } =>
  node.kind === "scalar" && typeof node.value === "number";

const edgeKeys = ["left", "right", "top", "bottom", "x", "y"] as const;

/** Edges that a box may be pushed over: a margin, a place of its own. */
export const readOffsets = (node: RawNode | undefined, theme: ThemeNames, findings: Findings): Edges | undefined =>
  readEdges(node, theme, findings, ANY);

/** One length for all sides, or a map of sides; `x` and `y` stand for two. */
export function readEdges(
  node: RawNode | undefined,
  theme: ThemeNames,
  findings: Findings,
  least: number = 0,
): Edges | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "map") {
    const all = readLength(node, theme, findings, least);
    return all === undefined ? undefined : { left: all, top: all, right: all, bottom: all };
  }
  checkKeys(node, edgeKeys, findings);
  const side = (name: (typeof edgeKeys)[number]) => readLength(memberOf(node, name), theme, findings, least);
  const [x, y] = [side("x"), side("y")];
  const sides = {
    left: side("left") ?? x,
    right: side("right") ?? x,
    top: side("top") ?? y,
    bottom: side("bottom") ?? y,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, length]) => length !== undefined)) as Edges;
}
