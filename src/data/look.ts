import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { NumberLook } from "../model/numbers.js";
import type { RawMap } from "../model/raw.js";
import { asNumberIn, asString, type Findings, memberOf } from "../validate/read.js";

/** Keys that say how numbers are written. */
export const lookKeys = ["in", "decimals"] as const;

const DECIMALS_MAX = 6;

/** What one of a unit stands for, by how the unit begins. */
const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:k(?!\p{L})|milliers?(?!\p{L})|thousands?(?!\p{L}))/iu, 1e3],
  [/^(?:Md|Mrd|bn|milliards?(?!\p{L})|billions?(?!\p{L}))/u, 1e9],
  [/^(?:M(?!\p{L})|millions?(?!\p{L}))/u, 1e6],
];

/** What one of a unit stands for: 1000 of `k€`; nothing where it is no scale. */
export const scaleOf = (unit: string): number | undefined => factors.find(([start]) => start.test(unit))?.[1];

/** `in: k€` and `decimals: 1` of an expression. */
export function lookIn(map: RawMap, findings: Findings): NumberLook {
  const decimals = asNumberIn(memberOf(map, "decimals"), "decimals", { min: 0, max: DECIMALS_MAX }, findings);
  const node = memberOf(map, "in");
  const words = asString(node, "in", findings)?.trim();
  if (words === undefined) return given({ decimals });
  const by = scaleOf(words);
  if (by === undefined) {
    findings.push(report("bad-choice", { field: "in", value: words, known: ["k€", "M€", "Md€"] }, node?.place));
    return given({ decimals });
  }
  return given({ decimals, scale: { by, words } });
}
