import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.js";

const structural: ReadonlySet<DiagnosticCode> = new Set(["yaml-syntax", "yaml-tab", "yaml-bad-key"]);
const startOf = ({ place }: Diagnostic): number => (place !== undefined && "start" in place ? place.start : 0);
const endOf = ({ place }: Diagnostic): number => (place !== undefined && "end" in place ? place.end : 0);

/** After a fault of structure the parser stumbles over what follows in the same block: the first alone is worth telling. */
export function causes(faults: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  let cause: Diagnostic | undefined;
  let end = 0;
  for (const fault of faults.toSorted((a, b) => startOf(a) - startOf(b))) {
    const follows = BETWEEN_TOKENS.test(text.slice(end, startOf(fault)));
    const isStructural = structural.has(fault.code);
    if (isStructural) end = Math.max(end, endOf(fault));
    if (isStructural && cause !== undefined && (follows || isDeeper(fault, cause, text))) continue;
    if (isStructural) cause = fault;
    told.push(fault);
  }
  return told;
}

/** A parser that is lost stumbles over every token. */
const BETWEEN_TOKENS = /^(?:\s|#.*)*$/u;

/** Deeper than the line of the cause, with nothing as shallow between them. */
function isDeeper(fault: Diagnostic, cause: Diagnostic, text: string): boolean {
  const from = lineStart(text, startOf(cause));
  const [first = "", ...others] = text.slice(from, lineEnd(text, startOf(fault))).split("\n");
  return others.every((line) => line.trim() === "" || indentOf(line) > indentOf(first));
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text: string, at: number): number => (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
const indentOf = (line: string): number => line.length - line.trimStart().length;
