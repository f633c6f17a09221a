import type { LeafItem } from "../../../model/leaves.js";
import type { DrawnItem, GroupItem } from "../../../model/scene.js";
import type { Link } from "../../../model/text.js";
import type { Form } from "../form.js";
import type { PartContext } from "../part.js";
import { offset } from "../xml.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import { pictureXml } from "./picture.js";
import { shapeXml } from "./shape.js";
import { textXml } from "./text.js";

/** The elements of a shape tree, as PowerPoint would write them, in the order of the items. */
export const treeXml = (items: readonly DrawnItem[], part: PartContext): string =>
  items.map((item) => itemXml(item, part)).join("");

function itemXml(item: DrawnItem, part: PartContext, link?: Link): string {
  if (item.kind === "group") return groupXml(item, part, item.link ?? link);
  const form = part.formOf(item);
  const linked = link === undefined || item.link !== undefined ? item : { ...item, link };
  const xml = form === undefined ? undefined : leafXml(linked, form, part);
  if (xml === undefined) throw new Error(`item not drawn: ${item.id}`);
  return xml;
}

function leafXml(item: LeafItem, form: Form, part: PartContext): string | undefined {
  switch (item.kind) {
    case "text":
      return form.kind === "text" ? textXml(item, form, part) : undefined;
    case "shape":
      return form.kind === "shape" ? shapeXml(item, form, part) : undefined;
    case "image":
      return form.kind === "image" ? pictureXml(item, form, part) : undefined;
  }
}

/** PowerPoint follows no link of a group: each of its items takes it. */
function groupXml(item: GroupItem, part: PartContext, link: Link | undefined): string {
  const { x, y, cx, cy } = item.box;
  const { link: _, ...unlinked } = item;
  const head = nonVisual("p:nvGrpSpPr", nonVisualProperties(unlinked, part), "<p:cNvGrpSpPr/>", "", part);
  const children = `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/>`;
  const place = `<p:grpSpPr><a:xfrm>${offset(item.box)}${children}</a:xfrm></p:grpSpPr>`;
  const items = item.items.map((inner) => itemXml(inner, part, link)).join("");
  return `<p:grpSp>${head}${place}${items}</p:grpSp>`;
}
