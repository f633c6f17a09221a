import type { Frame } from "../../doors/yoga.js";
import type { BoundNode, TreeContent } from "../../model/bound.js";
import type { DrawnItem, ShapeItem, TextItem, TreeBox, TreeItem, TreeLine } from "../../model/scene.js";
import { TREE_PADDING_PT } from "../../model/tree.js";
import { type Box, boxFromPt, type Emu, emu, emuFromPt } from "../../model/units.js";
import { textHeightPt } from "../../text/height.js";
import { widthFor } from "../../text/lines.js";
import { commonOf, frameBox } from "../emit-common.js";
import type { Breaker } from "../geometry.js";
import { type TreePlace, treePlaces } from "../tree-places.js";
import type { ContentKind, Placed } from "./kind.js";

/** Boxes under boxes, each a shape with its text, and the lines that join them. */
export const tree: ContentKind<TreeContent> = {
  // It takes the room that it is given.
  measure: () => () => ({ width: 0, height: 0 }),
  frames: (content, node, frame, { breakLines }) =>
    placesIn(content, node, frame, breakLines).map(
      ({ left, top, width, height }): Frame => ({
        left: left + TREE_PADDING_PT.x,
        top: top + TREE_PADDING_PT.y,
        width: width - 2 * TREE_PADDING_PT.x,
        height: height - 2 * TREE_PADDING_PT.y,
        children: [],
      }),
    ),
  items: () => [],
  wrap: (content, placed, items) => (items.length === 0 ? [] : [treeItem(content, placed, items)]),
};

/** Narrower than any word: each stands on a line of its own. */
const WORD_BY_WORD_PT = 1;

function placesIn({ above }: TreeContent, node: BoundNode, room: Frame, breakLines: Breaker): readonly TreePlace[] {
  const [beside, around] = [2 * TREE_PADDING_PT.x, 2 * TREE_PADDING_PT.y];
  const members = node.children.map(({ content }, rank) => {
    if (content.kind !== "text") throw new Error("a box of a tree holds a text");
    const words = breakLines(content, WORD_BY_WORD_PT).map(({ widthPt }) => widthPt);
    return {
      above: above[rank],
      leastPt: Math.ceil(widthFor(Math.max(0, ...words) + 0.5)) + beside,
      heightIn: (widthPt: number) => textHeightPt(breakLines(content, widthPt - beside)) + around,
    };
  });
  return treePlaces(members, room);
}

function treeItem(content: TreeContent, placed: Placed, items: readonly DrawnItem[]): TreeItem {
  const { node, frame, emission, path, tree: fitted } = placed;
  const common = commonOf(node, frameBox(frame), emission, path);
  const texts = items.filter((item): item is TextItem => item.kind === "text");
  const places = placesIn(content, node, frame, fitted.linesOf);
  const boxes = texts.flatMap((text, rank): readonly TreeBox[] => {
    const [place, above] = [places[rank], content.above[rank]];
    if (place === undefined) return [];
    const stroke = above === undefined ? content.first : content.line;
    const own = { origin: text.origin, kind: "shape" as const, fill: { kind: "none" as const } };
    const box = boxFromPt(place.left, place.top, place.width, place.height);
    const shape: ShapeItem = { ...own, id: `${text.id}/box`, name: `${text.name} box`, shape: "rect", box, stroke };
    if (above === undefined || place.line === undefined) return [{ shape, text }];
    const { start, end } = place.line;
    const points = place.line.points.map(([x, y]) => [emuFromPt(x), emuFromPt(y)] as const);
    return [
      {
        shape,
        text,
        line: {
          from: above,
          start,
          end,
          points,
          shape: { ...own, id: `${text.id}/line`, name: `${text.name} line`, stroke: content.line, ...pathOf(points) },
        },
      },
    ];
  });
  return { ...common, kind: "tree", caption: content.caption, boxes };
}

/** A line with corners, as a path in the box around it. */
function pathOf(points: TreeLine["points"]): Pick<ShapeItem, "box"> & {
  readonly shape: "freeform";
  readonly path: Extract<ShapeItem, { readonly shape: "freeform" }>["path"];
} {
  const box = around(points);
  const at = ([x, y]: readonly [Emu, Emu]) => [emu(x - box.x), emu(y - box.y)] as const;
  const path = points.map((point, index) => [index === 0 ? "M" : "L", at(point)] as const);
  return { shape: "freeform", path, box };
}

function around(points: TreeLine["points"]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: emu(x), y: emu(y), cx: emu(Math.max(...xs) - x), cy: emu(Math.max(...ys) - y) };
}
