import { report } from "../model/diagnostic.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { BulletMark, TextStyle, Theme } from "../model/theme.js";
import { pt } from "../model/units.js";
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
  memberOf,
  requireKeys,
} from "./read.js";
import { namedColor } from "./theme-colors.js";

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

/** What the slide master is set in. */
const requiredStyles = ["heading", "body"] as const;

/** The type scale. */
export function readStyles(map: RawMap, tokens: Theme["tokens"], findings: Findings): Theme["styles"] {
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
