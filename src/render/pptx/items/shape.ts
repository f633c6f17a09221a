import { fillXml } from "../../../dml/fill.js";
import { geometryXml, transform } from "../../../dml/geometry.js";
import { officeLanguage } from "../../../dml/language.js";
import { lineXml } from "../../../dml/line.js";
import type { ShapeItem } from "../../../model/scene.js";
import type { PartContext } from "../part.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";

/** A shape, or a connector for a line, which has no fill. What says nothing and leads nowhere only decorates. */
export function shapeXml(item: ShapeItem, part: PartContext): string {
  const { alt, link } = item;
  const said = alt === undefined ? { isDecorative: link === undefined } : { descr: alt };
  const properties = nonVisualProperties(item, part, said);
  const place = `${transform(item.box)}${geometryXml(item)}`;
  const line = lineXml(item.stroke, item);
  if (item.shape === "line") {
    const head = nonVisual("p:nvCxnSpPr", properties, "<p:cNvCxnSpPr/>", "", part);
    return `<p:cxnSp>${head}<p:spPr>${place}${line}</p:spPr></p:cxnSp>`;
  }
  const head = nonVisual("p:nvSpPr", properties, "<p:cNvSpPr/>", "", part);
  return `<p:sp>${head}<p:spPr>${place}${fillXml(item.fill)}${line}</p:spPr>${emptyBody(part)}</p:sp>`;
}

/** PowerPoint repairs shapes that have no text body. */
const emptyBody = (part: PartContext): string =>
  `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:endParaRPr lang="${officeLanguage(part.language)}"/></a:p></p:txBody>`;
