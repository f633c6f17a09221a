import type { ChartContent } from "../../model/bound.js";
import type { ColorRef } from "../../model/color.js";
import { colorOf, type Look, strokeOf, styleOf } from "../../model/look.js";
import { lookup } from "../../model/lookup.js";
import type { ChartText } from "../../model/scene.js";
import type { ChartElement } from "../../model/template.js";
import { type LanguageTag, plainText } from "../../model/text.js";
import { chartData } from "../charts/data.js";
import { chartFaults } from "../charts/faults.js";
import { chartLabels } from "../charts/labels.js";
import { chartSource } from "../charts/source.js";
import { chartWords } from "../charts/words.js";
import type { Binding, ElementKind } from "./kind.js";

const GRID_PT = 0.75;
const BASE_PT = 1;

/** Numbers drawn as marks, with their names; the children of a chart are what may be written in it. */
export const chart: ElementKind<ChartElement> = {
  content: chartContent,
  inner: (element, binding) => {
    const source = chartSource(element, binding.scopes);
    const { look, language } = binding.expansion;
    const children =
      source === undefined
        ? []
        : chartLabels(element, source, chartData(source, element, look, language), binding).map(({ node }) => node);
    return { flow: { direction: "stack", gapPt: 0, rowGapPt: 0, wrap: false }, children };
  },
  key: ({ of }) => of.join("."),
};

function chartContent(element: ChartElement, binding: Binding): ChartContent | undefined {
  const source = chartSource(element, binding.scopes);
  if (source === undefined) return undefined;
  const { look, language, slide } = binding.expansion;
  const data = chartData(source, element, look, language);
  const titled = lookup([slide.scope], ["title"]);
  const title = titled !== undefined && "inlines" in titled ? plainText(titled.inlines) : "";
  return {
    kind: "chart",
    data,
    labels: chartLabels(element, source, data, binding).map(({ name }) => name),
    title,
    alt: source.alt ?? chartWords(data, title, source.unit, language),
    looks: {
      names: textLook(element.style.value, look, language),
      values: textLook(element.valueStyle.value, look, language),
      axis: textLook(element.axisStyle.value, look, language, colorOf("muted", look)),
      legend: textLook(element.axisStyle.value, look, language),
      grid: strokeOf({ color: "rule", widthPt: GRID_PT }, look),
      base: strokeOf({ color: "muted", widthPt: BASE_PT }, look),
      ground: colorOf("ground", look),
    },
    faults: chartFaults(source),
    place: source.place,
    field: element.of.join("."),
  };
}

function textLook(style: string, look: Look, lang: LanguageTag, color?: ColorRef): ChartText {
  const { font, bold, italic, sizePt, color: own } = styleOf(style, look);
  return { font, bold, italic, sizePt, color: color ?? colorOf(own, look), lang };
}
