import { textsOf } from "../model/leaves.js";
import type { SceneItem, TextItem } from "../model/scene.js";
import { plainText } from "../model/text.js";

/** Items that one element of a template repeats: cards, key figures, pictures of a gallery. One for a lone item. */
export function likes<Item extends SceneItem>(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
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

/** The first number of a list that numbers itself: each of its groups begins with its place in it. */
export function firstNumber(groups: readonly SceneItem[]): number | undefined {
  const numbers = groups.map(numberOf);
  const [first] = numbers;
  if (first === undefined || groups.length === 1) return undefined;
  return numbers.every((number, index) => number === first + index) ? first : undefined;
}

function numberOf(group: SceneItem): number | undefined {
  const [first, ...others] = textsOf([group]);
  if (first?.role !== "number" || others.length === 0) return undefined;
  const words = wordsOf(first).trim();
  return /^\d+$/u.test(words) ? Number(words) : undefined;
}
