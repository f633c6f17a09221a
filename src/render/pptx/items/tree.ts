import { offset } from "../../../dml/geometry.js";
import type { LeafItem } from "../../../model/leaves.js";
import type { ChartItem, DrawnItem, GroupItem, TableItem, TreeItem } from "../../../model/scene.js";
import type { Link } from "../../../model/text.js";
import type { PartContext } from "../part.js";
import { boxesXml } from "./boxes.js";
import { chartXml } from "./chart.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import { pictureXml } from "./picture.js";
import { shapeXml } from "./shape.js";
import { tableXml } from "./table.js";
import { textXml } from "./text.js";

/** The elements of a shape tree, as PowerPoint would write them, in the order of the items. */
export const treeXml = (items: readonly DrawnItem[], part: PartContext): string =>
  items.map((item) => itemXml(item, part)).join("");

function itemXml(item: DrawnItem, part: PartContext, link?: Link): string {
  if (item.kind === "group") return groupXml(item, part, item.link ?? link);
  return ownXml(link === undefined || item.link !== undefined ? item : { ...item, link }, part);
}

function ownXml(item: LeafItem | ChartItem | TableItem | TreeItem, part: PartContext): string {
  switch (item.kind) {
    case "chart":
      return `${chartXml(item, part)}${treeXml(item.overlay, part)}`;
    case "table":
      return tableXml(item, part);
    case "tree":
      return boxesXml(item, part);
    case "text":
      return textXml(item, part);
    case "shape":
      return shapeXml(item, part);
    case "image":
      return pictureXml(item, part);
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
