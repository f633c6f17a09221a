import type { ColorRef } from "./color.js";

/** Bars lie, columns stand; several series stand side by side unless they are stacked. */
export const chartKinds = ["bars", "columns", "line", "area", "doughnut"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** On each other: as they are, or as shares of their sum. */
export const chartStacks = ["values", "shares"] as const;
export type ChartStack = (typeof chartStacks)[number];

/** A number, and how slides show it. */
export type ChartNumber = { readonly value: number; readonly written: string };

/** What one place of the axis shows: a number for each series, nothing where there is none, which is not a zero. */
export type ChartEntry = {
  readonly label: string;
  readonly values: readonly (ChartNumber | undefined)[];
  /** What is written in the place of a number that lacks, by series: `n.c.`. */
  readonly gaps?: readonly (string | undefined)[];
  /** Of its mark, where it is not that of its series. */
  readonly color?: ColorRef;
};

export type ChartSeries = {
  readonly name: string;
  readonly color: ColorRef;
  /** Of what is written on its marks. */
  readonly onColor: ColorRef;
  /** It is the one that the chart is about. */
  readonly leads: boolean;
};

/** A value that the others are compared with: a target, last year. */
export type ChartReference = ChartNumber & { readonly label: string };

/** How numbers are written: with so many decimals, and as percentages. */
export type ChartFormat = { readonly decimals: number; readonly percent: boolean };

/** The numbers of a chart, whatever it is drawn with. */
export type ChartData = {
  readonly kind: ChartKind;
  readonly stack?: ChartStack;
  readonly series: readonly ChartSeries[];
  readonly entries: readonly ChartEntry[];
  readonly reference?: ChartReference;
  readonly format: ChartFormat;
};

/** Every number of a chart. */
export const numbersOf = ({ entries }: Pick<ChartData, "entries">): readonly number[] =>
  entries.flatMap(({ values }) => values.flatMap((each) => (each === undefined ? [] : [each.value])));

/** What is written in a chart. */
export type LabelName =
  | `name/${number}`
  | `value/${number}/${number}`
  | `series/${number}`
  | `tick/${number}`
  | "reference"
  | "total"
  | `total/${number}`
  | "origin";

/** What a cell of a chart's sheet holds: words, a number, or a formula with what it comes to. */
export type SheetCell = string | number | { readonly formula: string; readonly value: number } | undefined;
