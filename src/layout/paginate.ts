import type { BoundSlide } from "../model/bound.js";

/** How many entries of a slide's list stand on each of its slides. */
export type Pages = readonly number[];

type Listed = Pick<BoundSlide, "entries" | "perSlide" | "starts">;

/** As few slides as the list's field allows, evenly: 7 by 4 is 4 + 3; 9 by 4 is 3 + 3 + 3. */
export const fewestPages = ({ entries, perSlide, starts }: Listed): Pages =>
  atStarts(shared(entries, Math.max(1, Math.ceil(entries / perSlide))), starts);

/** Few slides are shared out evenly again. */
const FEW = 2;

/** More slides where the words of some did not fit; nothing when these hold one entry each. */
export function morePages(
  pages: Pages,
  crowded: ReadonlySet<number>,
  starts: Listed["starts"] = [],
): Pages | undefined {
  const mustSplit = (entries: number, index: number): boolean => crowded.has(index) && entries > 1;
  if (!pages.some(mustSplit)) return undefined;
  if (pages.length <= FEW) return atStarts(shared(sumOf(pages), pages.length + 1), starts);
  return pages.flatMap((entries, index) => (mustSplit(entries, index) ? shared(entries, 2) : [entries]));
}

/** How far a slide's end may move, as a share of the slide. */
const NEAR = 1 / 3;

/** A slide ends before a group begins, where one begins nearby: nobody likes a heading and one row at the foot. */
function atStarts(pages: Pages, starts: Listed["starts"]): Pages {
  const ends = pages.slice(0, -1).map((entries, index) => {
    const end = sumOf(pages.slice(0, index + 1));
    const near = starts.filter((start) => Math.abs(start - end) <= entries * NEAR);
    return near.toSorted((one, other) => Math.abs(one - end) - Math.abs(other - end))[0] ?? end;
  });
  const all = [0, ...ends, sumOf(pages)];
  return all.slice(1).map((end, index) => end - (all[index] ?? 0));
}

const sumOf = (numbers: Pages): number => numbers.reduce((sum, each) => sum + each, 0);

function shared(entries: number, count: number): Pages {
  const small = Math.floor(entries / count);
  const larger = entries % count;
  return Array.from({ length: count }, (_, index) => small + (index < larger ? 1 : 0));
}
