import type { Frame } from "../doors/yoga.js";
import { type BoundNode, UNNAMED } from "../model/bound.js";
import type { DrawnItem } from "../model/scene.js";
import { type Box, emu } from "../model/units.js";
import type { Emission } from "./elements/kind.js";
import { itemsOf } from "./elements/kinds.js";
import { commonOf, frameBox } from "./emit-common.js";
import type { FittedTree } from "./fit.js";

/** Items in reading order: those of the slide, or those that the slide layout draws. */
export function emitItems(tree: FittedTree, emission: Emission): readonly DrawnItem[] {
  return emitNode(tree.root, tree, emission, "", false);
}

function emitNode(
  node: BoundNode,
  tree: FittedTree,
  emission: Emission,
  above: string,
  isOn: boolean,
): readonly DrawnItem[] {
  const frame = tree.frames.get(node);
  if (frame === undefined) return [];
  const onLayout = isOn || node.common.onLayout === true;
  const path = node.key === UNNAMED ? above : above === "" ? node.key : `${above}/${node.key}`;
  const own = onLayout === emission.onLayout ? itemsOf(node.content, { node, frame, tree, emission, path }) : [];
  const inner = node.children.flatMap((child) => emitNode(child, tree, emission, path, onLayout));
  if (node.content.kind === "box" && node.content.element?.group === true)
    return grouped(node, frame, [...own, ...inner], emission, path);
  return [...own, ...inner];
}

function grouped(
  node: BoundNode,
  frame: Frame,
  items: readonly DrawnItem[],
  emission: Emission,
  path: string,
): readonly DrawnItem[] {
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
