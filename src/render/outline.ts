import type { PathPoint, PathStep, ShapeItem, Stroke } from "../model/scene.js";
import { ptFromBox, ptFromEmu } from "../model/units.js";

/** Triangles at the ends of a line are three times as wide and long as the line, which counts as 2 pt at least. */
const ARROW = 3;
const ARROW_WIDTH_MIN_PT = 2;
/** How far the points of chevrons and arrows reach, in shares of the smaller side; half, as Office draws its presets. */
const POINT = 0.5;

/** A shape's outline and the triangles at its ends, as SVG path data in points. */
export type Outline = { readonly path: string; readonly arrows: readonly string[] };

/** The presets of Office (ECMA-376, presetShapeDefinitions) with their usual adjustments. */
export function outlineOf(item: ShapeItem): Outline {
  const { x, y, width, height } = ptFromBox(item.box);
  const [right, bottom] = [x + width, y + height];
  const reach = Math.min(width, height) * POINT;
  switch (item.shape) {
    case "rect":
    case "roundRect":
      return plain(rectangle(x, y, right, bottom, cornerPt(item)));
    case "ellipse":
      return plain(ellipse(x, y, width / 2, height / 2));
    case "triangle":
      return plain(polygon([x + width / 2, y], [right, bottom], [x, bottom]));
    case "chevron": {
      const middle = y + height / 2;
      return plain(
        polygon([x, y], [right - reach, y], [right, middle], [right - reach, bottom], [x, bottom], [x + reach, middle]),
      );
    }
    case "arrow": {
      const [upper, lower, neck] = [y + height / 4, bottom - height / 4, right - reach];
      return plain(
        polygon(
          [x, upper],
          [neck, upper],
          [neck, y],
          [right, y + height / 2],
          [neck, bottom],
          [neck, lower],
          [x, lower],
        ),
      );
    }
    case "line":
      return line([x, y], [right, bottom], item);
    case "freeform":
      return plain(item.path.map((step) => drawnStep(step, x, y)).join(""));
  }
}

/** Lengths of dashes and gaps in points; none for a line without gaps. */
export function dashesPt({ dash, widthEmu }: Stroke): readonly number[] {
  const width = ptFromEmu(widthEmu);
  if (dash === undefined) return [];
  return dash === "dash" ? [4 * width, 3 * width] : [width, width];
}

type Point = readonly [number, number];

const plain = (path: string): Outline => ({ path, arrows: [] });
const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const polygon = (...points: readonly Point[]): string => `M${points.map(at).join("L")}Z`;

const cornerPt = ({ box, radius }: ShapeItem): number =>
  radius === undefined ? 0 : ptFromEmu(Math.min(radius, box.cx / 2, box.cy / 2) as typeof radius);

function rectangle(x: number, y: number, right: number, bottom: number, radius: number): string {
  if (radius <= 0) return polygon([x, y], [right, y], [right, bottom], [x, bottom]);
  const turn = (to: Point): string => `A${round(radius)} ${round(radius)} 0 0 1 ${at(to)}`;
  return [
    `M${at([x + radius, y])}L${at([right - radius, y])}${turn([right, y + radius])}`,
    `L${at([right, bottom - radius])}${turn([right - radius, bottom])}`,
    `L${at([x + radius, bottom])}${turn([x, bottom - radius])}`,
    `L${at([x, y + radius])}${turn([x + radius, y])}Z`,
  ].join("");
}

function drawnStep([command, ...rest]: PathStep, left: number, top: number): string {
  const points: readonly PathPoint[] = rest;
  return `${command}${points.map(([x, y]) => at([left + ptFromEmu(x), top + ptFromEmu(y)])).join(" ")}`;
}

function ellipse(x: number, y: number, radiusX: number, radiusY: number): string {
  const arc = (to: Point): string => `A${round(radiusX)} ${round(radiusY)} 0 0 1 ${at(to)}`;
  const middle = y + radiusY;
  return `M${at([x, middle])}${arc([x + 2 * radiusX, middle])}${arc([x, middle])}Z`;
}

/** Its ends draw back under its triangles, so that their points are sharp. */
function line(start: Point, end: Point, { stroke, startArrow = false, endArrow = false }: ShapeItem): Outline {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const side = ARROW * Math.max(ARROW_WIDTH_MIN_PT, stroke === undefined ? 0 : ptFromEmu(stroke.widthEmu));
  if (length === 0 || !(startArrow || endArrow)) return plain(`M${at(start)}L${at(end)}`);
  const along: Point = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  const back = Math.min(side, length) * 0.9;
  const from: Point = startArrow ? [start[0] + along[0] * back, start[1] + along[1] * back] : start;
  const to: Point = endArrow ? [end[0] - along[0] * back, end[1] - along[1] * back] : end;
  const reversed: Point = [-along[0], -along[1]];
  return {
    path: `M${at(from)}L${at(to)}`,
    arrows: [...(startArrow ? [arrow(start, reversed, side)] : []), ...(endArrow ? [arrow(end, along, side)] : [])],
  };
}

/** A triangle whose point is at `tip`. */
function arrow(tip: Point, along: Point, side: number): string {
  const foot: Point = [tip[0] - along[0] * side, tip[1] - along[1] * side];
  const across: Point = [(-along[1] * side) / 2, (along[0] * side) / 2];
  return polygon(tip, [foot[0] + across[0], foot[1] + across[1]], [foot[0] - across[0], foot[1] - across[1]]);
}
