import { report } from "../model/diagnostic.js";
import type { RawNode } from "../model/raw.js";
import type { Inline } from "../model/text.js";
import { type Findings, isText, memberOf } from "./read.js";

const MARK = /^(?:[•‣▪●○◦·–—*-]|\d{1,2}\))\s+/u;
const NUMBER = /^(\d{1,2})\.\s+/u;

const textOf = (node: RawNode): RawNode => (node.kind === "map" ? (memberOf(node, "text") ?? node) : node);

/** "3." begins a date in some languages: it is a mark where every point has its own, from 1. */
export function areNumbered(points: readonly RawNode[]): boolean {
  const numbers = points.map(textOf).map((node) => (isText(node) ? Number(NUMBER.exec(node.value)?.[1]) : Number.NaN));
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

/** The words of a point without the mark that was typed before them, which is told. */
export function unmarked(
  inlines: readonly Inline[] | undefined,
  isNumbered: boolean,
  point: RawNode,
  findings: Findings,
): readonly Inline[] | undefined {
  const [first, ...others] = inlines ?? [];
  if (first === undefined || first.code === true) return inlines;
  const [mark] = MARK.exec(first.text) ?? (isNumbered ? NUMBER.exec(first.text) : null) ?? [];
  if (mark === undefined) return inlines;
  findings.push(report("typed-mark", { typed: mark.trim() }, textOf(point).place));
  return [{ ...first, text: first.text.slice(mark.length) }, ...others].filter(({ text }) => text !== "");
}
