import { given } from "../../basics/given.js";
import type { PdfMark, PdfNode, PdfPaint, PdfStroke } from "../../doors/pdfkit.js";
import type { ImageItem, ShapeItem, Stroke } from "../../model/scene.js";
import { type Box, ptFromBox, ptFromEmu } from "../../model/units.js";
import { gradientLine, type Paint, paintOf, rgbaOf } from "../fill.js";
import { dashesPt, outlineOf } from "../outline.js";
import { linkTo, type PdfContext } from "./context.js";

/** Thousandths of a percent. */
const WHOLE = 100_000;

/** A shape says nothing: it is read only where it leads somewhere. */
export function shapeNodes(item: ShapeItem, context: PdfContext): readonly PdfNode[] {
  const seen: PdfNode = { kind: "artifact", type: "Layout", marks: shapeMarks(item, context) };
  const link = linkTo(item.link, "", [ptFromBox(item.box)], context);
  return link === undefined ? [seen] : [seen, { kind: "element", tag: "Link", alt: link.words, link, children: [] }];
}

function shapeMarks(item: ShapeItem, { theme }: PdfContext): readonly PdfMark[] {
  const { path, arrows } = outlineOf(item);
  const fill = item.shape === "line" ? undefined : placed(paintOf(item.fill, theme), item.box);
  const stroke = strokeOf(item.stroke, theme);
  const outline: PdfMark = {
    kind: "path",
    path,
    ...given({ fill, stroke }),
  };
  if (stroke === undefined) return [outline];
  return [
    outline,
    ...arrows.map((arrow): PdfMark => ({ kind: "path", path: arrow, fill: { kind: "solid", ...stroke } })),
  ];
}

export const placed = (paint: Paint | undefined, box: Box): PdfPaint | undefined =>
  paint?.kind === "gradient" ? { ...paint, line: gradientLine(ptFromBox(box), paint.angle) } : paint;

function strokeOf(stroke: Stroke | undefined, theme: PdfContext["theme"]): PdfStroke | undefined {
  if (stroke === undefined || stroke.widthEmu <= 0) return undefined;
  return { color: rgbaOf(stroke.color, theme), width: ptFromEmu(stroke.widthEmu), dashes: dashesPt(stroke) };
}

/** A figure with its description; what only decorates is not read. */
export function imageNodes(item: ImageItem, context: PdfContext): readonly PdfNode[] {
  const marks = imageMarks(item, context);
  const box = ptFromBox(item.box);
  const link = linkTo(item.link, item.alt ?? "", [box], context);
  const figure: PdfNode =
    item.alt === undefined
      ? { kind: "artifact", type: "Layout", marks }
      : { kind: "element", tag: "Figure", alt: item.alt, box, children: [{ kind: "content", marks }] };
  if (link === undefined) return [figure];
  if (item.alt === undefined) return [figure, { kind: "element", tag: "Link", alt: link.words, link, children: [] }];
  return [{ kind: "element", tag: "Link", link, children: [figure] }];
}

export function imageMarks(item: ImageItem, { theme, pictures }: PdfContext): readonly PdfMark[] {
  const use = pictures.uses.get(item.id);
  if (use === undefined) throw new Error(`picture lost: ${item.id}`);
  const box = ptFromBox(item.box);
  const { l, t, r, b } = use.crop;
  const width = box.width / (1 - (l + r) / WHOLE);
  const height = box.height / (1 - (t + b) / WHOLE);
  const frame = { x: box.x - (width * l) / WHOLE, y: box.y - (height * t) / WHOLE, width, height };
  const stroke = strokeOf(item.stroke, theme);
  const { path } = outlineOf({ ...item, kind: "shape", shape: "rect", fill: { kind: "none" } });
  return [
    { kind: "picture", media: use.media, box, frame },
    ...(stroke === undefined ? [] : [{ kind: "path" as const, path, stroke }]),
  ];
}
