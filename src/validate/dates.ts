import { type Day, dayOf } from "../model/day.js";
import { report } from "../model/diagnostic.js";
import type { Value } from "../model/field.js";
import type { RawNode } from "../model/raw.js";
import { isText, wrongType } from "./read.js";
import { checkCount, type Reading } from "./texts.js";

/** A day that exists, or the first and the last, in order. */
export function readDates(name: string, mayBeTwo: boolean, node: RawNode, reading: Reading): Value | undefined {
  const nodes = node.kind === "list" && mayBeTwo ? node.items : [node];
  const days = nodes.flatMap((item) => readDay(name, item, reading) ?? []);
  if (days.length !== nodes.length) return undefined;
  if (mayBeTwo) checkCount(name, { min: 1, max: 2 }, days.length, node, reading);
  const [first, last] = days;
  if (first !== undefined && last !== undefined && dayNumber(last) < dayNumber(first))
    reading.findings.push(report("bad-dates-order", { field: name }, node.place));
  return { kind: "dates", days, place: node.place };
}

const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

function readDay(name: string, node: RawNode, { findings }: Reading): Day | undefined {
  const text = isText(node) ? node.value.trim() : node.kind === "scalar" ? node.source : undefined;
  if (text === undefined) {
    findings.push(wrongType("date", node, name));
    return undefined;
  }
  const isTimed = node.kind === "scalar" && node.data?.day === true;
  const day = dayOf(isTimed ? text.slice(0, DAY_LETTERS) : text);
  if (day === undefined) findings.push(report("bad-date", { value: text }, node.place));
  return day;
}

/** What a table of data gives may tell the time too. */
const DAY_LETTERS = "2025-03-31".length;
