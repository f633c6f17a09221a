import type { ChartData, LabelName } from "./chart.js";
import type { ColorRef } from "./color.js";
import type { Diagnostic } from "./diagnostic.js";
import type { PictureRef } from "./files.js";
import type { Place } from "./place.js";
import type { ResolvedDeck, ResolvedSlide, WrittenWords } from "./resolved.js";
import type { ChartLooks, Placeholder, Stroke, TableRowRole } from "./scene.js";
import type {
  BoxElement,
  Edges,
  ElementCommon,
  FillLook,
  LineElement,
  PictureElement,
  ShapeElement,
  Template,
  TextElement,
} from "./template.js";
import type { Inline, Link, RichParagraph, TextRole } from "./text.js";
import type { TextStyle } from "./theme.js";

/** The slides of a deck, each with what it shows: nothing is left to look up. */
export type BoundDeck = Omit<ResolvedDeck, "slides" | "layouts"> & {
  readonly layouts: readonly { readonly template: Template; readonly sample: BoundSlide }[];
  readonly slides: readonly BoundSlide[];
};

export type BoundSlide = ResolvedSlide & {
  /** The name of its part, where a slide of another part has the same title; shown above the title, or only told. */
  readonly part?: { readonly inlines: readonly Inline[]; readonly isEyebrow: boolean };
  /** Which it is of the slides of its part that have its title; absent on the first. */
  readonly rank?: number;
  /** How many entries has the list that may go on over further slides, and how many of them one takes at most. */
  readonly entries: number;
  readonly perSlide: number;
  /** The ranks of its entries that begin a group, from 0: a slide had better end before one. */
  readonly starts: readonly number[];
  /** How many variants of one choice words may fail to fit, at most. */
  readonly passable: number;
  /** Its slides, with so many entries on each, and so many of these variants passed over in each choice. */
  readonly pages: (entries: readonly number[], passed: number) => readonly BoundPage[];
};

/** One of the slides that an entry of the deck gives: several when its list goes on. */
export type BoundPage = { readonly id: string; readonly root: BoundNode; readonly notes: readonly RichParagraph[] };

/** A template's element once its values are known: repeated, chosen, bound; nothing is left to look up, nothing is placed. */
export type BoundNode = {
  /** Stable: from the names in the template and the keys of the description. */
  readonly key: string;
  readonly common: BoundCommon;
  readonly flow: Flow;
  readonly content: Content;
  readonly children: readonly BoundNode[];
  readonly grow?: number;
  readonly aspect?: number;
  readonly link?: Link;
};

/** What the template says of its place; what it asked of values is answered. */
export type BoundCommon = Omit<ElementCommon, "name" | "when" | "each" | "fits" | "grow" | "aspect" | "link">;

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

/** What a node shows, by its kind. `element`: of its element, what says how. */
export type Content =
  | BoxContent
  | TextContent
  | PictureContent
  | ShapeContent
  | LineContent
  | ChartContent
  | TableContent
  | TreeContent;

/** A box that the layout makes itself, as a row of a grid, has no element. */
export type BoxContent = {
  readonly kind: "box";
  readonly element?: Pick<BoxElement, "fill" | "border" | "radiusPt" | "group">;
};

export type ShapeContent = {
  readonly kind: "shape";
  readonly element: Pick<ShapeElement, "border" | "radiusPt"> & {
    readonly shape: Exclude<ShapeElement["shape"], "qr">;
    readonly fill?: FillLook;
  };
  /** Of a QR code: its modules in rows, true where they are dark, and what it says. */
  readonly code?: { readonly modules: readonly (readonly boolean[])[]; readonly says: string };
};

/** A chart's numbers; its children are what may be written in it, which the chart places. */
export type ChartContent = Written & {
  readonly kind: "chart";
  readonly data: ChartData;
  /** What each child says. */
  readonly labels: readonly LabelName[];
  readonly title: string;
  readonly alt: string;
  /** Texts at their full size. */
  readonly looks: ChartLooks;
  /** What of its numbers no chart should show, in the writer's words. */
  readonly faults: readonly Diagnostic[];
};

/** A table; its children are its rows, theirs the cells. */
export type TableContent = Written & {
  readonly kind: "table";
  /** What it holds: the slide's title. */
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly isNumeric: boolean }[];
  /** The first names the columns. A row of one cell alone gives it the whole width. */
  readonly rows: readonly { readonly key: string; readonly role: TableRowRole }[];
  readonly rule: ColorRef;
  readonly band: ColorRef;
};

/** Boxes under boxes; its children are their texts, those above first, which the tree places. */
export type TreeContent = Written & {
  readonly kind: "tree";
  /** What it holds: the slide's title. */
  readonly caption: string;
  /** Of each child, the rank of the one that it stands under; absent at the top. */
  readonly above: readonly (number | undefined)[];
  readonly line: Stroke;
  readonly first: Stroke;
};
export type LineContent = {
  readonly kind: "line";
  readonly element: Pick<LineElement, "look" | "startArrow" | "endArrow">;
};

/** What was written shows here: where, and in which field, as the writer knows it. */
type Written = { readonly place: Place | undefined; readonly field: string | undefined };

export type TextContent = Written & {
  readonly kind: "text";
  readonly element: Pick<TextElement, "textAlign" | "anchor" | "fit" | "hidden" | "maxLines" | "role" | "place">;
  readonly field: string;
  readonly paragraphs: readonly TextSpec[];
  /** The first paragraph stands above the title, in a box that goes up for it. */
  readonly hasEyebrow: boolean;
  /** Texts of one key shrink together. */
  readonly fitKey: string;
  /** The style with which it shrinks in proportion, where that is not its own. */
  readonly pace?: TextStyle;
  /** That style does not get smaller than this, in points, as long as its list may go on over more slides instead. */
  readonly readablePt?: number;
  readonly placeholder?: Placeholder;
};

/** A paragraph before its size is settled. */
export type TextSpec = {
  readonly inlines: readonly Inline[];
  readonly style: TextStyle;
  readonly color: ColorRef;
  readonly role?: TextRole;
  readonly level: 0 | 1;
  readonly bulleted: boolean;
  readonly spaceBeforePt: number;
  /** What of it was written, and where; nothing of what a template says by itself. */
  readonly sources: readonly WrittenWords[];
};

export type PictureContent = Written & {
  readonly kind: "picture";
  readonly element: Pick<PictureElement, "fit" | "border">;
  readonly picture: PictureRef;
  readonly alt: string | undefined;
  readonly focus: readonly [number, number] | undefined;
  readonly placeholder?: Placeholder;
};

/** The key of a box that expansion makes itself, as a row of a grid: what it holds is known without it, wherever it stands. */
export const UNNAMED = "";

export const noFlow: Flow = { direction: "column", gapPt: 0, rowGapPt: 0, wrap: false };

/** Every node of a tree, parents first. */
export function nodesOf(node: BoundNode): readonly BoundNode[] {
  const nodes: BoundNode[] = [];
  const add = (each: BoundNode): void => {
    nodes.push(each);
    each.children.forEach(add);
  };
  add(node);
  return nodes;
}
