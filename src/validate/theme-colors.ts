import { given } from "../basics/given.js";
import { type ColorRef, type SchemeColor, schemeColors } from "../model/color.js";
import { report } from "../model/diagnostic.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { Theme } from "../model/theme.js";
import {
  asList,
  asMap,
  asNumberIn,
  checkKeys,
  type Findings,
  headOf,
  isText,
  memberOf,
  misspelt,
  requireKeys,
} from "./read.js";

const colorKeys = ["color", "lighter", "darker", "lumMod", "lumOff", "alpha"] as const;

/** The twelve colours of a theme. */
export function readColors(map: RawMap, findings: Findings): Theme["colors"] {
  checkKeys(map, schemeColors, findings, "colors");
  requireKeys(map, schemeColors, findings, "colors");
  const entries = schemeColors.map((name) => {
    const node = memberOf(map, name);
    const text = node?.kind === "scalar" ? node.source.replace(/^#/u, "") : "";
    if (node !== undefined && !/^[0-9a-f]{6}$/iu.test(text))
      findings.push(report("bad-color", { value: text }, node.place));
    return [name, text.toUpperCase()] as const;
  });
  return Object.fromEntries(entries) as Record<SchemeColor, string>;
}

/** What slides take when their template names no ground. */
const requiredTokens = ["ground"] as const;
/** Colours by the names that templates use. */
export function readTokens(map: RawMap, findings: Findings): Theme["tokens"] {
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
    ...given({ lumMod: mod, lumOff: off, alpha }),
  };
}

/** A colour of the theme or a token. */
export function namedColor(
  name: string,
  node: RawNode,
  tokens: Theme["tokens"],
  findings: Findings,
): ColorRef | undefined {
  const scheme = schemeColors.find((each) => each === name);
  if (scheme !== undefined) return { scheme };
  const token = tokens[name];
  if (token !== undefined) return token;
  const known = [...schemeColors, ...Object.keys(tokens)];
  findings.push(misspelt("unknown-color", { name }, name, known, node.place));
  return undefined;
}

/** Colours of the parts of a deck, in their turn. */
export function readParts(node: RawNode | undefined, tokens: Theme["tokens"], findings: Findings): Theme["parts"] {
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
