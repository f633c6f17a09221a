import { dirname, join } from "node:path";
import { report } from "../model/diagnostic.js";
import type { FaceStyle, FontRole } from "../model/fonts.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import {
  type BulletMark,
  type ColorRef,
  type PageGrid,
  type SchemeColor,
  schemeColors,
  type TextStyle,
  type Theme,
  type ThemeFont,
} from "../model/theme.js";
import { pt } from "../model/units.js";
import { readWords } from "./fields.js";
import { any, type Names, slideNames } from "./names.js";
import { readWordsPattern } from "./paths.js";
import {
  asBoolean,
  asList,
  asMap,
  asNumber,
  asNumberIn,
  asOneOf,
  asString,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  misspelt,
  requireKeys,
} from "./read.js";

export const themeKeys = [
  "name",
  "label",
  "colors",
  "tokens",
  "parts",
  "fonts",
  "styles",
  "spacing",
  "page",
  "footer",
  "artwork",
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
export const colorKeys = ["color", "lighter", "darker", "lumMod", "lumOff", "alpha"] as const;
export const fontKeys = ["family", "regular", "bold", "italic", "boldItalic"] as const;
export const styleKeys = [
  "font",
  "size",
  "smallest",
  "bold",
  "italic",
  "color",
  "leading",
  "spaceBefore",
  "bullets",
  "tracking",
] as const;
export const pageKeys = ["size", "margins", "columns", "gutter", "title", "footer"] as const;

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
  const styles = readStyles(section("styles"), tokens, findings);
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
    spacing: readSpacing(section("spacing"), findings),
    page: readPage(section("page"), findings),
    footer: readFooter(section("footer"), styles, facts, findings),
    artwork: readArtwork(section("artwork"), path, findings),
  };
}

function readColors(map: RawMap, findings: Findings): Theme["colors"] {
  checkKeys(map, schemeColors, findings, "colors");
  requireKeys(map, schemeColors, findings, "colors");
  const entries = schemeColors.map((name) => {
    const node = memberOf(map, name);
    const text = node?.kind === "scalar" ? node.source.replace(/^#/u, "") : "";
    if (node !== undefined && !/^[0-9a-f]{6}$/iu.test(text))
      findings.push(report("bad-color", { value: text, name }, node.place));
    return [name, text.toUpperCase()] as const;
  });
  return Object.fromEntries(entries) as Record<SchemeColor, string>;
}

/** What slides take when their template names no ground. */
const requiredTokens = ["ground"] as const;
/** What the slide master is set in. */
const requiredStyles = ["heading", "body"] as const;

function readTokens(map: RawMap, findings: Findings): Theme["tokens"] {
  if (map.entries.length > 0) requireKeys(map, requiredTokens, findings, "tokens");
  // One that is misread is still a name: its uses are not told as well.
  const read = map.entries.map(({ key, value }) => [key, readColorRef(value, {}, findings) ?? ink] as const);
  return Object.fromEntries(read);
}

const ink: ColorRef = { scheme: "dk1" };

/** lumMod may go over 100. */
const percent = { min: 0, max: 400 } as const;

/** A colour of the scheme or a token, maybe lighter or darker by so many percent. */
function readColorRef(node: RawNode, tokens: Theme["tokens"], findings: Findings): ColorRef | undefined {
  if (isText(node)) return namedColor(node.value, node, tokens, findings);
  const map = asMap(node, "color", findings);
  if (map === undefined) return undefined;
  checkKeys(map, colorKeys, findings, "color");
  const inner = memberOf(map, "color");
  const base = inner !== undefined && isText(inner) ? namedColor(inner.value, inner, tokens, findings) : undefined;
  if (inner === undefined) findings.push(report("missing-key", { key: "color", where: "color" }, headOf(map)));
  const number = (key: (typeof colorKeys)[number]) => asNumberIn(memberOf(map, key), key, percent, findings);
  const [lighter, darker, lumMod, lumOff, alpha] = [
    number("lighter"),
    number("darker"),
    number("lumMod"),
    number("lumOff"),
    number("alpha"),
  ];
  const mod = lumMod ?? (lighter === undefined ? (darker === undefined ? undefined : 100 - darker) : 100 - lighter);
  const off = lumOff ?? lighter;
  if (base === undefined) return undefined;
  return {
    ...base,
    ...(mod === undefined ? {} : { lumMod: mod }),
    ...(off === undefined ? {} : { lumOff: off }),
    ...(alpha === undefined ? {} : { alpha }),
  };
}

function namedColor(name: string, node: RawNode, tokens: Theme["tokens"], findings: Findings): ColorRef | undefined {
  const scheme = schemeColors.find((each) => each === name);
  if (scheme !== undefined) return { scheme };
  const token = tokens[name];
  if (token !== undefined) return token;
  const known = [...schemeColors, ...Object.keys(tokens)];
  findings.push(misspelt("unknown-color", { name }, name, known, node.place));
  return undefined;
}

function readParts(node: RawNode | undefined, tokens: Theme["tokens"], findings: Findings): Theme["parts"] {
  const parts = asList(node, "parts", findings).flatMap((item) => {
    const map = asMap(item, "parts", findings);
    if (map === undefined) return [];
    checkKeys(map, ["color", "light"], findings, "parts");
    requireKeys(map, ["color", "light"], findings, "parts");
    const read = (key: string): ColorRef | undefined => {
      const value = memberOf(map, key);
      return value === undefined ? undefined : readColorRef(value, tokens, findings);
    };
    const [color, light] = [read("color"), read("light")];
    return color === undefined || light === undefined ? [] : [{ color, light }];
  });
  if (node !== undefined && parts.length === 0)
    findings.push(report("too-few", { field: "parts", count: 0, min: 1 }, node.place));
  return parts;
}

function readFonts(map: RawMap, path: string, findings: Findings): Theme["fonts"] {
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

function readStyles(map: RawMap, tokens: Theme["tokens"], findings: Findings): Theme["styles"] {
  if (map.entries.length > 0) requireKeys(map, requiredStyles, findings, "styles");
  const read = map.entries.flatMap(({ key, value }) => {
    const style = asMap(value, key, findings);
    return style === undefined ? [] : [[key, readStyleEntry(key, style, tokens, findings)] as const];
  });
  return Object.fromEntries(read);
}

function readStyleEntry(name: string, map: RawMap, tokens: Theme["tokens"], findings: Findings): TextStyle {
  checkKeys(map, styleKeys, findings, name);
  requireKeys(map, ["font", "size"], findings, name);
  const number = (key: (typeof styleKeys)[number]) => asNumber(memberOf(map, key), key, findings);
  const size = number("size") ?? 18;
  const smallest = number("smallest") ?? size;
  if (smallest > size || size <= 0 || smallest <= 0)
    findings.push(report("bad-size", { name, size, smallest }, memberOf(map, "smallest")?.place ?? headOf(map)));
  return {
    name,
    font: asOneOf(memberOf(map, "font"), ["heading", "body"] as const, "font", findings) ?? "body",
    sizePt: pt(size),
    smallestPt: pt(smallest),
    bold: asBoolean(memberOf(map, "bold"), "bold", findings) === true,
    italic: asBoolean(memberOf(map, "italic"), "italic", findings) === true,
    color: tokenName(memberOf(map, "color"), tokens, findings) ?? "dk1",
    leadingPercent: asNumberIn(memberOf(map, "leading"), "leading", { min: 1 }, findings) ?? 100,
    spaceBeforePt: pt(asNumberIn(memberOf(map, "spaceBefore"), "spaceBefore", { min: 0 }, findings) ?? 0),
    bullets: asList(memberOf(map, "bullets"), "bullets", findings).flatMap(
      (item) => readBullet(item, tokens, findings) ?? [],
    ),
    trackingPt: pt(number("tracking") ?? 0),
    place: map.place,
  };
}

function tokenName(node: RawNode | undefined, tokens: Theme["tokens"], findings: Findings): string | undefined {
  if (node === undefined) return undefined;
  const name = asString(node, "color", findings);
  if (name === undefined || name === "part" || name === "part-light") return name;
  return namedColor(name, node, tokens, findings) === undefined ? undefined : name;
}

function readBullet(node: RawNode, tokens: Theme["tokens"], findings: Findings): BulletMark | undefined {
  const map = asMap(node, "bullets", findings);
  if (map === undefined) return undefined;
  checkKeys(map, ["mark", "color", "indent"], findings, "bullets");
  requireKeys(map, ["mark", "indent"], findings, "bullets");
  return {
    mark: asString(memberOf(map, "mark"), "mark", findings) ?? "•",
    color: tokenName(memberOf(map, "color"), tokens, findings) ?? "dk1",
    indentPt: pt(asNumber(memberOf(map, "indent"), "indent", findings) ?? 18),
  };
}

function readSpacing(map: RawMap, findings: Findings): Theme["spacing"] {
  const read = map.entries.flatMap(({ key, value }) => {
    const length = asNumberIn(value, key, { min: 0 }, findings);
    return length === undefined ? [] : [[key, pt(length)] as const];
  });
  return Object.fromEntries(read);
}

/** One inch to 56 (ECMA-376, ST_SlideSizeCoordinate). */
const pageSizePt = { min: 72, max: 4032 } as const;

function readPage(map: RawMap, findings: Findings): PageGrid {
  checkKeys(map, pageKeys, findings, "page");
  requireKeys(map, pageKeys, findings, "page");
  const inner = (key: string, keys: readonly string[]): RawMap => {
    const node = memberOf(map, key);
    const found = node === undefined ? undefined : asMap(node, key, findings);
    if (found !== undefined) {
      checkKeys(found, keys, findings, key);
      requireKeys(found, keys, findings, key);
    }
    return found ?? empty;
  };
  const length = (owner: RawMap, key: string, otherwise: number) =>
    pt(asNumberIn(memberOf(owner, key), key, { min: 0 }, findings) ?? otherwise);
  const size = memberOf(map, "size");
  const sizes = asList(size, "size", findings);
  if (size?.kind === "list" && sizes.length < 2)
    findings.push(report("too-few", { field: "size", count: sizes.length, min: 2 }, size.place));
  const [width, height] = sizes.map((item) => asNumberIn(item, "size", pageSizePt, findings));
  const margins = inner("margins", ["left", "right", "top", "bottom"]);
  const title = inner("title", ["height", "gap"]);
  const footer = inner("footer", ["height", "gap"]);
  return {
    widthPt: pt(width ?? 960),
    heightPt: pt(height ?? 540),
    marginPt: {
      left: length(margins, "left", 48),
      right: length(margins, "right", 48),
      top: length(margins, "top", 42),
      bottom: length(margins, "bottom", 42),
    },
    columns: asNumberIn(memberOf(map, "columns"), "columns", { min: 1 }, findings) ?? 12,
    gutterPt: length(map, "gutter", 14.4),
    titleHeightPt: length(title, "height", 72),
    titleGapPt: length(title, "gap", 18),
    footerHeightPt: length(footer, "height", 18),
    footerGapPt: length(footer, "gap", 12),
  };
}

function readFooter(map: RawMap, styles: Theme["styles"], facts: Names, findings: Findings): Theme["footer"] {
  checkKeys(map, ["style", "text"], findings, "footer");
  requireKeys(map, ["style", "text"], findings, "footer");
  const [styleNode, textNode] = [memberOf(map, "style"), memberOf(map, "text")];
  const style = asString(styleNode, "style", findings);
  if (style !== undefined && !Object.hasOwn(styles, style))
    findings.push(misspelt("unknown-style", { name: style }, style, Object.keys(styles), styleNode?.place));
  // Its words are each template's own.
  if (textNode !== undefined) readWordsPattern(textNode, "text", findings, { ...slideNames(facts), words: any });
  return { style: style ?? "footer", text: isText(textNode) ? textNode.value : "" };
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
        : [{ path: join(dirname(path), name), place: file.place, ...(alt === undefined ? {} : { alt }) }];
    });
    return [key, pictures] as const;
  });
  return Object.fromEntries(uses);
}
