import type { Fill } from "../../model/scene.js";
import { type ColorRef, type SchemeColor, schemeColors, type Theme } from "../../model/theme.js";

/** In slides a colour goes by its use, which the master's clrMap leads to the theme's. */
const USES: Readonly<Partial<Record<SchemeColor, string>>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

const THOUSANDTHS = 1000;
/** ST_PositiveFixedAngle. */
const ANGLE_UNITS = 60_000;

/** A colour as a:schemeClr. */
export function colorXml(color: ColorRef): string {
  const changes = [
    change("lumMod", color.lumMod),
    change("lumOff", color.lumOff),
    change("alpha", color.alpha === 100 ? undefined : color.alpha),
  ].join("");
  const name = USES[color.scheme] ?? color.scheme;
  return changes === "" ? `<a:schemeClr val="${name}"/>` : `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
}

const change = (name: string, percent: number | undefined): string =>
  percent === undefined ? "" : `<a:${name} val="${Math.round(percent * THOUSANDTHS)}"/>`;

/** Angles turn clockwise; at 0 a gradient goes from left to right. */
export function fillXml(fill: Fill): string {
  switch (fill.kind) {
    case "none":
      return "<a:noFill/>";
    case "solid":
      return `<a:solidFill>${colorXml(fill.color)}</a:solidFill>`;
    case "gradient": {
      const angle = Math.round((((fill.angle % 360) + 360) % 360) * ANGLE_UNITS);
      const stops = `<a:gs pos="0">${colorXml(fill.from)}</a:gs><a:gs pos="100000">${colorXml(fill.to)}</a:gs>`;
      return `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`;
    }
  }
}

/** The colour of a token on the master and the layouts, where `part` is the first part's. */
export function tokenColor(theme: Theme, token: string): ColorRef {
  const part = theme.parts[0];
  if (token === "part" && part !== undefined) return part.color;
  if (token === "part-light" && part !== undefined) return part.light;
  const named = theme.tokens[token];
  if (named !== undefined) return named;
  return { scheme: schemeColors.find((scheme) => scheme === token) ?? "dk1" };
}
