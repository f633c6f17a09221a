import { expect, test } from "@jest/globals";
import { compileText, sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";

/* Small descriptions, one idea each: what their slides come to. */

const smile = "😀";

/** Nine entries where a slide holds six, then a slide with a letter that no font of the brand has. */
const deck = `lang: fr
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
highlights:
  title: Bilan
  topics:
    - template: numbered-list
      title: Résolutions
      items: [A, B, C, D, E, F, G, H, I]
      notes: À dire une fois.
    - { template: statement, title: Suite, statement: "Un sourire ${smile}" }
`;

/** What slides of a template show, in reading order, the title and the footer aside. */
async function slidesOf(template: string) {
  const { scene, diagnostics } = await compileText(deck);
  const slides = scene?.slides.filter(({ layout }) => layout === template) ?? [];
  return { slides, diagnostics, words: slides.map((slide) => textItems(slide).filter(isBody).flatMap(wordsIn)) };
}

const isBody = ({ placeholder }: ReturnType<typeof textItems>[number]): boolean => placeholder === undefined;

test("a list that goes on to another slide is numbered on", async () => {
  const { words } = await slidesOf("numbered-list");
  expect(words).toEqual([
    ["1", "A", "2", "B", "3", "C", "4", "D", "5", "E"],
    ["6", "F", "7", "G", "8", "H", "9", "I"],
  ]);
});

test("its notes are those of its first slide", async () => {
  const { slides } = await slidesOf("numbered-list");
  expect(slides.map(({ notes }) => notes.map(({ runs }) => runs.map(({ text }) => text).join("")))).toEqual([
    ["À dire une fois."],
    [],
  ]);
});

test("what is told of the slides after it names the number that they bear", async () => {
  const { slides, diagnostics } = await slidesOf("statement");
  expect(slides.map(({ number }) => number)).toEqual([5]);
  expect(diagnostics.map(({ code, slide }) => [code, slide])).toEqual([["glyph-missing", 5]]);
});

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
