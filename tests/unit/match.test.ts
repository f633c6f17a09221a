import { expect, test } from "@jest/globals";
import { sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";

const columns = (first: string, second: string): string => `lang: fr
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
highlights:
  title: Bilan
  topics:
    - template: columns
      title: Volets
      columns:
        - { title: "${first}", text: [Un] }
        - { title: "${second}", text: [Deux] }
`;

const long = "Une tête de colonne qui va sur deux lignes ou davantage";

/** The box of a text of the slide of columns, by its words. */
async function boxesOf(yaml: string) {
  const scene = await sceneOfText(yaml);
  const texts = scene.slides.filter(({ layout }) => layout === "columns").flatMap(textItems);
  return (words: string) => texts.find((text) => wordsIn(text).join(" ") === words)?.box;
}

test.each([
  ["the first", long, "Brève"],
  ["the second", "Brève", long],
])("elements of one match are as high as the tallest, %s, and what is under them begins level", async (_, ...heads) => {
  const [first = "", second = ""] = heads;
  const box = await boxesOf(columns(first, second));
  const alone = await boxesOf(columns("Brève", "Courte"));
  expect(box(first)?.cy).toBe(box(second)?.cy);
  expect(box("Brève")?.cy).toBeGreaterThan(alone("Brève")?.cy ?? 0);
  expect(box("Un")?.y).toBe(box("Deux")?.y);
});
