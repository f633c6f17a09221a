import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { roundingOf, sumsUp } from "../../src/check/sums.js";
import { compileDeck } from "../../src/compile.js";
import { compileText } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost, withFile } from "../helpers/source-host.js";

const deck = (topic: string, more = ""): string => `lang: fr
organisation: { name: Essai, short: Essai }
dates: 2025-06-01
place: Lyon
${more}axes:
  - id: un
    title: Comptes
${topic}`;

const breakdown = (total: string, parts: readonly (string | number)[], more = ""): string =>
  deck(`    topics:
      - template: breakdown
        title: Répartition
        total: { value: ${total}, label: euros }
        parts: [${parts.map((value, index) => `{ value: ${value}, label: Part ${index + 1} }`).join(", ")}]
${more}`);

const codesOf = async (yaml: string): Promise<readonly string[]> =>
  (await compileText(yaml)).diagnostics.map(({ code }) => code);

describe("parts are the total's", () => {
  test.each<[string, string, readonly (string | number)[], readonly string[]]>([
    ["whole numbers", "19", [10, 9], []],
    ["whole numbers that miss it by one", "19", [10, 8], ["parts-miss-total"]],
    ["grouped", '"1 234 €"', [1000, 234], []],
    ["rounded decimals", '"10,0"', [3.33, 3.33, 3.33], []],
    ["decimals beyond rounding", '"10,0"', [3.33, 3.33, 3.03], ["parts-miss-total"]],
    ["binary dust", '"0,3"', [0.1, 0.2], []],
    ["rounded shares", '"100 %"', [33, 33, 33], []],
    ["shares that miss it", '"100 %"', [33, 33, 30], ["parts-miss-total"]],
    ["a total that is no number", "vers 20", [10, 9], []],
    ["thousands", "200 k€", [120, 80], []],
    ["thousands that miss it", "200 k€", [120, 70], ["parts-miss-total"]],
    ["millions, rounded", '"1,2 M€"', [0.7, 0.48], []],
    ["millions that miss it", '"1,2 M€"', [0.7, 0.38], ["parts-miss-total"]],
    ["a total that counts something", "19 voix", [10, 8], ["parts-miss-total"]],
  ])("%s", async (_, total, parts, expected) => {
    expect(await codesOf(breakdown(total, parts))).toEqual(expected);
  });

  test("rounding grows with how many numbers are rounded, and whole numbers have none", () => {
    expect(roundingOf(3, 1)).toBeCloseTo(0.2);
    const figures = [3, 1, 1].map((value) => ({ value, unit: "", scale: 1, decimals: 0 }));
    expect(sumsUp({ value: 3, unit: "", scale: 1, decimals: 0 }, figures.slice(1))).toBe(false);
  });
});

describe("shares of one whole", () => {
  const ring = (values: readonly number[], unit = "%", kind = "doughnut"): string =>
    deck(`    topics:
      - template: chart
        title: Parts
        kind: ${kind}
        unit: "${unit}"
        bars: [${values.map((value, index) => `{ label: Part ${index + 1}, value: ${value} }`).join(", ")}]
`);
  const stack = (how: string, ...entries: readonly (readonly number[])[]): string =>
    deck(`    topics:
      - template: chart
        title: Parts
        unit: "%"
        stack: ${how}
        bars: [${[...entries, [70, 20, 10]].map((values, index) => `{ label: Barre ${index + 1}, values: { ${values.map((value, at) => `S${at + 1}: ${value}`).join(", ")} } }`).join(", ")}]
`);
  const table = (cells: readonly string[]): string =>
    deck(`    topics:
      - template: table
        title: Parts
        columns: [Poste, { label: Part, unit: "%" }]
        rows: [${cells.map((cell, index) => `[Poste ${index + 1}, "${cell}"]`).join(", ")}]
`);
  test.each<[string, string, readonly string[]]>([
    ["a ring that misses 100", ring([40, 30, 20]), ["shares-miss-100"]],
    ["a ring of rounded shares", ring([33, 33, 33]), []],
    ["a ring of something else", ring([40, 30, 20], "k€"), []],
    ["bars, which may be rates", ring([40, 30, 20], "%", "bars"), []],
    ["a column that misses 100", table(["40", "30", "20"]), ["shares-miss-100"]],
    ["a stack of shares that misses 100", stack("shares", [60, 20], [50, 50]), ["shares-miss-100"]],
    ["a stack that is far from 100", stack("values", [40, 20, 10]), []],
    ["a stack that is near it", stack("values", [60, 20, 15]), ["shares-miss-100"]],
    ["a column of changes", table(["+40", "+30", "+20"]), []],
  ])("%s", async (_, yaml, expected) => {
    expect(await codesOf(yaml)).toEqual(expected);
  });

  const words = async (yaml: string): Promise<string> => JSON.stringify((await compileText(yaml)).scene ?? "");
  test("a ring tells what its parts make, and 100 where they were rounded", async () => {
    expect(await words(ring([40, 30, 20]))).toContain('"90\u00a0%"');
    expect(await words(ring([33, 33, 33]))).toContain('"100\u00a0%"');
  });

  test("shares that data give have their % and few decimals", async () => {
    const topic = `    topics:
      - { template: chart, title: Parts, bars: { share: projets, group: Intitulé } }
`;
    const yaml = deck(topic, "data: { projets: projets.csv }\n");
    const path = join(repositoryRoot, "tests", "errors", "parts.yaml");
    const request = { deck: path, brand: "sobre", folders: [dirname(path), repositoryRoot] };
    const { outcome } = await compileDeck(request, withFile(sourceHost(), path, yaml), new Map());
    const told = JSON.stringify(outcome);
    expect(told).toMatch(/"\d+,\d\u00a0%"/u);
    expect(told).not.toMatch(/"\d+,\d{2,}/u);
  });
});

describe("a reason", () => {
  const reason = "deux études comptées deux fois";
  test.each([
    ["on the slide", breakdown("19", [10, 8], `        acknowledged: ${reason}\n`)],
    ["on the entry", breakdown("19", [10, 8]).replace("label: euros", `label: euros, acknowledged: ${reason}`)],
    [
      "on a row",
      deck(`    topics:
      - template: table
        title: Les recettes
        columns: [Poste, 2025]
        rows: [[Dons, 10], [Legs, 5], { total: Total, 2025: 16, acknowledged: ${reason} }]
`),
    ],
  ])("%s lands in the notes", async (_, yaml) => {
    const { scene, diagnostics } = await compileText(yaml);
    expect(diagnostics).toEqual([]);
    const notes = scene?.slides.flatMap(({ notes: each }) =>
      each.map(({ runs }) => runs.map(({ text }) => text.replace(/\s/gu, " ")).join("")),
    );
    expect(notes).toEqual([`À savoir : ${reason}`]);
  });

  test("goes for what a table's rows do not agree on", async () => {
    const table = deck(`    topics:
      - template: table
        title: Les recettes
        columns: [Poste, 2025]
        rows: [[Dons, 10], [Legs, 5], { total: Total, 2025: 16 }]
`);
    expect(await codesOf(table)).toEqual(["total-differs"]);
    expect(await codesOf(`${table}        acknowledged: arrondi au millier\n`)).toEqual([]);
    // On the sum, or on one of its parts; and where nothing asks for it, it is told.
    for (const [from, to] of [
      ["2025: 16", "2025: 16, acknowledged: arrondi"],
      ["[Legs, 5]", "{ Poste: Legs, 2025: 5, acknowledged: arrondi }"],
    ] as const) {
      expect(await codesOf(table.replace(from, to))).toEqual([]);
      expect(await codesOf(table.replace(from, to).replace("16", "15"))).toEqual(["idle-acknowledgement"]);
    }
    expect(await codesOf(table.replace("[Legs, 5]", "[Dons, 10], [Dons, 10]").replace("16", "30"))).toHaveLength(2);
    const rows = "{ Poste: Dons, 2025: 10, acknowledged: deux fois }, [Dons, 10]";
    expect(await codesOf(table.replace("[Legs, 5]", rows).replace("16", "30"))).toEqual([]);
  });

  test("that nothing asks for is told", async () => {
    const { diagnostics } = await compileText(breakdown("18", [10, 8], "        acknowledged: rien\n"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["idle-acknowledgement"]);
  });

  test("is for its own slide alone", async () => {
    const yaml = breakdown("19", [10, 8]).replace("axes:", "slides: { un/divider: { acknowledged: rien } }\naxes:");
    expect(await codesOf(yaml)).toEqual(["parts-miss-total", "idle-acknowledgement"]);
  });
});

describe("what stands twice, and when", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "one figure in two ways",
      "    figures: [{ value: 12, label: Études }, { value: 13, label: études }]\n",
      ["figure-told-twice"],
    ],
    [
      "one figure that is stale on another slide",
      "    figures: [{ value: 5 343, label: abonnés }]\n  - id: deux\n    title: Suite\n    figures: [{ value: 4 500, label: abonnés }]\n",
      ["figure-told-twice"],
    ],
    [
      "workshops of another axis",
      "    figures: [{ value: 12, label: ateliers }]\n  - id: deux\n    title: Suite\n    figures: [{ value: 13, label: ateliers }]\n",
      [],
    ],
    [
      "participants of another axis",
      "    figures: [{ value: 120, label: participants }]\n  - id: deux\n    title: Suite\n    figures: [{ value: 45, label: participants }]\n",
      [],
    ],
    ["the same twice over", "    figures: [{ value: 1200, label: Études }, { value: '1 200', label: études }]\n", []],
    ["another unit", "    figures: [{ value: 12, label: Études }, { value: 12 %, label: études }]\n", []],
    [
      "another detail",
      "    figures: [{ value: 12, label: Études, detail: au nord }, { value: 13, label: études, detail: au sud }]\n",
      [],
    ],
    [
      "cards alike but for their place",
      "    projects: { list: [{ name: Sentier, place: Nord }, { name: Sentier, place: Sud }] }\n",
      [],
    ],
    [
      "dates in words",
      "    topics: [{ template: publications, publications: [{ title: Guide, kind: Étude, date: Mars 2023 }] }]\n",
      ["date-outside-year"],
    ],
    [
      "a history",
      "    topics: [{ template: timeline, title: Histoire, events: [{ date: 1998-03-01, text: Fondation }, { date: 2010-01-01, text: Bureau }, { date: 2024-02-03, text: Congrès }] }]\n",
      [],
    ],
    [
      "one date of another year among those of this one",
      "    topics: [{ template: timeline, title: Frise, events: [{ date: 2023-03-01, text: Salon }, { date: 2024-03-01, text: Bureau }, { date: 2024-02-03, text: Congrès }] }]\n",
      ["date-outside-year"],
    ],
    [
      "dates after the assembly",
      "    topics: [{ template: timeline, title: Frise, events: [{ date: 2025-09-30, text: Suite }, { when: printemps, text: Fin }] }]\n",
      [],
    ],
    [
      "dates of the assembly's own spring",
      "    topics: [{ template: timeline, title: Frise, events: [{ date: 2025-03-30, text: Suite }, { when: printemps, text: Fin }] }]\n",
      ["date-outside-year"],
    ],
    [
      "dates over two years",
      "    topics: [{ template: timeline, title: Frise, events: [{ date: [2023-12-30, 2024-01-02], text: Fêtes }, { when: printemps, text: Suite }] }]\n",
      [],
    ],
  ])("%s", async (_, topic, expected) => {
    const own = (await codesOf(deck(topic, "year: 2024\n"))).filter((code) => code !== "picture-without-alt");
    expect(own).toEqual(expected);
  });
});

describe("changes that are written follow from what they are between", () => {
  const figure = (value: string, previous: string, change: string): string =>
    deck(`    topics:
      - template: key-figures
        figures: [{ value: "${value}", label: abonnés, previous: ${previous}, change: "${change}" }]
`);
  const table = (columns: string, row: string): string =>
    deck(`    topics:
      - template: table
        title: Nos dons
        columns: [Poste, ${columns}]
        rows: [[Dons, ${row}]]
`);
  test.each<[string, string, readonly string[]]>([
    ["a part", figure("5343", "4500", "+19 %"), []],
    ["another part", figure("5343", "4500", "+12 %"), ["change-differs"]],
    ["a part that was cut", figure("5343", "4500", "+18,7 %"), []],
    ["words and a difference", figure("5343", "4500", "en hausse de 18,7 % (+843)"), []],
    ["another difference", figure("5343", "4500", "+834 en un an"), ["change-differs"]],
    ["a rise that is a fall", figure("4500", "5343", "en hausse de 16 %"), ["change-differs"]],
    ["words without a side", figure("4500", "5343", "16 % en un an"), []],
    ["no number", figure("4500", "5343", "un peu moins"), []],
    ["points", figure("45 %", "40", "+5 points"), []],
    ["millions", figure("5,3 M€", "4.9", "+8 %"), []],
    ["millions in euros", figure("5,3 M€", "4900000", "+8 %"), []],
    ["a column of parts", table("2024, 2025, Évolution", '"100 €", "112 €", "+12 %"'), []],
    ["a column that misses", table("2024, 2025, Évolution", '"100 €", "112 €", "+21 %"'), ["change-differs"]],
    ["the later year first", table("2025, 2024, Variation", '"112 €", "100 €", "+12 %"'), []],
    ["a difference", table("2024, 2025, Écart", "100, 112, 12"), []],
    ["a difference that misses", table("2024, 2025, Écart", "100, 112, 21"), ["change-differs"]],
    ["of rounded thousands", table("2024, 2025, Écart", '"100 k€", "112 k€", "13 k€"'), []],
    ["since the first of three years", table("2023, 2024, 2025, Évolution", '100, 110, 120, "+20 %"'), []],
    ["points of shares", table("2024, 2025, Évolution", '"40 %", "45 %", "+5"'), []],
    ["from nothing", table("2024, 2025, Évolution", '0, 5, "+100 %"'), []],
    ["a cell in words", table("2024, 2025, Évolution", '100, 120, "n.s."'), []],
    [
      "one that its row explains",
      table("2024, 2025, Évolution", "").replace(
        "[Dons, ]",
        '{ Poste: Dons, 2024: 100, 2025: 112, Évolution: "+21 %", acknowledged: hors legs }',
      ),
      [],
    ],
    [
      "one that its figure explains",
      figure("5343", "4500", "+12 %").replace('change: "+12 %"', 'change: "+12 %", acknowledged: hors doubles'),
      [],
    ],
    ["no years", table("Prévu, Réalisé, Écart", "100, 112, 21"), []],
  ])("%s", async (_, yaml, expected) => {
    expect(await codesOf(yaml)).toEqual(expected);
  });
});

describe("a total is none of its parts", () => {
  const stack = (series: string, values: readonly string[], more = "stack: values"): string =>
    deck(`    topics:
      - template: chart
        title: Adhérents
        kind: columns
        ${more}
        series: [${series}]
        bars: [${values.map((each, index) => `{ label: ${2023 + index}, values: [${each}] }`).join(", ")}]
`);
  const ring = (bars: string, kind = "doughnut"): string =>
    deck(`    topics:
      - template: chart
        title: Adhérents
        kind: ${kind}
        bars: [${bars}]
`);
  test.each<[string, string, readonly string[]]>([
    ["stacked on them", stack("Communes, Régions, Total", ["40, 10, 50", "42, 12, 54"]), ["total-among-parts"]],
    ["beside them", stack("Communes, Régions, Total", ["40, 10, 50", "42, 12, 54"], "sort: false"), []],
    ["in name only", stack("Communes, Régions, TotalEnergies", ["40, 10, 5", "42, 12, 5"]), []],
    [
      "in a ring",
      ring("{ label: A, value: 4 }, { label: B, value: 6 }, { label: Total, value: 10 }"),
      ["total-among-parts"],
    ],
    [
      "in a ring that says why",
      ring(
        "{ label: A, value: 4 }, { label: B, value: 6 }, { label: Total, value: 10, acknowledged: Total est une marque }",
      ),
      [],
    ],
    ["among bars", ring("{ label: A, value: 4 }, { label: B, value: 6 }, { label: Total, value: 10 }", "bars"), []],
    ["half of a ring", ring("{ label: A, value: 4 }, { label: B, value: 6 }, { label: C, value: 10 }"), []],
  ])("%s", async (_, yaml, expected) => {
    expect(await codesOf(yaml)).toEqual(expected);
  });
});
