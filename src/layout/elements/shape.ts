import type { ShapeContent } from "../../model/bound.js";
import { fillOf, type Look, strokeOf } from "../../model/look.js";
import type { ItemCommon, PresetName, ShapeItem } from "../../model/scene.js";
import type { FillLook, LineLook } from "../../model/template.js";
import { emu, emuFromPt } from "../../model/units.js";
import { commonOf, frameBox } from "../emit-common.js";
import { moduleOutline } from "../module-outline.js";
import type { ContentKind } from "./kind.js";

/** A shape fills its frame. */
export const shape: ContentKind<ShapeContent> = {
  items: ({ element, code }, { node, frame, emission, path }) => {
    const common = commonOf(node, frameBox(frame), emission, path);
    const drawn = drawnShape(common, element.shape, element, emission.look);
    return [code === undefined ? drawn : coded(drawn, code)];
  },
};

/** The code is as large as the square that its box holds, at its left and top. */
function coded({ radius: _, ...item }: ShapeItem, { modules, says }: NonNullable<ShapeContent["code"]>): ShapeItem {
  const side = emu(Math.min(item.box.cx, item.box.cy));
  const box = { ...item.box, cx: side, cy: side };
  return { ...item, box, shape: "freeform", path: moduleOutline(modules, side), alt: says };
}

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
