import { describe, expect, test } from "@jest/globals";
import { answered } from "../../src/data/answer.js";
import { parseYaml } from "../../src/doors/yaml.js";
import { changeInlines, changeOf } from "../../src/model/change.js";
import type { NumberLook } from "../../src/model/numbers.js";
import type { RawNode } from "../../src/model/raw.js";
import { tableOf } from "../helpers/data-tables.js";

const members = (name: string, count: number) =>
  tableOf(name, [["Nom"], ...Array.from({ length: count }, (_, index) => [`M${index}`])]);
const tables = [
  members("membres", 6),
  members("membres-2024", 4),
  tableOf("vides", [
    ["Poste", "2025", "2024"],
    ["A", 12, ""],
  ]),
  tableOf("comptes", [
    ["Poste", "État", "Montant"],
    ["A", "livré", 10],
    ["B", "livré", 30],
  ]),
  tableOf("comptes-2024", [
    ["Poste", "État", "Montant"],
    ["A", "terminé", 10],
    ["B", "terminé", "n.c."],
  ]),
];
const data = new Map(tables.map((table) => [table.name, table]));

function rawOf(text: string): RawNode {
  const document = parseYaml({ path: "/deck/deck.yaml", text });
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  return document.value.root;
}

const earlier = rawOf(`highlights:
  figures:
    - { value: "4 500", label: Abonnés LinkedIn }
    - { value: 40 %, label: Présence }
    - { value: 3, label: groupes }
    - { value: 4, label: groupes }`);

/** What a figure was, as the change that it asks for knows it; or what is told of it. */
function beforeOf(figure: string, previous = "avant.yaml", at = 1): unknown {
  const root = rawOf(`previous: ${previous}\nx: ${figure}`);
  const { answer } = answered(root, data, previous.startsWith("avant.yaml") ? earlier : undefined);
  const x = answer.ok && answer.value.kind === "map" ? answer.value.entries[at]?.value : undefined;
  const row = x?.kind === "list" ? x.items[0] : x;
  const change = row?.kind === "map" ? row.entries.find(({ key }) => key === "change")?.value : undefined;
  const told = answer.diagnostics.map(({ code, args }) => [code, ...Object.values(args)].join(" "));
  return change?.kind === "scalar" ? [...told, change.value, change.data?.before] : told;
}

describe("what a figure was before", () => {
  test.each<[string, unknown, string?]>([
    ["{ value: 5343, label: abonnés  linkedin, change: true }", [5343, 4500]],
    ['{ value: "5 343 €", label: { text: abonnés LinkedIn }, change: true }', [5343, 4500]],
    ["{ value: 50 %, label: présence, change: true }", [0.5, 0.4]],
    ["{ value: 5, label: n, previous: 4, change: true }", [5, 4]],
    ["{ value: { count: membres }, label: n, previous: { count: membres-2024 }, change: true }", [6, 4]],
    ["{ value: { count: membres }, label: n, change: true }", [6, 4], "{ membres: membres-2024 }"],
    ["[{ from: membres, columns: { label: Nom }, with: { value: 3, previous: 2, change: true }, first: 1 }]", [3, 2]],
    ["{ value: 5, label: n, change: +1 en un an }", ["+1 en un an", undefined]],
    ['{ value: "1,2 M€", label: n, previous: 980 k€, change: true }', [1_200_000, 980_000]],
    ['{ value: "1,000", label: n, previous: 0.5, change: true }', [1, 0.5]],
    ["{ value: 5, label: n, previous: , change: true }", ["no-previous n empty"]],
    ["{ value: 5, label: n, previous: n.c., change: true }", ["no-previous n empty"]],
    ["{ value: 5, label: n, previous: beaucoup, change: true }", ["no-change 5"]],
    [
      "[{ from: vides, columns: { label: Poste, value: 2025, previous: 2024 }, with: { change: true } }]",
      ["no-previous A empty"],
    ],
    ["{ value: 12 $, label: n, previous: 10 €, change: true }", ["no-change 12 $"]],
    ["{ change: true }", [true, undefined]],
    ["{ value: 5, label: présense, change: true }", ["no-previous présense lacks Présence"]],
    ["{ value: 5, label: groupes, change: true }", ["no-previous groupes many"]],
    ["{ value: 5, label: présence, change: true }", ["no-change 5"]],
    ["{ value: beaucoup, label: présence, change: true }", ["no-change beaucoup"]],
    ["{ value: 5, label: n, change: true }", ["no-previous n none"], "{ membres: membres-2024 }"],
    [
      "{ value: { count: comptes, where: { état: livré } }, label: n, change: true }",
      ["data-unknown-value état comptes-2024 livré  terminé"],
      "{ comptes: comptes-2024 }",
    ],
    [
      "{ value: { sum: montant, from: comptes }, label: n, change: true }",
      ["data-not-number n.c. comptes-2024 number false"],
      "{ comptes: comptes-2024 }",
    ],
    [
      "{ value: { count: comptes, where: { état: livré } }, label: n, previous: 1, change: true }",
      [2, 1],
      "{ comptes: comptes-2024 }",
    ],
  ])("%s", (figure, expected, ...[previous]) => {
    expect(beforeOf(figure, previous)).toEqual(expected);
  });

  test("an English deck parts thousands with a comma", () => {
    const figure = '{ value: "1,250", label: n, previous: "1,000.5", change: true }';
    expect(beforeOf(figure, "avant.yaml\nlang: en", 2)).toEqual([1250, 1000.5]);
  });

  test("what names nothing is told", () => {
    expect(beforeOf("1", "[avant.yaml]")).toEqual(["wrong-type previous text list"]);
    expect(beforeOf("1", "2024")).toEqual(["wrong-type previous text number"]);
  });

  test("a table that is not declared is told, on either side", () => {
    expect(beforeOf("1", "{ membre: membres-2023 }")).toEqual([
      "data-unknown-source membre membres,membres-2024,vides,comptes,comptes-2024 membres",
      "data-unknown-source membres-2023 membres,membres-2024,vides,comptes,comptes-2024 membres-2024",
    ]);
  });
});

describe("a change in words", () => {
  test.each<[number, number, NumberLook, string, string]>([
    [5343, 4500, {}, "en hausse de 19 % (+843)", "up 19% (+843)"],
    [11, 12, {}, "en baisse de 8.3 % (-1)", "down 8.3% (-1)"],
    [3, 3, {}, "stable", "unchanged"],
    [3, 0, {}, "+3", "+3"],
    [-2, 3, {}, "-5", "-5"],
    [300, 2, {}, "+298", "+298"],
    [0.5, 0.49, { unit: "percent" }, "en hausse de 1 point", "up 1 point"],
    [0.4, 0.415, { unit: "percent" }, "en baisse de 1.5 point", "down 1.5 points"],
    [1.5e6, 1e6, { scale: { by: 1e3, words: "k€" } }, "en hausse de 50 % (+500 k€)", "up 50% (+500 k€)"],
    [12003, 12000, {}, "en hausse de 0.03 % (+3)", "up 0.03% (+3)"],
    [12_000_003, 12_000_000, {}, "+3", "+3"],
    [0.1236, 0.1234, { unit: "percent" }, "en hausse de 0.02 point", "up 0.02 points"],
    [0.12341, 0.1234, { unit: "percent" }, "stable", "unchanged"],
    [1.22e6, 1.2e6, { scale: { by: 1e6, words: "M€" } }, "en hausse de 1.7 % (+0.02 M€)", "up 1.7% (+0.02 M€)"],
    [1.202e6, 1.2e6, { scale: { by: 1e6, words: "M€" } }, "en hausse de 0.2 %", "up 0.2%"],
    [9e9 + 1, 9e9, { scale: { by: 1e6, words: "M€" } }, "stable", "unchanged"],
    [
      1.2e6,
      1.6e6,
      { decimals: 0, scale: { by: 1e6, words: "M€" } },
      "en baisse de 25 % (-0.4 M€)",
      "down 25% (-0.4 M€)",
    ],
    [12.5, 10, { unit: { currency: "EUR" } }, "en hausse de 25 % (+2.50 €)", "up 25% (+€2.50)"],
  ])("%d from %d, %j", (now, before, look, french, english) => {
    const said = (language: string) =>
      changeInlines(now, before, look, language)
        .map(({ text }) => text.replaceAll("\u00a0", " "))
        .join("");
    expect([said("fr"), said("en")]).toEqual([french, english]);
  });

  test("other languages have signs", () => {
    const said = (now: number, before: number, look: NumberLook = {}) =>
      changeInlines(now, before, look, "de")
        .map(({ text }) => text.replaceAll("\u00a0", " "))
        .join("");
    expect([said(12, 10), said(9, 10), said(1, 1)]).toEqual(["+20 % (+2)", "−10 % (-1)", "="]);
  });

  test("hundredths differ by hundredths", () => {
    expect(changeOf(0.3, 0.1)).toEqual({ difference: 0.2, ratio: 0.2 / 0.1 });
  });
});
