import { expect, test } from "@jest/globals";
import { exitCodes } from "../../src/cli/exit-codes.js";
import { exitCodeOf } from "../../src/cli/reporter.js";
import type { SceneSlide, TextItem } from "../../src/model/scene.js";
import { argOf } from "../helpers/args.js";
import { compileText, sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";

const head = `
lang: fr
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
`;

const deck = `${head}
axes:
  - title: Rapport financier
    topics:
      - { template: bullets, title: Rapport financier, points: [Budget réalisé] }
      - { template: statement, title: Vote, statement: Adoptez-vous les comptes ? }
      - { template: bullets, title: Seul, points: [Un point] }
  - title: Orientations
    topics:
      - { template: statement, title: Vote, statement: Adoptez-vous les orientations ? }
`;

const titleIn = (slide: SceneSlide): TextItem => {
  const title = textItems(slide).find(({ placeholder }) => placeholder?.type === "title");
  if (title === undefined) throw new Error("no title");
  return title;
};

test("titles stay as written; an eyebrow tells those of two parts apart", async () => {
  const { scene, diagnostics } = await compileText(deck);
  expect(scene?.slides.map((slide) => wordsIn(titleIn(slide))).slice(1, -1)).toEqual([
    ["Rapport financier"],
    ["Rapport financier"],
    ["Axe I", "Vote"],
    ["Seul"],
    ["Orientations"],
    ["Axe II", "Vote"],
  ]);
  expect(scene?.slides.map(({ title }) => title).slice(1, -1)).toEqual([
    "Rapport financier",
    "Rapport financier (2)",
    "Axe I – Vote",
    "Seul",
    "Orientations",
    "Axe II – Vote",
  ]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["equal-titles", "note"]]);
  expect(exitCodeOf(diagnostics, true)).toBe(exitCodes.fine);
});

test("under an eyebrow, too, a title of too many lines is told", async () => {
  const topics = `
    topics:
      - { template: event, title: "${["Un", "titre", "de", "six", "lignes", "écrites"].join("\\n")}", name: Un colloque }`;
  const { diagnostics } = await compileText(`${head}axes:\n  - title: Un axe${topics}\n  - title: Autre axe${topics}`);
  expect(diagnostics.map((each) => [each.code, argOf(each, "field")])).toEqual([
    ["text-overflow", "title"],
    ["text-overflow", "title"],
  ]);
});

const long = "Un titre qui tient sur deux lignes pleines, que deux parties ont toutes deux en commun";

test.each(["aussois", "sobre", "bureau"])(
  "brand %s: under an eyebrow, a title stands as high as the others",
  async (brand) => {
    const slides = (title: string): string => `
    topics:
      - { template: bullets, title: "${title}", points: [Un point] }
      - { template: event, title: "${title} !", name: Un colloque, date: 2025-01-02, place: Sète, points: [Un point] }
      - { template: agenda, title: "${title} ?" }`;
    const axes = `axes:
  - title: Un axe
${slides(long)}
  - title: Autre axe
${slides(long)}`;
    const alone = await sceneOfText(`${head}axes:\n  - title: Un axe\n${slides(long)}`, brand);
    const both = await sceneOfText(head + axes, brand);
    const lines = (slide: SceneSlide) => titleIn(slide).lines;
    const content = both.slides.filter((slide) => wordsIn(titleIn(slide))[0]?.startsWith("Axe"));
    expect(content).toHaveLength(6);
    content.forEach((slide, index) => {
      const own = lines(slide).filter(({ paragraph }) => paragraph === 1);
      const usual = lines(alone.slides[2 + (index % 3)] as SceneSlide);
      expect(own.map(({ baseline }) => Math.round(baseline / 1270))).toEqual(
        usual.map(({ baseline }) => Math.round(baseline / 1270)),
      );
      expect(titleIn(slide).box.y).toBeGreaterThan(12 * 12700);
    });
  },
);
