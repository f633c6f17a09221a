import type { Drawable, LabelName, Measure, Rect } from "../../src/charts/drawing.js";
import type { ChartData, ChartKind, ChartStack } from "../../src/model/chart.js";

/** Numbers of a chart by entry, each for every series; nothing is a gap. */
export type Numbers = readonly (readonly (number | undefined)[])[];

export function chartOf(kind: ChartKind, numbers: Numbers, more: Partial<ChartData> = {}): ChartData {
  const series = numbers[0]?.map((_, index) => `Série ${index + 1}`) ?? [];
  const color = { scheme: "accent1" } as const;
  return {
    kind,
    series: series.map((name) => ({ name: series.length > 1 ? name : "", color, onColor: color, leads: false })),
    entries: numbers.map((values, index) => ({
      label: `Entrée ${index + 1}`,
      values: values.map((value) => (value === undefined ? undefined : { value, written: String(value) })),
    })),
    format: { decimals: 0, percent: false },
    ...more,
  };
}

export const stacked = (stack: ChartStack): Partial<ChartData> => ({ stack });

export const room: Rect = { left: 50, top: 130, width: 860, height: 330 };

/** Stacks that have a total: nothing in them goes under zero. */
const isWhole = ({ stack, entries }: ChartData): boolean =>
  stack === "values" && entries.every(({ values }) => values.every((each) => (each?.value ?? 0) >= 0));

/** Letters of 8 points on lines of 20. */
export function measureOf(data: ChartData): Measure {
  const words = (label: LabelName): string | undefined => {
    const [of, entry, series] = label.split("/");
    if (of === "name") return data.entries[Number(entry)]?.label;
    if (of === "series") return data.series.length > 1 ? data.series[Number(entry)]?.name : undefined;
    if (of === "value") return data.entries[Number(entry)]?.values[Number(series)]?.written;
    if (of === "tick") return "1 000";
    if (of === "reference") return data.reference === undefined ? undefined : "Objectif";
    if (label === "total") return data.kind === "doughnut" ? "100" : undefined;
    return of === "total" && isWhole(data) ? "1 000" : undefined;
  };
  return (label, widthPt = Number.POSITIVE_INFINITY) => {
    const text = words(label);
    if (text === undefined) return undefined;
    const natural = text.length * 8;
    const lines = Math.max(1, Math.ceil(natural / Math.max(8, widthPt)));
    return { width: Math.min(natural, Math.max(8, widthPt)), height: 20 * lines };
  };
}

export const drawableOf = (data: ChartData): Drawable => ({ data, room, measure: measureOf(data) });
