import type { GroupItem, ImageItem, SceneItem, TextItem } from "./scene.js";

/** What is drawn: everything but groups, which have no look of their own. */
export type LeafItem = Exclude<SceneItem, GroupItem>;

/** The items that are drawn, those in groups too, in reading order. */
export const leavesOf = (items: readonly SceneItem[]): readonly LeafItem[] =>
  items.flatMap((item) => (item.kind === "group" ? leavesOf(item.items) : [item]));

export const textsOf = (items: readonly SceneItem[]): readonly TextItem[] =>
  leavesOf(items).filter((item) => item.kind === "text");

export const imagesOf = (items: readonly SceneItem[]): readonly ImageItem[] =>
  leavesOf(items).filter((item) => item.kind === "image");
