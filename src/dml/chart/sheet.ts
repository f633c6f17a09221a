import { columnLetters } from "../../basics/column-letters.js";
import type { ChartData, SheetCell } from "../../model/chart.js";
import type { ChartItem } from "../../model/scene.js";
import { drawable } from "../../opc/xml.js";

/**
 * The numbers of a chart as its workbook has them: names down the first column, series along the first row. Shares are
 * worked out from the numbers, which stand to the right of them and are what is edited.
 */
export function sheetRows({ data, title }: ChartItem): readonly (readonly SheetCell[])[] {
  const names = seriesNames({ data, title });
  const isShares = data.stack === "shares";
  const head: readonly SheetCell[] = ["", ...names, ...(isShares ? [undefined, ...names] : [])];
  const rows = data.entries.map(({ label, values }, index): readonly SheetCell[] => {
    const numbers = values.map((number) => number?.value);
    return [drawable(label), ...(isShares ? [...shares(numbers, index + 2), undefined, ...numbers] : numbers)];
  });
  return [head, ...rows];
}

/** A lone series is called as the slide is. */
export const seriesNames = ({ data, title }: Pick<ChartItem, "data" | "title">): readonly string[] =>
  data.series.map(({ name }) => drawable(name === "" ? title : name));

function shares(numbers: readonly (number | undefined)[], row: number): readonly SheetCell[] {
  const whole = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  const first = numbers.length + 2;
  const range = `$${columnLetters(first)}${row}:$${columnLetters(first + numbers.length - 1)}${row}`;
  return numbers.map((number, index) =>
    number === undefined || whole === 0
      ? undefined
      : { formula: `${columnLetters(first + index)}${row}/SUM(${range})`, value: number / whole },
  );
}

/** What a chart shows of a number: itself, or its share. */
export function shownValue({ stack, entries }: ChartData, entry: number, series: number): number | undefined {
  const values = entries[entry]?.values ?? [];
  const value = values[series]?.value;
  if (stack !== "shares" || value === undefined) return value;
  const whole = values.reduce((sum, number) => sum + (number?.value ?? 0), 0);
  return whole === 0 ? undefined : value / whole;
}
