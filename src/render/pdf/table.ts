import type { PdfNode } from "../../doors/pdfkit.js";
import type { TableItem, TableRow, TextItem } from "../../model/scene.js";
import { wordsOf } from "../likes.js";
import type { PdfContext } from "./context.js";
import { shapeNodes } from "./shapes.js";
import { textNodes } from "./text.js";

/** A table of rows and cells, read row by row; bands and rules are drawn, and not read. */
export function tableNodes(item: TableItem, context: PdfContext): readonly PdfNode[] {
  const link = item.link === undefined ? {} : { link: item.link };
  return [
    ...item.marks.flatMap((mark) => shapeNodes(mark, context)),
    {
      kind: "element",
      tag: "Table",
      children: item.rows.map(
        (row): PdfNode => ({
          kind: "element",
          tag: "TR",
          children: row.cells.map((cell, index) => cellNode({ ...cell, ...link }, row, index, item, context)),
        }),
      ),
    },
  ];
}

/** Names of columns and rows say what they name; a heading reaches over all columns. */
function cellNode(
  cell: TextItem,
  { role }: TableRow,
  index: number,
  { columns }: TableItem,
  context: PdfContext,
): PdfNode {
  const children = textNodes(cell, context);
  if (role === "head") return { kind: "element", tag: "TH", scope: "Column", children };
  if (role === "group") return { kind: "element", tag: "TH", scope: "Row", span: columns.length, children };
  const isName = index === 0 && wordsOf(cell).trim() !== "";
  return isName ? { kind: "element", tag: "TH", scope: "Row", children } : { kind: "element", tag: "TD", children };
}
