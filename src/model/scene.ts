import type { ChartData } from "./chart.js";
import type { ColorRef } from "./color.js";
import type { PictureRef } from "./files.js";
import type { FontFiles, FontRole } from "./fonts.js";
import type { Place } from "./place.js";
import type { LanguageTag, Link, ListMark, Revision, TextRole } from "./text.js";
import type { Theme } from "./theme.js";
import type { Box, Emu, Pt } from "./units.js";

/** Slides with positioned items in EMU, the fonts that they are measured in, and pictures by reference: all that a renderer needs. */
export type Scene = {
  readonly size: { readonly cx: Emu; readonly cy: Emu };
  readonly properties: Properties;
  readonly language: LanguageTag;
  readonly theme: Theme;
  /** Every face of the brand, as it was measured. */
  readonly fonts: FontFiles;
  readonly layouts: readonly SceneLayout[];
  readonly sections: readonly Section[];
  readonly pictures: readonly PictureRef[];
  readonly slides: readonly SceneSlide[];
};

export type Properties = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The date that files bear, in ISO 8601: that of the Host, so that the same input gives the same bytes. */
  readonly stamp: string;
};

/** `slides` are ids. */
export type Section = {
  readonly name: string;
  /** Of the name, when it is not the deck's. */
  readonly lang?: LanguageTag;
  readonly slides: readonly string[];
};

/** What made an item; `field` is the template's name of what the writer gave. */
export type Origin = {
  readonly content?: Place;
  readonly template?: Place;
  readonly style?: Place;
  readonly field?: string;
};

/** As p:ph. `idx` is absent on titles. */
export type Placeholder = { readonly type: "title" | "body" | "pic" | "ftr" | "sldNum"; readonly idx?: number };

/** A template as a slide layout: what it draws by itself, and its placeholders. */
export type SceneLayout = {
  readonly name: string;
  readonly label: string;
  readonly background: Fill;
  readonly items: readonly SceneItem[];
  /** Where the typical sample puts them, with its styles; `items` of kind text or image, named placeholder. */
  readonly placeholders: readonly (TextItem | ImageItem)[];
  /** Whether the footer and the slide number show. */
  readonly footer: boolean;
};

export type SceneSlide = {
  readonly id: string;
  readonly number: number;
  readonly layout: string;
  readonly title: string;
  readonly hidden: boolean;
  /** In reading order. Holds the footer and the number too. */
  readonly items: readonly SceneItem[];
  /** Boxes of the template that keep room within their edges; nothing of it is drawn. */
  readonly padded: readonly PaddedBox[];
  readonly notes: readonly Note[];
  readonly origin: Origin;
};

/** A paragraph of what the speaker reads. */
export type Note = { readonly runs: readonly TextRun[]; readonly level: 0 | 1; readonly mark?: ListMark };

/** What a box holds stands in `inner`. */
export type PaddedBox = { readonly box: Box; readonly inner: Box };

export type ItemCommon = {
  readonly id: string;
  /** As PowerPoint's selection pane shows it. */
  readonly name: string;
  readonly origin: Origin;
  readonly box: Box;
  readonly placeholder?: Placeholder;
  readonly link?: Link;
};

export type Fill =
  | { readonly kind: "none" }
  | { readonly kind: "solid"; readonly color: ColorRef }
  | { readonly kind: "gradient"; readonly from: ColorRef; readonly to: ColorRef; readonly angle: number };
export type Stroke = { readonly color: ColorRef; readonly widthEmu: Emu; readonly dash?: "dash" | "dot" };

export type GroupItem = ItemCommon & { readonly kind: "group"; readonly items: readonly DrawnItem[] };

export type TextItem = ItemCommon & {
  readonly kind: "text";
  /** What it is as a whole: a paragraph, or a list where there are marks, when absent. */
  readonly role?: TextRole;
  readonly paragraphs: readonly Paragraph[];
  /** As we break them; renderers that edit nothing draw these. */
  readonly lines: readonly TextLine[];
  readonly anchor: "top" | "middle" | "bottom";
};

export type ShapeItem = ItemCommon &
  ShapeForm & {
    readonly kind: "shape";
    readonly fill: Fill;
    readonly stroke?: Stroke;
    readonly radius?: Emu;
    readonly startArrow?: boolean;
    readonly endArrow?: boolean;
    /** What it says to those who do not see it; one without only decorates. */
    readonly alt?: string;
  };
export type PresetName = "rect" | "ellipse" | "roundRect" | "triangle" | "chevron" | "arrow" | "line";
/** One of Office's presets, or any path. */
export type ShapeForm =
  | { readonly shape: PresetName }
  | { readonly shape: "freeform"; readonly path: readonly PathStep[] };
/** A move, a line, a cubic curve or an end; points in EMU from the box's left and top. */
export type PathStep =
  | readonly ["M" | "L", PathPoint]
  | readonly ["C", PathPoint, PathPoint, PathPoint]
  | readonly ["Z"];
export type PathPoint = readonly [x: Emu, y: Emu];

/** The picture fills its box; what sticks out is cropped around the focus, or what draws the eye when none is given. */
export type ImageItem = ItemCommon & {
  readonly kind: "image";
  readonly picture: string;
  /** Absent: decorative. */
  readonly alt?: string;
  readonly focus?: readonly [number, number];
  readonly stroke?: Stroke;
};

/** Numbers that programs which have charts make theirs of; the others draw `drawing`. */
export type ChartItem = ItemCommon & {
  readonly kind: "chart";
  readonly data: ChartData;
  readonly alt: string;
  /** What a sheet of the numbers is headed with where they are one series without a name. */
  readonly title: string;
  /** The room of the marks. */
  readonly plot: Box;
  /** What the ends of the axis of numbers stand for. */
  readonly min: number;
  readonly max: number;
  /** Between two numbers of the axis, where it shows. */
  readonly step?: number;
  /** One name of so many shows. */
  readonly every: number;
  /** Where the names of series stand that are not at their marks. */
  readonly legend?: Box;
  /** Numbers that stand at their marks. */
  readonly labelled: readonly (Moved & { readonly entry: number; readonly series: number; readonly under: boolean })[];
  /** Names that stand at their marks; `cx` and `cy`: what they take, a number under them too. */
  readonly beside: readonly (Moved &
    Pick<Box, "cx" | "cy"> & { readonly of: "series" | "entry"; readonly index: number })[];
  readonly looks: ChartLooks;
  readonly drawing: readonly DrawnItem[];
  /** What programs do not draw with a chart, over it: what its numbers are compared with, the total in a ring. */
  readonly overlay: readonly DrawnItem[];
};
/** How far something stands from where a program would put it. */
type Moved = { readonly dx: Emu; readonly dy: Emu };
export type ChartText = Pick<TextRun, "font" | "bold" | "italic" | "sizePt" | "color" | "lang">;
/** Of what is written in a chart, and of its lines. */
export type ChartLooks = {
  readonly names: ChartText;
  readonly values: ChartText;
  readonly axis: ChartText;
  /** Of the names of series. */
  readonly legend: ChartText;
  readonly grid: Stroke;
  readonly base: Stroke;
  /** Between marks that touch. */
  readonly ground: ColorRef;
};

/**
 * Rows of cells under the names of their columns. Programs that have tables make theirs of it; the others draw its marks,
 * which are bands and rules, and its texts.
 */
export type TableItem = ItemCommon & {
  readonly kind: "table";
  /** What it holds. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Every second row stands on a band. */
  readonly isBanded: boolean;
  readonly band: ColorRef;
  readonly rule: Stroke;
  readonly marks: readonly ShapeItem[];
};
export type TableColumn = { readonly key: string; readonly width: Emu; readonly left: Emu; readonly right: Emu };
export type TableRowRole = "head" | "row" | "group" | "subtotal" | "total" | "result" | "carried" | "brought";
/** `top`, `bottom`: what its texts keep free. One cell alone takes the whole width. */
export type TableRow = {
  readonly key: string;
  readonly role: TableRowRole;
  readonly height: Emu;
  readonly top: Emu;
  readonly bottom: Emu;
  readonly cells: readonly TextItem[];
};

/** Boxes under boxes. Programs that have connectors join their shapes with them; the others draw boxes, lines and texts. */
export type TreeItem = ItemCommon & {
  readonly kind: "tree";
  /** What it holds. */
  readonly caption: string;
  /** Each after the one that it stands under. */
  readonly boxes: readonly TreeBox[];
};
/** `text` stands within `shape`; both are one shape where a shape may hold text. */
export type TreeBox = { readonly shape: ShapeItem; readonly text: TextItem; readonly line?: TreeLine };
/** From a side of a box, by its rank, to a side of the one that the line is of, upright and level in turn. */
export type TreeLine = {
  readonly from: number;
  readonly start: "top" | "left" | "bottom" | "right";
  readonly end: TreeLine["start"];
  readonly points: readonly PathPoint[];
  readonly shape: ShapeItem;
};

export type DrawnItem = GroupItem | TextItem | ShapeItem | ImageItem | ChartItem | TableItem | TreeItem;
export type SceneItem = DrawnItem;

export type Paragraph = {
  readonly runs: readonly TextRun[];
  /** What it is within its text; the text's own role when absent. */
  readonly role?: TextRole;
  readonly align: "left" | "center" | "right";
  /** Its lines run from right to left; `align` is the side of the box all the same. */
  readonly rtl?: true;
  readonly leadingPercent: number;
  readonly spaceBeforePt: Pt;
  readonly level: 0 | 1;
  /** `indent`: of the text; the mark hangs at `markIndent`. */
  readonly bullet?: { readonly mark: string; readonly color: ColorRef; readonly markIndent: Emu; readonly indent: Emu };
};

export type TextRun = {
  readonly text: string;
  readonly style: string;
  readonly font: FontRole;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly sizePt: Pt;
  readonly color: ColorRef;
  readonly trackingPt: Pt;
  readonly superscript: boolean;
  readonly revision?: Revision;
  readonly lang: LanguageTag;
  readonly link?: Link;
  /** A slide number is a field; another slide's number is filled in when slides are numbered. */
  readonly field?: "slideNumber";
  readonly pageOf?: string;
};

/**
 * Positions from the slide's left and top edges. `run` and `paragraph` are indices. Pieces are in reading order, wherever
 * they stand.
 */
export type TextLine = {
  readonly paragraph: number;
  readonly baseline: Emu;
  readonly top: Emu;
  readonly height: Emu;
  readonly pieces: readonly TextPiece[];
};
export type TextPiece = {
  readonly run: number;
  /** Of its left edge. */
  readonly x: Emu;
  readonly width: Emu;
  readonly text: string;
  /** Its letters run from right to left. */
  readonly rtl?: true;
};
