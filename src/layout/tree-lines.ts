/** The way of a line from one box of a tree to another: its corners, and from which side to which; in points. */
export type TreePath = {
  readonly start: Side;
  readonly end: Side;
  readonly points: readonly (readonly [x: number, y: number])[];
};
export type Side = "top" | "left" | "bottom" | "right";

type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** How far those that hang beside their line stand in from the one above, and how far out of that one the line goes. */
export const INDENT = 18;
export const OUT = 9;

/** Down from the middle of a box, across halfway, and down to the top of another. */
export function dropTo(above: Rect, x: number, y: number): TreePath {
  const [middle, bottom] = [above.left + above.width / 2, above.top + above.height];
  const across = (bottom + y) / 2;
  const isStraight = Math.abs(middle - x) < 0.01;
  const corners = isStraight ? [] : ([[middle, across] as const, [x, across] as const] as const);
  return { start: "bottom", end: "top", points: [[isStraight ? x : middle, bottom], ...corners, [x, y]] };
}

/** Down from the middle of a box, and across to the side of another. */
export function hookTo(above: Rect, x: number, y: number): TreePath {
  const middle = above.left + above.width / 2;
  const points = [
    [middle, above.top + above.height],
    [middle, y],
    [x, y],
  ] as const;
  return { start: "bottom", end: x < middle ? "right" : "left", points };
}

/** Out of the side of a box, down, and back in to the same side of another, which stands in. */
export function bracketTo(above: Rect, side: "left" | "right", y: number): TreePath {
  const inwards = side === "left" ? 1 : -1;
  const edge = side === "left" ? above.left : above.left + above.width;
  const middle = above.top + above.height / 2;
  const points = [
    [edge, middle],
    [edge - inwards * OUT, middle],
    [edge - inwards * OUT, y],
    [edge + inwards * INDENT, y],
  ] as const;
  return { start: side, end: side, points };
}
