import type { FlexNode, FlexStyle, Frame } from "../doors/yoga.js";
import type { BoundNode } from "../model/bound.js";
import { edgesOf, type FlexLength, lengthOf, zoneOf } from "../model/lengths.js";
import type { Theme } from "../model/theme.js";
import { baselinesPt } from "../text/height.js";
import { contentStyle, innerFrames, measureOf } from "./elements/kinds.js";
import { anchorOffset } from "./elements/text.js";
import { eyebrowRise } from "./eyebrow.js";
import type { Frames, Geometry } from "./geometry.js";

/** Heights and margins that only a first pass can know: of matched boxes, of texts on one baseline. */
type Corrections = {
  readonly minHeights: ReadonlyMap<BoundNode, number>;
  readonly shifts: ReadonlyMap<BoundNode, number>;
};

/** Places every node. A node with an `area` stands in that zone of the slide, out of its parent's flow. */
export function placeNodes(root: BoundNode, geometry: Geometry): Frames {
  const first = solveZones(root, geometry, { minHeights: new Map(), shifts: new Map() });
  const shifts = baselineShifts(first, geometry);
  const shifted = shifts.size === 0 ? first : solveZones(root, geometry, { minHeights: new Map(), shifts });
  const minHeights = matchedHeights(shifted);
  return minHeights.size === 0 ? shifted : solveZones(root, geometry, { minHeights, shifts });
}

function solveZones(root: BoundNode, geometry: Geometry, corrections: Corrections): Frames {
  const frames = new Map<BoundNode, Frame>();
  for (const head of zoneHeads(root, true)) record(head, zoneFrame(head, geometry, corrections), frames, geometry);
  return frames;
}

function zoneFrame(head: BoundNode, geometry: Geometry, corrections: Corrections): Frame {
  const solved = geometry.memory.get(head) ?? new Map<string, Frame>();
  geometry.memory.set(head, solved);
  const key = dependencies(head, geometry, corrections);
  const known = solved.get(key);
  if (known !== undefined) return known;
  const frame = solveZone(head, geometry, corrections);
  solved.set(key, frame);
  return frame;
}

/** What may differ from one solution of a zone to the next: the steps of its texts and the corrections of its boxes. */
function dependencies(node: BoundNode, geometry: Geometry, corrections: Corrections): string {
  const step = node.content.kind === "text" ? geometry.stepOf(node.content) : "";
  const own = `${step},${corrections.minHeights.get(node) ?? ""},${corrections.shifts.get(node) ?? ""}`;
  return flowing(node).reduce((key, child) => `${key};${dependencies(child, geometry, corrections)}`, own);
}

function solveZone(head: BoundNode, geometry: Geometry, corrections: Corrections): Frame {
  const zone = zoneOf(head.common.area ?? "full", geometry.theme.page, geometry.footer);
  if (flowing(head).length === 0) {
    const rise = riseOf(head, geometry);
    return { left: zone.x, top: zone.y - rise, width: zone.width, height: zone.height + rise, children: [] };
  }
  const tree = flexNode(head, undefined, geometry, corrections);
  const style = { ...tree.style, width: zone.width, height: zone.height };
  return offset(geometry.solve({ ...tree, style }, zone.width, zone.height), zone.x, zone.y);
}

/** An eyebrow is one line: the width of the titles' zone tells how far up it stands. */
const riseOf = ({ content }: BoundNode, { theme, breakLines }: Geometry): number =>
  content.kind === "text" && content.hasEyebrow
    ? eyebrowRise(breakLines(content, zoneOf("title", theme.page, false).width))
    : 0;

/** The root, and each node under it that stands in a zone of its own. */
function zoneHeads(node: BoundNode, isHead: boolean): readonly BoundNode[] {
  const inner = node.children.flatMap((child) => zoneHeads(child, child.common.area !== undefined));
  return isHead ? [node, ...inner] : inner;
}

const flowing = (node: BoundNode): readonly BoundNode[] =>
  node.children.filter((child) => child.common.area === undefined);

function record(node: BoundNode, frame: Frame, frames: Map<BoundNode, Frame>, geometry: Geometry): void {
  frames.set(node, frame);
  const placed = innerFrames(node.content, node, frame, geometry) ?? frame.children;
  flowing(node).forEach((child, index) => {
    const inner = placed[index];
    if (inner !== undefined) record(child, inner, frames, geometry);
  });
}

const offset = (frame: Frame, x: number, y: number): Frame => ({
  ...frame,
  left: frame.left + x,
  top: frame.top + y,
  children: frame.children.map((child) => offset(child, x, y)),
});

function flexNode(
  node: BoundNode,
  parent: BoundNode | undefined,
  geometry: Geometry,
  corrections: Corrections,
): FlexNode {
  const style = flexStyle(node, parent, geometry, corrections);
  const measure = measureOf(node.content, geometry, node);
  if (measure !== undefined) return { style, measure, children: [] };
  return { style, children: flowing(node).map((child) => flexNode(child, node, geometry, corrections)) };
}

function flexStyle(
  node: BoundNode,
  parent: BoundNode | undefined,
  geometry: Geometry,
  corrections: Corrections,
): FlexStyle {
  const { theme } = geometry;
  const { common, flow } = node;
  const minHeight = corrections.minHeights.get(node);
  const shift = corrections.shifts.get(node);
  const rise = riseOf(node, geometry);
  const top = rise > 0 ? -rise : shift;
  return {
    direction: flow.direction === "row" ? "row" : "column",
    gap: flow.gapPt,
    ...(flow.wrap ? { wrap: true, rowGap: flow.rowGapPt } : {}),
    ...(flow.align === undefined ? {} : { align: flow.align === "baseline" ? ("start" as const) : flow.align }),
    ...(flow.justify === undefined ? {} : { justify: flow.justify }),
    ...(flow.padding === undefined ? {} : { padding: edgesOf(flow.padding, theme) }),
    ...sizes(node, theme),
    ...ownFlex(node, parent, theme),
    ...(minHeight === undefined ? {} : { minHeight }),
    ...(top === undefined ? {} : { margin: { ...edgesOf(common.margin ?? {}, theme), top } }),
  };
}

function sizes(node: BoundNode, theme: Theme): Partial<FlexStyle> {
  const names = ["width", "height", "minWidth", "minHeight", "maxWidth", "maxHeight", "basis"] as const;
  const given: { [name in (typeof names)[number]]?: FlexLength } = {};
  for (const name of names) {
    const length = node.common[name];
    if (length !== undefined) given[name] = lengthOf(length, theme);
  }
  return given;
}

function ownFlex(node: BoundNode, parent: BoundNode | undefined, theme: Theme): Partial<FlexStyle> {
  const { common } = node;
  const self = common.alignSelf === undefined || common.alignSelf === "baseline" ? {} : { alignSelf: common.alignSelf };
  return {
    ...(node.grow === undefined ? {} : { grow: node.grow }),
    ...(common.shrink === undefined ? {} : { shrink: common.shrink }),
    ...(node.aspect === undefined ? {} : { aspect: node.aspect }),
    ...contentStyle(node.content, node, parent),
    ...self,
    ...(common.margin === undefined ? {} : { margin: edgesOf(common.margin, theme) }),
    ...stackStyle(node, parent),
    ...(common.absolute === undefined ? {} : { absolute: edgesOf(common.absolute, theme) }),
  };
}

/** In a stack the last child in the flow gives the size; the others fill it. */
function stackStyle(node: BoundNode, parent: BoundNode | undefined): Partial<FlexStyle> {
  if (parent?.flow.direction !== "stack" || node.common.absolute !== undefined) return {};
  const layers = flowing(parent).filter((child) => child.common.absolute === undefined);
  return layers.at(-1) === node ? { grow: node.grow ?? 1 } : { absolute: { left: 0, top: 0, right: 0, bottom: 0 } };
}

/** Nodes of one `match` name take the tallest one's height. */
function matchedHeights(frames: Frames): ReadonlyMap<BoundNode, number> {
  const matched = [...frames.keys()].filter((node) => node.common.match !== undefined);
  const tallest = new Map<string, number>();
  for (const node of matched) {
    const name = node.common.match ?? "";
    tallest.set(name, Math.max(tallest.get(name) ?? 0, frames.get(node)?.height ?? 0));
  }
  return new Map(matched.map((node) => [node, tallest.get(node.common.match ?? "") ?? 0]));
}

/** In rows aligned on the baseline, how far each child goes down to meet the lowest first baseline. */
function baselineShifts(frames: Frames, geometry: Geometry): ReadonlyMap<BoundNode, number> {
  const rows = [...frames.keys()].filter((node) => node.flow.direction === "row" && node.flow.align === "baseline");
  const shifts = new Map<BoundNode, number>();
  for (const row of rows) {
    const tops = flowing(row).flatMap((child) => {
      const baseline = firstBaseline(child, frames, geometry);
      return baseline === undefined ? [] : [{ child, below: baseline - (frames.get(child)?.top ?? 0) }];
    });
    const lowest = Math.max(0, ...tops.map(({ below }) => below));
    for (const { child, below } of tops) if (lowest - below > 0.01) shifts.set(child, lowest - below);
  }
  return shifts;
}

function firstBaseline(node: BoundNode, frames: Frames, geometry: Geometry): number | undefined {
  const frame = frames.get(node);
  if (frame === undefined) return undefined;
  if (node.content.kind === "text") {
    const lines = geometry.breakLines(node.content, frame.width);
    return frame.top + anchorOffset(node.content, frame.height, lines) + (baselinesPt(lines)[0] ?? 0);
  }
  for (const child of node.children) {
    const baseline = firstBaseline(child, frames, geometry);
    if (baseline !== undefined) return baseline;
  }
  return undefined;
}
