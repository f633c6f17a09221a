import { dirname, join } from "node:path";
import { given } from "../basics/given.js";
import type { RawDocument, RawMap } from "../model/raw.js";
import type { Theme } from "../model/theme.js";
import { pt } from "../model/units.js";
import { readElement } from "./elements/element.js";
import { any, type Names, slideNames } from "./names.js";
import { readWordsPattern } from "./paths.js";
import {
  asMap,
  asNumberIn,
  asString,
  checkKeys,
  type Findings,
  headOf,
  memberOf,
  misspelt,
  requireKeys,
} from "./read.js";
import { readColors, readParts, readTokens } from "./theme-colors.js";
import { readFonts } from "./theme-fonts.js";
import { readMaster } from "./theme-master.js";
import { readPage } from "./theme-page.js";
import { readStyles } from "./theme-styles.js";
import { type ThemeNames, themeNames } from "./tokens.js";
import { readWords } from "./words.js";

export const themeKeys = [
  "name",
  "label",
  "colors",
  "tokens",
  "parts",
  "fonts",
  "styles",
  "master",
  "spacing",
  "page",
  "footer",
  "artwork",
  "drawings",
] as const;
const requiredThemeKeys = [
  "name",
  "colors",
  "tokens",
  "parts",
  "fonts",
  "styles",
  "spacing",
  "page",
  "footer",
] as const;

const empty: RawMap = { kind: "map", entries: [], place: { path: "", start: 0, end: 0 } };

/** The brand: colours, type scale, spacing, page. Reports every mistake; without a map there is no theme. */
export function readTheme({ path, root }: RawDocument, facts: Names, findings: Findings): Theme | undefined {
  const map = asMap(root, "theme", findings);
  if (map === undefined) return undefined;
  checkKeys(map, themeKeys, findings);
  requireKeys(map, requiredThemeKeys, findings);
  const section = (key: (typeof themeKeys)[number]): RawMap => {
    const node = memberOf(map, key);
    return (
      (node === undefined ? undefined : asMap(node, key, findings)) ?? { ...empty, place: node?.place ?? headOf(map) }
    );
  };
  const colors = readColors(section("colors"), findings);
  const tokens = readTokens(section("tokens"), findings);
  const scale = section("styles");
  const styles = readStyles(scale, tokens, findings);
  const spacing = readSpacing(section("spacing"), findings);
  const artwork = readArtwork(section("artwork"), path, findings);
  const name = asString(memberOf(map, "name"), "name", findings) ?? "";
  return {
    name,
    path,
    place: map.place,
    label: asString(memberOf(map, "label"), "label", findings) ?? name,
    colors,
    tokens,
    parts: readParts(memberOf(map, "parts"), tokens, findings),
    fonts: readFonts(section("fonts"), path, findings),
    styles,
    master: readMaster(memberOf(map, "master"), scale, styles, findings),
    spacing,
    page: readPage(section("page"), findings),
    footer: readFooter(section("footer"), styles, facts, findings),
    artwork,
    drawings: readDrawings(
      section("drawings"),
      themeNames({ tokens, styles, spacing, artwork, drawings: {} }),
      findings,
    ),
  };
}

function readSpacing(map: RawMap, findings: Findings): Theme["spacing"] {
  const read = map.entries.flatMap(({ key, value }) => {
    const length = asNumberIn(value, key, { min: 0 }, findings);
    return length === undefined ? [] : [[key, pt(length)] as const];
  });
  return Object.fromEntries(read);
}

function readFooter(map: RawMap, styles: Theme["styles"], facts: Names, findings: Findings): Theme["footer"] {
  checkKeys(map, ["style", "text"], findings, "footer");
  requireKeys(map, ["style", "text"], findings, "footer");
  const [styleNode, textNode] = [memberOf(map, "style"), memberOf(map, "text")];
  const style = asString(styleNode, "style", findings);
  if (style !== undefined && !Object.hasOwn(styles, style))
    findings.push(misspelt("unknown-style", { name: style }, style, Object.keys(styles), styleNode?.place));
  // Its words are each template's own.
  const names = { ...slideNames(facts), words: any };
  const text = textNode === undefined ? [] : readWordsPattern(textNode, "text", findings, names).value;
  return { style: style ?? "footer", text };
}

/** Each use has one picture, or several that take turns; a picture is a path, or `{ file, alt }`. */
function readArtwork(map: RawMap, path: string, findings: Findings): Theme["artwork"] {
  const uses = map.entries.map(({ key, value }) => {
    const nodes = value.kind === "list" ? value.items : [value];
    const pictures = nodes.flatMap((node) => {
      const file = node.kind === "map" ? memberOf(node, "file") : node;
      if (node.kind === "map") checkKeys(node, ["file", "alt"], findings, key);
      const name = asString(file, key, findings);
      const alt = node.kind === "map" ? readWords(memberOf(node, "alt"), "alt", findings) : undefined;
      return name === undefined || file === undefined
        ? []
        : [{ path: join(dirname(path), name), place: file.place, ...given({ alt }) }];
    });
    return [key, pictures] as const;
  });
  return Object.fromEntries(uses);
}

/** Each use has one drawing, or several that take turns; a drawing is an element, as those of templates. */
function readDrawings(map: RawMap, theme: ThemeNames, findings: Findings): Theme["drawings"] {
  const uses = map.entries.map(({ key, value }) => {
    const nodes = value.kind === "list" ? value.items : [value];
    return [key, nodes.flatMap((node) => readElement(node, { theme, findings, names: {} }) ?? [])] as const;
  });
  return Object.fromEntries(uses);
}
