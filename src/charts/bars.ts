import { bandMarks } from "./band-marks.js";
import { allFit, type Bar, barsOf, hasTotals, nameLabels, under } from "./bands.js";
import {
  bottom,
  type ChartDrawing,
  type Drawable,
  GAP_PERCENT,
  indices,
  type LabelName,
  largest,
  NAME_GAP_PT,
  type Rect,
  right,
  type Size,
  VALUE_GAP_PT,
} from "./drawing.js";
import { legendOf } from "./legend.js";
import { axisFor } from "./scale.js";
import { lying } from "./turn.js";

/** A bar, or a group of them, and its gap are as high as this at the most: a few must not be slabs. */
export const ROW_MAX_PT = 96;
/** Names have so much of the width when they stand on one line with it; otherwise less, on several lines. */
const ONE_LINE_SHARE = 0.5;
const SEVERAL_LINES_SHARE = 0.4;

/** A number may be so much higher than its bar: its line is, and its digits are not. */
const CROWDED = 1.2;
/** Between the line of comparison and its name. */
const REFERENCE_GAP_PT = 3;

/** Names at the left, bars from one line, the number at the end of each or in it. */
export function drawBars(drawable: Drawable): ChartDrawing {
  const { data, room, measure } = drawable;
  const legend = legendOf(drawable);
  const reference = measure("reference");
  const free = under(
    drawable,
    (legend?.height ?? 0) + (reference === undefined ? 0 : reference.height + REFERENCE_GAP_PT),
  );
  const names = nameColumn(drawable);
  const left = room.left + names + NAME_GAP_PT;
  const beside = data.stack === undefined ? data.series.length : 1;
  const most = ROW_MAX_PT * ((beside + GAP_PERCENT / 100) / (1 + GAP_PERCENT / 100));
  const pitchIn = (height: number): number => Math.min(most, height / data.entries.length);
  const pitchAlone = pitchIn(free.height);
  const hasNumbers =
    data.stack === "shares" ||
    hasTotals(drawable) ||
    (data.stack === undefined &&
      (data.series.length === 1 ||
        allFit(barsOf(data, pitchAlone), measure, (bar, label) => fitsIn(bar, measure(label)?.height ?? 0))));
  const axis = hasNumbers ? undefined : axisFor(data);
  const ticks = (axis?.ticks ?? []).map((_, index): LabelName => `tick/${index}`);
  const tickSize = largest(ticks, measure);
  const pitch = axis === undefined ? pitchAlone : pitchIn(free.height - tickSize.height - VALUE_GAP_PT);
  // Half of the last number of an axis stands beyond the plot.
  const beyond = (measure(ticks.at(-1) ?? "total")?.width ?? 0) / 2;
  const width = right(room) - left - (axis === undefined ? 0 : beyond);
  const plot: Rect = { left, top: free.top, width, height: pitch * data.entries.length };
  const holds = (mark: Rect, size: Size): boolean =>
    size.width + VALUE_GAP_PT <= mark.width && size.height <= mark.height * CROWDED;
  const own = { turn: lying, plot, pitch, axis, gapPt: VALUE_GAP_PT, holds, hasBase: false };
  const { min, max, at, marks, labels: numbers, pushed } = bandMarks(drawable, own);
  const labels = new Map<LabelName, Rect>([...(legend?.labels ?? []), ...numbers]);
  for (const entry of indices(data.entries)) setName(entry);
  for (const [index, label] of ticks.entries()) setTick(label, axis?.ticks[index] ?? 0);
  if (data.reference !== undefined && reference !== undefined) {
    const wished = left + at(data.reference.value) - reference.width / 2;
    const start = Math.max(room.left, Math.min(right(room) - reference.width, wished));
    labels.set("reference", { ...reference, left: start, top: plot.top - REFERENCE_GAP_PT - reference.height });
  }
  return {
    plot,
    min,
    max,
    marks: [...(legend?.marks ?? []), ...marks],
    labels,
    every: 1,
    under: new Set(),
    pushed,
    ...(axis === undefined ? {} : { step: axis.step }),
    ...(legend === undefined ? {} : { legend: legend.rect }),
  };

  function setName(entry: number): void {
    const label: LabelName = `name/${entry}`;
    const size = measure(label, names);
    if (size === undefined) return;
    const height = Math.min(size.height, pitch);
    labels.set(label, { left: room.left, width: names, top: plot.top + (entry + 0.5) * pitch - height / 2, height });
  }
  function setTick(label: LabelName, value: number): void {
    const size = measure(label);
    if (size === undefined) return;
    labels.set(label, { ...size, left: left + at(value) - size.width / 2, top: bottom(plot) + VALUE_GAP_PT });
  }
}

const fitsIn = ({ start, end }: Bar, height: number): boolean => height <= (end - start) * CROWDED;

function nameColumn({ data, room, measure }: Drawable): number {
  const natural = largest(nameLabels(data), measure).width;
  if (natural <= room.width * ONE_LINE_SHARE) return natural;
  const most = room.width * SEVERAL_LINES_SHARE;
  return Math.max(...nameLabels(data).map((label) => Math.min(measure(label)?.width ?? 0, most)));
}
