import { type BoundNode, noFlow, UNNAMED } from "../model/bound.js";
import { gapOf } from "../model/lengths.js";
import type { Look } from "../model/look.js";
import type { BoxElement } from "../model/template.js";

/**
 * Rows of equal columns; the last row is padded, so that its cells keep the width of the others. Cells that say
 * how they grow, as pictures by their aspect, fill each row.
 */
export function gridRows(element: BoxElement, cells: readonly BoundNode[], look: Look): readonly BoundNode[] {
  const flowing = cells.filter((cell) => cell.common.absolute === undefined);
  const columns = columnCount(element, flowing.length);
  const rows = chunk(flowing, columns);
  const gapPt = gapOf(element.gap, look.theme);
  const align = element.align === undefined ? {} : { align: element.align };
  const equal = element.grid?.rows === "equal";
  return [
    ...cells.filter((cell) => cell.common.absolute !== undefined),
    ...rows.map((row): BoundNode => {
      const lacking = row.some(({ grow }) => grow !== undefined) ? 0 : columns - row.length;
      const padding = Array.from({ length: lacking }, (_, gap) => emptyCell(element, row[0], `empty-${gap}`));
      return {
        key: UNNAMED,
        common: { place: element.place, ...(equal ? { basis: { kind: "pt", value: 0 } } : {}) },
        ...(equal ? { grow: 1 } : {}),
        flow: { direction: "row", gapPt, rowGapPt: gapPt, wrap: false, ...align },
        content: { kind: "box" },
        children: [...row.map(asCell), ...padding],
      };
    }),
  ];
}

/** Rows are as even as may be: 7 by 4 stand 4 + 3, 9 by 4 stand 3 + 3 + 3. */
function columnCount(element: BoxElement, count: number): number {
  const rows = Math.ceil(count / Math.max(1, columnsWanted(element, count)));
  return Math.max(1, Math.ceil(count / Math.max(1, rows)));
}

/** From a table of counts, the entry of the nearest count under this one. */
function columnsWanted(element: BoxElement, count: number): number {
  const wanted = element.grid?.columns ?? 1;
  if (typeof wanted === "number") return wanted;
  const counts = Object.keys(wanted)
    .map(Number)
    .toSorted((a, b) => b - a);
  const nearest = counts.find((key) => key <= count);
  return nearest === undefined ? count : (wanted[nearest] ?? count);
}

const asCell = (cell: BoundNode): BoundNode => ({
  ...cell,
  grow: cell.grow ?? 1,
  common: { ...cell.common, basis: cell.common.basis ?? { kind: "pt", value: 0 } },
});

/** As wide as its neighbours: what they have of padding, they keep. */
const emptyCell = (element: BoxElement, beside: BoundNode | undefined, key: string): BoundNode => ({
  key,
  common: { place: element.place, basis: { kind: "pt", value: 0 } },
  grow: 1,
  flow: { ...noFlow, ...(beside?.flow.padding === undefined ? {} : { padding: beside.flow.padding }) },
  content: { kind: "box" },
  children: [],
});

function chunk<T>(items: readonly T[], columns: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / columns);
  return Array.from({ length: rows }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}
