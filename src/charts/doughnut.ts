import { apart } from "./apart.js";
import { valueLabel } from "./bands.js";
import {
  bottom,
  type ChartDrawing,
  type Drawable,
  indices,
  type LabelName,
  type Mark,
  type Point,
  type Rect,
  right,
  type Step,
} from "./drawing.js";

/** The hole, in shares of the ring's diameter. */
export const HOLE_SHARE = 0.62;
const WIDTH_SHARE = 0.42;
const DIAMETER_MAX_PT = 330;
/** Between the ring and the names of its parts. */
const BESIDE_PT = 18;

type Part = { readonly entry: number; readonly from: number; readonly to: number };

/** A ring of parts from the top, clockwise; each has its name and its number beside it, the total in the middle. */
export function drawDoughnut({ data, room, measure }: Drawable): ChartDrawing {
  const side = Math.min(room.height, room.width * WIDTH_SHARE, DIAMETER_MAX_PT);
  const plot: Rect = {
    left: room.left + (room.width - side) / 2,
    top: room.top + (room.height - side) / 2,
    width: side,
    height: side,
  };
  const center: Point = [plot.left + side / 2, plot.top + side / 2];
  const parts = partsOf(data);
  const labels = new Map<LabelName, Rect>();
  const pushed = new Map<LabelName, Point>();
  for (const isRight of [true, false]) setSide(isRight);
  const total = measure("total", side * HOLE_SHARE * 0.9);
  if (total !== undefined)
    labels.set("total", {
      left: center[0] - (side * HOLE_SHARE * 0.9) / 2,
      width: side * HOLE_SHARE * 0.9,
      top: center[1] - total.height / 2,
      height: Math.min(total.height, side * HOLE_SHARE),
    });
  return { plot, min: 0, max: 1, marks: parts.map(ringPart), labels, every: 1, under: new Set(), pushed };

  function setSide(isRight: boolean): void {
    const width = isRight ? right(room) - right(plot) - BESIDE_PT : plot.left - BESIDE_PT - room.left;
    const wishes = parts
      .filter((part) => isAtRight(part) === isRight)
      .map((part) => {
        const name = measure(`name/${part.entry}`, width);
        const number = measure(valueLabel({ entry: part.entry, series: 0 }));
        const middle = center[1] - (Math.cos(middleOf(part)) * side) / 2;
        return { part, name, number, middle, height: (name?.height ?? 0) + (number?.height ?? 0) + 6 };
      });
    const middles = apart(wishes, room.top, bottom(room));
    for (const [index, { part, name, number, height }] of wishes.entries()) {
      const set: Rect[] = [];
      const put = (label: LabelName, rect: Rect): void => {
        labels.set(label, rect);
        set.push(rect);
      };
      const top = (middles[index] ?? 0) - height / 2 + 3;
      const reach = Math.sin(middleOf(part)) * (side / 2) * 0.6;
      const edge = isRight ? Math.max(center[0] + reach, right(plot)) + BESIDE_PT : plot.left - BESIDE_PT;
      const left = isRight ? edge : room.left;
      const beside = valueLabel({ entry: part.entry, series: 0 });
      if (name !== undefined) {
        const own = Math.min(name.width, width);
        put(`name/${part.entry}`, { width: own, height: name.height, top, left: isRight ? left : edge - own });
      }
      const under = top + (name?.height ?? 0);
      if (number !== undefined) put(beside, { ...number, left: isRight ? left : edge - number.width, top: under });
      const [x, y] = [middle(set, "left", "width"), middle(set, "top", "height")];
      const radius = ((1 + HOLE_SHARE) / 4) * side;
      const home: Point = [
        center[0] + Math.sin(middleOf(part)) * radius,
        center[1] - Math.cos(middleOf(part)) * radius,
      ];
      pushed.set(`name/${part.entry}`, [x - home[0], y - home[1]]);
    }
  }
  function ringPart(part: Part): Mark {
    const steps = [
      ...arc(center, side / 2, part.from, part.to, "M"),
      ...arc(center, (side / 2) * HOLE_SHARE, part.to, part.from, "L"),
      ["Z"] as const,
    ];
    return { role: "mark", series: 0, entry: part.entry, shape: "path", steps, rect: plot };
  }
}

/** The middle of rectangles that stand together. */
function middle(rects: readonly Rect[], from: "left" | "top", length: "width" | "height"): number {
  const least = Math.min(...rects.map((rect) => rect[from]));
  return (least + Math.max(...rects.map((rect) => rect[from] + rect[length]))) / 2;
}

/** Angles from the top, clockwise. */
function partsOf({ entries }: Drawable["data"]): readonly Part[] {
  const values = entries.map(({ values: [number] }) => Math.max(0, number?.value ?? 0));
  const whole = values.reduce((sum, value) => sum + value, 0);
  let from = 0;
  return indices(entries).flatMap((entry) => {
    const to = from + (whole === 0 ? 0 : ((values[entry] ?? 0) / whole) * 2 * Math.PI);
    const part = { entry, from, to };
    from = to;
    return [part];
  });
}

const middleOf = ({ from, to }: Part): number => (from + to) / 2;
const isAtRight = (part: Part): boolean => middleOf(part) < Math.PI + 1e-9;

/** Which parts have their names at the right of the ring: the others' stand against its left. */
export const sidesOf = (data: Drawable["data"]): readonly ("left" | "right")[] =>
  partsOf(data).map((part) => (isAtRight(part) ? "left" : "right"));

/** A cubic curve is as good as a circle over this at the most. */
const QUARTER = Math.PI / 2;

/** An arc in cubic curves, from one angle to another, either way. */
function arc([x, y]: Point, radius: number, from: number, to: number, first: "M" | "L"): readonly Step[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / QUARTER - 1e-9));
  const turn = (to - from) / count;
  const reach = (4 / 3) * Math.tan(turn / 4) * radius;
  const at = (angle: number): Point => [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
  const along = (angle: number): Point => [Math.cos(angle) * reach, Math.sin(angle) * reach];
  const curves = Array.from({ length: count }, (_, index): Step => {
    const [start, end] = [from + index * turn, from + (index + 1) * turn];
    const [a, b, leaving, arriving] = [at(start), at(end), along(start), along(end)];
    return ["C", [a[0] + leaving[0], a[1] + leaving[1]], [b[0] - arriving[0], b[1] - arriving[1]], b];
  });
  return [[first, at(from)], ...curves];
}
