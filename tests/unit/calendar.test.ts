import { expect, test } from "@jest/globals";
import type { SceneItem } from "../../src/model/scene.js";
import { sceneOfText, wordsIn } from "../helpers/compile-text.js";

const calendar = (dates: readonly string[], perSlide = ""): string => `
lang: fr
organisation: { name: Les Amis du Canal }
dates: 2026-06-14
place: Sète
highlights:
  title: Année
  topics:
    - template: calendar${perSlide}
      dates:
${dates.map((date) => `        - ${date}`).join("\n")}
`;

/** What each row says, a word for each of its texts. */
const rowsIn = (items: readonly SceneItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === "group" ? [wordsOf(item.items).join(" | ")] : []));
const wordsOf = (items: readonly SceneItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === "text" ? [wordsIn(item).join(" / ")] : []));

test("the year and the month of a calendar show where they change, and again at the head of a slide", async () => {
  const { slides } = await sceneOfText(
    calendar([
      "{ date: 2026-09-01, text: A }",
      "{ date: [2026-09-25, 2026-09-27], text: B, place: Lyon }",
      "{ date: [2026-12-30, 2027-01-02], text: C }",
      "{ date: 2027-01-21, text: D }",
      "{ date: 2028-01-20, text: E }",
      ...Array.from({ length: 13 }, (_, index) => `{ date: 2028-01-${index + 10}, text: "Point ${index}" }`),
    ]),
  );
  const pages = slides.filter(({ layout }) => layout === "calendar").map(({ items }) => rowsIn(items));
  expect(pages[0]?.slice(0, 6).map((row) => row.replaceAll("\u00a0", " "))).toEqual([
    "2026 | septembre | 1er | A",
    "25–27 | B | Lyon",
    "décembre | 30 | C | jusqu’au 2 janvier 2027",
    "2027 | janvier | 21 | D",
    "2028 | janvier | 20 | E",
    "10 | Point 0",
  ]);
  expect(pages[1]?.[0]).toMatch(/^2028 \| janvier \| \d+ \| Point/u);
});
