import { type BoundNode, UNNAMED } from "../model/bound.js";
import type { DrawnItem } from "../model/scene.js";
import type { Emission, Placed } from "./elements/kind.js";
import { itemsOf, wrapped } from "./elements/kinds.js";
import type { FittedTree } from "./geometry.js";

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
  const placed: Placed = { node, frame, tree, emission, path };
  const own = onLayout === emission.onLayout ? itemsOf(node.content, placed) : [];
  const inner = node.children.flatMap((child) => emitNode(child, tree, emission, path, onLayout));
  return wrapped(node.content, placed, [...own, ...inner]);
}
