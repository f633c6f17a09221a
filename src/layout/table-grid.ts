import { memoIn } from "../basics/memo.js";
import type { BoundNode, TableContent, TextContent } from "../model/bound.js";
import type { TableRowRole } from "../model/scene.js";
import { TABLE_ROOM } from "../model/table-rows.js";
import { textHeightPt } from "../text/height.js";
import { widthFor } from "../text/lines.js";
import type { Geometry, TableGrid } from "./geometry.js";
import { sizeAt, stepsOfText } from "./paragraphs.js";
import { standInShare } from "./stand-in.js";
import { type ColumnNeed, columnWidths } from "./table-columns.js";

/** Of the letters' size: between two columns, above and under a row's text, and above a heading. */
const GAP_EM = 1;
const AFTER_FIGURES = 1.5;
const ROW_EM = 0.24;
const MARGIN_MIN_PT = 2;
const HEADING_EM = 0.5;

/** The grid of a table in a width, its texts at their present sizes. Rows are as high as their highest cell. */
export function tableGrid(content: TableContent, node: BoundNode, roomPt: number, geometry: Geometry): TableGrid {
  const known = memoIn(geometry.grids, node, () => new Map<string, TableGrid>());
  return memoIn(known, gridKey(node, roomPt, geometry), () => gridOf(content, node, roomPt, geometry));
}

/** All cells shrink together. */
function gridKey(node: BoundNode, roomPt: number, { stepOf }: Geometry): string {
  const cell = node.children.flatMap(cellsIn)[0];
  return `${cell === undefined ? 0 : stepOf(cell)} ${roomPt}`;
}

type Texts = readonly TextContent[];
const textIn = ({ content }: BoundNode): Texts => (content.kind === "text" ? [content] : []);
const cellsIn = (row: BoundNode): Texts => row.children.flatMap((each) => textIn(each));

function gridOf(content: TableContent, node: BoundNode, roomPt: number, geometry: Geometry): TableGrid {
  const rows = node.children.map(cellsIn);
  const sizePt = sizeIn(rows, geometry);
  const onAllSlides = geometry.tables.get(node.key) ?? [node];
  const known = memoIn(geometry.columns, onAllSlides, () => new Map<string, TableGrid["columns"]>());
  const columns = memoIn(known, gridKey(node, roomPt, geometry), () =>
    columnsOf(content, onAllSlides, roomPt, sizePt, geometry),
  );
  const widthPt = sum(columns.map(({ width }) => width));
  const sized = rows.map((cells, at) => {
    const { top, bottom } = paddingOf(content.rows[at]?.role ?? "row", at, sizePt);
    const rooms = columns.map(({ width, left, right }) =>
      cells.length < columns.length ? widthPt : width - left - right,
    );
    const heights = cells.map((cell, index) => cellHeights(cell, rooms[index] ?? widthPt, sizePt, geometry));
    const height = Math.max(0, ...heights.map(({ own }) => own));
    const grown = Math.max(height, ...heights.map(({ other }) => other)) - height;
    return { height: height + top + bottom, top, bottom, grown };
  });
  const tops = runningSums(sized.map(({ height }) => height));
  const isWhole = content.rows.filter(({ role }) => role === "row").length <= 1;
  return {
    widthPt,
    heightPt: sum(sized.map(({ height }) => height)),
    // One row alone cannot go on: it takes what there is.
    reservePt: isWhole ? 0 : sum(sized.map(({ grown }) => grown)),
    columns,
    rows: sized.map(({ height, top, bottom }, at) => ({ y: tops[at] ?? 0, height, top, bottom })),
  };
}

/** Columns, alike on all slides of a table: they have room for what is in them on any. */
function columnsOf(
  content: TableContent,
  onAllSlides: readonly BoundNode[],
  roomPt: number,
  sizePt: number,
  geometry: Geometry,
): TableGrid["columns"] {
  const heads = onAllSlides.slice(0, 1).flatMap(({ children }) => children.slice(0, 1));
  const bodies = onAllSlides.flatMap(({ children }) => children.slice(1));
  const rows = [...heads, ...bodies].map(cellsIn);
  const edges = edgesOf(content.columns, GAP_EM * sizePt);
  const needs = content.columns.map(({ isNumeric }, index): ColumnNeed => {
    const cells = rows.flatMap((row) => (row.length === content.columns.length ? (row[index] ?? []) : []));
    const { left = 0, right = 0 } = edges[index] ?? {};
    return { ...columnNeed(cells, isNumeric, left + right, geometry), isNumeric };
  });
  const widths = columnWidths(needs, roomPt, sizePt);
  const starts = runningSums(widths);
  return edges.map((edge, index) => ({ x: starts[index] ?? 0, width: widths[index] ?? 0, ...edge }));
}

/** Outer edges are those of the rules: names stand on the edge of the title. */
function edgesOf(columns: TableContent["columns"], gap: number) {
  const isNumericAt = (index: number): boolean => columns[index]?.isNumeric === true;
  return columns.map((_, index) => ({
    // Words that follow figures stand off them: the one ends where the other begins.
    left: index === 0 ? 0 : !isNumericAt(index) && isNumericAt(index - 1) ? gap * AFTER_FIGURES : gap / 2,
    right: index === columns.length - 1 ? 0 : gap / 2,
  }));
}

/** Names of columns may be broken; figures stay whole. */
function columnNeed(
  cells: Texts,
  isNumeric: boolean,
  edges: number,
  { extentOf, fonts }: Geometry,
): Omit<ColumnNeed, "isNumeric"> {
  const [head] = cells;
  const inOther = (text: TextContent): number =>
    standInShare(text, isNumeric && text !== head ? "figures" : "words", fonts);
  const needOf = (text: TextContent, isWhole: boolean) => {
    const { wordPt, linePt } = extentOf(text);
    const own = boxFor(isWhole ? linePt : wordPt);
    return { own, other: own * inOther(text) };
  };
  const broken = cells.map((text) => needOf(text, isNumeric && text !== head));
  const whole = isNumeric ? broken : cells.map((text) => needOf(text, true));
  const most = (lengths: readonly number[]): number => Math.max(0, ...lengths) + edges;
  const named = head === undefined ? whole : [...whole, needOf(head, true)];
  return {
    least: most(broken.map(({ own }) => own)),
    safeLeast: most(broken.map(({ other }) => other)),
    whole: most(whole.map(({ own }) => own)),
    safeWhole: most(whole.map(({ other }) => other)),
    named: most(named.map(({ own }) => own)),
    safeNamed: most(named.map(({ other }) => other)),
  };
}

/**
 * How high a cell's text is in the brand's font, and in another. Rows grow to their text, and in tables LibreOffice sets
 * lines as far apart as their font says, where PowerPoint has them at 1.2 × their size: what that takes beyond the room
 * under the text is reserved.
 */
function cellHeights(
  text: TextContent,
  roomPt: number,
  sizePt: number,
  { breakLines, extentOf, fonts }: Geometry,
): { readonly own: number; readonly other: number } {
  const lines = breakLines(text, roomPt);
  const { font = "body" } = text.paragraphs[0]?.style ?? {};
  const { ascenderEm, descenderEm } = fonts.face(font, "regular");
  const spaced = sum(lines.map((line) => line.sizePt * (ascenderEm + Math.abs(descenderEm))));
  const own = Math.max(textHeightPt(lines), spaced - Math.max(MARGIN_MIN_PT, ROW_EM * sizePt) * TABLE_ROOM);
  const narrowPt = roomPt / standInShare(text, "words", fonts);
  const isWhole = boxFor(extentOf(text).linePt) <= narrowPt;
  return { own, other: isWhole ? own : textHeightPt(breakLines(text, narrowPt)) };
}

/** A heading that does not come first stands off what is above it. */
function paddingOf(role: TableRowRole, at: number, sizePt: number): { readonly top: number; readonly bottom: number } {
  const even = Math.max(MARGIN_MIN_PT, ROW_EM * sizePt);
  return { top: role === "group" && at > 1 ? even + HEADING_EM * sizePt : even, bottom: even };
}

/** The size of the letters under the head. */
function sizeIn(rows: readonly Texts[], { stepOf }: Geometry): number {
  const cell = (rows[1] ?? rows[0])?.[0];
  const style = cell?.paragraphs[0]?.style;
  return cell === undefined || style === undefined ? 0 : sizeAt(style, stepOf(cell), stepsOfText(cell));
}

/** The box that a line of this width needs. */
const boxFor = (widthPt: number): number => (widthPt === 0 ? 0 : widthFor(widthPt + 0.5));

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** Where each begins that stands after the others. */
function runningSums(lengths: readonly number[]): readonly number[] {
  let total = 0;
  return lengths.map((length) => {
    const start = total;
    total += length;
    return start;
  });
}
