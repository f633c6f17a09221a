type Fields = Readonly<Record<string, unknown>>;

/** As many as words of any length have room for. */
const ENTRIES_MAX: Readonly<Record<string, number>> = { bars: 8, columns: 5, line: 24, area: 24, doughnut: 4 };
const SERIES_MAX = 6;

/** What no field says by itself of the slide of a chart: a number for each series, entries that its kind shows, a name that is there. */
export function consistentChart<Slide extends Fields>(slide: Slide): Slide {
  const { stack, highlight, series: named, ...rest } = slide;
  const kind = String(slide.kind ?? "bars");
  const series = kind === "doughnut" || !Array.isArray(named) ? undefined : (named as unknown[]).slice(0, SERIES_MAX);
  const given = (slide.bars as readonly Fields[]).slice(0, ENTRIES_MAX[kind]);
  const entries = Array.from({ length: Math.max(given.length, 3) }, (_, index) => given[index] ?? given[0]);
  const bars = entries.map((entry, index) => {
    const { value, values, ...own } = entry ?? {};
    const numbers = Array.isArray(values) ? values : [value ?? index + 1];
    return series === undefined
      ? { ...own, value: value ?? index + 1 }
      : { ...own, values: series.map((_, at) => numbers[at % numbers.length] as unknown) };
  });
  const stacks = series !== undefined && kind !== "line" && (stack !== undefined || kind === "area");
  return {
    ...rest,
    bars,
    ...(series === undefined ? {} : { series }),
    ...(stacks ? { stack: stack ?? "values" } : {}),
    ...(highlight === undefined ? {} : { highlight: given[0]?.label }),
  } as unknown as Slide;
}
