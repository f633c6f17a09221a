import type { Fill, ShapeItem, Stroke } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type Box, ptFromEmu } from "../../model/units.js";
import { paintOf } from "../paint.js";
import { type Attributes, element, number, points } from "./markup.js";
import type { Drawing } from "./slide.js";

/** A preset shape with its fill and stroke; lines end in arrows as a:headEnd and a:tailEnd draw them. */
export function shapeMarkup(item: ShapeItem, { theme, prefix }: Drawing): string {
  const { attributes, defs } = fillAttributes(item.fill, `${prefix}-${item.id}`, theme);
  const stroke = item.stroke === undefined ? {} : strokeAttributes(item.stroke, theme);
  if (item.shape === "line") return lineMarkup(item, stroke, theme);
  return defs + outlineOf(item, { ...attributes, ...stroke });
}

/** How a fill is said, and the gradient that it names. */
export function fillAttributes(
  fill: Fill,
  id: string,
  theme: Theme,
): { readonly attributes: Attributes; readonly defs: string } {
  switch (fill.kind) {
    case "none":
      return { attributes: { fill: "none" }, defs: "" };
    case "solid": {
      const { hex, opacity } = paintOf(fill.color, theme);
      return { attributes: { fill: `#${hex}`, "fill-opacity": opacity < 1 ? opacity : undefined }, defs: "" };
    }
    case "gradient": {
      const name = `g-${id.replace(/[^\w-]+/g, "-")}`;
      return { attributes: { fill: `url(#${name})` }, defs: gradientMarkup(fill, name, theme) };
    }
  }
}

/** Angles turn clockwise from left to right, as a:lin with `scaled="0"`. */
function gradientMarkup(fill: Fill & { readonly kind: "gradient" }, id: string, theme: Theme): string {
  const turn = (fill.angle * Math.PI) / 180;
  const [x, y] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
  const stops = [fill.from, fill.to].map((color, index) => {
    const { hex, opacity } = paintOf(color, theme);
    return element("stop", {
      offset: index,
      "stop-color": `#${hex}`,
      "stop-opacity": opacity < 1 ? opacity : undefined,
    });
  });
  const ends = { x1: 0.5 - x, y1: 0.5 - y, x2: 0.5 + x, y2: 0.5 + y };
  return element("linearGradient", { id, ...ends }, stops.join(""));
}

/** Dashes as PowerPoint's `dash` and `sysDot`, in widths of the stroke. */
const DASHES = { dash: [4, 3], dot: [1, 1] } as const;

export function strokeAttributes({ color, widthEmu, dash }: Stroke, theme: Theme): Attributes {
  const { hex, opacity } = paintOf(color, theme);
  const width = ptFromEmu(widthEmu);
  return {
    stroke: `#${hex}`,
    "stroke-width": width,
    "stroke-opacity": opacity < 1 ? opacity : undefined,
    "stroke-dasharray": dash === undefined ? undefined : DASHES[dash].map((part) => number(part * width)).join(" "),
  };
}

function outlineOf({ shape, box, radius }: ShapeItem, look: Attributes): string {
  const frame = { x: points(box.x), y: points(box.y), width: points(box.cx), height: points(box.cy) };
  switch (shape) {
    case "rect":
    case "roundRect": {
      const corner = Math.min(radius ?? 0, box.cx / 2, box.cy / 2);
      return element("rect", { ...frame, rx: corner > 0 ? ptFromEmu(corner as typeof box.cx) : undefined, ...look });
    }
    case "ellipse": {
      const [rx, ry] = [ptFromEmu(box.cx) / 2, ptFromEmu(box.cy) / 2];
      return element("ellipse", { cx: ptFromEmu(box.x) + rx, cy: ptFromEmu(box.y) + ry, rx, ry, ...look });
    }
    case "triangle":
      return polygon(box, look, [
        [0.5, 0],
        [1, 1],
        [0, 1],
      ]);
    case "chevron": {
      const cut = Math.min(1, (box.cy / Math.max(1, box.cx)) * 0.5);
      return polygon(box, look, [
        [0, 0],
        [1 - cut, 0],
        [1, 0.5],
        [1 - cut, 1],
        [0, 1],
        [cut, 0.5],
      ]);
    }
    case "arrow": {
      const head = 1 - Math.min(1, (box.cy / Math.max(1, box.cx)) * 0.5);
      return polygon(box, look, [
        [0, 0.25],
        [head, 0.25],
        [head, 0],
        [1, 0.5],
        [head, 1],
        [head, 0.75],
        [0, 0.75],
      ]);
    }
    case "line":
      return "";
  }
}

function polygon(box: Box, look: Attributes, corners: readonly (readonly [number, number])[]): string {
  const list = corners.map(
    ([x, y]) =>
      `${number(ptFromEmu(box.x) + x * ptFromEmu(box.cx))},${number(ptFromEmu(box.y) + y * ptFromEmu(box.cy))}`,
  );
  return element("polygon", { points: list.join(" "), ...look });
}

type Point = { readonly x: number; readonly y: number };

/** An arrow's head is three strokes long and wide. */
const HEAD = 3;

function lineMarkup({ box, stroke, startArrow, endArrow }: ShapeItem, look: Attributes, theme: Theme): string {
  if (stroke === undefined) return "";
  const start: Point = { x: ptFromEmu(box.x), y: ptFromEmu(box.y) };
  const end: Point = { x: start.x + ptFromEmu(box.cx), y: start.y + ptFromEmu(box.cy) };
  const head = HEAD * ptFromEmu(stroke.widthEmu);
  const length = Math.max(0.01, Math.hypot(end.x - start.x, end.y - start.y));
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const from = startArrow === true ? { x: start.x + along.x * head, y: start.y + along.y * head } : start;
  const to = endArrow === true ? { x: end.x - along.x * head, y: end.y - along.y * head } : end;
  const { hex } = paintOf(stroke.color, theme);
  const tip = (at: Point, back: Point): string => {
    const half = { x: -along.y * (head / 2), y: along.x * (head / 2) };
    const corners = [at, { x: back.x + half.x, y: back.y + half.y }, { x: back.x - half.x, y: back.y - half.y }];
    const list = corners.map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");
    return element("polygon", { points: list, fill: `#${hex}` });
  };
  return [
    element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, fill: "none", ...look }),
    startArrow === true ? tip(start, from) : "",
    endArrow === true ? tip(end, to) : "",
  ].join("");
}
