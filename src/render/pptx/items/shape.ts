import type { ShapeItem } from "../../../model/scene.js";
import type { Form } from "../form.js";
import { officeLanguage } from "../language.js";
import type { PartContext } from "../part.js";
import { offset } from "../xml.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";

type ShapeForm = Form & { readonly kind: "shape" };

/** A shape, or a connector for a line. What says nothing and leads nowhere only decorates. */
export function shapeXml(item: ShapeItem, { look }: ShapeForm, part: PartContext): string {
  const properties = nonVisualProperties(item, part, { isDecorative: item.link === undefined });
  const place = `<a:xfrm>${offset(item.box)}</a:xfrm>`;
  if (item.shape === "line") {
    const head = nonVisual("p:nvCxnSpPr", properties, "<p:cNvCxnSpPr/>", "", part);
    return `<p:cxnSp>${head}<p:spPr>${place}${look.replace("<a:noFill/>", "")}</p:spPr></p:cxnSp>`;
  }
  const head = nonVisual("p:nvSpPr", properties, "<p:cNvSpPr/>", "", part);
  return `<p:sp>${head}<p:spPr>${place}${look}</p:spPr>${emptyBody(part)}</p:sp>`;
}

/** PowerPoint repairs shapes that have no text body. */
const emptyBody = (part: PartContext): string =>
  `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:endParaRPr lang="${officeLanguage(part.language)}"/></a:p></p:txBody>`;
