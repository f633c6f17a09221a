import { chartGraphic } from "../../../dml/chart/space.js";
import { offset } from "../../../dml/geometry.js";
import type { ChartItem } from "../../../model/scene.js";
import type { PartContext } from "../part.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";

/** A chart, whose numbers are edited in PowerPoint. */
export function chartXml(item: ChartItem, part: PartContext): string {
  const properties = nonVisualProperties(item, part, { descr: item.alt });
  const locks = "<p:cNvGraphicFramePr/>";
  const head = nonVisual("p:nvGraphicFramePr", properties, locks, "", part);
  const id = part.relationships.to("chart", part.chartPath(item));
  return `<p:graphicFrame>${head}<p:xfrm>${offset(item.box)}</p:xfrm>${chartGraphic(id)}</p:graphicFrame>`;
}
