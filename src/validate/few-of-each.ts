import type { Diagnostic } from "../model/diagnostic.js";

/** What a reader mends at once: the other rows of a table have the same mistake, or are told when these are mended. */
const FEW = 3;

/**
 * What is wrong with many rows of data in the same way is told of the first few, at the one place that asks for them all;
 * a key, which nobody wrote for each, once. What was written by hand is told each time.
 */
export function fewOfEach(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code, place }) => {
    if (place === undefined || !("start" in place) || place.cell === undefined) return true;
    const key = `${code} ${place.start} ${place.end} ${place.path}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= (code === "unknown-key" ? 1 : FEW);
  });
}
