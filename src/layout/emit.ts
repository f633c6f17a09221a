import type { Frame } from "../doors/yoga.js";
import type {
  DrawnItem,
  ImageItem,
  ItemCommon,
  Placeholder as ScenePlaceholder,
  ShapeItem,
  TextItem,
  TextLine,
} from "../model/scene.js";
import type { LineLook } from "../model/template.js";
import { type Box, boxFromPt, emu, emuFromPt } from "../model/units.js";
import { baselinesPt, drawnHeightPt } from "../text/height.js";
import type { BrokenLine } from "../text/lines.js";
import type { FittedTree } from "./fit.js";
import { anchorOffset } from "./flex.js";
import { fillOf, type Look, strokeOf } from "./look.js";
import { type LayoutNode, type PictureContent, type TextContent, UNNAMED } from "./node.js";

/** Placeholders of a template, by the path of what fills them. */
export type PlaceholderBook = (content: TextContent | PictureContent) => ScenePlaceholder | undefined;

export type Emission = {
  readonly slideId: string;
  readonly look: Look;
  readonly placeholders: PlaceholderBook;
  readonly onLayout: boolean;
};

/** Items in reading order: those of the slide, or those that the slide layout draws. */
export function emitItems(tree: FittedTree, emission: Emission): readonly DrawnItem[] {
  return emitNode(tree.root, tree, emission, "", false);
}

function emitNode(
  node: LayoutNode,
  tree: FittedTree,
  emission: Emission,
  above: string,
  isOn: boolean,
): readonly DrawnItem[] {
  const frame = tree.frames.get(node);
  if (frame === undefined) return [];
  const onLayout = isOn || node.common.onLayout === true;
  const path = node.key === UNNAMED ? above : above === "" ? node.key : `${above}/${node.key}`;
  const own = onLayout === emission.onLayout ? ownItems(node, frame, tree, emission, path) : [];
  const inner = node.children.flatMap((child) => emitNode(child, tree, emission, path, onLayout));
  if (node.content.kind === "box" && node.content.element?.group === true)
    return grouped(node, frame, [...own, ...inner], emission, path);
  return [...own, ...inner];
}

function grouped(
  node: LayoutNode,
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

function ownItems(
  node: LayoutNode,
  frame: Frame,
  tree: FittedTree,
  emission: Emission,
  path: string,
): readonly DrawnItem[] {
  const { content } = node;
  switch (content.kind) {
    case "box":
      return boxItem(node, frame, emission, path);
    case "text":
      return [textItem(node, content, frame, tree, emission, path)];
    case "picture":
      return [imageItem(node, content, frame, emission, path)];
    case "shape":
      return [shapeItem(node, frame, emission, path)];
    case "line":
      return [lineItem(node, content.element.look, frame, emission, path)];
  }
}

const frameBox = (frame: Frame): Box => boxFromPt(frame.left, frame.top, frame.width, frame.height);

function commonOf(node: LayoutNode, box: Box, emission: Emission, path: string): ItemCommon {
  const place = node.content.kind === "text" || node.content.kind === "picture" ? node.content.place : undefined;
  const style = node.content.kind === "text" ? node.content.paragraphs[0]?.style.place : undefined;
  return {
    id: `${emission.slideId}#${path}`,
    name: node.key,
    box,
    origin: {
      template: node.common.place,
      ...(place === undefined ? {} : { content: place }),
      ...(style === undefined ? {} : { style }),
    },
    ...(node.link === undefined ? {} : { link: node.link }),
  };
}

/** A box that is filled or bordered shows as a rectangle behind its children. */
function boxItem(node: LayoutNode, frame: Frame, emission: Emission, path: string): readonly ShapeItem[] {
  const element = node.content.kind === "box" ? node.content.element : undefined;
  if (element === undefined || (element.fill === undefined && element.border === undefined)) return [];
  const common = commonOf(node, frameBox(frame), emission, `${path}/ground`);
  return [shape(common, element.radiusPt === undefined ? "rect" : "roundRect", element, emission.look)];
}

function shapeItem(node: LayoutNode, frame: Frame, emission: Emission, path: string): ShapeItem {
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
function lineItem(node: LayoutNode, look: LineLook, frame: Frame, emission: Emission, path: string): ShapeItem {
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

function imageItem(
  node: LayoutNode,
  content: PictureContent,
  frame: Frame,
  emission: Emission,
  path: string,
): ImageItem {
  const { element, picture, alt, focus } = content;
  const placeholder = emission.placeholders(content);
  return {
    ...commonOf(node, pictureBox(frame, content), emission, path),
    kind: "image",
    picture: picture.id,
    ...(alt === undefined || alt === "" ? {} : { alt }),
    ...(focus === undefined || element.fit !== "cover" ? {} : { focus }),
    ...(element.border === undefined ? {} : { stroke: strokeOf(element.border, emission.look) }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

/** Share of a cell's surface that an optically fitted logo takes. */
const OPTICAL_SHARE = 0.36;

function pictureBox(frame: Frame, { element, picture }: PictureContent): Box {
  if (element.fit === "cover") return frameBox(frame);
  const aspect = picture.widthPx / picture.heightPx;
  const contained = Math.min(frame.width, frame.height * aspect);
  const width =
    element.fit === "contain"
      ? contained
      : Math.min(contained, Math.sqrt(frame.width * frame.height * OPTICAL_SHARE * aspect));
  const height = width / aspect;
  return boxFromPt(frame.left + (frame.width - width) / 2, frame.top + (frame.height - height) / 2, width, height);
}

function textItem(
  node: LayoutNode,
  content: TextContent,
  frame: Frame,
  tree: FittedTree,
  emission: Emission,
  path: string,
): TextItem {
  const lines = tree.linesOf(content, frame.width);
  const placed = content.element.hidden ? above(frame, drawnHeightPt(lines)) : frame;
  const placeholder = emission.placeholders(content);
  const paragraphs = tree.paragraphsOf(content).map((paragraph) =>
    node.link === undefined
      ? paragraph
      : {
          ...paragraph,
          runs: paragraph.runs.map((run) => ({
            ...run,
            link: run.link ?? (node.link as NonNullable<typeof node.link>),
          })),
        },
  );
  const { link: _, ...common } = commonOf(node, frameBox(placed), emission, path);
  return {
    ...common,
    kind: "text",
    paragraphs,
    anchor: content.element.anchor,
    lines: sceneLines(lines, placed, anchorOffset(content, placed.height, lines)),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

/** Over the slide's top edge, as PowerPoint's own hidden titles stand. */
const above = (frame: Frame, height: number): Frame => ({ ...frame, top: -height - 12, height });

function sceneLines(lines: readonly BrokenLine[], frame: Frame, offsetPt: number): readonly TextLine[] {
  const baselines = baselinesPt(lines);
  const top = frame.top + offsetPt;
  return lines.map((line, index) => {
    const baseline = top + (baselines[index] ?? 0);
    return {
      paragraph: line.paragraph,
      baseline: emuFromPt(baseline),
      top: emuFromPt(baseline - line.sizePt),
      height: emuFromPt(line.heightPt),
      pieces: line.pieces.map((piece) => ({
        run: piece.run,
        x: emuFromPt(frame.left + piece.x),
        width: emuFromPt(piece.widthPt),
        text: piece.text,
      })),
    };
  });
}
