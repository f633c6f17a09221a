import type { ColorToken } from "./color.js";
import type { Fields, Words } from "./field.js";
import type { Path, Pattern } from "./pattern.js";
import type { Located, Span } from "./place.js";
import type { Reckoning } from "./reckonings.js";
import type { Statement } from "./statement.js";
import type { TextRole } from "./text.js";

export type Condition =
  | { readonly kind: "present"; readonly path: Path }
  /** Of a list's entries; of those that give a field, when `having` names one. */
  | {
      readonly kind: "count";
      readonly path: Path;
      readonly min: number;
      readonly max: number;
      readonly having?: Path;
    }
  /** Of a number: a picture's aspect, a value. A limit that is not given does not hold anything back. */
  | { readonly kind: "between"; readonly path: Path; readonly min?: number; readonly max?: number }
  | { readonly kind: "equals"; readonly path: Path; readonly value: string }
  /** Of a repeated entry: whether it says another word here than the entry before it on the slide; the first does. */
  | { readonly kind: "changes"; readonly path: Path }
  | { readonly kind: "not"; readonly condition: Condition }
  | { readonly kind: "all"; readonly conditions: readonly Condition[] }
  | { readonly kind: "any"; readonly conditions: readonly Condition[] };

/** Points, a share of the parent, a token of the spacing scale, or columns of the page's grid with their gutters. */
export type Length =
  | { readonly kind: "pt"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "token"; readonly name: string; readonly place: Span }
  | { readonly kind: "columns"; readonly count: number };

export type Edges = {
  readonly left?: Length;
  readonly top?: Length;
  readonly right?: Length;
  readonly bottom?: Length;
};

export const areas = ["full", "page", "title", "body"] as const;
/** Zones that the theme's page gives: whole slide, within margins, the titles' zone, what is under it. */
export type Area = (typeof areas)[number];

export type Align = "start" | "center" | "end" | "stretch" | "baseline";
export type Justify = "start" | "center" | "end" | "between" | "around";
/** A number, or a path to one (bars in proportion to a value, pictures to their aspect). */
export type Amount = number | Path;

/** What every element may say, as in CSS flexbox. */
export type ElementCommon = {
  readonly name?: string;
  readonly when?: Condition;
  readonly each?: { readonly path: Path; readonly place: Span };
  readonly area?: Area;
  readonly width?: Length;
  readonly height?: Length;
  readonly minWidth?: Length;
  readonly minHeight?: Length;
  readonly maxWidth?: Length;
  readonly maxHeight?: Length;
  readonly grow?: Amount;
  readonly shrink?: number;
  readonly basis?: Length;
  readonly margin?: Edges;
  readonly alignSelf?: Align;
  /** Width by height. */
  readonly aspect?: Amount;
  /** Out of the flow, at these distances from the parent's edges. */
  readonly absolute?: Edges;
  /** Elements of this name in repeated siblings all take the tallest one's height. */
  readonly match?: string;
  /** Drawn on the slide layout, once, not on each slide; may bind nothing but words and artwork. */
  readonly onLayout?: boolean;
  readonly link?: Pattern;
  /** Of a variant: taken only when the slide's words fit with it, at their smallest sizes; else the next one is tried. */
  readonly fits?: true;
  readonly place: Span;
};

export type LineLook = {
  readonly color: ColorToken;
  readonly widthPt: number;
  readonly dash?: "dash" | "dot";
};
/** A fill: a colour token with an opacity, or a gradient of two at an angle. */
export type FillLook =
  | { readonly kind: "solid"; readonly color: ColorToken; readonly opacity?: number }
  | {
      readonly kind: "gradient";
      readonly from: ColorToken;
      readonly to: ColorToken;
      readonly fromOpacity?: number;
      readonly toOpacity?: number;
      readonly angle: number;
    };

/** The colour that a field names. */
export type ChosenFill = { readonly kind: "chosen"; readonly path: Path };

export type BoxElement = ElementCommon & {
  readonly kind: "box";
  readonly direction: "row" | "column" | "stack";
  readonly children: readonly Element[];
  readonly gap?: Length;
  readonly rowGap?: Length;
  readonly padding?: Edges;
  readonly align?: Align;
  readonly justify?: Justify;
  readonly wrap?: boolean;
  /**
   * Sets the children in rows of so many equal columns; by their count when it is a table
   * (`{ 5: 3 }`: five stand in rows of three). `rows: equal` shares the height.
   */
  readonly grid?: { readonly columns: number | Readonly<Record<number, number>>; readonly rows: "natural" | "equal" };
  readonly fill?: FillLook;
  readonly border?: LineLook;
  readonly radiusPt?: number;
  /** One group in PowerPoint: a card and what it holds. */
  readonly group?: boolean;
};

export type TextPart = {
  readonly of: Pattern;
  readonly style?: Located<string>;
  readonly color?: Located<string>;
  /** The text's own when absent. */
  readonly role?: TextRole;
  readonly when?: Condition;
  readonly spaceBefore?: Length;
};

export type TextElement = ElementCommon & {
  readonly kind: "text";
  /** Paragraphs, each with its style; one for most. */
  readonly parts: readonly TextPart[];
  readonly style: Located<string>;
  readonly color?: Located<string>;
  /** A paragraph, or a list where there are marks, when absent. */
  readonly role?: TextRole;
  readonly placeholder?: "title" | "body";
  readonly textAlign: "left" | "center" | "right";
  readonly anchor: "top" | "middle" | "bottom";
  /** Whether it shrinks with its repeated siblings (the rule) or by itself. */
  readonly fit: "together" | "alone";
  /** Stands above the slide's top edge, as PowerPoint's own hidden titles do. */
  readonly hidden: boolean;
  readonly bullets: boolean;
  readonly maxLines?: number;
};

export type PictureSource =
  | { readonly kind: "field"; readonly path: Path }
  /** A picture of the brand, by use. */
  | { readonly kind: "artwork"; readonly name: Located<string> };

export type PictureElement = ElementCommon & {
  readonly kind: "picture";
  readonly source: PictureSource;
  /** `optical`: contained, and of the same area as its siblings: for logos. */
  readonly fit: "cover" | "contain" | "optical";
  readonly placeholder?: "picture";
  readonly decorative: boolean;
  readonly border?: LineLook;
};

export const shapeNames = ["rect", "ellipse", "roundRect", "triangle", "chevron", "arrow", "qr"] as const;
export type ShapeName = (typeof shapeNames)[number];

export type ShapeElement = ElementCommon & {
  readonly kind: "shape";
  readonly shape: ShapeName;
  /** What a QR code says: an address, or a text. */
  readonly of?: Path;
  readonly fill?: FillLook | ChosenFill;
  readonly border?: LineLook;
  readonly radiusPt?: number;
};

/** Fills its box: a rule when the box is flat, a diagonal otherwise. */
export type LineElement = ElementCommon & {
  readonly kind: "line";
  readonly look: LineLook;
  readonly startArrow: boolean;
  readonly endArrow: boolean;
};

/** Numbers of a list, drawn; PowerPoint has them as a chart with its data. */
export type ChartElement = ElementCommon & {
  readonly kind: "chart";
  /** A list. */
  readonly of: Path;
  /** Of each entry: its name, and its number, or one for each series. */
  readonly label: Path;
  readonly value: Path;
  readonly values?: Path;
  /** The names of the series: a list of texts. */
  readonly series?: Path;
  /** One of `chartKinds`, or the field that chooses it; bars when absent. */
  readonly as?: Pattern;
  /** One of `chartStacks`, or the field that chooses it. */
  readonly stack?: Pattern;
  /** The name of the entry, or of the series, that the others stand behind. */
  readonly highlight?: Path;
  /** Whether the largest comes first, not the first that was written. */
  readonly sort?: Path;
  /** A group of a `label` and a `value` that the others are compared with. */
  readonly reference?: Path;
  /** What the numbers count, where each is to say it: %. */
  readonly unit?: Path;
  /** What is said of it to those who do not see it, instead of what its numbers say. */
  readonly alt?: Path;
  /** Of names, of numbers, and of what stands along axes. */
  readonly style: Located<string>;
  readonly valueStyle: Located<string>;
  readonly axisStyle: Located<string>;
  /** Of the total in the middle of a ring. */
  readonly totalStyle: Located<string>;
  readonly color: ColorToken;
};

/** Rows and columns of a field of kind `rows`; PowerPoint has them as a table. */
export type TableElement = ElementCommon & {
  readonly kind: "table";
  readonly of: Path;
  readonly style: Located<string>;
  /** Of the names of columns. */
  readonly headStyle: Located<string>;
  /** Of rules, of bands, and of what is of the year before. */
  readonly rule: ColorToken;
  readonly band: ColorToken;
  readonly previous: ColorToken;
  /** Of the figures of a result, where they are to be seen first. */
  readonly result?: ColorToken;
  /** What is said of sums that go on over to the next slide, there and here; nothing: they are not told. */
  readonly carried?: Pattern;
  readonly brought?: Pattern;
};

/** Entries under entries, as boxes with lines between them; PowerPoint has them as shapes whose connectors follow them. */
export type TreeElement = ElementCommon & {
  readonly kind: "tree";
  /** A list. */
  readonly of: Path;
  /** Of each entry: what its box says, and what it says of it in smaller letters. */
  readonly label: Path;
  readonly detail?: Path;
  /** Of each entry: the list of those under it. */
  readonly under: Path;
  readonly style: Located<string>;
  /** Of details; no letters of a tree need be larger than its smallest. */
  readonly detailStyle: Located<string>;
  /** Of lines and boxes, and of the boxes that nothing stands above. */
  readonly line: ColorToken;
  readonly first: ColorToken;
};

/** The first variant whose condition holds, and with which the words fit where it asks for that. */
export type ChooseElement = ElementCommon & { readonly kind: "choose"; readonly variants: readonly Element[] };

/** Every kind of element. Whoever treats each kind by itself does not compile without a new one: docs/architecture.md says where. */
export type Element = ShownElement | ChooseElement;
/** Those that can show. */
export type ShownElement =
  | BoxElement
  | TextElement
  | PictureElement
  | ShapeElement
  | LineElement
  | ChartElement
  | TableElement
  | TreeElement;

/** What elements are called in a template. */
export type ElementWord = BoxElement["direction"] | Exclude<Element["kind"], "box">;

export const sampleNames = ["typical", "shortest", "longest"] as const;
export type SampleName = (typeof sampleNames)[number];

export type Template = {
  readonly name: string;
  readonly path: string;
  readonly place: Span;
  readonly label: Words;
  readonly help: Words;
  /** When another template is better; empty when nothing is said. */
  readonly avoid: Words;
  readonly fields: Fields;
  /** Tables made of several of its fields, by the names that the layout calls them. */
  readonly statements: Readonly<Record<string, Statement>>;
  /** What is reckoned of them, as a vote. */
  readonly reckons?: Reckoning;
  readonly words: Readonly<Record<string, Words>>;
  readonly background: ColorToken;
  /** Whether the footer and the slide number show. */
  readonly footer: boolean;
  readonly layout: Element;
  readonly samplePlaces: Readonly<Record<SampleName, Span>>;
};
