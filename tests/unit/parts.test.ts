import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { numeralOf } from "../../src/resolve/part-entries.js";
import { compileText, sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost, withFile } from "../helpers/source-host.js";

const head = "organisation: { name: Les Amis, short: LA }\ndates: 2026-06-18\nplace: Modane\n";

describe("numbers of parts", () => {
  test.each([
    ["roman", ["I", "II", "IV"]],
    ["arabic", ["1", "2", "4"]],
    ["letters", ["A", "B", "D"]],
    ["none", [undefined, undefined, undefined]],
  ] as const)("%s", (numbering, expected) => {
    expect([1, 2, 4].map((number) => numeralOf(number, numbering))).toEqual(expected);
  });

  test("letters go on after Z", () => expect(numeralOf(27, "letters")).toBe("AA"));

  test.each([
    ["a label alone stands as it is", ["label: Rapport"], ["Rapport"]],
    ["parts that share a label count", ["label: TOP", "label: top"], ["TOP 1", "top 2"]],
    [
      "each label counts by itself",
      ["label: Partie, numbering: letters", "label: TOP, numbering: arabic", "label: Partie, numbering: letters"],
      ["Partie A", "TOP 1", "Partie B"],
    ],
    ["a number needs no label", ["numbering: arabic", "", "numbering: arabic"], ["1", "T1", "2"]],
    [
      "one that has none is not counted",
      ["label: TOP, numbering: arabic", "label: TOP, numbering: none", "label: TOP, numbering: arabic"],
      ["TOP 1", "TOP", "TOP 2"],
    ],
  ])("%s", async (_, parts, expected) => {
    const lines = parts.map((part, index) => `  - { title: T${index}${part === "" ? "" : `, ${part}`} }\n`);
    const scene = await sceneOfText(`${head}parts:\n${lines.join("")}`);
    expect(scene.sections.map(({ name }) => name).slice(1, -1)).toEqual(expected);
  });

  test("numbers run on from axes to parts that share their label", async () => {
    const scene = await sceneOfText(
      `${head}axes: [{ title: Un }]\nparts: [{ title: Deux, label: Axe, numbering: roman }]\n`,
    );
    expect(scene.sections.map(({ name }) => name).slice(1, -1)).toEqual(["Axe I", "Axe II"]);
  });
});

describe("a part", () => {
  const ids = async (yaml: string): Promise<readonly string[]> =>
    (await sceneOfText(`${head}${yaml}`)).slides.map(({ id }) => id);

  test.each([
    ["has a divider", "parts: [{ title: Rapport moral }]\n", ["rapport-moral/divider"]],
    [
      "may go without one",
      "parts: [{ id: rm, title: Rapport moral, divider: false, topics: [{ template: statement, title: Un, statement: Deux }] }]\n",
      ["rm/un"],
    ],
    [
      "shows tables by themselves",
      "parts: [{ id: c, title: Comptes, divider: false, tables: [{ title: Un, columns: [A, B], rows: [[a, 1]] }] }]\n",
      ["c/un"],
    ],
    [
      "is announced by the agenda",
      "agenda: progress\nparts: [{ id: a, title: Un }, { id: b, title: Deux, divider: false, tables: { title: Un, columns: [A, B], rows: [[a, 1]] } }]\n",
      ["agenda", "a/progress", "a/divider", "b/progress", "b/un"],
    ],
    [
      "that shows nothing is not announced",
      "agenda: progress\nparts: [{ id: b, title: Deux, divider: false }]\n",
      ["agenda"],
    ],
    ["keeps the addresses of axes", "axes: [{ title: Un axe }]\nagenda: false\n", ["un-axe/divider"]],
  ])("%s", async (_, yaml, expected) => {
    expect((await ids(yaml)).slice(1, -1)).toEqual(expected);
  });
});

describe("the agenda", () => {
  const agenda = async (yaml: string, id = "agenda") => {
    const { scene, diagnostics } = await compileText(`${head}${yaml}`);
    const slide = scene?.slides.find((each) => each.id === id);
    const lines = (slide === undefined ? [] : textItems(slide)).map((item) => wordsIn(item).join(" "));
    return { lines, codes: diagnostics.map(({ code }) => code), scene, slide };
  };
  const two = "parts: [{ id: rm, title: Rapport moral }, { id: c, title: Comptes de l'année, time: 10 h }]\n";

  test("says the parts, numbered where they have no numbers of their own, with their times", async () => {
    const { lines } = await agenda(`agenda: true\n${two}`);
    expect(lines.slice(1, 8)).toEqual(["1", "Rapport moral", "3", "10\u00a0h", "2", "Comptes de l’année", "4"]);
  });

  test("says what is listed: lines lead to the parts that they name", async () => {
    const yaml = `agenda:
  - { title: Accueil, time: 9 h }
  - rapport moral
  - { part: c, title: Les comptes, by: Trésorerie }
  - Pause
${two}`;
    const { lines, codes } = await agenda(yaml);
    expect(codes).toEqual([]);
    expect(lines.slice(1)).toEqual(
      expect.arrayContaining([
        "9\u00a0h",
        "Accueil",
        "Rapport moral",
        "Les comptes",
        "Trésorerie",
        "10\u00a0h",
        "Pause",
      ]),
    );
  });

  test("before a part, only the slide of a long agenda that has it comes back", async () => {
    const titles = Array.from({ length: 14 }, (_, index) => `  - { id: p${index + 1}, title: Point ${index + 1} }\n`);
    const { lines } = await agenda(`agenda: progress\nparts:\n${titles.join("")}`, "p9/progress");
    expect(lines.filter((line) => /^Point \d+$/u.test(line)).map((line) => line.slice(6))).toEqual([
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "14",
    ]);
  });

  test("a line that names no part nor slide is told", async () => {
    expect((await agenda(`agenda: [{ part: comtes }]\n${two}`)).codes).toEqual(["unknown-slide"]);
  });
});

describe("a storyboard beside the deck", () => {
  const deck = join(repositoryRoot, "tests", "golden", "storyboard", "deck.yaml");
  const compiled = async (storyboard: string, yaml: string) => {
    const own = join(dirname(deck), "templates", "storyboard.yaml");
    const host = withFile(withFile(sourceHost(), deck, `${head}${yaml}`), own, storyboard);
    const folders = [dirname(deck), repositoryRoot];
    return (await compileDeck({ deck, brand: "sobre", folders }, host)).outcome;
  };
  const hello = "{ name: hello, when: welcome, template: statement, give: { title: welcome, statement: welcome } }";

  test("says only what it changes: its fields join the others, its parts are a list in which names stand for parts", async () => {
    const outcome = await compiled(
      `fields: { welcome: text? }\nparts: [cover, ${hello}, closing]\n`,
      "welcome: Bonjour\n",
    );
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.ok && outcome.value.slides.map(({ id }) => id)).toEqual(["cover", "hello", "closing/closing-cover"]);
  });

  test("is told the name of a part that there is not", async () => {
    const { diagnostics } = await compiled("parts: [cover, axis, closing]\n", "");
    expect(diagnostics).toMatchObject([{ code: "unknown-part", args: { name: "axis", suggestion: "axes" } }]);
  });
});
