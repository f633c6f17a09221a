import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { answered } from "../../src/data/answer.js";
import { expressionKeys } from "../../src/data/expression.js";
import { parseYaml } from "../../src/doors/yaml.js";
import type { DataTable } from "../../src/model/data.js";
import { cellName } from "../../src/model/place.js";
import type { RawNode } from "../../src/model/raw.js";
import { saidBy, tableOf } from "../helpers/data-tables.js";

const projets = tableOf("projets", [
  ["Intitulé", "Axe", "État", "Montant (€)", "Début", "Suivi"],
  ["Pont", 1, "livré", { kind: "number", value: 0.1, unit: { currency: "EUR" } }, "2024-05-02", true],
  ["École", 2, "en cours", { kind: "number", value: 0.2, unit: { currency: "EUR" } }, "2025-01-15", false],
  ["Atlas", 1, "En  cours", { kind: "number", value: 300, unit: { currency: "EUR" } }, "2025-03-31", true],
  ["Écluse", 1, "abandonné", "", "", ""],
]);
const taux = tableOf("taux", [
  ["Année", "2024", "2025", "Retards"],
  [
    "Présence",
    { kind: "number", value: 0.61, unit: "percent" },
    { kind: "number", value: 0.7, unit: "percent" },
    { kind: "number", value: 0.011, unit: "percent" },
  ],
]);
const mixed = tableOf("mixte", [
  ["Nom", "Taux"],
  ["a", 12.5],
  ["b", { kind: "number", value: 0.1, unit: "percent" }],
]);
const dons = tableOf("dons", [
  ["Nom", "Montant"],
  ["a", 10],
  ["b", { kind: "empty", words: "n.c." }],
  ["c", 30],
]);
const merged = tableOf("actions", [
  ["Nom", "Axe", "Budget"],
  ["a", 2, 10],
  [
    "b",
    { kind: "empty", covered: { kind: "number", value: 2 } },
    { kind: "empty", covered: { kind: "number", value: 10 } },
  ],
  ["c", 1, 5],
]);
const comptes = tableOf("comptes", [
  ["Poste", "Montant"],
  ["A", 0.1],
  ["B", 0.2],
  ["Sous-total", 0.3],
  ["Total des dons", 5],
  ["TOTAL", 5.3],
]);
const data = new Map<string, DataTable>(
  [projets, taux, mixed, dons, merged, comptes].map((table) => [table.name, table]),
);

function answer(yaml: string) {
  const text = `data: { projets: { file: projets.csv } }\nx: ${yaml}`;
  const document = parseYaml({ path: "/deck/deck.yaml", text });
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  const { answer: result, uses } = answered(document.value.root, data);
  const faults = result.diagnostics.filter(({ severity }) => severity !== "note");
  const told = faults.map(({ code, place, args }) => {
    const words = place !== undefined && "start" in place ? text.slice(place.start, place.end) : "";
    const meant = "suggestion" in args && args.suggestion !== undefined ? ` → ${args.suggestion}` : "";
    return `${code} ${words.split("\n")[0]?.slice(0, 24)}${meant}`;
  });
  const x = result.ok && result.value.kind === "map" ? result.value.entries[1]?.value : undefined;
  return { told, x, uses };
}

const said = (yaml: string): unknown => {
  const { told, x } = answer(yaml);
  return told.length > 0 ? told : x === undefined ? undefined : saidBy(x);
};

describe("keys that were written for those of an expression", () => {
  test.each<[string, readonly string[]]>([
    ["{ form: projets, columns: Intitulé }", ["unknown-key form → from"]],
    ["{ somme: axe, from: projets }", ["unknown-key somme → sum"]],
    ["{ sum: axe, de: projets, où: { axe: 1 } }", ["unknown-key de → from", "unknown-key où → where"]],
    ["{ from: projets, columns: Intitulé, trier: axe }", ["unknown-key trier → sort"]],
    ["{ from: projets, columns: Intitulé, where: { axe: { auMoins: 1 } } }", ["unknown-key auMoins → atLeast"]],
    ["{ from: projets, colones: Intitulé }", ["unknown-key colones → columns"]],
    // Ordinary maps, whatever they say.
    ["{ title: projets, form: ronde }", []],
    ["{ part: projets }", []],
    ["{ title: Un, form: projets }", []],
  ])("%s", (yaml, expected) => {
    expect(answer(yaml).told).toEqual(expected);
  });
});

describe("what a description asks of data", () => {
  test.each<[string, unknown]>([
    // Rows
    ["{ from: projets, columns: Intitulé }", ["Pont", "École", "Atlas", "Écluse"]],
    ["{ from: projets, columns: intitule, first: 2 }", ["Pont", "École"]],
    [
      "{ from: projets, columns: { name: Intitulé, end: Début }, where: { axe: 1, suivi: true } }",
      [
        { name: "Pont", end: "2024-05-02" },
        { name: "Atlas", end: "2025-03-31" },
      ],
    ],
    [
      "{ from: projets, columns: { name: Intitulé, cost: montant }, where: { axe: [2, 3] } }",
      [{ name: "École", cost: 0.2 }],
    ],
    [
      "{ from: projets, where: { suivi: false } }",
      [{ Intitulé: "École", Axe: 2, État: "en cours", "Montant (€)": 0.2, Début: "2025-01-15", Suivi: false }],
    ],
    ["{ from: projets, columns: [etat, intitule], where: { axe: 2 } }", [{ État: "en cours", Intitulé: "École" }]],
    ["{ from: projets, columns: '{Intitulé} (axe {Axe})', first: 1 }", ["Pont (axe 1)"]],
    [
      "{ from: projets, columns: { title: Intitulé, picture: { file: '{Intitulé}.jpg', alt: État } }, with: { template: picture }, first: 1 }",
      [{ template: "picture", title: "Pont", picture: { file: "Pont.jpg", alt: "livré" } }],
    ],
    ["[Avant, { from: projets, columns: Intitulé, first: 1 }, Après]", ["Avant", "Pont", "Après"]],
    ["{ from: taux, columns: { a: 2024 } }", [{ a: 0.61 }]],
    [
      "{ from: projets, columns: '{Intitulé} ({Début}), {Axe}', sort: -axe, first: 1, where: { axe: 1, début: { filled: false } } }",
      ["Écluse, 1"],
    ],
    ["{ from: projets, columns: '{Début} – {Intitulé}, {montant}', where: { intitulé: écluse } }", ["Écluse"]],
    // Conditions
    ["{ count: projets, where: { etat: en cours } }", 2],
    ["{ count: projets, where: { etat: { not: [livré, en cours] } } }", 1],
    ["{ count: projets, where: { 'Montant (€)': { atLeast: 0.2, atMost: 299 } } }", 1],
    ["{ count: projets, where: { debut: { atLeast: 2025 } } }", 2],
    ["{ count: projets, where: { debut: { atMost: 2025-01 } } }", 2],
    ["{ count: projets, where: { debut: { filled: false } } }", 1],
    ["{ count: projets, where: { intitule: { contains: [ecl, ont] } } }", 2],
    ["{ count: projets, where: { intitule: { begins: [écl, ont] } } }", 1],
    ["{ count: projets, where: [{ axe: 2 }, { intitule: pont }] }", 2],
    ["{ count: taux, where: { '2025': { atLeast: 65 % } } }", 1],
    ["{ count: projets, where: { debut: { atMost: 15/01/2025 } } }", 2],
    ["{ count: projets, where: { debut: 31/03/2025 } }", 1],
    ["{ count: projets, where: { montant: { atLeast: '0,2 €' } } }", 2],
    ["{ count: projets, where: { montant: { atMost: 1 200 } } }", 3],
    ["{ count: taux, where: { retards: '1,1 %' } }", 1],
    ["{ count: taux, where: { retards: { atLeast: '1,1 %', atMost: '1.1 %' } } }", 1],
    ["{ count: projets, where: { debut: { atMost: 31/06/2025 } } }", ["data-not-compared 31/06/2025"]],
    ["{ count: projets, where: { axe: { atLeast: 2024-2025 } } }", ["data-not-compared 2024-2025"]],
    ["{ count: projets, where: { etat: { atLeast: 3 } } }", ["data-not-compared 3"]],
    ["{ count: projets, where: { montant: { atLeast: 20 $ } } }", ["data-not-compared 20 $"]],
    ["{ count: projets, where: { axe: { atLeast: ~ } } }", ["empty-value ~"]],
    ["{ count: projets, where: { axe: { atLeast: [1, 2] } } }", ["too-many 2"]],
    // Order
    ["{ from: projets, columns: Intitulé, sort: intitulé }", ["Atlas", "Écluse", "École", "Pont"]],
    ["{ from: projets, columns: Intitulé, sort: [axe, -debut] }", ["Atlas", "Pont", "Écluse", "École"]],
    ["{ from: projets, columns: Intitulé, sort: '-montant €' }", ["Atlas", "École", "Pont", "Écluse"]],
    // Values
    ["{ sum: montant €, from: projets, where: { axe: [1, 2] } }", 300.3],
    ["{ sum: montant €, from: projets, where: { etat: livré } }", 0.1],
    ["{ sum: montant, from: projets, where: { montant: { atMost: 1 } } }", 0.3],
    ["{ mean: axe, from: projets }", 1.25],
    // Told where the table is read
    ["{ sum: taux, from: mixte }", null],
    ["{ sum: taux, from: mixte, where: { nom: a } }", 12.5],
    ["{ min: debut, from: projets }", "2024-05-02"],
    ["{ max: axe, from: projets }", 2],
    ["{ share: projets, where: { axe: 1 } }", 0.75],
    ["{ share: axe, from: projets, where: { axe: 1 } }", 0.6],
    ["{ count: debut, from: projets }", 3],
    ["{ value: debut, from: projets, where: { intitule: atlas } }", "2025-03-31"],
    ["{ value: intitule, from: projets, sort: -debut, first: 1 }", "Atlas"],
    // What says that there is nothing
    ["{ sum: montant, from: dons }", 40],
    ["{ mean: montant, from: dons }", 20],
    ["{ count: montant, from: dons }", 2],
    ["{ count: dons, where: { montant: { atMost: 30 } } }", 2],
    ["{ count: dons, where: { montant: n.c. } }", 1],
    ["{ from: dons, columns: '{Nom} {Montant}', where: { montant: { filled: false } } }", ["b n.c."]],
    ["{ from: dons, columns: Nom, sort: -montant }", ["c", "a", "b"]],
    ["{ from: dons, columns: Montant, sort: montant }", [10, 30, "n.c."]],
    // Numbers that are merged over rows
    ["{ count: actions, where: { axe: 2 } }", 2],
    ["{ count: actions, where: { axe: { filled: true } } }", 3],
    ["{ sum: budget, from: actions }", 15],
    ["{ mean: budget, from: actions }", 7.5],
    ["{ from: actions, columns: Nom, sort: axe }", ["c", "a", "b"]],
    ["{ from: actions, columns: '{Nom} {Budget}', first: 2 }", ["a 10", "b"]],
    [
      "{ count: actions, group: axe }",
      [
        { label: 2, value: 2 },
        { label: 1, value: 1 },
      ],
    ],
    // Totals among their parts
    ["{ sum: montant, from: comptes }", ["data-total-row { sum: montant, from: co"]],
    ["{ count: comptes, where: { poste: [B, total] } }", ["data-total-row { count: comptes, where:"]],
    ["{ share: montant, from: comptes, where: { poste: A } }", ["data-total-row { share: montant, from: "]],
    ["{ sum: montant, from: comptes, where: { poste: { not: [sous-total, total] } } }", 5.3],
    ["{ sum: montant, from: comptes, where: { poste: total } }", 5.3],
    [
      "{ from: comptes, columns: Poste, where: { poste: { contains: total } } }",
      ["Sous-total", "Total des dons", "TOTAL"],
    ],
    // Groups
    [
      "{ count: projets, group: etat }",
      [
        { label: "livré", value: 1 },
        { label: "en cours", value: 2 },
        { label: "abandonné", value: 1 },
      ],
    ],
    [
      "{ count: projets, group: axe, sort: value, columns: { name: Axe, n: count } }",
      [
        { name: 2, n: 1 },
        { name: 1, n: 3 },
      ],
    ],
    [
      "{ count: projets, group: [etat, axe] }",
      [
        { label: "livré", values: { 1: 1, 2: 0 } },
        { label: "en cours", values: { 1: 1, 2: 1 } },
        { label: "abandonné", values: { 1: 1, 2: 0 } },
      ],
    ],
    ["{ count: projets, group: [etat, axe], columns: [etat, 2], sort: -2, first: 1 }", [{ État: "en cours", 2: 1 }]],
    ["{ mean: montant, from: projets, group: [etat, axe], columns: { v: [1, 2] }, first: 1 }", [{ v: [0.1, null] }]],
    [
      "{ sum: montant, from: projets, group: [etat, axe] }",
      [
        { label: "livré", values: { 1: 0.1, 2: null } },
        { label: "en cours", values: { 1: 300, 2: 0.2 } },
        { label: "abandonné", values: { 1: null, 2: null } },
      ],
    ],
    [
      "{ from: projets, columns: { v: [montant, début] }, where: { axe: 1 } }",
      [{ v: [0.1, "2024-05-02"] }, { v: [300, "2025-03-31"] }],
    ],
    ["{ count: projets, group: [etat, axe, suivi] }", ["too-many [etat, axe, suivi]"]],
    ["{ count: projets, group: [etat, axes] }", ["data-unknown-column axes → Axe"]],
    // How numbers are written
    ["{ sum: montant, from: projets, in: Mkm }", ["bad-choice Mkm"]],
    ["{ sum: montant, from: projets, in: k€, decimals: 7 }", ["out-of-range 7"]],
    // Sentences
    [
      '{ say: "{n} projets, dont {s} suivi(s)", n: { count: projets }, s: { count: projets, where: { suivi: true } } }',
      "4 projets, dont 2 suivi(s)",
    ],
    ['{ say: "{n} projets", m: { count: projets } }', ['unknown-field "{n} projets" → m', "unknown-key m → n"]],
    ['{ say: "{n} projets", n: 4 }', { say: "{n} projets", n: 4 }],
    ["{ say: projets }", { say: "projets" }],
    // Ordinary maps
    ["{ from: Lyon, to: Paris }", { from: "Lyon", to: "Paris" }],
    ["{ from: Lyon }", { from: "Lyon" }],
    ["{ count: projets, label: Projets }", { count: "projets", label: "Projets" }],
    ["{ count: 6, min: 2 }", { count: 6, min: 2 }],
    ["{ value: projets, label: a }", { value: "projets", label: "a" }],
    // Mistakes
    ["{ from: projet, columns: Intitulé }", ["data-unknown-source projet → projets"]],
    ["{ count: projet }", ["data-unknown-source projet → projets"]],
    ["{ from: adhérents, first: 3 }", ["data-unknown-source adhérents"]],
    ["{ from: projets, colums: Intitulé }", ["unknown-key colums → columns"]],
    ["{ sum: axe, form: projets }", ["unknown-key form → from"]],
    ["{ fro: projets, columns: Intitulé }", ["unknown-key fro → from"]],
    ["{ from: projets, columns: Titre }", ["data-unknown-column Titre"]],
    ["{ from: projets, columns: { name: [{ a: Étta }] } }", ["data-unknown-column Étta → État"]],
    ["{ from: projets, where: { etta: livré } }", ["data-unknown-column etta → État"]],
    ["{ from: projets, where: { axe: { atleast: 1 } } }", ["unknown-key atleast → atLeast"]],
    ["{ from: projets, where: [axe] }", ["wrong-type axe"]],
    ["{ from: projets, sort: -nom }", ["data-unknown-column -nom"]],
    ["{ from: projets, first: 0 }", ["out-of-range 0"]],
    ["{ count: projets, where: { etat: en corus } }", ["data-unknown-value en corus → En cours"]],
    ["{ from: projets, where: { axe: 4 } }", ["data-no-rows axe"]],
    ["{ sum: montant, from: projets, where: { axe: 4 } }", ["data-no-rows axe"]],
    ["{ sum: montant, from: projets, where: { intitule: écluse } }", ["data-no-rows { sum: montant, from: pr"]],
    ["{ sum: intitule, from: projets }", ["data-not-number { sum: intitule, from: p"]],
    ["{ value: intitule, from: projets }", ["data-not-one { value: intitule, from:"]],
    ["{ from: projets, columns: 'a {b' }", ["bad-pattern 'a {b'"]],
    ["{ sum: axe, from: projets, columns: axe }", ["unknown-key columns"]],
  ])("%s", (yaml, expected) => {
    expect(said(yaml)).toEqual(expected);
  });
});

test("what is asked of data keeps its place, its cell and its unit", () => {
  const leaves = (node: RawNode | undefined): readonly RawNode[] =>
    node === undefined || node.kind === "scalar"
      ? node === undefined
        ? []
        : [node]
      : (node.kind === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(leaves);
  const told = (yaml: string) =>
    leaves(answer(yaml).x).map((node) => [
      node.place.start,
      node.place.cell && cellName(node.place.cell),
      node.kind === "scalar" ? node.data : undefined,
    ]);
  const start = "data: { projets: { file: projets.csv } }\nx: ".length;
  const euros = { unit: { currency: "EUR" } };
  expect(told("{ value: montant €, from: projets, where: { intitule: atlas } }")).toEqual([[start, "D4", euros]]);
  expect(told("{ sum: montant €, from: projets }")).toEqual([[start, "D2:D5", euros]]);
  expect(told("{ from: projets, columns: { a: Début }, first: 1 }")).toEqual([
    [start + "{ from: projets, columns: { a: ".length, "E2", { day: true }],
  ]);
  expect(told("{ share: projets, where: { axe: 2 } }")).toEqual([[start, "A3", { unit: "percent" }]]);
});

test("what expressions took is told: the rows and the columns", () => {
  const { uses } = answer(
    "[{ from: projets, where: { axe: 2 }, columns: Intitulé }, { count: projets }, { count: projets, group: axe, sort: value }]",
  );
  expect(uses.map(({ source, ranks, columns }) => ({ source, ranks, columns }))).toEqual([
    { source: "projets", ranks: [1], columns: ["Intitulé", "Axe"] },
    { source: "projets", ranks: [0, 1, 2, 3], columns: [] },
    { source: "projets", ranks: [0, 1, 2, 3], columns: ["Axe"] },
  ]);
});

test("a description that declares no data is left as it is", () => {
  const document = parseYaml({ path: "/deck/deck.yaml", text: "x: { from: projets }" });
  if (!document.ok) throw new Error("unreadable");
  const { answer: result } = answered(document.value.root, new Map());
  expect(result.ok && result.value).toBe(document.value.root);
});

test("rows are those of a plain filter, in the order of a plain sort", () => {
  const row = fc.record({
    name: fc.stringMatching(/^[a-z]{1,6}$/u),
    axis: fc.integer({ min: 1, max: 3 }),
    sum: fc.integer({ min: -50, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: -50, max: 50 }),
      (rows, axis, least) => {
        const table = tableOf("t", [["Nom", "Axe", "Somme"], ...rows.map((each) => [each.name, each.axis, each.sum])]);
        const text = `x: { from: t, where: { axe: ${axis}, somme: { atLeast: ${least} } }, sort: [-somme, nom], columns: { n: nom, s: somme } }\ny: { sum: somme, from: t, where: { axe: ${axis} } }`;
        const document = parseYaml({ path: "/deck/deck.yaml", text });
        if (!document.ok) throw new Error("unreadable");
        const { answer: result } = answered(document.value.root, new Map([["t", table]]));
        const chosen = rows.filter((each) => each.axis === axis && each.sum >= least);
        const sorted = chosen.toSorted((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        expect(result.ok && saidBy(result.value)).toEqual({
          x: sorted.map(({ name, sum }) => ({ n: name, s: sum })),
          y: rows.reduce<number | null>((sum, each) => (each.axis === axis ? (sum ?? 0) + each.sum : sum), null),
        });
      },
    ),
    { numRuns: 200, seed: 11 },
  );
});

test("whatever is written in an expression is answered or told, never thrown", () => {
  const leaf = fc.oneof(
    fc.constantFrom("projets", "Axe", "-Axe", "{Axe}", "{", "n", "", "k€", 1, -1, 0.5, true, null),
    fc.string({ maxLength: 4 }),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("any"), { maxLength: 3 }), tie("map")),
    map: fc.dictionary(fc.constantFrom("axe", "not", "atLeast", "contains", "filled", "from", "say", "n"), tie("any"), {
      maxKeys: 3,
    }),
  })).any;
  const keys = [...expressionKeys, "say", "value", "label", "change", "previous", "n"];
  const map = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 });
  fc.assert(
    fc.property(map, fc.constantFrom("from", "count", "share"), (entries, head) => {
      const x = JSON.stringify({ [head]: "projets", ...entries });
      const document = parseYaml({ path: "/deck/deck.yaml", text: `previous: { projets: taux }\nx: ${x}\ny: [${x}]` });
      if (!document.ok) return;
      const { answer, uses } = answered(document.value.root, data);
      expect(answer.ok || answer.diagnostics.length > 0).toBe(true);
      expect(uses.every(({ ranks }) => Array.isArray(ranks))).toBe(true);
    }),
    { numRuns: 500, seed: 7 },
  );
});
