import type { ShapeContent } from "../../model/bound.js";
import { fillOf, type Look, strokeOf } from "../../model/look.js";
import type { ItemCommon, PresetName, ShapeItem } from "../../model/scene.js";
import type { FillLook, LineLook } from "../../model/template.js";
import { emuFromPt } from "../../model/units.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind } from "./kind.js";

/** A shape fills its frame. */
export const shape: ContentKind<ShapeContent> = {
  items: ({ element }, { node, frame, emission, path }) => [
    drawnShape(commonOf(node, frameBox(frame), emission, path), element.shape, element, emission.look),
  ],
};

type Looks = { readonly fill?: FillLook; readonly border?: LineLook; readonly radiusPt?: number };

/** A shape in a fill and a border of the template. */
export function drawnShape(common: ItemCommon, name: PresetName, looks: Looks, look: Look): ShapeItem {
  return {
    ...common,
    kind: "shape",
    shape: name,
    fill: fillOf(looks.fill, look),
    ...(looks.border === undefined ? {} : { stroke: strokeOf(looks.border, look) }),
    ...(looks.radiusPt === undefined ? {} : { radius: emuFromPt(looks.radiusPt) }),
  };
}
