import type { LineContent } from "../../model/bound.js";
import { strokeOf } from "../../model/look.js";
import { boxFromPt } from "../../model/units.js";
import { commonOf } from "../emit-common.js";
import type { ContentKind } from "./kind.js";

/** A rule is as thick as its stroke along its parent's axis, stretches across it, and stands in the middle of its thickness. */
export const line: ContentKind<LineContent> = {
  style: ({ element }, { common }, parent) => {
    const thickness = element.look.widthPt;
    const isUpright = parent?.flow.direction === "row";
    if (isUpright) return common.width === undefined ? { width: thickness } : {};
    return common.height === undefined ? { height: thickness } : {};
  },
  items: ({ element }, { node, frame, emission, path }) => {
    const isFlat = frame.width >= frame.height;
    const box = isFlat
      ? boxFromPt(frame.left, frame.top + frame.height / 2, frame.width, 0)
      : boxFromPt(frame.left + frame.width / 2, frame.top, 0, frame.height);
    return [
      {
        ...commonOf(node, box, emission, path),
        kind: "shape",
        shape: "line",
        fill: { kind: "none" },
        stroke: strokeOf(element.look, emission.look),
        startArrow: element.startArrow,
        endArrow: element.endArrow,
      },
    ];
  },
};
