import type { Frame } from "../../doors/yoga.js";
import type { TableContent } from "../../model/bound.js";
import type { FontBook } from "../../model/fonts.js";
import type { DrawnItem, ShapeItem, Stroke, TableItem, TableRow, TextItem } from "../../model/scene.js";
import { isOnBand, isRuled, RULE_PT } from "../../model/table-rows.js";
import { type Box, boxFromPt, emu, emuFromPt } from "../../model/units.js";
import { commonOf } from "../emit-common.js";
import { tableGrid } from "../table-grid.js";
import type { ContentKind, Placed } from "./kind.js";

/** Up to so many rows, the eye keeps to its row by itself; headings and sums part them, too. */
const UNBANDED_MAX = 8;

/** A table is laid out by its own columns and rows; its item is what is in its cells, with the rules between. */
export const table: ContentKind<TableContent> = {
  measure: (content, geometry, node) => (widthPt) => {
    const { widthPt: width, heightPt, reservePt } = tableGrid(content, node, widthPt, geometry);
    return { width, height: heightPt + reservePt };
  },
  frames: (content, node, frame, geometry) => {
    const grid = tableGrid(content, node, frame.width, geometry);
    return grid.rows.map((row, at): Frame => {
      const count = node.children[at]?.children.length ?? 0;
      const cells = grid.columns.slice(0, count).map((column): Frame => {
        const width = count < grid.columns.length ? grid.widthPt : column.width - column.left - column.right;
        return {
          left: frame.left + column.x + column.left,
          top: frame.top + row.y + row.top,
          width,
          height: row.height - row.top - row.bottom,
          children: [],
        };
      });
      return { left: frame.left, top: frame.top + row.y, width: grid.widthPt, height: row.height, children: cells };
    });
  },
  items: () => [],
  wrap: (content, placed, items) => (items.length === 0 ? [] : [tableItem(content, placed, items)]),
};

function tableItem(
  content: TableContent,
  { node, frame, tree, emission, path }: Placed,
  items: readonly DrawnItem[],
): TableItem {
  const texts = items.filter((item): item is TextItem => item.kind === "text");
  const boxes = node.children.map((row) => tree.frames.get(row));
  const widthPt = boxes[0]?.width ?? 0;
  const heightPt = boxes.reduce((total, box) => total + (box?.height ?? 0), 0);
  const box = boxFromPt(frame.left, frame.top, widthPt, heightPt);
  const rule: Stroke = { color: content.rule, widthEmu: emuFromPt(RULE_PT) };
  const edges = node.children.map((_, at) => emu(emuFromPt(boxes[at]?.top ?? 0) - box.y));
  let next = 0;
  const rows = node.children.map((row, at): TableRow => {
    const cells = texts.slice(next, next + row.children.length);
    next += row.children.length;
    const top = emu(box.y + (edges[at] ?? 0));
    const height = emu((edges[at + 1] ?? box.cy) - (edges[at] ?? 0));
    const inner = cells[0]?.box;
    return {
      key: content.rows[at]?.key ?? "",
      role: content.rows[at]?.role ?? "row",
      height,
      top: emu((inner?.y ?? top) - top + emuFromPt(dropOf(cells[0], tree.fonts))),
      bottom: emu(top + height - ((inner?.y ?? top) + (inner?.cy ?? 0))),
      cells,
    };
  });
  const common = commonOf(node, box, emission, path);
  const isBanded = rows.filter(({ role }) => role === "row").length > UNBANDED_MAX;
  return {
    ...common,
    kind: "table",
    caption: content.caption,
    columns: columnsOf(
      content.columns.map(({ key }) => key),
      rows[0]?.cells ?? [],
      box,
    ),
    rows,
    isBanded,
    band: content.band,
    rule,
    marks: [...(isBanded ? bands(rows, box, content, common) : []), ...rules(rows, box, rule, common)],
  };
}

/**
 * How much lower a cell's text is written than it is drawn, in points. In tables LibreOffice has the first baseline where
 * the font's own ascender ends, even where that is less than an em below the top: halfway, no program is far from the
 * drawing.
 */
function dropOf(cell: TextItem | undefined, fonts: FontBook): number {
  const run = cell?.paragraphs[0]?.runs[0];
  if (cell?.anchor !== "top" || run === undefined) return 0;
  return Math.max(0, ((1 - fonts.face(run.font, "regular").ascenderEm) * run.sizePt) / 2);
}

/** Two columns meet in the middle of what parts their texts. */
function columnsOf(keys: readonly string[], cells: readonly TextItem[], box: Box): TableItem["columns"] {
  const ends = cells.map(({ box: own }, index) => {
    const after = cells[index + 1]?.box;
    return after === undefined ? emu(box.x + box.cx) : emu((own.x + own.cx + after.x) / 2);
  });
  return cells.map(({ box: own }, index) => {
    const start = index === 0 ? box.x : (ends[index - 1] ?? box.x);
    const end = ends[index] ?? emu(box.x + box.cx);
    return {
      key: keys[index] ?? "",
      width: emu(end - start),
      left: emu(own.x - start),
      right: emu(end - own.x - own.cx),
    };
  });
}

type Common = ReturnType<typeof commonOf>;
const mark = ({ id, name, origin }: Common, what: string, box: Box): Omit<ShapeItem, "shape" | "fill"> => ({
  id: `${id}/${what}`,
  name: `${name} ${what}`,
  kind: "shape",
  origin,
  box,
});

function rules(rows: readonly TableRow[], box: Box, stroke: Stroke, common: Common): readonly ShapeItem[] {
  return topsOf(rows, box).flatMap((y, at): readonly ShapeItem[] =>
    isRuled(rows, at)
      ? [{ ...mark(common, `rule-${at}`, { ...box, y, cy: emu(0) }), shape: "line", fill: { kind: "none" }, stroke }]
      : [],
  );
}

function bands(rows: readonly TableRow[], box: Box, { band }: TableContent, common: Common): readonly ShapeItem[] {
  return topsOf(rows, box).flatMap((y, at): readonly ShapeItem[] => {
    const row = rows[at];
    return row === undefined || !isOnBand(row, at)
      ? []
      : [
          {
            ...mark(common, `band-${at}`, { ...box, y, cy: row.height }),
            shape: "rect",
            fill: { kind: "solid", color: band },
          },
        ];
  });
}

const topsOf = (rows: readonly TableRow[], box: Box) =>
  rows.map((_, at) => emu(rows.slice(0, at).reduce((y, { height }) => y + height, box.y as number)));
