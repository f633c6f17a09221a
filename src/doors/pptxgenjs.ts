import { createRequire } from "node:module";
import type PptxGenJS from "pptxgenjs";
import { type ChartLooks, mendedChart, mendedWorkbook } from "./pptxgenjs-mends.js";
import { readZip } from "./zip.js";

/** A chart of bars, each from the left, under its name; the first stands on top. */
export type BarChart = {
  readonly series: string;
  readonly entries: readonly { readonly label: string; readonly value: number }[];
  /** What the edges of the plot stand for. */
  readonly min: number;
  readonly max: number;
  readonly gapPercent: number;
  /** Where the plot stands in the chart, without its labels, in shares of the chart's sides. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** As a:defRPr has it, in hundredths of a point and the like, is left to `looks`. */
  readonly looks: ChartLooks;
  /** `fr-FR`. */
  readonly lang: string;
  /** When the workbook says that it was made. */
  readonly date: Date;
};

/** A chart's part, and the workbook in which its numbers are edited. */
export type NativeChart = { readonly xml: string; readonly workbook: Uint8Array };

type Library = new () => PptxGenJS.default;

/** Each chart in order; the same bytes for the same charts. What the library gets wrong is mended. */
export async function barCharts(charts: readonly BarChart[]): Promise<readonly NativeChart[]> {
  if (charts.length === 0) return [];
  // Its ES module has no types that Node's resolution understands, and Jest takes it for CommonJS.
  const Presentation = createRequire(import.meta.url)("pptxgenjs") as Library;
  const presentation = new Presentation();
  const slide = presentation.addSlide();
  for (const chart of charts) slide.addChart("bar" as PptxGenJS.default.CHART_NAME, dataOf(chart), optionsOf(chart));
  const zip = readZip((await presentation.write({ outputType: "nodebuffer" })) as Buffer);
  const entries = zip.ok ? zip.entries : [];
  const sheets = numbered(entries, /^ppt\/embeddings\/\D+(\d+)\.xlsx$/u);
  const texts = numbered(entries, /^ppt\/charts\/chart(\d+)\.xml$/u);
  return charts.map((chart, index) => {
    const [text, sheet] = [texts[index], sheets[index]];
    if (text === undefined || sheet === undefined) throw new Error("pptxgenjs wrote another number of charts");
    return {
      xml: mendedChart(new TextDecoder().decode(text), chart.looks, chart.lang),
      workbook: mendedWorkbook(sheet, chart.date),
    };
  });
}

/** In the order of their numbers, which go on from one presentation to the next. */
const numbered = (entries: readonly { readonly path: string; readonly bytes: Uint8Array }[], pattern: RegExp) =>
  entries
    .flatMap(({ path, bytes }) => {
      const number = pattern.exec(path)?.[1];
      return number === undefined ? [] : [{ number: Number(number), bytes }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ bytes }) => bytes);

const dataOf = ({ series, entries }: BarChart): PptxGenJS.default.OptsChartData[] => [
  { name: series, labels: entries.map(({ label }) => label), values: entries.map(({ value }) => value) },
];

const optionsOf = ({ entries, min, max, gapPercent, plot }: BarChart): PptxGenJS.default.IChartOpts => ({
  x: 0,
  y: 0,
  w: 1,
  h: 1,
  barDir: "bar",
  barGapWidthPct: gapPercent,
  layout: plot,
  // Its types forget the other way.
  catAxisOrientation: "maxMin" as "minMax",
  catAxisLabelPos: "low",
  catAxisLineShow: false,
  catAxisMajorTickMark: "none",
  catGridLine: { style: "none" },
  valAxisHidden: true,
  valAxisMinVal: min,
  valAxisMaxVal: max,
  valAxisLineShow: false,
  valGridLine: { style: "none" },
  showValue: true,
  dataLabelFormatCode: formatCode(entries.map(({ value }) => value)),
});

const THOUSAND = 1000;

/** Thousands apart; decimals as each number has them, or where there are both, as many as the number that has most. */
function formatCode(values: readonly number[]): string {
  const decimals = Math.max(0, ...values.map((value) => String(value).split(".")[1]?.length ?? 0));
  if (decimals === 0) return "#,##0";
  return values.every((value) => Math.abs(value) < THOUSAND) ? "General" : `#,##0.${"0".repeat(decimals)}`;
}
