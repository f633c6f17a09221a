import type { BoxContent } from "../../model/bound.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind } from "./kind.js";
import { drawnShape } from "./shape.js";

/** A box that is filled or bordered shows as a rectangle behind its children. */
export const box: ContentKind<BoxContent> = {
  items: ({ element }, { node, frame, emission, path }) => {
    if (element === undefined || (element.fill === undefined && element.border === undefined)) return [];
    const common = commonOf(node, frameBox(frame), emission, `${path}/ground`);
    return [drawnShape(common, element.radiusPt === undefined ? "rect" : "roundRect", element, emission.look)];
  },
};
