import type { ChartItem, DrawnItem, GroupItem, ImageItem, SceneItem, TableItem, TextItem, TreeItem } from "./scene.js";

/** What is drawn: everything but groups, charts, tables and trees, which are made of others. */
export type LeafItem = Exclude<SceneItem, GroupItem | ChartItem | TableItem | TreeItem>;

/** What an item is made of; nothing for what is drawn itself. */
export function innerItems(item: SceneItem): readonly DrawnItem[] | undefined {
  switch (item.kind) {
    case "group":
      return item.items;
    case "chart":
      return [...item.drawing, ...item.overlay];
    case "table":
      return tableItems(item);
    case "tree":
      return treeItems(item);
    case "text":
    case "shape":
    case "image":
      return undefined;
  }
}

/** What draws a table: its bands and rules, then its cells, row by row. */
export const tableItems = ({ marks, rows }: TableItem): readonly DrawnItem[] => [
  ...marks,
  ...rows.flatMap(({ cells }) => cells),
];

/** What draws a tree: its lines, then each box and its text. */
export const treeItems = ({ boxes }: TreeItem): readonly DrawnItem[] => [
  ...boxes.flatMap(({ line }) => (line === undefined ? [] : [line.shape])),
  ...boxes.flatMap(({ shape, text }) => [shape, text]),
];

/** Every item, those in others too, each before what it is made of: reading order. */
export const allItems = (items: readonly SceneItem[]): readonly SceneItem[] =>
  items.flatMap((item) => [item, ...allItems(innerItems(item) ?? [])]);

/** The items that are drawn, those in groups and charts too, in reading order. */
export const leavesOf = (items: readonly SceneItem[]): readonly LeafItem[] => allItems(items).filter(isLeaf);

const isLeaf = (item: SceneItem): item is LeafItem => innerItems(item) === undefined;

/** Items with their texts changed, those in others too. */
export const mapTexts = (items: readonly DrawnItem[], change: (item: TextItem) => TextItem): readonly DrawnItem[] =>
  items.map((item) => changed(item, change));

function changed(item: DrawnItem, change: (item: TextItem) => TextItem): DrawnItem {
  switch (item.kind) {
    case "group":
      return { ...item, items: mapTexts(item.items, change) };
    case "chart":
      return { ...item, drawing: mapTexts(item.drawing, change), overlay: mapTexts(item.overlay, change) };
    case "table":
      return { ...item, rows: item.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
    case "tree":
      return { ...item, boxes: item.boxes.map((box) => ({ ...box, text: change(box.text) })) };
    case "text":
      return change(item);
    case "shape":
    case "image":
      return item;
  }
}

export const textsOf = (items: readonly SceneItem[]): readonly TextItem[] =>
  leavesOf(items).filter((item) => item.kind === "text");

export const imagesOf = (items: readonly SceneItem[]): readonly ImageItem[] =>
  leavesOf(items).filter((item) => item.kind === "image");
