import { DOT_PT, type Mark, type Point, type Rect, type Step } from "./drawing.js";

/** Things that follow each other without one that lacks. */
export function stretches<T>(things: readonly (T | undefined)[]): readonly (readonly T[])[] {
  const found: T[][] = [[]];
  for (const thing of things) {
    if (thing === undefined) found.push([]);
    else found.at(-1)?.push(thing);
  }
  return found.filter(({ length }) => length > 0);
}

/** A line from point to point. */
export const pathThrough = (points: readonly Point[]): readonly Step[] =>
  points.map((point, index): Step => [index === 0 ? "M" : "L", point]);

/** On a point of a line, where there is one. */
export function dot(point: Point | undefined, series: number, entry: number): readonly Mark[] {
  if (point === undefined) return [];
  const rect = { left: point[0] - DOT_PT / 2, top: point[1] - DOT_PT / 2, width: DOT_PT, height: DOT_PT };
  return [{ role: "point", series, entry, shape: "ellipse", rect }];
}

/** The least rectangle that holds all points. */
export function boundsOf(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
