import type { ChartData } from "../model/chart.js";
import { type Drawable, GAP_PERCENT, indices, type LabelName, type Measure, VALUE_GAP_PT } from "./drawing.js";
import { type Extent, extentOf, type Reach, reachesOf } from "./scale.js";

/** Where the marks of an entry stand along the axis of names, from the plot's beginning. */
export type Band = { readonly start: number; readonly middle: number; readonly end: number };

/** A mark of the data: which, what it reaches, and where it stands along the axis of names. */
export type Bar = Band & { readonly series: number; readonly entry: number; readonly reach: Reach | undefined };

/** The bars of each entry, side by side or on each other, with 60 % of one between two entries. */
export function barsOf(data: ChartData, pitch: number): readonly Bar[] {
  const beside = data.stack === undefined ? data.series.length : 1;
  const thickness = pitch / (beside + GAP_PERCENT / 100);
  const before = (pitch - thickness * beside) / 2;
  return reachesOf(data).flatMap((reaches, entry) =>
    reaches.map((reach, series) => {
      const start = entry * pitch + before + (data.stack === undefined ? series * thickness : 0);
      return { series, entry, reach, start, middle: start + thickness / 2, end: start + thickness };
    }),
  );
}

export const valueLabel = ({ entry, series }: Pick<Bar, "entry" | "series">): LabelName => `value/${entry}/${series}`;

/** What a stack comes to, at its end. */
export const totalLabel = (entry: number): LabelName => `total/${entry}`;

/** Stacks that tell what they come to need no axis. */
export const hasTotals = ({ data, measure }: Drawable): boolean =>
  data.stack === "values" && data.entries.every((_, entry) => measure(totalLabel(entry)) !== undefined);

/** The last mark of each stack. */
export const lastOf = (bars: readonly Bar[]): ReadonlySet<Bar> =>
  new Set(
    bars.filter(
      (bar) =>
        bar.reach !== undefined &&
        !bars.some((each) => each.entry === bar.entry && each.reach !== undefined && each.series > bar.series),
    ),
  );

export const nameLabels = ({ entries }: ChartData): readonly LabelName[] =>
  indices(entries).map((entry): LabelName => `name/${entry}`);

/** What numbers beside the marks take of the length of the plot: before the first, and the points of one unit. */
export type Fit = { readonly before: number; readonly unit: number; readonly extent: Extent };

/**
 * As long as the marks can be in a length, with their numbers behind their ends. `size`: what a number takes along it;
 * marks without a number take none.
 */
export function fitAlong(data: ChartData, bars: readonly Bar[], lengthPt: number, size: (bar: Bar) => number): Fit {
  const extent = extentOf(data);
  const negative = bars.filter(({ reach }) => reach !== undefined && reach.to < 0);
  const before = Math.max(0, ...negative.map(size));
  const units = bars.flatMap((bar) => {
    const reached = Math.max(0, bar.reach?.to ?? 0) - extent.min;
    return reached <= 0 ? [] : [(lengthPt - before - size(bar)) / reached];
  });
  // A number that the line of comparison would cross goes beyond it.
  const compared = (data.reference?.value ?? extent.min) - extent.min;
  const beyond = Math.max(0, ...bars.map(size)) + VALUE_GAP_PT;
  if (compared > 0) units.push((lengthPt - before - beyond) / compared);
  const span = extent.max - extent.min;
  // Numbers that are wider than the plot leave their bars a little.
  return { before, extent, unit: Math.max(lengthPt / span / 100, Math.min((lengthPt - before) / span, ...units)) };
}

/** Whether the numbers of marks that stand side by side have the room of their marks. */
export const allFit = (
  bars: readonly Bar[],
  measure: Measure,
  fits: (bar: Bar, label: LabelName) => boolean,
): boolean => bars.every((bar) => measure(valueLabel(bar)) === undefined || fits(bar, valueLabel(bar)));

/** The rest of a room under what stands above. */
export const under = ({ room }: Drawable, heightPt: number): Drawable["room"] => ({
  ...room,
  top: room.top + heightPt,
  height: room.height - heightPt,
});
