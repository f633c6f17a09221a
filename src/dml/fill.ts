import type { ColorRef } from "../model/color.js";
import type { Fill } from "../model/scene.js";
import { colorXml } from "./color.js";

/** ST_PositiveFixedAngle. */
const ANGLE_UNITS = 60_000;

/** EG_FillProperties. Angles turn clockwise; at 0 a gradient goes from left to right. */
export function fillXml(fill: Fill): string {
  switch (fill.kind) {
    case "none":
      return "<a:noFill/>";
    case "solid":
      return solidFill(fill.color);
    case "gradient": {
      const angle = Math.round((((fill.angle % 360) + 360) % 360) * ANGLE_UNITS);
      const stops = `<a:gs pos="0">${colorXml(fill.from)}</a:gs><a:gs pos="100000">${colorXml(fill.to)}</a:gs>`;
      return `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`;
    }
  }
}

/** `a:solidFill`. */
export const solidFill = (color: ColorRef): string => `<a:solidFill>${colorXml(color)}</a:solidFill>`;
