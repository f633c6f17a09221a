/** A label beside what it names: where its middle would be, and its height. */
type Wish = { readonly middle: number; readonly height: number };

/**
 * The middles of labels that stand above each other without touching, each as near to its wish as may be, all between
 * `from` and `to` where they have room. In their own order.
 */
export function apart(wishes: readonly Wish[], from: number, to: number): readonly number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).toSorted((a, b) => a.middle - b.middle);
  const result: number[] = wishes.map(({ middle }) => middle);
  for (const { items, start } of blocksOf(order, from, to)) {
    let top = start;
    for (const { index, height } of items) {
      result[index] = top + height / 2;
      top += height;
    }
  }
  return result;
}

type Item = Wish & { readonly index: number };
type Block = { readonly items: readonly Item[]; readonly start: number; readonly height: number };

/** Neighbours that would touch are one block, which stands where its labels are nearest to their wishes on average. */
function blocksOf(order: readonly Item[], from: number, to: number): readonly Block[] {
  return order.reduce<readonly Block[]>((blocks, item) => {
    let merged = blockOf([item], from, to);
    let rest = blocks;
    for (let last = rest.at(-1); last !== undefined && last.start + last.height > merged.start; last = rest.at(-1)) {
      merged = blockOf([...last.items, ...merged.items], from, to);
      rest = rest.slice(0, -1);
    }
    return [...rest, merged];
  }, []);
}

function blockOf(items: readonly Item[], from: number, to: number): Block {
  let above = 0;
  let wished = 0;
  for (const { middle, height } of items) {
    wished += middle - height / 2 - above;
    above += height;
  }
  return { items, height: above, start: Math.max(from, Math.min(to - above, wished / items.length)) };
}
