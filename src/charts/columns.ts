import {
  allFit,
  type Bar,
  barsOf,
  fitAlong,
  hasTotals,
  lastOf,
  nameLabels,
  totalLabel,
  under,
  valueLabel,
} from "./bands.js";
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
  type Point,
  type Rect,
  right,
  scaled,
  TICK_GAP_PT,
} from "./drawing.js";
import { legendOf } from "./legend.js";
import { axisFor } from "./scale.js";

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
  const bars = barsOf(data, pitch);
  const ends = axis ?? endsAlong(bars);
  const at = scaled(ends, bottom(plot), plot.top);
  const rects = bars.map((bar) => ({ bar, rect: columnRect(bar, plot, at) }));
  const labels = new Map<LabelName, Rect>(legend?.labels);
  const pushed = new Map<LabelName, Point>();
  for (const entry of indices(data.entries)) setName(entry);
  for (const { bar, rect } of rects) setNumber(bar, rect);
  const lasts = lastOf(bars);
  for (const { bar, rect } of rects) if (lasts.has(bar)) setTotal(bar, rect);
  for (const [index, label] of ticks.entries()) setTick(label, axis?.ticks[index] ?? 0);
  if (data.reference !== undefined && reference !== undefined) {
    const top = isOver ? free.top - over : Math.max(free.top, at(data.reference.value) - reference.height / 2);
    const start = isOver ? left + SAMPLE_PT + NAME_GAP_PT : right(plot) + NAME_GAP_PT;
    labels.set("reference", { ...reference, top, left: start });
  }
  return {
    plot,
    min: ends.min,
    max: ends.max,
    marks: [
      ...(legend?.marks ?? []),
      ...gridlines(),
      ...rects.flatMap(({ bar, rect }) => markOf(bar, rect)),
      ...rules(),
    ],
    labels,
    every: 1,
    under: new Set(),
    pushed,
    ...(axis === undefined ? {} : { step: axis.step }),
    ...(legend === undefined ? {} : { legend: legend.rect }),
  };

  function endsAlong(all: readonly Bar[]): { readonly min: number; readonly max: number } {
    const sizeOf = (bar: Bar): number => {
      const size = measure(endLabel(bar));
      return size === undefined || bar.reach === undefined ? 0 : size.height + ABOVE_PT;
    };
    const ending = data.stack === undefined ? all : [...lastOf(all)];
    const { before, unit, extent } = fitAlong(data, ending, height, sizeOf);
    const min = extent.min - before / unit;
    return { min, max: min + height / unit };
  }
  function endLabel({ entry, series }: Bar): LabelName {
    return data.stack === undefined ? valueLabel({ entry, series }) : totalLabel(entry);
  }
  function setTotal(bar: Bar, rect: Rect): void {
    const size = measure(totalLabel(bar.entry));
    if (size === undefined || axis !== undefined) return;
    const end = rect.top - ABOVE_PT - size.height;
    const top = end + overLine(end, size.height);
    labels.set(totalLabel(bar.entry), { ...size, left: plot.left + bar.middle - size.width / 2, top });
  }
  function setName(entry: number): void {
    const label: LabelName = `name/${entry}`;
    const size = measure(label, nameWidth);
    if (size === undefined) return;
    const start = plot.left + entry * pitch + BETWEEN_PT / 2;
    const rect = { left: start, width: nameWidth, top: bottom(plot) + NAME_GAP_PT };
    labels.set(label, { ...rect, height: Math.min(size.height, names) });
  }
  function setNumber(bar: Bar, rect: Rect): void {
    const label = valueLabel(bar);
    const size = measure(label);
    if (size === undefined || (axis !== undefined && data.stack === undefined)) return;
    const start = plot.left + bar.middle - size.width / 2;
    if (data.stack === undefined) {
      const isNegative = (bar.reach?.to ?? 0) < 0;
      const top = isNegative ? bottom(rect) + ABOVE_PT : rect.top - ABOVE_PT - size.height;
      const push = isNegative ? 0 : overLine(top, size.height);
      if (push < 0) pushed.set(label, [0, push]);
      labels.set(label, { ...size, left: start, top: top + push });
    } else if (size.width <= rect.width && size.height <= rect.height) {
      labels.set(label, { ...size, left: start, top: rect.top + (rect.height - size.height) / 2 });
    }
  }
  /** A number that the line of comparison would cross stands over it. */
  function overLine(top: number, length: number): number {
    if (data.reference === undefined) return 0;
    const line = at(data.reference.value);
    return line > top && line < top + length + 1 ? line - ABOVE_PT - length - top : 0;
  }
  function setTick(label: LabelName, value: number): void {
    const size = measure(label);
    if (size === undefined) return;
    labels.set(label, { ...size, left: plot.left - TICK_GAP_PT - size.width, top: at(value) - size.height / 2 });
  }
  function gridlines(): readonly Mark[] {
    return (axis?.ticks ?? []).map((tick) => furniture("grid", { ...plot, top: at(tick), height: 0 }));
  }
  function rules(): readonly Mark[] {
    const base = furniture("base", { ...plot, top: at(0), height: 0 });
    const { reference: line } = data;
    if (line === undefined || reference === undefined) return [base];
    const top = free.top - over + reference.height / 2;
    const sample = isOver ? [furniture("reference", { left, top, width: SAMPLE_PT, height: 0 })] : [];
    return [base, ...sample, furniture("reference", { ...plot, top: at(line.value), height: 0 })];
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

function columnRect({ reach, start, end }: Bar, plot: Rect, at: (value: number) => number): Rect {
  const [from, to] = [at(reach?.from ?? 0), at(reach?.to ?? 0)];
  return { left: plot.left + start, top: Math.min(from, to), width: end - start, height: Math.abs(to - from) };
}

/** Nothing where there is no number. */
function markOf({ reach, series, entry }: Bar, rect: Rect): readonly Mark[] {
  return reach === undefined ? [] : [{ role: "mark", series, entry, shape: "rect", rect }];
}
