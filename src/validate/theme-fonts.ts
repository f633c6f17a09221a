import { dirname, join } from "node:path";
import { report } from "../model/diagnostic.js";
import { faceStyles } from "../model/fonts.js";
import type { RawMap } from "../model/raw.js";
import type { ThemeFont, ThemeFonts } from "../model/theme.js";
import { asMap, asString, checkKeys, type Findings, memberOf, requireKeys } from "./read.js";

export const faceKeys = ["family", "regular", "bold", "italic", "boldItalic"] as const;
export const fontKeys = [...faceKeys, "measuredBy"] as const;
export const fallbackKeys = ["family", "regular", "bold"] as const;

/** The brand's fonts: a family and its faces for headings, for texts, and for the letters that these lack. */
export function readFonts(map: RawMap, path: string, findings: Findings): ThemeFonts {
  const roles = ["heading", "body"] as const;
  checkKeys(map, [...roles, "fallback"], findings, "fonts");
  requireKeys(map, roles, findings, "fonts");
  const read = (role: string, demand: Demand): ThemeFont => {
    const node = memberOf(map, role);
    const font = node === undefined ? undefined : asMap(node, role, findings);
    return font === undefined ? { family: "", files: {} } : readFont(font, role, demand, path, findings);
  };
  const hasFallback = memberOf(map, "fallback") !== undefined;
  return {
    heading: read("heading", brand),
    body: read("body", brand),
    ...(hasFallback ? { fallback: read("fallback", fallback) } : {}),
  };
}

type Demand = { readonly known: readonly string[]; readonly required: readonly string[] };
const brandFaces = ["family", "regular", "bold", "italic"] as const;
const brand: Demand = { known: fontKeys, required: brandFaces };
const twin: Demand = { known: faceKeys, required: brandFaces };
const fallback: Demand = { known: fallbackKeys, required: ["family", "regular"] };

/** A family with its own files, or with those of its metric twin. */
function readFont(map: RawMap, role: string, demand: Demand, path: string, findings: Findings): ThemeFont {
  const measuring = demand.known.includes("measuredBy") ? memberOf(map, "measuredBy") : undefined;
  if (measuring === undefined) return readFamily(map, role, demand, path, findings);
  checkKeys(map, demand.known, findings, role);
  requireKeys(map, ["family"], findings, role);
  const family = asString(memberOf(map, "family"), "family", findings) ?? "";
  for (const { key, keyPlace } of map.entries)
    if (faceStyles.some((style) => style === key)) findings.push(report("font-has-twin", { family, key }, keyPlace));
  const other = asMap(measuring, "measuredBy", findings);
  if (other === undefined) return { family, files: {} };
  const read = readFamily(other, "measuredBy", twin, path, findings);
  return { family, twin: read.family, files: read.files };
}

function readFamily(
  map: RawMap,
  role: string,
  { known, required }: Demand,
  path: string,
  findings: Findings,
): ThemeFont {
  checkKeys(map, known, findings, role);
  requireKeys(map, required, findings, role);
  const files = faceStyles.flatMap((style) => {
    const file = memberOf(map, style);
    const name = asString(file, style, findings);
    return file === undefined || name === undefined
      ? []
      : [[style, { path: join(dirname(path), name), place: file.place }] as const];
  });
  return { family: asString(memberOf(map, "family"), "family", findings) ?? "", files: Object.fromEntries(files) };
}
