import type { ChartData, LabelName } from "../model/chart.js";

export type { LabelName } from "../model/chart.js";

/** Points from the slide's left and top. */
export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Size = Pick<Rect, "width" | "height">;
export type Point = readonly [number, number];

/** The size of a label, at its natural width or within another; nothing where there is none. */
export type Measure = (label: LabelName, widthPt?: number) => Size | undefined;

/** A path in points: moves, lines, cubic curves, ends. */
export type Step = readonly ["M" | "L", Point] | readonly ["C", Point, Point, Point] | readonly ["Z"];

/** Something that is drawn; `series` and `entry` say what it stands for, `role` what it is. */
export type Mark = {
  readonly role: "mark" | "line" | "point" | "swatch" | "grid" | "base" | "reference";
  readonly series: number;
  readonly entry: number;
} & (
  | { readonly shape: "rect" | "ellipse" | "rule"; readonly rect: Rect }
  | { readonly shape: "path"; readonly steps: readonly Step[]; readonly rect: Rect }
);

/** A chart, drawn: where its plot is and what its edges stand for, its marks from back to front, its labels. */
export type ChartDrawing = {
  readonly plot: Rect;
  readonly min: number;
  readonly max: number;
  readonly marks: readonly Mark[];
  readonly labels: ReadonlyMap<LabelName, Rect>;
  /** The numbers of the axis are written, with lines across. */
  readonly step?: number;
  /** Every so many entries have their name. */
  readonly every: number;
  readonly legend?: Rect;
  /** Numbers under their points, not over them. */
  readonly under: ReadonlySet<LabelName>;
  /** How far labels were pushed from where they would stand by themselves, in points. */
  readonly pushed: ReadonlyMap<LabelName, Point>;
};

/** What a chart is drawn from. */
export type Drawable = { readonly data: ChartData; readonly room: Rect; readonly measure: Measure };

/** Between a mark and what is written beside it. */
export const VALUE_GAP_PT = 6;
/** Between an axis and its names; its numbers. */
export const NAME_GAP_PT = 8;
export const TICK_GAP_PT = 5;
/** Lines of series, and of the one that leads. */
export const LINE_PT = 2.25;
export const LEADING_LINE_PT = 3.5;
/** Dots on their points. */
export const DOT_PT = 7;
/** The edge of marks that touch. */
export const EDGE_PT = 1;
/** Between two bars, in hundredths of one. */
export const GAP_PERCENT = 60;

export const right = ({ left, width }: Rect): number => left + width;
export const bottom = ({ top, height }: Rect): number => top + height;

/** The widest and the tallest of labels that there are. */
export function largest(labels: readonly LabelName[], measure: Measure): Size {
  const sizes = labels.flatMap((label) => measure(label) ?? []);
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: Math.max(0, ...sizes.map(({ height }) => height)),
  };
}

/** Numbers from 0, as many as there are things. */
export const indices = (things: readonly unknown[]): readonly number[] => things.map((_, index) => index);

/** A mark that stands for nothing of the data. */
export const furniture = (role: Mark["role"], rect: Rect): Mark => ({
  role,
  series: -1,
  entry: -1,
  shape: "rule",
  rect,
});

/** From numbers of an axis to points of a line. */
export const scaled =
  ({ min, max }: { readonly min: number; readonly max: number }, from: number, to: number) =>
  (value: number): number =>
    max === min ? from : from + ((value - min) / (max - min)) * (to - from);
