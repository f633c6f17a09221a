import { exactSum } from "../../basics/exact-sum.js";
import { sidesOf } from "../../charts/doughnut.js";
import { axisFor, tickDecimals } from "../../charts/scale.js";
import { type BoundNode, noFlow, type TextContent } from "../../model/bound.js";
import type { ChartData, LabelName } from "../../model/chart.js";
import type { ColorRef } from "../../model/color.js";
import { colorOf, styleOf } from "../../model/look.js";
import type { ChartElement } from "../../model/template.js";
import type { Inline } from "../../model/text.js";
import type { Binding } from "../elements/kind.js";
import { readableOn } from "./colors.js";
import { written, writtenShare } from "./data.js";
import { type ChartSource, type Said, wordsOf } from "./source.js";
import { colonIn, withoutZero } from "./words.js";

/** Names and numbers of charts with more columns than these are set small. */
const LARGE_MAX = 6;
/** Where there is no number. */
const NONE = "–";

type Look = Pick<TextContent["element"], "textAlign"> & {
  readonly style: ChartElement["style"];
  /** Texts of one group shrink together. */
  readonly group: string;
  readonly color?: ColorRef;
};

export type ChartLabel = { readonly name: LabelName; readonly node: BoundNode };

/** All that may be written in a chart, each as a text; what of it shows, its drawing decides. */
export function chartLabels(
  element: ChartElement,
  source: ChartSource,
  data: ChartData,
  binding: Binding,
): readonly ChartLabel[] {
  const { look, language } = binding.expansion;
  const { kind, stack, entries, series } = data;
  const keys = source.entries.map(({ key }, index) => (key === "" ? String(index + 1) : key));
  const isLarge =
    kind === "bars" || kind === "doughnut" || (kind === "columns" && entries.length * series.length <= LARGE_MAX);
  const sides = kind === "doughnut" ? sidesOf(data) : [];
  const small = { style: element.axisStyle, group: "axis" };
  const muted = colorOf("muted", look);

  return [
    ...(series.length > 1
      ? source.series.map((name, index) => labelOf(`series/${index}`, `series/${index + 1}`, name, left(small)))
      : []),
    // A name and its numbers together, as they are read.
    ...entries.flatMap(({ values }, entry) => [nameOf(entry), ...values.flatMap((_, index) => numberOf(entry, index))]),
    ...ticks(),
    ...reference(),
    ...origin(),
    ...(kind === "doughnut" ? [total()] : []),
    ...stackTotals(),
  ];

  function nameOf(entry: number): ChartLabel {
    const align = kind === "bars" ? "right" : kind === "doughnut" ? (sides[entry] ?? "left") : "center";
    const large = isLarge ? { style: element.style, group: "words" } : small;
    const said = source.entries[entry]?.label ?? plain("");
    return labelOf(`name/${entry}`, `${keys[entry]}/label`, said, { ...large, textAlign: align });
  }
  function numberOf(entry: number, index: number): readonly ChartLabel[] {
    const number = entries[entry]?.values[index];
    const isMissing = number === undefined;
    if (isMissing && (kind === "line" || kind === "area" || stack !== undefined)) return [];
    if (kind === "area") return [];
    const text = isMissing
      ? (entries[entry]?.gaps?.[index] ?? NONE)
      : stack === "shares"
        ? shareOf(entry, number.value)
        : number.written;
    const isOn = stack !== undefined;
    const isBig = isLarge && !isOn && (series.length === 1 || kind === "columns");
    const large = isBig ? { style: element.valueStyle, group: "words" } : small;
    const align = kind === "doughnut" ? (sides[entry] ?? "left") : kind === "bars" && !isOn ? "left" : "center";
    const color = isOn ? readableOn(series[index]?.color ?? muted, look) : isMissing ? muted : undefined;
    return [
      labelOf(
        `value/${entry}/${index}`,
        `${keys[entry]}/value${series.length > 1 ? `/${index + 1}` : ""}`,
        plain(text),
        {
          ...large,
          textAlign: align,
          ...(color === undefined ? {} : { color }),
        },
      ),
    ];
  }
  function shareOf(entry: number, value: number): string {
    const whole = (entries[entry]?.values ?? []).reduce((sum, each) => sum + Math.abs(each?.value ?? 0), 0);
    return writtenShare(whole === 0 ? 0 : value / whole, language);
  }
  function ticks(): readonly ChartLabel[] {
    if (kind === "doughnut" || stack === "shares") return stack === "shares" && kind === "area" ? shareTicks() : [];
    const axis = axisFor(data);
    const format = { ...data.format, decimals: tickDecimals(axis) };
    return axis.ticks.map((tick, index) => tickOf(index, written(tick, format, language)));
  }
  function shareTicks(): readonly ChartLabel[] {
    return axisFor(data).ticks.map((tick, index) => tickOf(index, writtenShare(tick, language)));
  }
  function tickOf(index: number, text: string): ChartLabel {
    const align = kind === "bars" ? "center" : "right";
    return labelOf(`tick/${index}`, `axis/${index}`, plain(text), { ...small, textAlign: align, color: muted });
  }
  function reference(): readonly ChartLabel[] {
    if (data.reference === undefined || source.reference === undefined) return [];
    const colon = colonIn(language);
    const inlines = [...source.reference.label.inlines, { text: `${colon} ${data.reference.written}` }];
    return [labelOf("reference", "reference/label", { ...source.reference.label, inlines }, left(small))];
  }
  /** A line that shows the change alone says so. */
  function origin(): readonly ChartLabel[] {
    const axis = kind === "line" ? axisFor(data) : undefined;
    if (axis === undefined || (axis.min <= 0 && axis.max >= 0)) return [];
    const format = { ...data.format, decimals: tickDecimals(axis) };
    const said = withoutZero(written(axis.min, format, language), written(axis.max, format, language), language);
    return [labelOf("origin", "origin", plain(said), { ...left(small), color: muted })];
  }
  function total(): ChartLabel {
    const sum = entries.reduce((whole, { values: [number] }) => whole + (number?.value ?? 0), 0);
    // Shares that were rounded are parts of 100 all the same.
    const isRounded = Math.abs(sum - 100) <= (entries.length / 2) * 10 ** -data.format.decimals;
    const number = written(data.format.percent && isRounded ? 100 : sum, data.format, language);
    return labelOf("total", "total", plain(number), { style: element.totalStyle, group: "total", textAlign: "center" });
  }
  /** What every stack comes to; none where a part is not known, or goes under zero. */
  function stackTotals(): readonly ChartLabel[] {
    const isBand = kind === "bars" || kind === "columns";
    const isWhole = entries.every(({ values, gaps = [] }) =>
      [...gaps.map((gap) => gap === undefined), ...values.map((each) => (each?.value ?? 0) >= 0)].every(Boolean),
    );
    if (stack !== "values" || !isBand || !isWhole) return [];
    const look = isLarge ? { style: element.valueStyle, group: "words" } : small;
    const textAlign = kind === "bars" ? "left" : "center";
    return entries.map(({ values }, entry) => {
      const sum = exactSum(values.map((each) => each?.value ?? 0));
      const said = plain(written(sum, data.format, language));
      return labelOf(`total/${entry}`, `${keys[entry]}/total`, said, { ...look, textAlign });
    });
  }
  function labelOf(name: LabelName, key: string, said: Said, own: Look): ChartLabel {
    return { name, node: textNode(key, said, own, element, binding) };
  }
}

const left = (look: Omit<Look, "textAlign">): Look => ({ ...look, textAlign: "left" });
const plain = (text: string): Said => ({ inlines: [{ text }], sources: [] });

function textNode(key: string, said: Said, own: Look, element: ChartElement, { expansion, path }: Binding): BoundNode {
  // Rather small than refused: whatever its style, a text of a chart may be as small as those at its axis.
  const style = styleOf(own.style.value, expansion.look);
  const axis = styleOf(element.axisStyle.value, expansion.look);
  const smallestPt = axis.smallestPt < style.smallestPt ? axis.smallestPt : style.smallestPt;
  const inlines: readonly Inline[] = wordsOf(said) === "" ? [{ text: NONE }] : said.inlines;
  const { place } = element;
  const content: TextContent = {
    kind: "text",
    element: { textAlign: own.textAlign, anchor: "middle", fit: "together", hidden: false, place, role: "label" },
    field: element.of.join("."),
    place: said.place ?? said.sources[0]?.place,
    paragraphs: [
      {
        inlines,
        style: { ...style, smallestPt, balance: false, optical: false },
        color: own.color ?? colorOf(style.color, expansion.look),
        level: 0,
        bulleted: false,
        spaceBeforePt: 0,
        sources: said.sources,
      },
    ],
    hasEyebrow: false,
    fitKey: `${path}.${own.group}`,
  };
  return { key, common: { place }, flow: noFlow, content, children: [] };
}
