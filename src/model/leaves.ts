import type { ChartItem, GroupItem, ImageItem, SceneItem, TextItem } from "./scene.js";

/** What is drawn: everything but groups and charts, which are made of others. */
export type LeafItem = Exclude<SceneItem, GroupItem | ChartItem>;

/** The items that are drawn, those in groups and charts too, in reading order. */
export const leavesOf = (items: readonly SceneItem[]): readonly LeafItem[] =>
  items.flatMap((item) => {
    if (item.kind === "group") return leavesOf(item.items);
    return item.kind === "chart" ? leavesOf(item.drawing) : [item];
  });

export const textsOf = (items: readonly SceneItem[]): readonly TextItem[] =>
  leavesOf(items).filter((item) => item.kind === "text");

export const imagesOf = (items: readonly SceneItem[]): readonly ImageItem[] =>
  leavesOf(items).filter((item) => item.kind === "image");
