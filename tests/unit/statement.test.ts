import { describe, expect, test } from "@jest/globals";
import { changeText } from "../../src/model/change.js";
import type { Scene, TableItem } from "../../src/model/scene.js";
import { plainText } from "../../src/model/text.js";
import { compileText, sceneOfText } from "../helpers/compile-text.js";

/** What accounts, balances and counts of members reckon of what is given, and what they tell of it. */

const deck = (slide: string, lang = "fr"): string => `
lang: ${lang}
edition: 1
organisation: { name: Association, short: ASSO }
dates: 2026-06-18
place: Chambéry
year: 2025
axes:
  - title: Axe
    topics:
      - ${slide.trim().replaceAll("\n", "\n        ")}
`;

const tablesOf = ({ slides }: Scene): readonly TableItem[] =>
  slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === "table" ? [item] : [])));
const wordsIn = (scene: Scene): readonly string[] =>
  tablesOf(scene).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ paragraphs }) => plainText(paragraphs.flatMap(({ runs }) => runs))).join("|")),
  );
const rowsOf = async (slide: string, lang?: string) =>
  wordsIn(await sceneOfText(deck(slide, lang))).map((row) => row.replaceAll(/[\u00a0\u202f]/gu, " "));
const titlesOf = ({ slides }: Scene): string =>
  slides
    .flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "text" ? plainText(item.paragraphs.flatMap(({ runs }) => runs)) : [])),
    )
    .join("\n");
const codesOf = async (slide: string): Promise<readonly string[]> =>
  (await compileText(deck(slide))).diagnostics.map(({ code }) => code);

const ACCOUNTS = `
template: accounts
previousYear: 2024
income:
  - { group: Ventes }
  - [Stages, 300, 200]
  - [Livres, 50, 100]
  - { group: Aides, label: Région, value: 500, previous: 500 }
expenses: [[Salaires, 1 000, 600]]
`;

test("accounts have totals, changes and their result, and tell it in their title", async () => {
  const scene = await sceneOfText(deck(ACCOUNTS));
  expect(titlesOf(scene).replaceAll(/[\u00a0\u202f]/gu, " ")).toContain("L’exercice se solde par un déficit de 150 €");
  expect(await rowsOf(ACCOUNTS)).toEqual([
    "Poste|2025 (€)|2024 (€)|Évolution",
    "Produits",
    "Ventes",
    "Stages|300|200|+50 %",
    "Livres|50|100|−50 %",
    "Aides",
    "Région|500|500|=",
    "Total des produits|850|800|+6,3 %",
    "Charges",
    "Salaires|1 000|600|+67 %",
    "Total des charges|1 000|600|+67 %",
    "Résultat : déficit|−150|200|−350 €",
  ]);
});

test("of groups, the sums alone where these are asked for", async () => {
  const rows = await rowsOf(`${ACCOUNTS}groups: true\n`);
  expect(rows.slice(1, 5)).toEqual([
    "Produits",
    "Ventes|350|300|+17 %",
    "Aides|500|500|=",
    "Total des produits|850|800|+6,3 %",
  ]);
});

test("what no row fills is not shown: without the year before, there are neither it nor changes", async () => {
  expect(await rowsOf("template: accounts\nincome: [[Dons, 2]]\nexpenses: [[Timbres, 2]]\n")).toEqual([
    "Poste|2025 (€)",
    "Produits",
    "Dons|2",
    "Total des produits|2",
    "Charges",
    "Timbres|2",
    "Total des charges|2",
    "Résultat : équilibre|0",
  ]);
});

test("a balance has its sides on the same lines, and their totals on the last", async () => {
  const slide =
    "template: balance\ndate: 2025-12-31\nassets: [[Banque, 7], [Caisse, 3]]\nliabilities: [[Réserves, 10]]\n";
  expect(await rowsOf(slide)).toEqual([
    "Actif|2025 (€)|Passif|2025 (€)",
    "Banque|7|Réserves|10",
    "Caisse|3||",
    "Total de l’actif|10|Total du passif|10",
  ]);
});

test("a total of members is carried from year to year", async () => {
  const slide =
    "template: members-change\ntitle: Membres\nyears: [[2023, 5, 1, 40], [2024, 7, 3], { year: 2025, joined: 2, left: 6 }]\n";
  expect((await rowsOf(slide)).slice(1)).toEqual(["2023|5|1|40", "2024|7|3|44", "2025|2|6|40"]);
});

describe("what does not add up is told, where nobody says why", () => {
  const balance = "template: balance\ndate: 2025-12-31\nassets: [[Banque, 7]]\nliabilities: [[Réserves, 9]]\n";
  const members = (more: string): string =>
    `template: members-change\ntitle: Membres\nyears: [[2024, 7, 3, 40], { year: 2025, joined: 2, left: 1, total: 42${more} }]\n`;
  test.each([
    ["a balance that does not", balance, ["balance-differs"]],
    ["unless the slide says why", `${balance}acknowledged: des arrondis\n`, []],
    ["a result that is another", `${ACCOUNTS}result: 150\n`, ["result-differs"]],
    ["not the one that is", `${ACCOUNTS}result: -150\n`, []],
    [
      "a total of a side",
      ACCOUNTS.replace("[[Salaires, 1 000, 600]]", "[[Salaires, 1], { total: [T, 2, ~] }]"),
      ["total-differs"],
    ],
    ["a total of members that is not carried over", members(""), ["carried-differs"]],
    ["unless the row says why", members(", acknowledged: un doublon"), []],
  ])("%s", async (_, slide, codes) => {
    expect(await codesOf(slide)).toEqual(codes);
  });
});

test.each([
  [103.2, 100, "part", "+3,2 %"],
  [100, 100, "part", "="],
  [100.01, 100, "part", "="],
  [75, 100, "part", "−25 %"],
  [3, 0, "part", "+3 €"],
  [-3, 2, "part", "−5 €"],
  [undefined, 2, "part", undefined],
  [27, 25, "amount", "+2 €"],
  [25, 25, "amount", "inchangé"],
  [25, undefined, "amount", "nouveau"],
  [undefined, 25, "amount", "supprimé"],
] as const)("from %s and %s, %s: %s", (now, before, as, words) => {
  const figure = (value: number | undefined) => (value === undefined ? undefined : { value });
  const text = changeText(figure(now), figure(before), { as, unit: "€", decimals: 0 }, "fr");
  expect(text?.replaceAll("\u00a0", " ")).toBe(words);
});
