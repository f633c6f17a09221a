import { type Majority, majorityBases } from "../model/acts.js";
import type { RawNode } from "../model/raw.js";
import { asBoolean, asMap, asOneOf, asString, checkKeys, type Findings, memberOf, requireKeys } from "./read.js";
import { readWords } from "./words.js";

const majorityKeys = ["label", "share", "of", "abstentions", "blanks", "chair"] as const;

/** The rules of majority that every deck can name. */
export function readMajorities(node: RawNode | undefined, findings: Findings): readonly Majority[] {
  const map = node === undefined ? undefined : asMap(node, "majorities", findings);
  return (map?.entries ?? []).flatMap(({ key, value }): readonly Majority[] => {
    const rule = asMap(value, key, findings);
    if (rule === undefined) return [];
    checkKeys(rule, majorityKeys, findings, key);
    requireKeys(rule, ["label", "share"], findings, key);
    const says = (name: "abstentions" | "blanks" | "chair"): boolean =>
      asBoolean(memberOf(rule, name), name, findings) === true;
    return [
      {
        name: key,
        label: readWords(memberOf(rule, "label"), "label", findings) ?? {},
        share: asString(memberOf(rule, "share"), "share", findings) ?? "",
        of: asOneOf(memberOf(rule, "of"), majorityBases, "of", findings) ?? "cast",
        abstentions: says("abstentions"),
        blanks: says("blanks"),
        chair: says("chair"),
      },
    ];
  });
}
