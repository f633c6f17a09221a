import type { TreeLine } from "../model/scene.js";
import { emu } from "../model/units.js";
import { type Attributes, attributes } from "../opc/xml.js";
import { offset } from "./geometry.js";

/** Connection sites of a rectangle (ECMA-376, presetShapeDefinitions), from its top against the clock. */
export const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const;

/** Adjustments are in hundred-thousandths of the connector's own width or height. */
const ADJUSTMENT = 100_000;
const QUARTER = 5_400_000;

/**
 * `a:xfrm` and `a:prstGeom` of a line that goes down and across in turn: a straight connector of two points, one with a
 * bend of three, one with two bends of four. Presets go across first: one that goes down first is turned by a quarter.
 */
export function connectorGeometry(points: TreeLine["points"]): string {
  const [start, second, end] = [points[0], points[1], points.at(-1)];
  if (start === undefined || second === undefined || end === undefined) throw new Error("a line without points");
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const [left, top, width, height] = [
    Math.min(start[0], end[0]),
    Math.min(start[1], end[1]),
    Math.abs(dx),
    Math.abs(dy),
  ];
  if (points.length === 2) return `${place({}, left, top, width, height)}${geometry("straightConnector1")}`;
  if (second[1] === start[1]) {
    const flip = dx < 0 ? { flipH: 1 } : {};
    return `${place(flip, left, top, width, height)}${bent(points.length, second[0] - start[0], dx)}`;
  }
  // What ends at the left is turned to the right; what ends at the right, to the left, and mirrored. Its box keeps its middle.
  const turn = dx < 0 ? { rot: QUARTER } : { rot: 3 * QUARTER, flipH: 1 };
  const [x, y] = [left + width / 2 - height / 2, top + height / 2 - width / 2];
  return `${place(turn, x, y, height, width)}${bent(points.length, second[1] - start[1], dy)}`;
}

const place = (turn: Attributes, x: number, y: number, cx: number, cy: number): string =>
  `<a:xfrm${attributes(turn)}>${offset({ x: emu(x), y: emu(y), cx: emu(cx), cy: emu(cy) })}</a:xfrm>`;

/** Of two bends, the first says how far it is along the way. */
const bent = (points: number, first: number, whole: number): string =>
  points === 3
    ? geometry("bentConnector2")
    : geometry("bentConnector3", `<a:gd name="adj1" fmla="val ${Math.round((first * ADJUSTMENT) / whole)}"/>`);

const geometry = (preset: string, adjustment = ""): string =>
  `<a:prstGeom prst="${preset}">${adjustment === "" ? "<a:avLst/>" : `<a:avLst>${adjustment}</a:avLst>`}</a:prstGeom>`;
