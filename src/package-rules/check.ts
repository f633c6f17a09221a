import { inspectPackage } from "./inspect.js";
import { kindOfBytes, kindOfPackage } from "./kind.js";
import { type PackageFault, type Scope, scopes } from "./model.js";
import { rules } from "./rules.js";

export type { PackageFault };

/**
 * What PowerPoint would not accept in a PPTX, or would propose to repair; nothing when all is well. With `reported`, also
 * what is only reported to trouble it; with `ours`, what we ask of our own decks too. A file that is no presentation has one
 * fault, of the rule `kind`; one without content types has one, of the rule `content-types`. Pure, never throws.
 */
export function checkPackage(
  bytes: Uint8Array,
  options: { readonly scope: Scope } = { scope: "any" },
): readonly PackageFault[] {
  const pack = inspectPackage(bytes);
  const kind = typeof pack === "string" ? kindOfBytes(bytes, pack) : kindOfPackage(pack);
  if (typeof pack === "string" || kind !== undefined)
    return [{ rule: "kind", scope: "any", part: "", detail: { kind: kind ?? "" } }];
  const asked = scopes.slice(0, scopes.indexOf(options.scope) + 1);
  const entries = Object.entries(rules).filter(([, { scope }]) => asked.includes(scope));
  const found = ([rule, { scope, find }]: (typeof entries)[number]): readonly PackageFault[] =>
    find(pack).map((each) => ({ rule, scope, ...each }));
  const fatal = entries.filter(([name]) => name === "content-types").flatMap(found);
  return fatal.length > 0 ? fatal : entries.flatMap(found);
}
