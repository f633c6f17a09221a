import { report } from "../model/diagnostic.js";
import type { RawMap, RawNode } from "../model/raw.js";
import type { BulletMark, TextStyle, Theme } from "../model/theme.js";
import { pt } from "../model/units.js";
import {
  asBoolean,
  asList,
  asMap,
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
  "balance",
  "optical",
] as const;

/** What text may be in a presentation, in points and percents (ECMA-376: ST_TextFontSize, ST_TextSpacing, ST_TextIndent). */
const limits = {
  size: { min: 1, max: 4000 },
  smallest: { min: 1, max: 4000 },
  leading: { min: 1, max: 13_200 },
  spaceBefore: { min: 0, max: 1584 },
  tracking: { min: -4000, max: 4000 },
  indent: { min: 0, max: 4032 },
} as const;
const within = (map: RawMap, key: keyof typeof limits, findings: Findings): number | undefined =>
  asNumberIn(memberOf(map, key), key, limits[key], findings);

/** The type scale. */
export function readStyles(map: RawMap, tokens: Theme["tokens"], findings: Findings): Theme["styles"] {
  const read = map.entries.flatMap(({ key, value }) => {
    const style = asMap(value, key, findings);
    return style === undefined ? [] : [[key, readStyleEntry(key, style, tokens, findings)] as const];
  });
  return Object.fromEntries(read);
}

function readStyleEntry(name: string, map: RawMap, tokens: Theme["tokens"], findings: Findings): TextStyle {
  checkKeys(map, styleKeys, findings, name);
  requireKeys(map, ["font", "size"], findings, name);
  const size = within(map, "size", findings);
  const smallest = within(map, "smallest", findings) ?? size;
  if (size !== undefined && smallest !== undefined && smallest > size)
    findings.push(report("bad-size", { name, size, smallest }, memberOf(map, "smallest")?.place ?? headOf(map)));
  return {
    name,
    font: asOneOf(memberOf(map, "font"), ["heading", "body"] as const, "font", findings) ?? "body",
    sizePt: pt(size ?? 18),
    smallestPt: pt(smallest ?? size ?? 18),
    bold: asBoolean(memberOf(map, "bold"), "bold", findings) === true,
    italic: asBoolean(memberOf(map, "italic"), "italic", findings) === true,
    color: tokenName(memberOf(map, "color"), tokens, findings) ?? "dk1",
    leadingPercent: within(map, "leading", findings) ?? 100,
    spaceBeforePt: pt(within(map, "spaceBefore", findings) ?? 0),
    bullets: asList(memberOf(map, "bullets"), "bullets", findings).flatMap(
      (item) => readBullet(item, tokens, findings) ?? [],
    ),
    trackingPt: pt(within(map, "tracking", findings) ?? 0),
    balance: asBoolean(memberOf(map, "balance"), "balance", findings) === true,
    optical: asBoolean(memberOf(map, "optical"), "optical", findings) === true,
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
    indentPt: pt(within(map, "indent", findings) ?? 18),
  };
}
