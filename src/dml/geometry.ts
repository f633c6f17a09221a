import type { ShapeItem } from "../model/scene.js";
import type { Box } from "../model/units.js";

/** `a:xfrm`: where a shape stands. */
export const transform = (box: Box): string => `<a:xfrm>${offset(box)}</a:xfrm>`;

/** `a:off` and `a:ext` of a box. */
export const offset = ({ x, y, cx, cy }: Box): string => `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;

/** `a:prstGeom` of a plain rectangle. */
export const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** ST_ShapeType of each of our shapes; a rectangle is round as soon as it has a radius. */
const PRESETS = {
  rect: "rect",
  roundRect: "rect",
  ellipse: "ellipse",
  triangle: "triangle",
  chevron: "chevron",
  arrow: "rightArrow",
  line: "line",
} satisfies Record<ShapeItem["shape"], string>;

/** Adjustments are in hundred-thousandths of a shape's shorter side. */
const ADJUSTMENT = 100_000;

/** `a:prstGeom` of a shape. */
export function geometryXml({
  shape,
  box,
  radius = 0 as Box["cx"],
}: Pick<ShapeItem, "shape" | "box" | "radius">): string {
  if ((shape !== "rect" && shape !== "roundRect") || radius <= 0)
    return `<a:prstGeom prst="${PRESETS[shape]}"><a:avLst/></a:prstGeom>`;
  const shorter = Math.min(box.cx, box.cy);
  const share = Math.round((Math.min(radius, Math.floor(shorter / 2)) * ADJUSTMENT) / shorter);
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}
