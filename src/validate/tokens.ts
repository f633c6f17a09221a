import { given } from "../basics/given.js";
import { schemeColors } from "../model/color.js";
import { report } from "../model/diagnostic.js";
import type { Path } from "../model/pattern.js";
import { type Located, located } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import type { ChosenFill, FillLook, LineLook } from "../model/template.js";
import type { Theme } from "../model/theme.js";
import type { Names } from "./names.js";
import { patternParts } from "./paths.js";
import {
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
  wrongType,
} from "./read.js";

/** What templates name of a theme. */
export type ThemeNames = { readonly [kind in "tokens" | "styles" | "spacing" | "artwork"]: readonly string[] };

export const themeNames = ({
  tokens,
  styles,
  spacing,
  artwork,
  drawings,
}: Pick<Theme, "tokens" | "styles" | "spacing" | "artwork" | "drawings">): ThemeNames => ({
  tokens: Object.keys(tokens),
  styles: Object.keys(styles),
  spacing: Object.keys(spacing),
  artwork: [...new Set([...Object.keys(artwork), ...Object.keys(drawings)])],
});

/** Colours that follow the part of the assembly. */
const partColors = ["part", "part-light"] as const;

/** A colour: a token, or one of the theme's own. */
export function readColor(
  node: RawNode | undefined,
  theme: ThemeNames,
  findings: Findings,
): Located<string> | undefined {
  if (node === undefined) return undefined;
  const name = asString(node, "color", findings);
  if (name === undefined) return undefined;
  const known = [...theme.tokens, ...partColors, ...schemeColors];
  if (known.includes(name)) return located(name, node.place);
  findings.push(misspelt("unknown-color", { name }, name, known, node.place));
  return undefined;
}

/** The name of a text style. */
export function readStyle(
  node: RawNode | undefined,
  theme: Pick<ThemeNames, "styles">,
  findings: Findings,
): Located<string> | undefined {
  if (node === undefined) return undefined;
  const name = asString(node, "style", findings);
  if (name === undefined) return undefined;
  if (theme.styles.includes(name)) return located(name, node.place);
  findings.push(misspelt("unknown-style", { name }, name, theme.styles, node.place));
  return undefined;
}

const fillKeys = ["color", "opacity", "from", "to", "fromOpacity", "toOpacity", "angle"] as const;

/** `fill: "{kind.color}"`: a colour that the description chooses, by the field that says so. */
function readColorPath(node: RawNode, names: Names, findings: Findings): Path | undefined {
  const [only, ...others] = patternParts(asString(node, "fill", findings) ?? "", node.place, findings, names);
  return only?.kind === "path" && others.length === 0 ? only.path : undefined;
}

/** What a shape is filled with: as any box, or in a colour of the description. */
export function readShapeFill(
  node: RawNode | undefined,
  theme: ThemeNames,
  names: Names,
  findings: Findings,
): FillLook | ChosenFill | undefined {
  if (!isText(node) || !node.value.startsWith("{")) return readFill(node, theme, findings);
  const path = readColorPath(node, names, findings);
  return path === undefined ? undefined : { kind: "chosen", path };
}

/** A token, a token with an opacity, or a gradient from one to another. */
export function readFill(node: RawNode | undefined, theme: ThemeNames, findings: Findings): FillLook | undefined {
  if (node === undefined) return undefined;
  if (isText(node)) {
    const color = readColor(node, theme, findings);
    return color === undefined ? undefined : { kind: "solid", color: color.value };
  }
  if (node.kind !== "map") {
    findings.push(wrongType("color", node, "fill"));
    return undefined;
  }
  checkKeys(node, fillKeys, findings, "fill");
  const [color, from, to] = (["color", "from", "to"] as const).map((key) =>
    readColor(memberOf(node, key), theme, findings),
  );
  const share = (key: (typeof fillKeys)[number]) =>
    asNumberIn(memberOf(node, key), key, { min: 0, max: 100 }, findings);
  const opacity = share("opacity");
  if (color !== undefined) return { kind: "solid", color: color.value, ...given({ opacity }) };
  if (from === undefined || to === undefined) {
    if (["color", "from", "to"].every((key) => memberOf(node, key) === undefined))
      findings.push(report("missing-key", { key: "color", where: "fill" }, headOf(node)));
    else if (memberOf(node, "color") === undefined) requireKeys(node, ["from", "to"], findings, "fill");
    return undefined;
  }
  const [fromOpacity, toOpacity] = [share("fromOpacity"), share("toOpacity")];
  return {
    kind: "gradient",
    from: from.value,
    to: to.value,
    angle: asNumber(memberOf(node, "angle"), "angle", findings) ?? 0,
    ...given({ fromOpacity, toOpacity }),
  };
}

const borderKeys = ["color", "weight", "dash"] as const;
export const dashes = ["dash", "dot"] as const;
const HAIR_PT = 0.75;

/** A stroke: `{ color, weight, dash }`; a bare token is a hair line of it. */
export function readBorder(node: RawNode | undefined, theme: ThemeNames, findings: Findings): LineLook | undefined {
  if (node === undefined) return undefined;
  if (isText(node)) {
    const color = readColor(node, theme, findings);
    return color === undefined ? undefined : { color: color.value, widthPt: HAIR_PT };
  }
  if (node.kind !== "map") {
    findings.push(wrongType("color", node, "border"));
    return undefined;
  }
  checkKeys(node, borderKeys, findings, "border");
  const color = readColor(memberOf(node, "color"), theme, findings);
  const dash = asOneOf(memberOf(node, "dash"), dashes, "dash", findings);
  const widthPt = asNumberIn(memberOf(node, "weight"), "weight", { min: 0 }, findings) ?? HAIR_PT;
  requireKeys(node, ["color"], findings, "border");
  return color === undefined ? undefined : { color: color.value, widthPt, ...given({ dash }) };
}
