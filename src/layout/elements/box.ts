import type { Frame } from "../../doors/yoga.js";
import type { BoxContent } from "../../model/bound.js";
import type { DrawnItem } from "../../model/scene.js";
import { type Box, emu } from "../../model/units.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { ContentKind, Placed } from "./kind.js";
import { drawnShape } from "./shape.js";

/** A box that is filled or bordered shows as a rectangle behind its children, which it may hold as a group. */
export const box: ContentKind<BoxContent> = {
  items: ({ element }, { node, frame, emission, path }) => {
    if (element === undefined || (element.fill === undefined && element.border === undefined)) return [];
    const common = commonOf(node, frameBox(frame), emission, `${path}/ground`);
    return [drawnShape(common, element.radiusPt === undefined ? "rect" : "roundRect", element, emission.look)];
  },
  wrap: ({ element }, placed, items) => (element?.group === true ? grouped(placed, items) : items),
};

function grouped({ node, frame, emission, path }: Placed, items: readonly DrawnItem[]): readonly DrawnItem[] {
  const [only, ...others] = items;
  if (only === undefined || others.length === 0) return items;
  const common = commonOf(node, bounds(items, frame), emission, path);
  return [{ ...common, kind: "group", items: items.map(({ placeholder: _, ...item }) => item as DrawnItem) }];
}

/** A group is as large as what it holds. */
function bounds(items: readonly DrawnItem[], frame: Frame): Box {
  if (items.length === 0) return frameBox(frame);
  const left = Math.min(...items.map(({ box }) => box.x));
  const top = Math.min(...items.map(({ box }) => box.y));
  const right = Math.max(...items.map(({ box }) => box.x + box.cx));
  const bottom = Math.max(...items.map(({ box }) => box.y + box.cy));
  return { x: emu(left), y: emu(top), cx: emu(right - left), cy: emu(bottom - top) };
}
