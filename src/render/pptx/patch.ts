import type { DrawnItem, GroupItem } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import type { LeafItem } from "./draw.js";
import { nonVisual, nonVisualProperties } from "./non-visual.js";
import type { PartContext } from "./part.js";
import { patchPicture } from "./patch-picture.js";
import { patchShape } from "./patch-shape.js";
import { patchText } from "./patch-text.js";
import { offset } from "./xml.js";

/** The elements of a shape tree, as PowerPoint would write them, in the order of the items. */
export const treeXml = (items: readonly DrawnItem[], part: PartContext): string =>
  items.map((item) => itemXml(item, part)).join("");

function itemXml(item: DrawnItem, part: PartContext, link?: Link): string {
  if (item.kind === "group") return groupXml(item, part, item.link ?? link);
  const piece = part.pieces.get(item);
  if (piece === undefined) throw new Error(`item not drawn: ${item.id}`);
  const linked = link === undefined || item.link !== undefined ? item : { ...item, link };
  return part.palette.restore(leafXml(piece, linked, part));
}

function leafXml(piece: string, item: LeafItem, part: PartContext): string {
  switch (item.kind) {
    case "text":
      return patchText(piece, item, part);
    case "shape":
      return patchShape(piece, item, part);
    case "image":
      return patchPicture(piece, item, part);
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
