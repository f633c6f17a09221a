import { connectorGeometry, sites } from "../../../dml/connector.js";
import { fillXml } from "../../../dml/fill.js";
import { geometryXml, transform } from "../../../dml/geometry.js";
import { lineXml } from "../../../dml/line.js";
import { anchors, bodyProperties } from "../../../dml/text-body.js";
import type { TreeBox, TreeItem, TreeLine } from "../../../model/scene.js";
import type { PartContext } from "../part.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import { paragraphsXml } from "./text.js";

/** The boxes of a tree, each a shape with its text, and connectors that hold on to them: who moves a box moves its lines. */
export function boxesXml({ boxes, link }: TreeItem, part: PartContext): string {
  const ids = boxes.map(() => part.nextId());
  const shapes = boxes.map((box, rank) => boxXml(box, link, numbered(part, ids[rank])));
  const lines = boxes.flatMap(({ line }, rank) =>
    line === undefined ? [] : [connectorXml(line, { from: ids[line.from] ?? 0, to: ids[rank] ?? 0 }, part)],
  );
  return [...shapes, ...lines].join("");
}

/** A part whose next shape has this id. */
const numbered = (part: PartContext, id = 0): PartContext => ({ ...part, nextId: () => id });

function boxXml({ shape, text }: TreeBox, link: TreeItem["link"], part: PartContext): string {
  const linked = link === undefined ? text : { ...text, link };
  const head = nonVisual("p:nvSpPr", nonVisualProperties(linked, part), "<p:cNvSpPr/>", "", part);
  const look = `${transform(shape.box)}${geometryXml(shape)}${fillXml(shape.fill)}${lineXml(shape.stroke)}`;
  const [outer, inner] = [shape.box, text.box];
  const body = bodyProperties({
    wrap: "square",
    lIns: inner.x - outer.x,
    tIns: inner.y - outer.y,
    rIns: outer.x + outer.cx - inner.x - inner.cx,
    bIns: outer.y + outer.cy - inner.y - inner.cy,
    rtlCol: 0,
    anchor: anchors[text.anchor],
  });
  const paragraphs = paragraphsXml(text, part.inherited(undefined), part);
  return `<p:sp>${head}<p:spPr>${look}</p:spPr><p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** By its ids and sites, a connector holds on to two shapes of its slide. */
function connectorXml(
  { shape, points, start, end }: TreeLine,
  { from, to }: { readonly from: number; readonly to: number },
  part: PartContext,
): string {
  const ends = `<a:stCxn id="${from}" idx="${sites[start]}"/><a:endCxn id="${to}" idx="${sites[end]}"/>`;
  const properties = nonVisualProperties(shape, part, { isDecorative: true });
  const head = nonVisual("p:nvCxnSpPr", properties, `<p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr>`, "", part);
  return `<p:cxnSp>${head}<p:spPr>${connectorGeometry(points)}${lineXml(shape.stroke)}</p:spPr></p:cxnSp>`;
}
