import { nodesOf } from "../model/bound.js";
import { edgesOf, type FlexEdges } from "../model/lengths.js";
import type { PaddedBox } from "../model/scene.js";
import type { Theme } from "../model/theme.js";
import { boxFromPt } from "../model/units.js";
import { frameBox } from "./emit-common.js";
import type { FittedTree } from "./geometry.js";

/** The boxes of a slide that have padding, parents first; a share is of the box's own width, as yoga takes it. */
export function paddedBoxes(tree: FittedTree, theme: Theme): readonly PaddedBox[] {
  return nodesOf(tree.root).flatMap((node) => {
    const frame = tree.frames.get(node);
    if (frame === undefined || node.flow.padding === undefined) return [];
    const edges = edgesOf(node.flow.padding, theme);
    const [left, right] = [edgePt(edges.left, frame.width), edgePt(edges.right, frame.width)];
    const [top, bottom] = [edgePt(edges.top, frame.width), edgePt(edges.bottom, frame.width)];
    const [width, height] = [frame.width - left - right, frame.height - top - bottom];
    return [{ box: frameBox(frame), inner: boxFromPt(frame.left + left, frame.top + top, width, height) }];
  });
}

const edgePt = (edge: FlexEdges["left"], widthPt: number): number =>
  typeof edge === "number" ? edge : edge === undefined ? 0 : (Number.parseFloat(edge) / 100) * widthPt;
