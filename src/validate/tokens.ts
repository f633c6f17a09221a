import { nearest } from "../diagnostics/nearest.js";
import { report } from "../model/diagnostic.js";
import { type Located, located } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import type { FillLook, LineLook } from "../model/template.js";
import { schemeColors, type Theme } from "../model/theme.js";
import { asNumber, asOneOf, asString, checkKeys, type Findings, isText, memberOf } from "./read.js";

/** Colours that follow the part of the assembly. */
const partColors = ["part", "part-light"] as const;

export function readColor(node: RawNode | undefined, theme: Theme, findings: Findings): Located<string> | undefined {
  if (node === undefined) return undefined;
  const name = asString(node, "color", findings);
  if (name === undefined) return undefined;
  const known = [...Object.keys(theme.tokens), ...partColors, ...schemeColors];
  if (known.includes(name)) return located(name, node.place);
  const suggestion = nearest(name, known);
  findings.push(
    report("unknown-color", { name, known, ...(suggestion === undefined ? {} : { suggestion }) }, node.place),
  );
  return undefined;
}

export function readStyle(node: RawNode | undefined, theme: Theme, findings: Findings): Located<string> | undefined {
  if (node === undefined) return undefined;
  const name = asString(node, "style", findings);
  if (name === undefined) return undefined;
  const known = Object.keys(theme.styles);
  if (known.includes(name)) return located(name, node.place);
  const suggestion = nearest(name, known);
  findings.push(
    report("unknown-style", { name, known, ...(suggestion === undefined ? {} : { suggestion }) }, node.place),
  );
  return undefined;
}

export const fillKeys = ["color", "opacity", "from", "to", "fromOpacity", "toOpacity", "angle"] as const;

/** A token, a token with an opacity, or a gradient from one to another. */
export function readFill(node: RawNode | undefined, theme: Theme, findings: Findings): FillLook | undefined {
  if (node === undefined) return undefined;
  if (isText(node)) {
    const color = readColor(node, theme, findings);
    return color === undefined ? undefined : { kind: "solid", color: color.value };
  }
  if (node.kind !== "map") {
    findings.push(report("wrong-type", { field: "fill", expected: "color", found: node.kind }, node.place));
    return undefined;
  }
  checkKeys(node, fillKeys, findings, "fill");
  const number = (key: (typeof fillKeys)[number]) => asNumber(memberOf(node, key), key, findings);
  const [color, from, to] = (["color", "from", "to"] as const).map((key) =>
    readColor(memberOf(node, key), theme, findings),
  );
  const opacity = number("opacity");
  if (color !== undefined) return { kind: "solid", color: color.value, ...(opacity === undefined ? {} : { opacity }) };
  if (from === undefined || to === undefined) return undefined;
  const [fromOpacity, toOpacity] = [number("fromOpacity"), number("toOpacity")];
  return {
    kind: "gradient",
    from: from.value,
    to: to.value,
    angle: number("angle") ?? 0,
    ...(fromOpacity === undefined ? {} : { fromOpacity }),
    ...(toOpacity === undefined ? {} : { toOpacity }),
  };
}

export const borderKeys = ["color", "weight", "dash"] as const;
export const dashes = ["dash", "dot"] as const;
const HAIR_PT = 0.75;

/** A stroke: `{ color, weight, dash }`; a bare token is a hair line of it. */
export function readBorder(node: RawNode | undefined, theme: Theme, findings: Findings): LineLook | undefined {
  if (node === undefined) return undefined;
  if (isText(node)) {
    const color = readColor(node, theme, findings);
    return color === undefined ? undefined : { color: color.value, widthPt: HAIR_PT };
  }
  if (node.kind !== "map") {
    findings.push(report("wrong-type", { field: "border", expected: "color", found: node.kind }, node.place));
    return undefined;
  }
  checkKeys(node, borderKeys, findings, "border");
  const color = readColor(memberOf(node, "color"), theme, findings);
  const dash = asOneOf(memberOf(node, "dash"), dashes, "dash", findings);
  const widthPt = asNumber(memberOf(node, "weight"), "weight", findings) ?? HAIR_PT;
  return color === undefined ? undefined : { color: color.value, widthPt, ...(dash === undefined ? {} : { dash }) };
}
