import type { Area, Edges, Length } from "./template.js";
import type { PageGrid, Theme } from "./theme.js";

/** Points, or a share of the parent. */
export type FlexLength = number | `${number}%`;

/** What a length of a template comes to in a theme. */
export function lengthOf(length: Length, theme: Theme): FlexLength {
  switch (length.kind) {
    case "pt":
      return length.value;
    case "percent":
      return `${length.value}%`;
    case "columns":
      return columnsPt(length.count, theme.page);
    case "token": {
      const value = theme.spacing[length.name];
      if (value === undefined) throw new Error(`no spacing named ${length.name} in the theme ${theme.name}`);
      return value;
    }
  }
}

/** A gap is never a share: yoga's gaps are in points. */
export function gapOf(length: Length | undefined, theme: Theme): number {
  if (length === undefined) return 0;
  const value = lengthOf(length, theme);
  return typeof value === "number" ? value : 0;
}

export type FlexEdges = {
  readonly left?: FlexLength;
  readonly top?: FlexLength;
  readonly right?: FlexLength;
  readonly bottom?: FlexLength;
};

export function edgesOf(edges: Edges, theme: Theme): FlexEdges {
  return Object.fromEntries(Object.entries(edges).map(([side, length]) => [side, lengthOf(length, theme)]));
}

/** Width of columns of the page's grid, with the gutters between them. */
export function columnsPt(count: number, page: PageGrid): number {
  const room = page.widthPt - page.marginPt.left - page.marginPt.right;
  const column = (room - page.gutterPt * (page.columns - 1)) / page.columns;
  return column * count + page.gutterPt * (count - 1);
}

export type Zone = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The zones of a slide, in points. `body` begins under the titles; with a footer, zones end above it. */
export function zoneOf(area: Area, page: PageGrid, footer: boolean): Zone {
  const { left, right, top, bottom } = page.marginPt;
  const width = page.widthPt - left - right;
  const end = footer ? page.heightPt - bottom - page.footerGapPt : page.heightPt - bottom;
  const bodyTop = top + page.titleHeightPt + page.titleGapPt;
  switch (area) {
    case "full":
      return { x: 0, y: 0, width: page.widthPt, height: page.heightPt };
    case "page":
      return { x: left, y: top, width, height: end - top };
    case "title":
      return { x: left, y: top, width, height: page.titleHeightPt };
    case "body":
      return { x: left, y: bodyTop, width, height: end - bodyTop };
  }
}
