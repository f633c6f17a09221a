import type { BoundSlide } from "../model/bound.js";

/** How many entries of a slide's list stand on each of its slides. */
export type Pages = readonly number[];

/** As few slides as the list's field allows, evenly: 7 by 4 is 4 + 3; 9 by 4 is 3 + 3 + 3. */
export const fewestPages = ({ entries, perSlide }: Pick<BoundSlide, "entries" | "perSlide">): Pages =>
  shared(entries, Math.max(1, Math.ceil(entries / perSlide)));

/** Few slides are shared out evenly again. */
const FEW = 2;

/** More slides where the words of some did not fit; nothing when these hold one entry each. */
export function morePages(pages: Pages, crowded: ReadonlySet<number>): Pages | undefined {
  const mustSplit = (entries: number, index: number): boolean => crowded.has(index) && entries > 1;
  if (!pages.some(mustSplit)) return undefined;
  if (pages.length <= FEW)
    return shared(
      pages.reduce((sum, entries) => sum + entries, 0),
      pages.length + 1,
    );
  return pages.flatMap((entries, index) => (mustSplit(entries, index) ? shared(entries, 2) : [entries]));
}

function shared(entries: number, count: number): Pages {
  const small = Math.floor(entries / count);
  const larger = entries % count;
  return Array.from({ length: count }, (_, index) => small + (index < larger ? 1 : 0));
}
