import type { FlexNode, FlexStyle, Frame } from "../../doors/yoga.js";
import type { BoundNode, Content } from "../../model/bound.js";
import type { Look } from "../../model/look.js";
import type { DrawnItem } from "../../model/scene.js";
import type { FittedTree, Geometry } from "../geometry.js";

/** What items are made with: the slide's id and look, and whether they are the slide's or its layout's. */
export type Emission = { readonly slideId: string; readonly look: Look; readonly onLayout: boolean };

/** A node in its place; `path` is the way to it by keys. */
export type Placed = {
  readonly node: BoundNode;
  readonly frame: Frame;
  readonly tree: FittedTree;
  readonly emission: Emission;
  readonly path: string;
};

/** What layout knows of a kind of content. */
export type ContentKind<Kind extends Content> = {
  /** Its size for a width, where its content decides it. */
  readonly measure?: (content: Kind, geometry: Geometry, node: BoundNode) => NonNullable<FlexNode["measure"]>;
  /** Where its children stand, when its kind places them itself; frames of theirs within. One that stands nowhere is not shown. */
  readonly frames?: (
    content: Kind,
    node: BoundNode,
    frame: Frame,
    geometry: Geometry,
  ) => readonly (Frame | undefined)[];
  /** What its content asks of the flow. */
  readonly style?: (content: Kind, node: BoundNode, parent: BoundNode | undefined) => Partial<FlexStyle>;
  /** One item of what stands in it, where its kind makes one. */
  readonly wrap?: (content: Kind, placed: Placed, inner: readonly DrawnItem[]) => readonly DrawnItem[];
  /** The items that draw it. */
  readonly items: (content: Kind, placed: Placed) => readonly DrawnItem[];
};
