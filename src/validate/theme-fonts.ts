import { dirname, join } from "node:path";
import type { FaceStyle, FontRole } from "../model/fonts.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { Theme, ThemeFont } from "../model/theme.js";
import { asMap, asString, checkKeys, type Findings, memberOf, requireKeys } from "./read.js";

export const fontKeys = ["family", "regular", "bold", "italic", "boldItalic"] as const;

/** The brand's fonts: a family and its faces for headings, and for texts. */
export function readFonts(map: RawMap, path: string, findings: Findings): Theme["fonts"] {
  const roles = ["heading", "body"] as const;
  checkKeys(map, roles, findings, "fonts");
  requireKeys(map, roles, findings, "fonts");
  return Object.fromEntries(roles.map((role) => [role, readFont(memberOf(map, role), role, path, findings)])) as Record<
    FontRole,
    ThemeFont
  >;
}

function readFont(node: RawNode | undefined, role: string, path: string, findings: Findings): ThemeFont {
  const map = node === undefined ? undefined : asMap(node, role, findings);
  if (map === undefined) return { family: "", files: {} };
  checkKeys(map, fontKeys, findings, role);
  requireKeys(map, ["family", "regular", "bold", "italic"], findings, role);
  const styles = ["regular", "bold", "italic", "boldItalic"] as const satisfies readonly FaceStyle[];
  const files = styles.flatMap((style) => {
    const file = memberOf(map, style);
    const name = asString(file, style, findings);
    return file === undefined || name === undefined
      ? []
      : [[style, { path: join(dirname(path), name), place: file.place }] as const];
  });
  return { family: asString(memberOf(map, "family"), "family", findings) ?? "", files: Object.fromEntries(files) };
}
