import type { ShapeItem } from "../../model/scene.js";
import { officeLanguage } from "./language.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import type { PartContext } from "./part.js";
import { between } from "./xml.js";

/** A shape, or a connector for a line. PowerPoint repairs shapes that have no text body. */
export function patchShape(piece: string, item: ShapeItem, part: PartContext): string {
  const properties = nonVisualProperties(item, part, { isDecorative: true });
  const look = between(piece, "<p:spPr>", "</p:spPr>").replace("<a:ln></a:ln>", "<a:ln><a:noFill/></a:ln>");
  if (item.shape === "line") {
    const head = nonVisual("p:nvCxnSpPr", properties, "<p:cNvCxnSpPr/>", "", part);
    return `<p:cxnSp>${head}<p:spPr>${look.replace("<a:noFill/>", "")}</p:spPr></p:cxnSp>`;
  }
  const head = nonVisual("p:nvSpPr", properties, "<p:cNvSpPr/>", "", part);
  return `<p:sp>${head}<p:spPr>${look}</p:spPr>${emptyBody(part)}</p:sp>`;
}

const emptyBody = (part: PartContext): string =>
  `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:endParaRPr lang="${officeLanguage(part.language)}"/></a:p></p:txBody>`;
