import { memoIn } from "../basics/memo.js";
import { type BoundNode, nodesOf, type TableContent, type TextContent } from "../model/bound.js";
import type { TableRowRole } from "../model/scene.js";
import { TABLE_ROOM } from "../model/table-rows.js";
import { textHeightPt } from "../text/height.js";
import { type BrokenLine, widthFor } from "../text/lines.js";
import type { Geometry, TableGrid } from "./geometry.js";
import { sizeAt, stepsOfText } from "./paragraphs.js";
import { columnWidths } from "./table-columns.js";

/** Of the letters' size: between two columns, above and under a row's text, and above a heading. */
const GAP_EM = 1;
const AFTER_FIGURES = 1.5;
const ROW_EM = 0.24;
const MARGIN_MIN_PT = 2;
const HEADING_EM = 0.5;
/** What is over this is on one line. */
const NO_LIMIT_PT = 100_000;

/** The grid of a table in a width, its texts at their present sizes. Rows are as high as their highest cell. */
export function tableGrid(content: TableContent, node: BoundNode, roomPt: number, geometry: Geometry): TableGrid {
  const cell = nodesOf(node).flatMap(textIn)[0];
  const known = memoIn(geometry.grids, node, () => new Map<string, TableGrid>());
  const key = `${cell === undefined ? 0 : geometry.stepOf(cell)} ${roomPt}`;
  return memoIn(known, key, () => gridOf(content, node, roomPt, geometry));
}

function gridOf(content: TableContent, node: BoundNode, roomPt: number, geometry: Geometry): TableGrid {
  const rows = node.children.map(({ children }) => children.flatMap((each) => textIn(each)));
  const count = content.columns.length;
  const sizePt = sizeIn(rows, geometry);
  const gap = GAP_EM * sizePt;
  // Outer edges are those of the rules: names stand on the edge of the title.
  const edges = content.columns.map(({ isNumeric }, index) => ({
    // Words that follow figures stand off them: the one ends where the other begins.
    left:
      index === 0 ? 0 : !isNumeric && content.columns[index - 1]?.isNumeric === true ? gap * AFTER_FIGURES : gap / 2,
    right: index === count - 1 ? 0 : gap / 2,
  }));
  const needs = content.columns.map(({ isNumeric }, index) => {
    const cells = rows.flatMap((cells) => (cells.length === count ? (cells[index] ?? []) : []));
    const [head, ...shown] = cells;
    const body = [...shown, ...(content.longest[index] ?? [])];
    const { left, right } = edges[index] ?? { left: 0, right: 0 };
    const least = (texts: readonly TextContent[]): number => widest(texts, 0, geometry);
    const whole = (texts: readonly TextContent[]): number => widest(texts, NO_LIMIT_PT, geometry);
    const heads = head === undefined ? [] : [head];
    const figures = isNumeric ? Math.max(whole(body), least(heads)) : whole([...heads, ...body]);
    // Figures stay whole.
    const leastPt = isNumeric ? figures : least([...heads, ...body]);
    return { leastPt: leastPt + left + right, wholePt: figures + left + right, isNumeric };
  });
  const columns = placed(columnWidths(needs, roomPt, sizePt)).map((each, index) => ({
    ...each,
    ...(edges[index] ?? { left: 0, right: 0 }),
  }));
  const widthPt = columns.reduce((total, { width }) => total + width, 0);
  const heights = rows.map((cells, at): Omit<TableGrid["rows"][number], "y"> => {
    const role = content.rows[at]?.role ?? "row";
    const { top, bottom } = paddingOf(role, at, sizePt);
    const texts = cells.map((cell, index) => {
      const column = columns[index];
      const room = cells.length < count ? widthPt : (column?.width ?? 0) - (column?.left ?? 0) - (column?.right ?? 0);
      return cellHeight(cell, geometry.breakLines(cell, room), sizePt, geometry);
    });
    return { height: Math.max(0, ...texts) + top + bottom, top, bottom };
  });
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((total, { height }) => total + height, 0));
  return {
    widthPt,
    heightPt: heights.reduce((total, { height }) => total + height, 0),
    columns,
    rows: heights.map((each, at) => ({ ...each, y: tops[at] ?? 0 })),
  };
}

/**
 * Rows grow to their text, and in tables LibreOffice sets lines as far apart as their font says, where PowerPoint has them
 * at 1.2 × their size: what that takes beyond the room under the text is reserved.
 */
function cellHeight(
  { paragraphs }: TextContent,
  lines: readonly BrokenLine[],
  sizePt: number,
  { fonts }: Geometry,
): number {
  const { font = "body" } = paragraphs[0]?.style ?? {};
  const { ascenderEm, descenderEm } = fonts.face(font, "regular");
  const own = lines.reduce((total, line) => total + line.sizePt * (ascenderEm + Math.abs(descenderEm)), 0);
  return Math.max(textHeightPt(lines), own - Math.max(MARGIN_MIN_PT, ROW_EM * sizePt) * TABLE_ROOM);
}

const textIn = ({ content }: BoundNode): readonly TextContent[] => (content.kind === "text" ? [content] : []);

/** A heading that does not come first stands off what is above it. */
function paddingOf(role: TableRowRole, at: number, sizePt: number): { readonly top: number; readonly bottom: number } {
  const even = Math.max(MARGIN_MIN_PT, ROW_EM * sizePt);
  return { top: role === "group" && at > 1 ? even + HEADING_EM * sizePt : even, bottom: even };
}

/** The size of the letters under the head. */
function sizeIn(rows: readonly (readonly TextContent[])[], { stepOf }: Geometry): number {
  const cell = (rows[1] ?? rows[0])?.[0];
  const style = cell?.paragraphs[0]?.style;
  return cell === undefined || style === undefined ? 0 : sizeAt(style, stepOf(cell), stepsOfText(cell));
}

/** The box that the widest line needs, texts broken at a width. */
const widest = (texts: readonly TextContent[], widthPt: number, { breakLines }: Geometry): number =>
  Math.max(0, ...texts.flatMap((text) => breakLines(text, widthPt).map(lineWidth)));
const lineWidth = (line: BrokenLine): number => (line.widthPt === 0 ? 0 : widthFor(line.widthPt + 0.5));

function placed(widths: readonly number[]): readonly { readonly x: number; readonly width: number }[] {
  return widths.map((width, index) => ({
    x: widths.slice(0, index).reduce((total, each) => total + each, 0),
    width,
  }));
}
