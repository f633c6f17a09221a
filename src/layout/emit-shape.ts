import type { Frame } from "../doors/yoga.js";
import type { ItemCommon, ShapeItem } from "../model/scene.js";
import type { LineLook } from "../model/template.js";
import { boxFromPt, emuFromPt } from "../model/units.js";
import { commonOf, type Emission, frameBox } from "./emit-common.js";
import { fillOf, type Look, strokeOf } from "./look.js";
import type { LayoutNode } from "./node.js";

/** A box that is filled or bordered shows as a rectangle behind its children. */
export function boxItem(node: LayoutNode, frame: Frame, emission: Emission, path: string): readonly ShapeItem[] {
  const element = node.content.kind === "box" ? node.content.element : undefined;
  if (element === undefined || (element.fill === undefined && element.border === undefined)) return [];
  const common = commonOf(node, frameBox(frame), emission, `${path}/ground`);
  return [shape(common, element.radiusPt === undefined ? "rect" : "roundRect", element, emission.look)];
}

/** A shape in its frame. */
export function shapeItem(node: LayoutNode, frame: Frame, emission: Emission, path: string): ShapeItem {
  if (node.content.kind !== "shape") throw new Error("not a shape");
  const { element } = node.content;
  return shape(commonOf(node, frameBox(frame), emission, path), element.shape, element, emission.look);
}

type Looks = { readonly fill?: Parameters<typeof fillOf>[0]; readonly border?: LineLook; readonly radiusPt?: number };

function shape(common: ItemCommon, name: ShapeItem["shape"], looks: Looks, look: Look): ShapeItem {
  return {
    ...common,
    kind: "shape",
    shape: name,
    fill: fillOf(looks.fill, look),
    ...(looks.border === undefined ? {} : { stroke: strokeOf(looks.border, look) }),
    ...(looks.radiusPt === undefined ? {} : { radius: emuFromPt(looks.radiusPt) }),
  };
}

/** A rule stands in the middle of its thickness. */
export function lineItem(node: LayoutNode, look: LineLook, frame: Frame, emission: Emission, path: string): ShapeItem {
  if (node.content.kind !== "line") throw new Error("not a line");
  const isFlat = frame.width >= frame.height;
  const box = isFlat
    ? boxFromPt(frame.left, frame.top + frame.height / 2, frame.width, 0)
    : boxFromPt(frame.left + frame.width / 2, frame.top, 0, frame.height);
  const { startArrow, endArrow } = node.content.element;
  const common = commonOf(node, box, emission, path);
  return {
    ...common,
    kind: "shape",
    shape: "line",
    fill: { kind: "none" },
    stroke: strokeOf(look, emission.look),
    startArrow,
    endArrow,
  };
}
