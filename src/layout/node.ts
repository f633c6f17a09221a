import type { Place } from "../model/place.js";
import type { Scope, WrittenWords } from "../model/resolved.js";
import type { PictureRef } from "../model/sources.js";
import type {
  BoxElement,
  Edges,
  ElementCommon,
  LineElement,
  PictureElement,
  ShapeElement,
  TextElement,
} from "../model/template.js";
import type { Inline, Link } from "../model/text.js";
import type { ColorRef, TextStyle } from "../model/theme.js";

/** Inner names hide outer ones: first the loop's item, then the slide. */
export type Scopes = readonly Scope[];

/** A template's element once its values are known: repeated, chosen, bound; not yet placed. */
export type LayoutNode = {
  /** Stable: from the names in the template and the keys of the description. */
  readonly key: string;
  readonly common: ElementCommon;
  readonly flow: Flow;
  readonly content: Content;
  readonly children: readonly LayoutNode[];
  readonly grow?: number;
  readonly aspect?: number;
  readonly link?: Link;
};

/** How the children stand. Lengths in points. */
export type Flow = {
  readonly direction: "row" | "column" | "stack";
  readonly gapPt: number;
  readonly rowGapPt: number;
  readonly padding?: Edges;
  readonly align?: BoxElement["align"];
  readonly justify?: BoxElement["justify"];
  readonly wrap: boolean;
};

export type Content =
  | { readonly kind: "box"; readonly element?: BoxElement }
  | TextContent
  | PictureContent
  | { readonly kind: "shape"; readonly element: ShapeElement }
  | { readonly kind: "line"; readonly element: LineElement };

export type TextContent = {
  readonly kind: "text";
  readonly element: TextElement;
  readonly paragraphs: readonly TextSpec[];
  /** The first paragraph stands above the title, in a box that goes up for it. */
  readonly hasEyebrow: boolean;
  /** Texts of one key shrink together. */
  readonly fitKey: string;
  readonly place: Place | undefined;
  /** As the writer knows it. */
  readonly field: string;
};

/** A paragraph before its size is settled. */
export type TextSpec = {
  readonly inlines: readonly Inline[];
  readonly style: TextStyle;
  readonly color: ColorRef;
  readonly level: 0 | 1;
  readonly bulleted: boolean;
  readonly spaceBeforePt: number;
  /** What of it was written, and where; nothing of what a template says by itself. */
  readonly sources: readonly WrittenWords[];
};

export type PictureContent = {
  readonly kind: "picture";
  readonly element: PictureElement;
  readonly picture: PictureRef;
  readonly alt: string | undefined;
  readonly focus: readonly [number, number] | undefined;
  readonly place: Place | undefined;
};

/** The key of a box that the layout makes itself, as a row of a grid: what it holds is known without it, wherever it stands. */
export const UNNAMED = "";

export const noFlow: Flow = { direction: "column", gapPt: 0, rowGapPt: 0, wrap: false };

/** Every node of a tree, parents first. */
export function nodesOf(node: LayoutNode): readonly LayoutNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}
