import { fault, type PackageFault } from "./model.js";
import { readPackage } from "./read.js";
import { rules } from "./rules.js";

export type { PackageFault };

/**
 * What PowerPoint would not accept in a PPTX, or would propose to repair; nothing when all is well. With `ours`, also what
 * we ask of our own decks. A file that is no zip has one fault, of the rule `zip`. Pure, never throws.
 */
export function checkPackage(
  bytes: Uint8Array,
  options: { readonly scope: "any" | "ours" } = { scope: "any" },
): readonly PackageFault[] {
  const pack = readPackage(bytes);
  if (pack === undefined) return [fault("zip", "")];
  return rules.filter(({ scope }) => scope === "any" || options.scope === "ours").flatMap(({ find }) => find(pack));
}
