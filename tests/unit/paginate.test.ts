import { expect, test } from "@jest/globals";
import { fewestPages, morePages, type Pages, slidesOf } from "../../src/layout/paginate.js";
import type { ResolvedSlide, ResolvedValue } from "../../src/model/resolved.js";

const entries = (count: number): readonly ResolvedValue[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "text", inlines: [{ text: String(index) }] }));

const pagesOf = (count: number, perSlide: number): Pages => {
  const scope = { members: { kind: "list", items: entries(count), perSlide } };
  return fewestPages({ id: "slide", scope, notes: [] } as unknown as ResolvedSlide);
};

const itemsOf = ({ scope }: ResolvedSlide): readonly ResolvedValue[] =>
  scope.members?.kind === "list" ? scope.members.items : [];

const sizesOf = (pages: Pages | undefined): string =>
  pages === undefined
    ? "none"
    : slidesOf(pages)
        .map((slide) => itemsOf(slide).length)
        .join(" ");

/** Sizes as slides are found too small in turn. */
function turns(pages: Pages, ...crowded: readonly (readonly number[])[]): readonly string[] {
  const [first, ...others] = crowded;
  const more = first === undefined ? undefined : morePages(pages, new Set(first));
  return [sizesOf(pages), ...(more === undefined ? [] : turns(more, ...others))];
}

test("a list stands on as few slides as may be, evenly", () => {
  expect(turns(pagesOf(7, 4))).toEqual(["4 3"]);
  expect(turns(pagesOf(9, 4))).toEqual(["3 3 3"]);
  expect(turns(pagesOf(1, 8))).toEqual(["1"]);
});

test("where words do not fit, few slides are shared out anew, of many only the crowded ones", () => {
  expect(turns(pagesOf(4, 8), [0], [1])).toEqual(["4", "2 2", "2 1 1"]);
  expect(turns(pagesOf(8, 4), [1])).toEqual(["4 4", "3 3 2"]);
  expect(turns(pagesOf(16, 4), [1], [2])).toEqual(["4 4 4 4", "4 2 2 4 4", "4 2 1 1 4 4"]);
  expect(turns(pagesOf(3, 1), [1])).toEqual(["1 1 1"]);
});

test("300 entries are shared out in order, none lost, none twice, quickly", () => {
  const crowded = pagesOf(300, 8);
  for (const pages of [crowded, morePages(crowded, new Set([7, 30]))]) {
    const slides = pages === undefined ? [] : slidesOf(pages);
    expect(slides.flatMap(itemsOf)).toEqual(entries(300));
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  }
});
