import type { FlexNode, FlexStyle, Frame } from "../../doors/yoga.js";
import type { BoundNode, Content } from "../../model/bound.js";
import type { DrawnItem } from "../../model/scene.js";
import type { Geometry } from "../geometry.js";
import { box } from "./box.js";
import { chart } from "./chart.js";
import type { ContentKind, Placed } from "./kind.js";
import { line } from "./line.js";
import { picture } from "./picture.js";
import { shape } from "./shape.js";
import { table } from "./table.js";
import { text } from "./text.js";
import { tree } from "./tree.js";

type Kind = Content["kind"];
type OfKind<K extends Kind> = Content & { readonly kind: K };

const kinds: { readonly [K in Kind]: ContentKind<OfKind<K>> } = { box, text, picture, shape, line, chart, table, tree };

/** The size of a content for a width; nothing where its box decides it. */
export const measureOf = <K extends Kind>(
  content: OfKind<K>,
  geometry: Geometry,
  node: BoundNode,
): FlexNode["measure"] => kinds[content.kind].measure?.(content, geometry, node);

/** Where what stands in a node is placed by its kind, not by the flow: frames of its children, which lie in its own. */
export const innerFrames = <K extends Kind>(
  content: OfKind<K>,
  node: BoundNode,
  frame: Frame,
  geometry: Geometry,
): readonly (Frame | undefined)[] | undefined => kinds[content.kind].frames?.(content, node, frame, geometry);

/** What a node's content asks of the flow. */
export const contentStyle = <K extends Kind>(
  content: OfKind<K>,
  node: BoundNode,
  parent: BoundNode | undefined,
): Partial<FlexStyle> => kinds[content.kind].style?.(content, node, parent) ?? {};

/** The items that draw a content in its place. */
export const itemsOf = <K extends Kind>(content: OfKind<K>, placed: Placed): readonly DrawnItem[] =>
  kinds[content.kind].items(content, placed);

/** What a content makes of its own items and of those within. */
export const wrapped = <K extends Kind>(
  content: OfKind<K>,
  placed: Placed,
  items: readonly DrawnItem[],
): readonly DrawnItem[] => kinds[content.kind].wrap?.(content, placed, items) ?? items;
