import type { Yoga, Node as YogaNode } from "yoga-layout/load";
import type { FlexEdges, FlexLength } from "../model/lengths.js";

/** One node of a flexbox tree; lengths in points, shares in percent (0 to 100). */
export type FlexNode = {
  readonly style: FlexStyle;
  /** Size of the content for a width; nothing for boxes. */
  readonly measure?: (widthPt: number) => { readonly width: number; readonly height: number };
  readonly children: readonly FlexNode[];
};

export type FlexStyle = {
  readonly direction: "row" | "column";
  readonly wrap?: boolean;
  readonly align?: "start" | "center" | "end" | "stretch";
  readonly justify?: "start" | "center" | "end" | "between" | "around";
  readonly alignSelf?: "start" | "center" | "end" | "stretch";
  readonly gap?: number;
  readonly rowGap?: number;
  readonly padding?: FlexEdges;
  readonly margin?: FlexEdges;
  readonly width?: FlexLength;
  readonly height?: FlexLength;
  readonly minWidth?: FlexLength;
  readonly minHeight?: FlexLength;
  readonly maxWidth?: FlexLength;
  readonly maxHeight?: FlexLength;
  readonly grow?: number;
  readonly shrink?: number;
  readonly basis?: FlexLength;
  readonly aspect?: number;
  readonly absolute?: FlexEdges;
};

/** Position in points from the root's left and top. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly children: readonly Frame[];
};

export type FlexSolver = (root: FlexNode, widthPt: number, heightPt: number) => Frame;

/** Flexbox by yoga, unrounded: points are rounded once, to EMU, by who places the items. */
export async function loadFlex(): Promise<FlexSolver> {
  const { loadYoga } = await import("yoga-layout/load");
  const yoga = await loadYoga();
  const config = yoga.Config.create();
  config.setPointScaleFactor(0);
  return (root, widthPt, heightPt) => {
    const tree = build(yoga, config, root);
    tree.node.calculateLayout(widthPt, heightPt, yoga.DIRECTION_LTR);
    const frame = read(tree, 0, 0);
    free(tree);
    return frame;
  };
}

/** Kept beside yoga's own tree: each look into that one makes a new handle, which costs more than the layout. */
type Tree = { readonly node: YogaNode; readonly children: readonly Tree[] };

function build(yoga: Yoga, config: ReturnType<Yoga["Config"]["create"]>, source: FlexNode): Tree {
  const node = yoga.Node.create(config);
  applyStyle(yoga, node, source.style);
  const { measure } = source;
  if (measure !== undefined) {
    node.setMeasureFunc((width, mode) =>
      measure(mode === yoga.MEASURE_MODE_UNDEFINED ? Number.POSITIVE_INFINITY : width),
    );
  }
  const children = source.children.map((child) => build(yoga, config, child));
  children.forEach((child, index) => {
    node.insertChild(child.node, index);
  });
  return { node, children };
}

function read({ node, children }: Tree, left: number, top: number): Frame {
  const own = node.getComputedLayout();
  const x = left + own.left;
  const y = top + own.top;
  return { left: x, top: y, width: own.width, height: own.height, children: children.map((each) => read(each, x, y)) };
}

function free({ node, children }: Tree): void {
  for (const child of children) free(child);
  node.free();
}

function applyStyle(yoga: Yoga, node: YogaNode, style: FlexStyle): void {
  const alignments = {
    start: yoga.ALIGN_FLEX_START,
    center: yoga.ALIGN_CENTER,
    end: yoga.ALIGN_FLEX_END,
    stretch: yoga.ALIGN_STRETCH,
  };
  const justifications = {
    start: yoga.JUSTIFY_FLEX_START,
    center: yoga.JUSTIFY_CENTER,
    end: yoga.JUSTIFY_FLEX_END,
    between: yoga.JUSTIFY_SPACE_BETWEEN,
    around: yoga.JUSTIFY_SPACE_AROUND,
  };
  // What is left unsaid is yoga's own: a column, stretched, from the start, that neither grows nor shrinks.
  if (style.direction === "row") node.setFlexDirection(yoga.FLEX_DIRECTION_ROW);
  if (style.shrink) node.setFlexShrink(style.shrink);
  if (style.wrap) node.setFlexWrap(yoga.WRAP_WRAP);
  if (style.align) node.setAlignItems(alignments[style.align]);
  if (style.alignSelf) node.setAlignSelf(alignments[style.alignSelf]);
  if (style.justify) node.setJustifyContent(justifications[style.justify]);
  if (style.gap) node.setGap(yoga.GUTTER_ALL, style.gap);
  if (style.rowGap !== undefined) node.setGap(yoga.GUTTER_ROW, style.rowGap);
  if (style.grow !== undefined) node.setFlexGrow(style.grow);
  if (style.basis !== undefined) node.setFlexBasis(style.basis);
  if (style.aspect !== undefined) node.setAspectRatio(style.aspect);
  applySizes(node, style);
  applyEdges(yoga, node, style);
}

function applySizes(node: YogaNode, style: FlexStyle): void {
  if (style.width !== undefined) node.setWidth(style.width);
  if (style.height !== undefined) node.setHeight(style.height);
  if (style.minWidth !== undefined) node.setMinWidth(style.minWidth);
  if (style.minHeight !== undefined) node.setMinHeight(style.minHeight);
  if (style.maxWidth !== undefined) node.setMaxWidth(style.maxWidth);
  if (style.maxHeight !== undefined) node.setMaxHeight(style.maxHeight);
}

function applyEdges(yoga: Yoga, node: YogaNode, style: FlexStyle): void {
  const edges = { left: yoga.EDGE_LEFT, top: yoga.EDGE_TOP, right: yoga.EDGE_RIGHT, bottom: yoga.EDGE_BOTTOM } as const;
  for (const side of ["left", "top", "right", "bottom"] as const) {
    const padding = style.padding?.[side];
    const margin = style.margin?.[side];
    const position = style.absolute?.[side];
    if (padding !== undefined) node.setPadding(edges[side], padding);
    if (margin !== undefined) node.setMargin(edges[side], margin);
    if (position !== undefined) node.setPosition(edges[side], position);
  }
  if (style.absolute !== undefined) node.setPositionType(yoga.POSITION_TYPE_ABSOLUTE);
}
