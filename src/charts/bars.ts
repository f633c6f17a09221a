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
  GAP_PERCENT,
  indices,
  type LabelName,
  largest,
  type Mark,
  NAME_GAP_PT,
  type Point,
  type Rect,
  right,
  scaled,
  VALUE_GAP_PT,
} from "./drawing.js";
import { legendOf } from "./legend.js";
import { axisFor } from "./scale.js";

/** A bar, or a group of them, and its gap are as high as this at the most: a few must not be slabs. */
export const ROW_MAX_PT = 96;
/** Names have so much of the width when they stand on one line with it; otherwise less, on several lines. */
const ONE_LINE_SHARE = 0.5;
const SEVERAL_LINES_SHARE = 0.4;

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
  const bars = barsOf(data, pitch);
  // Half of the last number of an axis stands beyond the plot.
  const beyond = (measure(ticks.at(-1) ?? "total")?.width ?? 0) / 2;
  const width = right(room) - left - (axis === undefined ? 0 : beyond);
  const plot: Rect = { left, top: free.top, width, height: pitch * data.entries.length };
  const ends = axis ?? endsAlong(bars, width);
  const at = scaled(ends, plot.left, right(plot));
  const rects = bars.map((bar) => ({ bar, rect: barRect(bar, plot, at) }));
  const labels = new Map<LabelName, Rect>(legend?.labels);
  const pushed = new Map<LabelName, Point>();
  for (const entry of indices(data.entries)) setName(entry);
  for (const { bar, rect } of rects) setNumber(bar, rect);
  const lasts = lastOf(bars);
  for (const { bar, rect } of rects) if (lasts.has(bar)) setTotal(bar, rect);
  for (const [index, label] of ticks.entries()) setTick(label, axis?.ticks[index] ?? 0);
  if (data.reference !== undefined && reference !== undefined) {
    const wished = at(data.reference.value) - reference.width / 2;
    const start = Math.max(room.left, Math.min(right(room) - reference.width, wished));
    labels.set("reference", { ...reference, left: start, top: plot.top - REFERENCE_GAP_PT - reference.height });
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

  function endsAlong(all: readonly Bar[], length: number): { readonly min: number; readonly max: number } {
    const sizeOf = (bar: Bar): number => {
      const size = measure(endLabel(bar));
      return size === undefined || bar.reach === undefined ? 0 : size.width + VALUE_GAP_PT;
    };
    const ending = data.stack === undefined ? all : [...lastOf(all)];
    const { before, unit, extent } = fitAlong(data, ending, length, sizeOf);
    const min = extent.min - before / unit;
    return { min, max: min + length / unit };
  }
  function endLabel({ entry, series }: Bar): LabelName {
    return data.stack === undefined ? valueLabel({ entry, series }) : totalLabel(entry);
  }
  function setTotal(bar: Bar, rect: Rect): void {
    const size = measure(totalLabel(bar.entry));
    if (size === undefined || axis !== undefined) return;
    const start = right(rect) + VALUE_GAP_PT;
    const left = start + beyondLine(start, size.width);
    labels.set(totalLabel(bar.entry), { ...size, left, top: plot.top + bar.middle - size.height / 2 });
  }
  function setName(entry: number): void {
    const label: LabelName = `name/${entry}`;
    const size = measure(label, names);
    if (size === undefined) return;
    const height = Math.min(size.height, pitch);
    labels.set(label, { left: room.left, width: names, top: plot.top + (entry + 0.5) * pitch - height / 2, height });
  }
  function setNumber(bar: Bar, rect: Rect): void {
    const label = valueLabel(bar);
    const size = measure(label);
    if (size === undefined || (axis !== undefined && data.stack === undefined)) return;
    const isLone = data.stack === undefined && data.series.length === 1;
    const height = isLone ? Math.min(size.height, pitch) : size.height;
    const top = plot.top + bar.middle - height / 2;
    if (data.stack === undefined) {
      const isNegative = (bar.reach?.to ?? 0) < 0;
      const start = isNegative ? rect.left - VALUE_GAP_PT - size.width : right(rect) + VALUE_GAP_PT;
      const push = isNegative ? 0 : beyondLine(start, size.width);
      if (push > 0) pushed.set(label, [push, 0]);
      labels.set(label, { ...size, height, top, left: start + push });
    } else if (size.width + VALUE_GAP_PT <= rect.width && fitsIn(bar, size.height)) {
      labels.set(label, { ...size, top, left: rect.left + (rect.width - size.width) / 2 });
    }
  }
  /** A number that the line of comparison would cross stands behind it. */
  function beyondLine(start: number, length: number): number {
    if (data.reference === undefined) return 0;
    const line = at(data.reference.value);
    return line > start - 1 && line < start + length ? line + VALUE_GAP_PT - start : 0;
  }
  function setTick(label: LabelName, value: number): void {
    const size = measure(label);
    if (size === undefined) return;
    labels.set(label, { ...size, left: at(value) - size.width / 2, top: bottom(plot) + VALUE_GAP_PT });
  }
  function gridlines(): readonly Mark[] {
    return (axis?.ticks ?? []).map((tick) => furniture("grid", { ...plot, left: at(tick), width: 0 }));
  }
  function rules(): readonly Mark[] {
    const base = ends.min < 0 ? [furniture("base", { ...plot, left: at(0), width: 0 })] : [];
    const { reference: line } = data;
    return line === undefined ? base : [...base, furniture("reference", { ...plot, left: at(line.value), width: 0 })];
  }
}

const fitsIn = ({ start, end }: Bar, height: number): boolean => height <= (end - start) * 1.2;

function nameColumn({ data, room, measure }: Drawable): number {
  const natural = largest(nameLabels(data), measure).width;
  if (natural <= room.width * ONE_LINE_SHARE) return natural;
  const most = room.width * SEVERAL_LINES_SHARE;
  return Math.max(...nameLabels(data).map((label) => Math.min(measure(label)?.width ?? 0, most)));
}

function barRect({ reach, start, end }: Bar, plot: Rect, at: (value: number) => number): Rect {
  const [from, to] = [at(reach?.from ?? 0), at(reach?.to ?? 0)];
  return { left: Math.min(from, to), top: plot.top + start, width: Math.abs(to - from), height: end - start };
}

/** Nothing where there is no number. */
function markOf({ reach, series, entry }: Bar, rect: Rect): readonly Mark[] {
  return reach === undefined ? [] : [{ role: "mark", series, entry, shape: "rect", rect }];
}
