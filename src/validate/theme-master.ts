import type { RawMap, RawNode } from "../model/raw.js";
import { type MasterStyles, masterUses, type Theme } from "../model/theme.js";
import { asMap, checkKeys, type Findings, memberOf, requireKeys } from "./read.js";
import { readStyle } from "./tokens.js";

/** Where a theme does not say. */
const usual: MasterStyles = { title: "heading", body: "body", caption: "caption", kicker: "kicker" };

/** `master:` names the styles of what no template sets; a caption or a kicker without its own is set as the body. */
export function readMaster(
  node: RawNode | undefined,
  scale: RawMap,
  styles: Theme["styles"],
  findings: Findings,
): MasterStyles {
  const given = node === undefined ? undefined : asMap(node, "master", findings);
  if (given !== undefined) checkKeys(given, masterUses, findings, "master");
  const written = (use: keyof MasterStyles) => (given === undefined ? undefined : memberOf(given, use));
  const named = (use: keyof MasterStyles): string | undefined =>
    readStyle(written(use), { styles: Object.keys(styles) }, findings)?.value;
  const needed = (use: "title" | "body"): string => {
    if (written(use) === undefined && scale.entries.length > 0) requireKeys(scale, [usual[use]], findings, "styles");
    return named(use) ?? usual[use];
  };
  const [title, body] = [needed("title"), needed("body")];
  const orBody = (use: "caption" | "kicker"): string =>
    named(use) ?? (Object.hasOwn(styles, usual[use]) ? usual[use] : body);
  return { title, body, caption: orBody("caption"), kicker: orBody("kicker") };
}
