import { HOLE_SHARE } from "../../charts/doughnut.js";
import { GAP_PERCENT } from "../../charts/drawing.js";
import { isDotted } from "../../charts/lines.js";
import type { ChartItem } from "../../model/scene.js";
import type { Box } from "../../model/units.js";
import { namespaces, xmlHeader } from "../../opc/xml.js";
import { officeLanguage } from "../language.js";
import { axesXml, axisIds } from "./axes.js";
import { seriesXml } from "./series.js";
import { labelProperties, noProperties, valued } from "./text.js";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** `a:graphic` of the chart that a relationship leads to. */
export const chartGraphic = (id: string): string =>
  `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic>`;

/** `c:chartSpace`: a chart whose plot stands where ours does, and whose numbers are edited in a workbook. */
export function chartSpace(item: ChartItem, language: string, workbook: string): string {
  const { data, looks } = item;
  const spaces = `xmlns:c="${CHART}" xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}"`;
  const axes = data.kind === "doughnut" ? "" : axesXml(item);
  const plotArea = `<c:plotArea>${layout(item.plot, item.box, "inner")}${plotXml(item)}${axes}${noProperties}</c:plotArea>`;
  return [
    `${xmlHeader}<c:chartSpace ${spaces}>`,
    valued("date1904", 0),
    valued("lang", officeLanguage(language)),
    valued("roundedCorners", 0),
    `<c:chart>${valued("autoTitleDeleted", 1)}${plotArea}${legendXml(item)}${valued("plotVisOnly", 1)}${valued("dispBlanksAs", "gap")}</c:chart>`,
    noProperties,
    labelProperties(looks.names),
    `<c:externalData r:id="${workbook}">${valued("autoUpdate", 0)}</c:externalData>`,
    "</c:chartSpace>",
  ].join("");
}

/** Where something stands in the chart, in shares of its sides. */
function layout(inner: Box, { x, y, cx, cy }: Box, target?: "inner"): string {
  const share = (length: number, whole: number): number => (whole <= 0 ? 0 : Math.round((length / whole) * 1e5) / 1e5);
  return [
    "<c:layout><c:manualLayout>",
    target === undefined ? "" : valued("layoutTarget", target),
    valued("xMode", "edge"),
    valued("yMode", "edge"),
    valued("x", share(inner.x - x, cx)),
    valued("y", share(inner.y - y, cy)),
    ...(target === undefined ? [] : [valued("w", share(inner.cx, cx)), valued("h", share(inner.cy, cy))]),
    "</c:manualLayout></c:layout>",
  ].join("");
}

function plotXml(item: ChartItem): string {
  const { data } = item;
  const ids = `${valued("axId", axisIds.names)}${valued("axId", axisIds.numbers)}`;
  const series = seriesXml(item, isDotted(data));
  const colors = valued("varyColors", 0);
  switch (data.kind) {
    case "bars":
    case "columns": {
      const direction = valued("barDir", data.kind === "bars" ? "bar" : "col");
      const overlap = valued("overlap", data.stack === undefined ? 0 : 100);
      return `<c:barChart>${direction}${grouping(item, "clustered")}${colors}${series}${valued("gapWidth", GAP_PERCENT)}${overlap}${ids}</c:barChart>`;
    }
    case "line":
      return `<c:lineChart>${grouping(item, "standard")}${colors}${series}${valued("marker", 1)}${ids}</c:lineChart>`;
    case "area":
      return `<c:areaChart>${grouping(item, "standard")}${colors}${series}${ids}</c:areaChart>`;
    case "doughnut":
      return `<c:doughnutChart>${valued("varyColors", 1)}${series}${valued("firstSliceAng", 0)}${valued("holeSize", Math.round(HOLE_SHARE * 100))}</c:doughnutChart>`;
  }
}

const grouping = ({ data }: ChartItem, alone: "clustered" | "standard"): string =>
  valued("grouping", data.stack === undefined ? alone : data.stack === "shares" ? "percentStacked" : "stacked");

function legendXml(item: ChartItem): string {
  if (item.legend === undefined) return "";
  const place = layout(item.legend, item.box);
  return `<c:legend>${valued("legendPos", "t")}${place}${valued("overlay", 0)}${labelProperties(item.looks.legend)}</c:legend>`;
}
