import type { PdfNode } from "../../doors/pdfkit.js";
import type { TreeItem } from "../../model/scene.js";
import type { PdfContext } from "./context.js";
import { shapeNodes } from "./shapes.js";
import { textNodes } from "./text.js";

/** Boxes under boxes, read as lists in lists; boxes and lines are drawn, and not read. */
export function treeNodes({ boxes, link }: TreeItem, context: PdfContext): readonly PdfNode[] {
  const lines = boxes.flatMap(({ line }) => (line === undefined ? [] : [line.shape]));
  const drawn = [...lines, ...boxes.map(({ shape }) => shape)].flatMap((shape) => shapeNodes(shape, context));
  const listOf = (above: number | undefined): readonly PdfNode[] => {
    const rows = boxes.flatMap(({ text, line }, rank): readonly PdfNode[] => {
      if (line?.from !== above) return [];
      const said = textNodes(link === undefined ? text : { ...text, link }, context);
      return [element("LI", [element("LBody", [...said, ...listOf(rank)])])];
    });
    return rows.length === 0 ? [] : [element("L", rows)];
  };
  return [...drawn, ...listOf(undefined)];
}

const element = (tag: "L" | "LI" | "LBody", children: readonly PdfNode[]): PdfNode => ({
  kind: "element",
  tag,
  children,
});
