import type { ColorRef } from "../model/color.js";
import type { ChartItem, ChartText } from "../model/scene.js";
import { attributes } from "../opc/xml.js";
import { solidFill } from "./fill.js";
import { officeLanguage } from "./language.js";

/** `c:spPr` of marks in one colour. */
export const markProperties = (color: ColorRef): string => `<c:spPr>${solidFill(color)}</c:spPr>`;

/** Hundredths of a point. */
const CENTI = 100;

/** `c:txPr` of labels. */
export function labelProperties({ font, bold, italic, sizePt, color, lang }: ChartText): string {
  const script = font === "heading" ? "mj" : "mn";
  const look = attributes({ sz: Math.round(sizePt * CENTI), b: bold ? 1 : 0, i: italic ? 1 : 0 });
  const fonts = `<a:latin typeface="+${script}-lt"/><a:cs typeface="+${script}-lt"/>`;
  const properties = `<a:defRPr${look}>${solidFill(color)}${fonts}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="${officeLanguage(lang)}"/></a:p></c:txPr>`;
}

/** `a:graphic` of the chart that a relationship leads to. */
export const chartGraphic = (id: string): string =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic>`;

/** Where the plot stands in its chart, in shares of the chart's sides. */
export function plotShares({ box, plot }: Pick<ChartItem, "box" | "plot">) {
  const share = (length: number, whole: number): number => (whole <= 0 ? 0 : Math.round((length / whole) * 1e5) / 1e5);
  return {
    x: share(plot.x - box.x, box.cx),
    y: share(plot.y - box.y, box.cy),
    w: share(plot.cx, box.cx),
    h: share(plot.cy, box.cy),
  };
}
