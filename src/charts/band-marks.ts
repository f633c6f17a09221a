import { type Bar, barsOf, fitAlong, lastOf, totalLabel, valueLabel } from "./bands.js";
import {
  type Drawable,
  furniture,
  type LabelName,
  type Mark,
  type Point,
  type Rect,
  type Size,
  scaled,
} from "./drawing.js";
import type { Axis, Extent } from "./scale.js";
import type { Turn } from "./turn.js";

/** The plot of bars or columns, and how they stand in it. */
export type BandPlot = {
  readonly turn: Turn;
  readonly plot: Rect;
  /** What each entry has along the axis of names. */
  readonly pitch: number;
  /** Where numbers do not stand at their marks. */
  readonly axis: Axis | undefined;
  /** Between a mark and its number. */
  readonly gapPt: number;
  /** Whether a number stands within its mark. */
  readonly holds: (mark: Rect, number: Size) => boolean;
  /** The line from which marks begin is drawn even where none goes under zero. */
  readonly hasBase: boolean;
};

/** The marks of bars or columns from back to front, their numbers, and where a value stands along the plot. */
export type BandMarks = Extent & {
  readonly at: (value: number) => number;
  readonly marks: readonly Mark[];
  readonly labels: ReadonlyMap<LabelName, Rect>;
  readonly pushed: ReadonlyMap<LabelName, Point>;
};

/** Marks from one line, the number of each at its end or in it, the total of a stack beyond it. */
export function bandMarks({ data, measure }: Drawable, own: BandPlot): BandMarks {
  const { turn, plot, pitch, axis, gapPt } = own;
  const bars = barsOf(data, pitch);
  const lasts = lastOf(bars);
  const { min, max } = axis ?? endsAlong();
  const at = scaled({ min, max }, 0, turn.lengthOf(plot));
  const labels = new Map<LabelName, Rect>();
  const pushed = new Map<LabelName, Point>();
  for (const bar of bars) {
    if (data.stack !== undefined) setWithin(bar);
    else if (axis === undefined) setAtEnd(bar, valueLabel(bar));
    if (data.stack !== undefined && axis === undefined && lasts.has(bar)) setAtEnd(bar, totalLabel(bar.entry));
  }
  const marks = bars.flatMap((bar): readonly Mark[] => {
    const { reach, series, entry } = bar;
    return reach === undefined ? [] : [{ role: "mark", series, entry, shape: "rect", rect: rectOf(bar) }];
  });
  return { min, max, at, marks: [...gridlines(), ...marks, ...rules()], labels, pushed };

  function endsAlong(): Extent {
    const ending = data.stack === undefined ? bars : [...lasts];
    const length = turn.lengthOf(plot);
    const { before, unit, extent } = fitAlong(data, ending, length, (bar) => {
      const size = measure(data.stack === undefined ? valueLabel(bar) : totalLabel(bar.entry));
      return size === undefined || bar.reach === undefined ? 0 : turn.lengthOf(size) + gapPt;
    });
    const least = extent.min - before / unit;
    return { min: least, max: least + length / unit };
  }
  function spanOf({ reach, start, end }: Bar) {
    const [from, to] = [at(reach?.from ?? 0), at(reach?.to ?? 0)];
    return { from: Math.min(from, to), to: Math.max(from, to), start, end };
  }
  function rectOf(bar: Bar): Rect {
    return turn.place(plot, spanOf(bar));
  }
  function setWithin(bar: Bar): void {
    const [rect, size] = [rectOf(bar), measure(valueLabel(bar))];
    if (size === undefined || !own.holds(rect, size)) return;
    const [left, top] = [rect.left + (rect.width - size.width) / 2, rect.top + (rect.height - size.height) / 2];
    labels.set(valueLabel(bar), { ...size, left, top });
  }
  function setAtEnd(bar: Bar, label: LabelName): void {
    const size = measure(label);
    if (size === undefined) return;
    const isNegative = (bar.reach?.to ?? 0) < 0;
    const isLone = data.stack === undefined && data.series.length === 1;
    const breadth = isLone ? Math.min(turn.breadthOf(size), pitch) : turn.breadthOf(size);
    const length = turn.lengthOf(size);
    const { from, to } = spanOf(bar);
    const beside = isNegative ? from - gapPt - length : to + gapPt;
    const push = isNegative ? 0 : beyondLine(beside, length);
    if (push > 0) pushed.set(label, turn.moved(push));
    const start = bar.middle - breadth / 2;
    const span = { from: beside + push, to: beside + push + length, start, end: start + breadth };
    labels.set(label, turn.place(plot, span));
  }
  /** A number that the line of comparison would cross stands behind it. */
  function beyondLine(from: number, length: number): number {
    if (data.reference === undefined) return 0;
    const line = at(data.reference.value);
    return line > from - 1 && line < from + length ? line + gapPt - from : 0;
  }
  /** Across the plot. */
  function across(role: Mark["role"], value: number): Mark {
    const end = turn.breadthOf(plot);
    return furniture(role, turn.place(plot, { from: at(value), to: at(value), start: 0, end }));
  }
  function gridlines(): readonly Mark[] {
    return (axis?.ticks ?? []).map((tick) => across("grid", tick));
  }
  function rules(): readonly Mark[] {
    const base = own.hasBase || min < 0 ? [across("base", 0)] : [];
    return data.reference === undefined ? base : [...base, across("reference", data.reference.value)];
  }
}
