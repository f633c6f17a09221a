import { expect, test } from "@jest/globals";
import { longListOf, pagesOf, scopeOf } from "../../src/expand/pages.js";
import { fewestPages, morePages, type Pages } from "../../src/layout/paginate.js";
import { holds } from "../../src/model/lookup.js";
import type { ResolvedSlide, ResolvedValue } from "../../src/model/resolved.js";

/** Sizes as slides are found too small in turn. */
function turns(pages: Pages, ...crowded: readonly (readonly number[])[]): readonly string[] {
  const [first, ...others] = crowded;
  const more = first === undefined ? undefined : morePages(pages, new Set(first));
  return [pages.join(" "), ...(more === undefined ? [] : turns(more, ...others))];
}
const fewest = (entries: number, perSlide: number): Pages => fewestPages({ entries, perSlide, starts: [] });

test("a list stands on as few slides as may be, evenly", () => {
  expect(turns(fewest(7, 4))).toEqual(["4 3"]);
  expect(turns(fewest(9, 4))).toEqual(["3 3 3"]);
  expect(turns(fewest(1, 8))).toEqual(["1"]);
});

test("where words do not fit, few slides are shared out anew, of many only the crowded ones", () => {
  expect(turns(fewest(4, 8), [0], [1])).toEqual(["4", "2 2", "2 1 1"]);
  expect(turns(fewest(8, 4), [1])).toEqual(["4 4", "3 3 2"]);
  expect(turns(fewest(16, 4), [1], [2])).toEqual(["4 4 4 4", "4 2 2 4 4", "4 2 1 1 4 4"]);
  expect(turns(fewest(3, 1), [1])).toEqual(["1 1 1"]);
});

test("a slide ends before a group begins, where one begins nearby", () => {
  expect(fewestPages({ entries: 11, perSlide: 8, starts: [5] })).toEqual([5, 6]);
  expect(fewestPages({ entries: 11, perSlide: 8, starts: [2, 8] })).toEqual([8, 3]);
  expect(fewestPages({ entries: 11, perSlide: 8, starts: [1, 10] })).toEqual([6, 5]);
  expect(morePages([5, 6], new Set([1]), [5])?.join(" ")).toBe("5 3 3");
  expect(morePages([4, 4, 4], new Set([1]), [5])?.join(" ")).toBe("4 2 2 4");
});

const items = (count: number): readonly ResolvedValue[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "text", inlines: [{ text: String(index) }] }));

test("300 entries are shared out in order, none lost, none twice, each slide knowing what went before", () => {
  const members = { kind: "list", items: items(300), perSlide: 8 } as const;
  const slide = { scope: { members } } as unknown as ResolvedSlide;
  const list = longListOf(slide);
  if (list === undefined) throw new Error("no list");
  const crowded = fewestPages({ entries: list.entries.length, perSlide: list.perSlide, starts: [] });
  for (const counts of [crowded, morePages(crowded, new Set([7, 30])) ?? []]) {
    const pages = pagesOf(list, counts);
    const shown = pages.map((page) => scopeOf(slide, page).members);
    expect(shown.flatMap((value) => (value?.kind === "list" ? value.items : []))).toEqual(items(300));
    expect(pages.map(({ before }) => before)).toEqual(
      counts.map((_, index) => counts.slice(0, index).reduce((a, b) => a + b, 0)),
    );
  }
});

test("slides of one list choose as the fullest of them does, and have room for what some entry has", () => {
  const entry = (index: number): ResolvedValue => ({
    kind: "group",
    key: String(index),
    fields: index === 6 ? { cover: { kind: "boolean", value: true } } : {},
  });
  const members = { kind: "list", items: Array.from({ length: 7 }, (_, index) => entry(index)), perSlide: 4 } as const;
  const slide = { scope: { members } } as unknown as ResolvedSlide;
  const list = longListOf(slide);
  const scopes = list === undefined ? [] : pagesOf(list, [4, 3]).map((page) => [scopeOf(slide, page)]);
  const count = { kind: "count", path: ["members"] } as const;
  expect(scopes.map((each) => holds(each, { ...count, min: 0, max: 3 }))).toEqual([false, false]);
  expect(scopes.map((each) => holds(each, { ...count, having: ["cover"], min: 1, max: 9 }))).toEqual([true, true]);
});

test("paragraphs stay with the point that they belong to", () => {
  const paragraph = (text: string, level: 0 | 1) => ({
    inlines: [{ text }],
    level,
    place: { path: "", start: 0, end: 0 },
  });
  const paragraphs = [
    paragraph("a", 0),
    paragraph("a 1", 1),
    paragraph("b", 0),
    paragraph("c", 0),
    paragraph("c 1", 1),
  ];
  const slide = { scope: { points: { kind: "paragraphs", paragraphs, perSlide: 2 } } } as unknown as ResolvedSlide;
  const list = longListOf(slide);
  const pages = list === undefined ? [] : pagesOf(list, [2, 1]);
  expect(pages.map(({ entries }) => entries.flat())).toEqual([paragraphs.slice(0, 3), paragraphs.slice(3)]);
});
