import { expect, test } from "@jest/globals";
import type { GroupItem, SceneSlide, ShapeItem } from "../../src/model/scene.js";
import { compileText, sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";

const head = `
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
kinds:
  - { name: works, label: Travaux }
  - { name: study, label: Étude, color: accent5 }
  - Fête
`;

/** What each group of a slide shows: the colour of its first shape, and its texts. */
const groupsOf = ({ items }: SceneSlide): readonly (readonly [unknown, ...string[]])[] =>
  items
    .filter((item): item is GroupItem => item.kind === "group")
    .map((group) => {
      const shapes = group.items.filter((item): item is ShapeItem => item.kind === "shape");
      const mark = shapes.at(shapes.length > 1 ? 1 : 0)?.fill;
      return [mark?.kind === "solid" ? mark.color.scheme : undefined, ...textItems(group).flatMap(wordsIn)] as const;
    });

test("a board takes the words and colours of the assembly's kinds, and counts them in their order", async () => {
  const scene = await sceneOfText(`${head}
axes:
  - title: Un axe
    projects:
      list:
        - { name: Fête du port, kind: Fête }
        - { name: Débits, kind: study, place: Agde }
        - { name: Berges, kind: works }
        - { name: Pont, kind: works }
        - Musée
`);
  expect(groupsOf(scene.slides.find(({ layout }) => layout === "project-board") as SceneSlide)).toEqual([
    ["accent1", "2", "Travaux"],
    ["accent5", "1", "Étude"],
    ["accent3", "1", "Fête"],
    ["accent3", "Fête du port", "Fête"],
    ["accent5", "Débits", "Agde", "Étude"],
    ["accent1", "Berges", "Travaux"],
    ["accent1", "Pont", "Travaux"],
    ["accent6", "Musée"],
  ]);
});

test("a legend says other words and numbers where the writer gives them, and leaves out what is not in it", async () => {
  const scene = await sceneOfText(`${head}
axes:
  - title: Un axe
    topics:
      - template: project-board
        title: Les nôtres
        legend: [{ kind: study, count: 6, label: études sur marchés }, works]
        projects: [{ name: Débits, kind: study }, { name: Berges, kind: works }, { name: Fête du port, kind: Fête }, Musée]
`);
  const board = scene.slides.find(({ layout }) => layout === "project-board") as SceneSlide;
  expect(groupsOf(board).slice(0, 2)).toEqual([
    ["accent5", "6", "études sur marchés"],
    ["accent1", "1", "Travaux"],
  ]);
});

const word = "Anticonstitutionnellement".slice(0, 24);
const counts = [1, 2, 3, 4, 6, 7, 9, 12, 13, 50];

/** As long as each field may be, in words of 24 letters. */
const worst = `
organisation: { name: A, short: A }
dates: 2025-06-14
place: Sète
kinds:
${[1, 2, 3, 4, 5, 6].map((kind) => `  - { name: k${kind}, label: ${word} nature ${kind} longu }`).join("\n")}
axes:
  - title: Un axe
    topics:
${counts.map((count) => `      - { template: project-board, title: Tableau de ${count}, projects: [${entries(count)}] }`).join("\n")}
`;

function entries(count: number): string {
  const name = `${word} ${word} ${word} transfront`;
  return Array.from(
    { length: count },
    (_, index) => `{ name: ${name} ${index}, kind: k${(index % 6) + 1}, place: ${word} commune} `,
  ).join(", ");
}

test.each(["aussois", "sobre", "bureau"])(
  "brand %s: a board holds what its fields may say, over as many slides as it takes",
  async (brand) => {
    const { scene, diagnostics } = await compileText(worst, brand);
    expect(diagnostics).toEqual([]);
    const shown = scene?.slides.flatMap(textItems).flatMap(wordsIn) ?? [];
    expect(shown.filter((each) => each.startsWith(`${word} ${word}`))).toHaveLength(counts.reduce((a, b) => a + b));
  },
);

test("a colour that one kind asks for is left to it: no other takes it by its place", async () => {
  const scene = await sceneOfText(`
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
kinds: [{ name: a, color: accent4 }, b, c, d, e, { name: f, color: accent2 }]
axes:
  - title: Un axe
    projects:
      list: [{ name: A, kind: a }, { name: B, kind: b }, { name: C, kind: c }, { name: D, kind: d }, { name: E, kind: e }, { name: F, kind: f }]
`);
  const board = scene.slides.find(({ layout }) => layout === "project-board") as SceneSlide;
  const colors = groupsOf(board)
    .slice(0, 6)
    .map(([color]) => color);
  expect(colors).toEqual(["accent4", "accent1", "accent3", "accent6", "accent5", "accent2"]);
});
