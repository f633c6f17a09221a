import { report } from "../model/diagnostic.js";
import type { Day, Value } from "../model/field.js";
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
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text ?? "") ?? []).map(Number);
  if (text === undefined) findings.push(wrongType("date", node, name));
  else if (year === undefined || month === undefined || day === undefined || !exists({ year, month, day })) {
    findings.push(report("bad-date", { value: text }, node.place));
  } else return { year, month, day };
  return undefined;
}

function exists(day: Day): boolean {
  const date = new Date(dayNumber(day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day && day.year >= 1000;
}
