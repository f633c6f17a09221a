import { given } from "../basics/given.js";
import { scaleOf } from "../basics/number-units.js";
import { report } from "../model/diagnostic.js";
import type { NumberLook } from "../model/numbers.js";
import type { RawMap } from "../model/raw.js";
import { asNumberIn, asString, type Findings, memberOf } from "../validate/read.js";

/** Keys that say how numbers are written. */
export const lookKeys = ["in", "decimals"] as const;

const DECIMALS_MAX = 6;

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
