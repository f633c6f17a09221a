import { dirname, join } from "node:path";
import type { FaceStyle } from "../model/fonts.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { ThemeFont, ThemeFonts } from "../model/theme.js";
import { asMap, asString, checkKeys, type Findings, memberOf, requireKeys } from "./read.js";

export const fontKeys = ["family", "regular", "bold", "italic", "boldItalic"] as const;
export const fallbackKeys = ["family", "regular", "bold"] as const;

/** The brand's fonts: a family and its faces for headings, for texts, and for the letters that these lack. */
export function readFonts(map: RawMap, path: string, findings: Findings): ThemeFonts {
  const roles = ["heading", "body"] as const;
  checkKeys(map, [...roles, "fallback"], findings, "fonts");
  requireKeys(map, roles, findings, "fonts");
  const brand: Demand = { known: fontKeys, required: ["family", "regular", "bold", "italic"] };
  const fallback = memberOf(map, "fallback");
  return {
    heading: readFont(memberOf(map, "heading"), "heading", brand, path, findings),
    body: readFont(memberOf(map, "body"), "body", brand, path, findings),
    ...(fallback === undefined
      ? {}
      : {
          fallback: readFont(
            fallback,
            "fallback",
            { known: fallbackKeys, required: ["family", "regular"] },
            path,
            findings,
          ),
        }),
  };
}

type Demand = { readonly known: readonly string[]; readonly required: readonly string[] };

function readFont(
  node: RawNode | undefined,
  role: string,
  { known, required }: Demand,
  path: string,
  findings: Findings,
): ThemeFont {
  const map = node === undefined ? undefined : asMap(node, role, findings);
  if (map === undefined) return { family: "", files: {} };
  checkKeys(map, known, findings, role);
  requireKeys(map, required, findings, role);
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
