import { exactSum } from "../basics/exact-sum.js";
import { type ChartData, numbersOf } from "../model/chart.js";

/** From the least to the most that an axis shows. */
export type Extent = { readonly min: number; readonly max: number };

/** An axis whose ends are round numbers, and the round numbers between. */
export type Axis = Extent & { readonly step: number; readonly ticks: readonly number[] };

/** So many steps are asked for; round ones come near. */
const STEPS = 4;
/** Digits of a double that are its own: what sums of decimals add behind them is rounded away. */
const DIGITS = 12;

const exact = (value: number): number => Number(value.toPrecision(DIGITS));

/** What the marks of a chart reach: from zero, but for lines far from it. */
export function extentOf(data: ChartData): Extent {
  const { kind, stack, reference } = data;
  if (kind === "doughnut") return { min: 0, max: 1 };
  if (stack === "shares") return { min: 0, max: 1 };
  const reached = stack === "values" ? data.entries.flatMap(sumsOf) : numbersOf(data);
  const all = [...reached, ...(reference === undefined ? [] : [reference.value])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (kind === "line" && all.length > 0 && isFarFromZero(least, most)) return { min: least, max: most };
  const extent = { min: Math.min(0, ...all), max: Math.max(0, ...all) };
  return extent.min === extent.max ? { min: 0, max: 1 } : extent;
}

/** A line may show the change alone where the change is small; marks with a length may not. */
const FAR = 0.5;
const isFarFromZero = (least: number, most: number): boolean =>
  least < most && (least > 0 ? least > most * FAR : most < 0 && most < least * FAR);

/** What a stack reaches above and under zero. */
function sumsOf({ values }: ChartData["entries"][number]): readonly number[] {
  const all = values.map((each) => each?.value ?? 0);
  return [exactSum(all.filter((value) => value > 0)), exactSum(all.filter((value) => value < 0))];
}

/** Round numbers: steps of 1, 2 or 5 times a power of ten. */
export function axisOf({ min, max }: Extent): Axis {
  const rough = (max - min) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = exact(power * ([1, 2, 5].find((each) => each * power >= rough * 0.999) ?? 10));
  const [first, last] = [Math.floor(exact(min / step)), Math.ceil(exact(max / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
  return { min: ticks[0] ?? min, max: ticks.at(-1) ?? max, step, ticks };
}

/** Where the axis of a chart has its numbers. */
export const axisFor = (data: ChartData): Axis => axisOf(extentOf(data));

/** A number of decimals that shows all ticks apart. */
export const tickDecimals = ({ step }: Axis): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** A mark's reach, in numbers of the axis; nothing where there is no number. */
export type Reach = { readonly from: number; readonly to: number };

/** What the marks of each entry reach, by series: from zero, or on each other. */
export function reachesOf({ stack, entries }: ChartData): readonly (readonly (Reach | undefined)[])[] {
  return entries.map(({ values }) => {
    if (stack === undefined)
      return values.map((each) => (each === undefined ? undefined : { from: 0, to: each.value }));
    const whole = stack === "shares" ? exactSum(values.map((each) => Math.abs(each?.value ?? 0))) : 1;
    const top = { positive: 0, negative: 0 };
    return values.map((each) => {
      if (each === undefined) return undefined;
      const side = each.value < 0 ? "negative" : "positive";
      const from = top[side];
      top[side] = exact(from + (whole === 0 ? 0 : each.value / whole));
      return { from, to: top[side] };
    });
  });
}
