import type { Frame } from "../doors/yoga.js";
import { type BoundNode, nodesOf, type TextContent } from "../model/bound.js";
import { lengthOf } from "../model/lengths.js";
import { textHeightPt } from "../text/height.js";
import type { BrokenLine } from "../text/lines.js";
import type { FittedTree, Geometry } from "./geometry.js";

/** What does not fit even at the smallest sizes; lengths in points, `tree` the part of several slides that has it. */
export type Misfit = TextMisfit | WordMisfit | BoxMisfit;

export type TextMisfit = {
  readonly kind: "text";
  readonly content: TextContent;
  readonly excessPt: number;
  readonly roomPt: number;
  readonly tree: number;
};
export type WordMisfit = {
  readonly kind: "word";
  readonly content: TextContent;
  readonly paragraph: number;
  readonly word: string;
  readonly widthPt: number;
  readonly excessPt: number;
  readonly tree: number;
};
export type BoxMisfit = {
  readonly kind: "box";
  readonly node: BoundNode;
  readonly excessPt: number;
  /** Whether it is taller than its place, not wider. */
  readonly isUpright: boolean;
  readonly tree: number;
};

/** Half a point: what rounding may add up to. */
const TOLERANCE_PT = 0.5;

/** What of a slide does not fit at the present sizes. */
export const misfitsOf = (tree: FittedTree, index: number, geometry: Geometry): readonly Misfit[] =>
  nodesOf(tree.root).flatMap((node) =>
    node.content.kind === "text"
      ? textMisfits(node, node.content, tree, index)
      : boxMisfits(node, tree, index, geometry),
  );

function textMisfits(node: BoundNode, content: TextContent, tree: FittedTree, index: number): readonly Misfit[] {
  const frame = tree.frames.get(node);
  if (frame === undefined || content.element.hidden) return [];
  const lines = tree.linesOf(content, frame.width);
  const excessPt = textHeightPt(lines) - frame.height;
  const { maxLines } = content.element;
  const tooMany = maxLines !== undefined && lines.length > maxLines;
  const words = wordMisfits(content, lines, index);
  if (excessPt <= TOLERANCE_PT && !tooMany) return words;
  const missingPt = Math.max(excessPt, lines.at(-1)?.heightPt ?? 0);
  return [...words, { kind: "text", content, excessPt: missingPt, roomPt: frame.height, tree: index }];
}

/** The widest word of each paragraph, where it is too wide: it stands alone on its line. */
function wordMisfits(content: TextContent, lines: readonly BrokenLine[], tree: number): readonly WordMisfit[] {
  const widest = new Map<number, BrokenLine>();
  for (const line of lines) {
    const known = widest.get(line.paragraph);
    if (line.excessPt > TOLERANCE_PT && line.excessPt > (known?.excessPt ?? 0)) widest.set(line.paragraph, line);
  }
  return [...widest.values()].map(({ paragraph, pieces, widthPt, excessPt }) => {
    const word = pieces.map(({ text }) => text).join("");
    return { kind: "word", content, paragraph, word: word.trim(), widthPt, excessPt, tree };
  });
}

function boxMisfits(node: BoundNode, tree: FittedTree, index: number, { theme }: Geometry): readonly Misfit[] {
  const frame = tree.frames.get(node);
  if (frame === undefined) return [];
  const page = { left: 0, top: 0, width: theme.page.widthPt, height: theme.page.heightPt };
  const edge = (side: "right" | "bottom"): number => {
    const length = node.flow.padding?.[side];
    const value = length === undefined ? 0 : lengthOf(length, theme);
    return typeof value === "number" ? value : 0;
  };
  const room = { ...frame, width: frame.width - edge("right"), height: frame.height - edge("bottom") };
  const flowing = node.children.filter(({ common }) => common.area === undefined && common.absolute === undefined);
  const absolute = node.children.filter(({ common }) => common.area === undefined && common.absolute !== undefined);
  const framesOf = (nodes: readonly BoundNode[]): readonly Room[] =>
    nodes.flatMap((each) => {
      const inner = tree.frames.get(each);
      return inner === undefined ? [] : hasEyebrow(each) ? underTop(inner, room.top) : inner;
    });
  return [
    ...stickingOut(node, framesOf(flowing), room, index),
    // What stands where it likes, may, but its words are on the slide.
    ...absolute.flatMap((child) => stickingOut(child, framesOf(nodesOf(child).filter(isShownText)), page, index)),
  ];
}

const hasEyebrow = ({ content }: BoundNode): boolean => content.kind === "text" && content.hasEyebrow;
/** An eyebrow stands above its place on purpose: what is under the top counts. */
function underTop(frame: Room, edgePt: number): Room {
  const top = Math.max(frame.top, edgePt);
  return { ...frame, top, height: frame.height - (top - frame.top) };
}

const isShownText = ({ content }: BoundNode): boolean => content.kind === "text" && !content.element.hidden;

type Room = Pick<Frame, "left" | "top" | "width" | "height">;

function stickingOut(node: BoundNode, inner: readonly Room[], room: Room, tree: number): readonly BoxMisfit[] {
  const most = (lengths: readonly number[]): number => Math.max(0, ...lengths);
  const over = {
    right: most(inner.map(({ left, width }) => left + width - room.left - room.width)),
    bottom: most(inner.map(({ top, height }) => top + height - room.top - room.height)),
    left: most(inner.map(({ left }) => room.left - left)),
    top: most(inner.map(({ top }) => room.top - top)),
  };
  const isUpright = over.top + over.bottom >= over.left + over.right;
  const excessPt = isUpright ? over.top + over.bottom : over.left + over.right;
  return excessPt > TOLERANCE_PT ? [{ kind: "box", node, excessPt, isUpright, tree }] : [];
}

/** The texts that can make room. */
export function keysOf(misfit: Misfit): readonly string[] {
  if (misfit.kind !== "box") return [misfit.content.fitKey];
  return nodesOf(misfit.node).flatMap((node) =>
    node.content.kind === "text" && node.common.area === undefined ? [node.content.fitKey] : [],
  );
}
