import { columnLetters } from "../../basics/column-letters.js";
import { DOT_PT, EDGE_PT, LEADING_LINE_PT, LINE_PT } from "../../charts/drawing.js";
import type { ColorRef } from "../../model/color.js";
import type { ChartItem, Stroke } from "../../model/scene.js";
import { emuFromPt } from "../../model/units.js";
import { attributes, escapeXml as escaped } from "../../opc/xml.js";
import { lineXml } from "../line.js";
import { formatCode } from "./format.js";
import { seriesNames, shownValue } from "./sheet.js";
import { labelProperties, lineProperties, markProperties, noProperties, valued } from "./text.js";

/** Each `c:ser` of a chart, with the marks, the labels and the numbers of one series. */
export const seriesXml = (item: ChartItem, isDotted: boolean): string =>
  item.data.series.map((_, index) => oneSeries(item, index, isDotted)).join("");

function oneSeries(item: ChartItem, index: number, isDotted: boolean): string {
  const { data, looks } = item;
  const series = data.series[index];
  if (series === undefined) return "";
  const { kind } = data;
  const edge: Stroke = { color: looks.ground, widthEmu: emuFromPt(EDGE_PT) };
  const touches = data.stack !== undefined || kind === "doughnut" || kind === "area";
  const width = series.leads ? LEADING_LINE_PT : LINE_PT;
  const look =
    kind === "line"
      ? lineProperties({ color: series.color, widthEmu: emuFromPt(width) })
      : markProperties(series.color, touches ? edge : undefined);
  return [
    "<c:ser>",
    valued("idx", index),
    valued("order", index),
    `<c:tx>${strings(`Sheet1!$${columnLetters(index + 1)}$1`, [seriesNames(item)[index] ?? ""])}</c:tx>`,
    look,
    kind === "bars" || kind === "columns" ? valued("invertIfNegative", 0) : "",
    kind === "line" ? marker(series.color, isDotted) : "",
    ...data.entries.map(({ color }, entry) =>
      color === undefined ? "" : point(entry, color, kind, touches ? edge : undefined),
    ),
    labelsOf(item, index),
    `<c:cat>${strings(
      `Sheet1!$A$2:$A$${data.entries.length + 1}`,
      data.entries.map(({ label }) => label),
    )}</c:cat>`,
    `<c:val>${numbers(item, index)}</c:val>`,
    kind === "line" ? valued("smooth", 0) : "",
    "</c:ser>",
  ].join("");
}

const marker = (color: ColorRef, isDotted: boolean): string =>
  isDotted
    ? `<c:marker>${valued("symbol", "circle")}${valued("size", DOT_PT)}<c:spPr>${markFill(color)}${lineXml(undefined)}</c:spPr></c:marker>`
    : `<c:marker>${valued("symbol", "none")}</c:marker>`;

const markFill = (color: ColorRef): string => markProperties(color).replace(/^<c:spPr>|<\/c:spPr>$/gu, "");

function point(entry: number, color: ColorRef, kind: ChartItem["data"]["kind"], edge: Stroke | undefined): string {
  const bar = kind === "doughnut" ? "" : valued("invertIfNegative", 0);
  return `<c:dPt>${valued("idx", entry)}${bar}${valued("bubble3D", 0)}${markProperties(color, edge)}</c:dPt>`;
}

const strings = (formula: string, words: readonly string[]): string => {
  const points = words.map((word, index) => `<c:pt idx="${index}"><c:v>${escaped(word)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${formula}</c:f><c:strCache>${valued("ptCount", words.length)}${points.join("")}</c:strCache></c:strRef>`;
};

function numbers({ data, looks }: ChartItem, series: number): string {
  const points = data.entries.map((_, entry) => {
    const value = shownValue(data, entry, series);
    return value === undefined ? "" : `<c:pt idx="${entry}"><c:v>${value}</c:v></c:pt>`;
  });
  const column = columnLetters(series + 1);
  const formula = `Sheet1!$${column}$2:$${column}$${data.entries.length + 1}`;
  const code = `<c:formatCode>${escaped(formatCode(data, looks.axis.lang))}</c:formatCode>`;
  return `<c:numRef><c:f>${formula}</c:f><c:numCache>${code}${valued("ptCount", data.entries.length)}${points.join("")}</c:numCache></c:numRef>`;
}

type Shown = { readonly value?: boolean; readonly name?: boolean; readonly series?: boolean };

const shows = ({ value = false, name = false, series = false }: Shown): string =>
  [
    valued("showLegendKey", 0),
    valued("showVal", value ? 1 : 0),
    valued("showCatName", name ? 1 : 0),
    valued("showSerName", series ? 1 : 0),
    valued("showPercent", 0),
    valued("showBubbleSize", 0),
  ].join("");

/** The numbers of a series that stand at its marks, and its name where that stands at its end. */
function labelsOf(item: ChartItem, series: number): string {
  const { data, beside, looks } = item;
  const labelled = item.labelled.filter((each) => each.series === series);
  const end = beside.find((each) => each.of === "series" && each.index === series);
  if (end !== undefined) return endLabel(item, series, end);
  if (labelled.length === 0) return `<c:dLbls>${shows({})}</c:dLbls>`;
  const own = data.stack === undefined ? undefined : data.series[series]?.onColor;
  const format = `<c:numFmt${attributes({ formatCode: formatCode(data, looks.axis.lang), sourceLinked: 0 })}/>`;
  const look = `${format}${noProperties}${labelProperties(looks.values, own)}`;
  if (data.kind === "doughnut") return partLabels(item, look);
  const usual = data.kind === "line" ? "t" : data.stack === undefined ? "outEnd" : "ctr";
  const shown = `${look}${valued("dLblPos", usual)}${shows({ value: true })}`;
  const unusual = data.entries.map((_, entry): string => {
    const label = labelled.find((each) => each.entry === entry);
    if (label === undefined) {
      const isHidden = data.entries[entry]?.values[series] !== undefined;
      return isHidden ? `<c:dLbl>${valued("idx", entry)}${valued("delete", 1)}</c:dLbl>` : "";
    }
    if (label.dx === 0 && label.dy === 0 && !label.under) return "";
    const place = `${moved(label, item)}${look}${valued("dLblPos", label.under ? "b" : usual)}`;
    return `<c:dLbl>${valued("idx", entry)}${place}${shows({ value: true })}</c:dLbl>`;
  });
  // A number that is moved a little needs no line to its mark.
  return `<c:dLbls>${unusual.join("")}${shown}${extension('<c15:showLeaderLines val="0"/>')}</c:dLbls>`;
}

type Beside = ChartItem["beside"][number];

function endLabel(item: ChartItem, series: number, beside: Beside): string {
  const last = item.data.entries.findLastIndex(({ values }) => values[series] !== undefined);
  const look = `${noProperties}${labelProperties(item.looks.legend)}`;
  const label = `<c:dLbl>${valued("idx", last)}${moved(beside, item)}${look}${valued("dLblPos", "r")}${shows({ series: true })}</c:dLbl>`;
  return `<c:dLbls>${label}${look}${shows({})}</c:dLbls>`;
}

const EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const CHART_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart";

/** What PowerPoint has said of labels since 2013. */
const extension = (xml: string): string =>
  `<c:extLst><c:ext uri="${EXTENSION}" xmlns:c15="${CHART_2012}">${xml}</c:ext></c:extLst>`;

/** Each part of a ring has its number under its name, beside it. */
function partLabels(item: ChartItem, look: string): string {
  const said = `${shows({ value: true, name: true })}<c:separator>\n</c:separator>`;
  const parts = item.beside.map((beside) => {
    // PowerPoint gives names a fifth of the chart, unless it is told more.
    const size = `${valued("w", share(beside.cx / item.box.cx))}${valued("h", share(beside.cy / item.box.cy))}`;
    const own = extension(`<c15:layout><c:manualLayout>${size}</c:manualLayout></c15:layout>`);
    return `<c:dLbl>${valued("idx", beside.index)}${moved(beside, item)}${look}${said}${own}</c:dLbl>`;
  });
  return `<c:dLbls>${parts.join("")}${look}${said}${valued("showLeaderLines", 0)}</c:dLbls>`;
}

/** Away from where it would stand by itself, in shares of the chart. */
function moved({ dx, dy }: Pick<Beside, "dx" | "dy">, { box }: ChartItem): string {
  if (dx === 0 && dy === 0) return "";
  const [x, y] = [share(dx / box.cx), share(dy / box.cy)];
  return `<c:layout><c:manualLayout>${valued("x", x)}${valued("y", y)}</c:manualLayout></c:layout>`;
}

const share = (value: number): number => Math.round(value * 1e5) / 1e5;
