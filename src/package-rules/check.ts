import type { PackageFault } from "./model.js";
import { readPackage } from "./read.js";
import { rules } from "./rules.js";

export type { PackageFault };

/**
 * What PowerPoint would not accept in a PPTX, or would propose to repair; nothing when all is well. With `ours`, also what
 * we ask of our own decks. A file that is no zip has one fault, of the rule `zip`; one without content types has one, of the
 * rule `content-types`. Pure, never throws.
 */
export function checkPackage(
  bytes: Uint8Array,
  options: { readonly scope: "any" | "ours" } = { scope: "any" },
): readonly PackageFault[] {
  const pack = readPackage(bytes);
  if (typeof pack === "string") return [{ rule: "zip", part: "", detail: { reason: pack } }];
  const entries = Object.entries(rules);
  const first = entries.filter(([name]) => name === "content-types");
  const found = ([rule, { scope, find }]: (typeof entries)[number]): readonly PackageFault[] =>
    scope === "any" || options.scope === "ours" ? find(pack).map((each) => ({ rule, ...each })) : [];
  const fatal = first.flatMap(found);
  return fatal.length > 0 ? fatal : entries.flatMap(found);
}
