import { bandMarks } from "./band-marks.js";
import { allFit, type Bar, barsOf, hasTotals, nameLabels, totalLabel, under } from "./bands.js";
import {
  bottom,
  type ChartDrawing,
  type Drawable,
  furniture,
  indices,
  type LabelName,
  largest,
  type Mark,
  NAME_GAP_PT,
  type Rect,
  right,
  type Size,
  TICK_GAP_PT,
} from "./drawing.js";
import { legendOf } from "./legend.js";
import { axisFor } from "./scale.js";
import { standing } from "./turn.js";

/** Columns of one entry and their gap are as wide as this at the most, for each that stands beside the others. */
const PITCH_MAX_PT = 200;
/** What names may take of the height. */
const NAMES_SHARE = 0.4;
/** Between two names. */
const BETWEEN_PT = 6;
/** The line of comparison's sample before its name, and what is between that and the columns. */
const SAMPLE_PT = 24;
const REFERENCE_GAP_PT = 6;
/** Between a column and its number. */
const ABOVE_PT = 2;

/** Names under their columns, the number over each or in it. */
export function drawColumns(drawable: Drawable): ChartDrawing {
  const { data, room, measure } = drawable;
  const legend = legendOf(drawable);
  const reference = measure("reference");
  const beside = reference === undefined ? 0 : reference.width + NAME_GAP_PT;
  const narrow = columnsIn(drawable, room.width - beside);
  // Where the names need all the width, the line's own stands over the columns.
  const isOver = reference !== undefined && narrow.pitch - BETWEEN_PT < widestWord(drawable);
  const { pitch, axis, ticks, tickSize } = isOver ? columnsIn(drawable, room.width) : narrow;
  const over = isOver ? reference.height + REFERENCE_GAP_PT : 0;
  const free = under(drawable, (legend?.height ?? 0) + over);
  const left = room.left + (axis === undefined ? 0 : tickSize.width + TICK_GAP_PT);
  const nameWidth = pitch - BETWEEN_PT;
  const sizesOfNames = nameLabels(data).map((label) => measure(label, nameWidth)?.height ?? 0);
  const names = Math.min(free.height * NAMES_SHARE, Math.max(0, ...sizesOfNames));
  const above = axis === undefined ? 0 : tickSize.height / 2;
  const height = free.height - names - NAME_GAP_PT - above;
  const plot: Rect = { left, top: free.top + above, width: pitch * data.entries.length, height };
  const holds = (mark: Rect, size: Size): boolean => size.width <= mark.width && size.height <= mark.height;
  const own = { turn: standing, plot, pitch, axis, gapPt: ABOVE_PT, holds, hasBase: true };
  const { min, max, at, marks, labels: numbers, pushed } = bandMarks(drawable, own);
  const heightOf = (value: number): number => bottom(plot) - at(value);
  const labels = new Map<LabelName, Rect>([...(legend?.labels ?? []), ...numbers]);
  for (const entry of indices(data.entries)) setName(entry);
  for (const [index, label] of ticks.entries()) setTick(label, axis?.ticks[index] ?? 0);
  if (data.reference !== undefined && reference !== undefined) {
    const top = isOver ? free.top - over : Math.max(free.top, heightOf(data.reference.value) - reference.height / 2);
    const start = isOver ? left + SAMPLE_PT + NAME_GAP_PT : right(plot) + NAME_GAP_PT;
    labels.set("reference", { ...reference, top, left: start });
  }
  return {
    plot,
    min,
    max,
    marks: [...(legend?.marks ?? []), ...marks, ...sample()],
    labels,
    every: 1,
    under: new Set(),
    pushed,
    ...(axis === undefined ? {} : { step: axis.step }),
    ...(legend === undefined ? {} : { legend: legend.rect }),
  };

  function setName(entry: number): void {
    const label: LabelName = `name/${entry}`;
    const size = measure(label, nameWidth);
    if (size === undefined) return;
    const start = plot.left + entry * pitch + BETWEEN_PT / 2;
    const rect = { left: start, width: nameWidth, top: bottom(plot) + NAME_GAP_PT };
    labels.set(label, { ...rect, height: Math.min(size.height, names) });
  }
  function setTick(label: LabelName, value: number): void {
    const size = measure(label);
    if (size === undefined) return;
    labels.set(label, { ...size, left: plot.left - TICK_GAP_PT - size.width, top: heightOf(value) - size.height / 2 });
  }
  /** Of the line of comparison, before its name over the columns. */
  function sample(): readonly Mark[] {
    if (reference === undefined || !isOver) return [];
    const top = free.top - over + reference.height / 2;
    return [furniture("reference", { left, top, width: SAMPLE_PT, height: 0 })];
  }
}

/** What of a width each entry has, and the axis where the columns are too narrow for their numbers. */
function columnsIn(drawable: Drawable, width: number) {
  const { data, measure } = drawable;
  const beside = data.stack === undefined ? data.series.length : 1;
  const pitchIn = (length: number): number => Math.min(PITCH_MAX_PT * Math.sqrt(beside), length / data.entries.length);
  const pitch = pitchIn(width);
  const fits = ({ start, end }: Bar, label: LabelName): boolean =>
    (measure(label)?.width ?? 0) <= (data.series.length === 1 ? pitch : (end - start) * 1.05);
  const hasNumbers =
    data.stack === "shares" ||
    (hasTotals(drawable) && data.entries.every((_, entry) => (measure(totalLabel(entry))?.width ?? 0) <= pitch)) ||
    (data.stack === undefined && allFit(barsOf(data, pitch), measure, fits));
  const axis = hasNumbers ? undefined : axisFor(data);
  const ticks = (axis?.ticks ?? []).map((_, index): LabelName => `tick/${index}`);
  const tickSize = largest(ticks, measure);
  return { axis, ticks, tickSize, pitch: axis === undefined ? pitch : pitchIn(width - tickSize.width - TICK_GAP_PT) };
}

/** A name's lines break between words alone. */
const widestWord = ({ data, measure }: Drawable): number =>
  Math.max(...nameLabels(data).map((label) => measure(label, 1)?.width ?? 0));
