import { textsOf } from "../../model/leaves.js";
import type { SceneItem, TextItem } from "../../model/scene.js";
import { plainText } from "../../model/text.js";

/** Items that one element of a template repeats: cards, key figures, pictures of a gallery. One for a lone item. */
export function likes(items: readonly SceneItem[]): readonly (readonly SceneItem[])[] {
  const runs: SceneItem[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && isLike(last[0], item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function isLike(one: SceneItem, other: SceneItem): boolean {
  const [a, b] = [one.origin.template, other.origin.template];
  if (one.kind !== other.kind || one.kind === "text" || a === undefined || b === undefined) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

export const wordsOf = (item: TextItem): string => item.paragraphs.map(({ runs }) => plainText(runs)).join(" ");

/** Whether each of the groups begins with its number, from 1: a list that numbers itself. */
export const isNumbered = (groups: readonly SceneItem[]): boolean =>
  groups.length > 1 &&
  groups.every((group, index) => {
    const [first, ...others] = textsOf([group]);
    return first !== undefined && others.length > 0 && wordsOf(first).trim() === String(index + 1);
  });

/** Whether a text only draws what another one says: the initials of a name. */
export const isOrnament = (item: TextItem): boolean => item.name.endsWith(".initials");
