import { apart } from "./apart.js";
import { nameLabels, under, valueLabel } from "./bands.js";
import {
  bottom,
  type ChartDrawing,
  DOT_PT,
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
  type Step,
  scaled,
  TICK_GAP_PT,
} from "./drawing.js";
import { legendOf } from "./legend.js";
import { boundsOf, dot, pathThrough, stretches } from "./paths.js";
import { axisFor, reachesOf } from "./scale.js";

/** Dots mark the points of a line where there are few, or where one stands alone. */
const DOTTED_MAX = 12;
const ABOVE_PT = 4;
const BETWEEN_PT = 6;

/** Whether the points of lines have dots. */
export const isDotted = ({ kind, entries, series }: Drawable["data"]): boolean =>
  kind === "line" &&
  (entries.length <= DOTTED_MAX ||
    series.some((_, index) =>
      entries.some(
        ({ values }, entry) =>
          values[index] !== undefined &&
          entries[entry - 1]?.values[index] === undefined &&
          entries[entry + 1]?.values[index] === undefined,
      ),
    ));

/** A line for each series, named at its end; numbers over the points of a lone line that has few, else at an axis. */
export function drawLines(drawable: Drawable): ChartDrawing {
  const { data, room, measure } = drawable;
  const isArea = data.kind === "area";
  const legend = isArea ? legendOf(drawable) : undefined;
  const free = under(drawable, legend?.height ?? 0);
  const ends = isArea ? [] : endLabels(drawable);
  const beside: readonly LabelName[] = [...ends.map(({ label }) => label), "reference"];
  const endWidth = largest(beside, measure).width;
  const beyond = endWidth === 0 ? 0 : endWidth + NAME_GAP_PT;
  const hasNumbers = !isArea && data.series.length === 1 && numbersFit();
  const axis = axisFor(data);
  const ticks = hasNumbers ? [] : axis.ticks.map((_, index): LabelName => `tick/${index}`);
  const tickSize = largest(ticks, measure);
  const names = largest(nameLabels(data), measure);
  // The first and the last point stand at the plot's edges, and their names half beyond.
  const half = (entry: number): number =>
    largest([`name/${entry}`, ...(hasNumbers ? [valueLabel({ entry, series: 0 })] : [])], measure).width / 2;
  const left = room.left + Math.max(hasNumbers ? 0 : tickSize.width + TICK_GAP_PT, half(0));
  const width = right(room) - Math.max(beyond, half(data.entries.length - 1)) - left;
  const above = hasNumbers ? numberHeight() : tickSize.height / 2;
  const origin = measure("origin");
  const originHeight = origin === undefined ? 0 : origin.height + NAME_GAP_PT / 2;
  const height = free.height - above - names.height - NAME_GAP_PT - originHeight;
  const plot: Rect = { left, top: free.top + above, width, height };
  const at = scaled(axis, bottom(plot), plot.top);
  const pitch = width / Math.max(1, data.entries.length - 1);
  const xOf = (entry: number): number => left + entry * pitch;
  const every = Math.max(1, Math.ceil((names.width + BETWEEN_PT) / Math.max(1, pitch)));
  const labels = new Map<LabelName, Rect>(legend?.labels);
  const pushed = new Map<LabelName, Point>();
  const low = new Set<LabelName>();
  for (const entry of indices(data.entries)) setName(entry);
  if (hasNumbers) for (const entry of indices(data.entries)) setNumber(entry);
  for (const [index, label] of ticks.entries()) setTick(label, axis.ticks[index] ?? 0);
  setEnds();
  if (origin !== undefined) labels.set("origin", { ...origin, left: room.left, top: bottom(free) - origin.height });
  return {
    plot,
    min: axis.min,
    max: axis.max,
    marks: [...(legend?.marks ?? []), ...gridlines(), ...(isArea ? areas() : lines()), ...rules()],
    labels,
    every,
    under: low,
    pushed,
    ...(hasNumbers ? {} : { step: axis.step }),
    ...(legend === undefined ? {} : { legend: legend.rect }),
  };

  /** Over the highest point. */
  function numberHeight(): number {
    const numbers = indices(data.entries).map((entry) => valueLabel({ entry, series: 0 }));
    return largest(numbers, measure).height + ABOVE_PT + DOT_PT / 2;
  }
  function numbersFit(): boolean {
    const width = (room.width - beyond) / data.entries.length;
    return data.entries.every((_, entry) => (measure(valueLabel({ entry, series: 0 }))?.width ?? 0) <= width);
  }
  function setName(entry: number): void {
    const label: LabelName = `name/${entry}`;
    const size = measure(label);
    if (size === undefined || entry % every !== 0) return;
    labels.set(label, { ...size, left: xOf(entry) - size.width / 2, top: bottom(plot) + NAME_GAP_PT });
  }
  function setNumber(entry: number): void {
    const label = valueLabel({ entry, series: 0 });
    const [size, value] = [measure(label), data.entries[entry]?.values[0]?.value];
    if (size === undefined || value === undefined) return;
    const off = ABOVE_PT + DOT_PT / 2;
    // Under the plot stand the names.
    const hasRoom = at(value) + off + size.height <= bottom(plot);
    const crosses = (top: number): boolean => axis.min < 0 && at(0) > top && at(0) < top + size.height;
    const [over, below] = [at(value) - off - size.height, at(value) + off];
    const isLow = hasRoom && (isValley(entry, value) ? !crosses(below) : crosses(over) && !crosses(below));
    if (isLow) low.add(label);
    labels.set(label, {
      ...size,
      left: xOf(entry) - size.width / 2,
      top: isLow ? below : over,
    });
  }
  /** The line comes down to it and goes up again: over it, it would cross the number. */
  function isValley(entry: number, value: number): boolean {
    const near = [entry - 1, entry + 1].map((each) => data.entries[each]?.values[0]?.value ?? value);
    return near.reduce((sum, each) => sum + each, 0) > 2 * value;
  }
  function setTick(label: LabelName, value: number): void {
    const size = measure(label);
    if (size === undefined) return;
    labels.set(label, { ...size, left: plot.left - TICK_GAP_PT - size.width, top: at(value) - size.height / 2 });
  }
  function setEnds(): void {
    const line =
      data.reference === undefined ? [] : [{ label: "reference" as const, value: data.reference.value, entry: -1 }];
    const wishes = [...ends, ...line].flatMap(({ label, value, entry }) => {
      const size = measure(label);
      const x = entry < 0 ? right(plot) : xOf(entry);
      return size === undefined ? [] : [{ label, size, x, middle: at(value), height: size.height }];
    });
    const middles = apart(wishes, free.top, bottom(plot) + names.height);
    for (const [index, { label, size, x, middle }] of wishes.entries()) {
      const found = middles[index] ?? middle;
      labels.set(label, { ...size, left: x + NAME_GAP_PT, top: found - size.height / 2 });
      if (Math.abs(found - middle) > 0.5) pushed.set(label, [0, found - middle]);
    }
  }
  function gridlines(): readonly Mark[] {
    return hasNumbers ? [] : axis.ticks.map((tick) => furniture("grid", { ...plot, top: at(tick), height: 0 }));
  }
  function rules(): readonly Mark[] {
    const base = axis.min <= 0 && axis.max >= 0 ? [furniture("base", { ...plot, top: at(0), height: 0 })] : [];
    const { reference: line } = data;
    return line === undefined ? base : [...base, furniture("reference", { ...plot, top: at(line.value), height: 0 })];
  }
  /** Of each series, in stretches without a gap. */
  function lines(): readonly Mark[] {
    const dots = isDotted(data);
    return indices(data.series).flatMap((series) => {
      const points = data.entries.map(({ values }, entry): Point | undefined => {
        const number = values[series];
        return number === undefined ? undefined : [xOf(entry), at(number.value)];
      });
      const steps = stretches(points).flatMap((stretch) => pathThrough(stretch));
      const all = points.flatMap((point) => (point === undefined ? [] : [point]));
      if (all.length === 0) return [];
      const line: Mark = { role: "line", series, entry: -1, shape: "path", steps, rect: boundsOf(all) };
      return [line, ...(dots ? points.flatMap((point, entry) => dot(point, series, entry)) : [])];
    });
  }
  /** Each on those before it where they are stacked. */
  function areas(): readonly Mark[] {
    const reaches = reachesOf(data);
    return indices(data.series).flatMap((series): readonly Mark[] => {
      const points = reaches.map((entry, index) => {
        const reach = entry[series];
        return reach === undefined ? undefined : { x: xOf(index), from: at(reach.from), to: at(reach.to) };
      });
      const steps = stretches(points).flatMap((stretch): readonly Step[] => [
        ...pathThrough([
          ...stretch.map(({ x, to }): Point => [x, to]),
          ...stretch.toReversed().map(({ x, from }): Point => [x, from]),
        ]),
        ["Z"],
      ]);
      const all = points.flatMap((point): readonly Point[] =>
        point === undefined
          ? []
          : [
              [point.x, point.from],
              [point.x, point.to],
            ],
      );
      return steps.length === 0 ? [] : [{ role: "mark", series, entry: -1, shape: "path", steps, rect: boundsOf(all) }];
    });
  }
}

type End = { readonly label: LabelName; readonly value: number; readonly entry: number };

/** Where each line ends, when there are several: its name stands there. */
function endLabels({ data }: Drawable): readonly End[] {
  if (data.series.length < 2) return [];
  return indices(data.series).flatMap((series) => {
    const entry = data.entries.findLastIndex(({ values }) => values[series] !== undefined);
    const value = data.entries[entry]?.values[series]?.value;
    return value === undefined ? [] : [{ label: `series/${series}` as const, value, entry }];
  });
}
