import type { PathPoint, PathStep, PresetName, ShapeForm, ShapeItem } from "../model/scene.js";
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
} satisfies Record<PresetName, string>;

/** Adjustments are in hundred-thousandths of a shape's shorter side. */
const ADJUSTMENT = 100_000;

/** `a:prstGeom` of a shape, or `a:custGeom` of one that is none. */
export function geometryXml(item: ShapeForm & Pick<ShapeItem, "box" | "radius">): string {
  const { box, radius = 0 } = item;
  if (item.shape === "freeform") return freeform(item.path, box);
  if ((item.shape !== "rect" && item.shape !== "roundRect") || radius <= 0)
    return `<a:prstGeom prst="${PRESETS[item.shape]}"><a:avLst/></a:prstGeom>`;
  const shorter = Math.min(box.cx, box.cy);
  const share = Math.round((Math.min(radius, Math.floor(shorter / 2)) * ADJUSTMENT) / shorter);
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}

const STEPS = { M: "moveTo", L: "lnTo", C: "cubicBezTo", Z: "close" } as const;

function freeform(path: readonly PathStep[], { cx, cy }: Box): string {
  const point = ([x, y]: PathPoint): string => `<a:pt x="${x}" y="${y}"/>`;
  const steps = path.map(([step, ...points]) =>
    points.length === 0 ? `<a:${STEPS[step]}/>` : `<a:${STEPS[step]}>${points.map(point).join("")}</a:${STEPS[step]}>`,
  );
  const lists = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>";
  const area = '<a:rect l="0" t="0" r="r" b="b"/>';
  return `<a:custGeom>${lists}${area}<a:pathLst><a:path w="${cx}" h="${cy}">${steps.join("")}</a:path></a:pathLst></a:custGeom>`;
}
