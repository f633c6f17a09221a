import { read, utils } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseXml, type XmlElement } from "../../src/doors/xml.js";
import { readZip } from "../../src/doors/zip.js";
import type { ChartItem, Scene } from "../../src/model/scene.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { compileText, sceneOfText, wordsIn } from "../helpers/compile-text.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

/** A chart of each kind: one that PowerPoint edits, and the same drawn by the formats that have none. */

const deck = (topics: readonly string[], lang = "fr") => `
edition: 1
lang: ${lang}
organisation: { name: Association, short: ASSO }
dates: 2026-06-18
place: Chambéry
axes:
  - title: Axe
    topics:
${topics.map((topic, index) => `      - { template: chart, title: Titre ${index + 1}, ${topic} }`).join("\n")}
`;
const simple =
  "bars: [{ label: Eau & forêts, value: 42 }, { label: Rien, value: 0 }, { label: Le reste, value: 17.5 }]";
const several =
  "series: [2024, 2025], bars: [{ label: Communes, values: [1420, 1500] }, { label: Régions, values: { 2025: -350, 2024: ~ } }]";
const parts =
  "series: [Pour, Contre, Blanc], bars: [{ label: Budget, values: [6, 3, 1] }, { label: Bilan, values: [8, 1, 1] }]";
const kinds: Readonly<Record<string, string>> = {
  bars: simple,
  "bars with a reference": `${simple}, highlight: rien, reference: { label: Objectif, value: 20 }`,
  "several bars": several,
  "bars of shares": `stack: shares, ${parts}`,
  columns: `kind: columns, ${simple}`,
  "stacked columns": `kind: columns, stack: values, ${parts}`,
  line: `kind: line, ${simple}`,
  "several lines": `kind: line, ${several}`,
  area: `kind: area, ${simple}`,
  "stacked areas": `kind: area, stack: values, ${parts}`,
  ring: `kind: doughnut, ${simple}`,
};
const names = Object.keys(kinds);

let scene: Scene;
let charts: readonly ChartItem[];
let bytes: Uint8Array;
let package_: ReadonlyMap<string, string>;
const host = sourceHost();
const chartsOf = ({ slides }: Scene): readonly ChartItem[] =>
  slides.flatMap(({ items }) => items).filter((item) => item.kind === "chart");
const chartNamed = (name: string): ChartItem => {
  const chart = charts[names.indexOf(name)];
  if (chart === undefined) throw new Error(`no chart ${name}`);
  return chart;
};
const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];
const xmlOf = (name: string): XmlElement => {
  const reading = parseXml(package_.get(`ppt/charts/chart${names.indexOf(name) + 1}.xml`) ?? "");
  if (!("root" in reading)) throw new Error("no chart");
  return reading.root;
};
const vals = (element: XmlElement, name: string) => all(element, name).map(({ attributes }) => attributes.val);

beforeAll(async () => {
  scene = await sceneOfText(deck(Object.values(kinds)));
  charts = chartsOf(scene);
  bytes = await pptxOf(scene, "/decks", host);
  package_ = partsOf(bytes);
});

describe("in PowerPoint", () => {
  test("the package satisfies the Open XML SDK and our rules, and is the same twice", async () => {
    expect(await sdkErrors(bytes)).toEqual([]);
    expect(checkPackage(bytes, { scope: "ours" })).toEqual([]);
    expect(Buffer.compare(bytes, await pptxOf(scene, "/decks", host))).toBe(0);
  });

  test.each([
    ["bars", "c:barChart", "clustered"],
    ["bars of shares", "c:barChart", "percentStacked"],
    ["columns", "c:barChart", "clustered"],
    ["stacked columns", "c:barChart", "stacked"],
    ["several lines", "c:lineChart", "standard"],
    ["stacked areas", "c:areaChart", "stacked"],
  ])(
    "%s: their own kind of chart, of two axes, with the theme's colours and fonts and the deck's language",
    (name, kind, grouping) => {
      const root = xmlOf(name);
      expect(all(root, kind)).toHaveLength(1);
      expect(vals(root, "c:grouping")).toEqual([grouping]);
      expect(all(root, kind).flatMap(({ children }) => children.filter((each) => each.name === "c:axId"))).toHaveLength(
        2,
      );
      expect(vals(root, "c:lang")).toEqual(["fr-FR"]);
      expect(vals(root, "c:autoTitleDeleted")).toEqual(["1"]);
      expect(all(root, "a:srgbClr")).toEqual([]);
      expect(new Set(all(root, "a:latin").map(({ attributes }) => attributes.typeface))).toEqual(new Set(["+mn-lt"]));
    },
  );

  test("a number that lacks is a gap, there and in the workbook; zero is a number", () => {
    const words = (root: XmlElement, name: string) =>
      all(root, name).flatMap((each) => all(each, "c:v").map(({ text }) => text));
    expect(words(xmlOf("bars"), "c:val")).toEqual(["42", "0", "17.5"]);
    expect(words(xmlOf("several bars"), "c:val")).toEqual(["1420", "1500", "-350"]);
    expect(vals(xmlOf("several bars"), "c:dispBlanksAs")).toEqual(["gap"]);
    expect(sheetOf("several bars")).toEqual([
      [null, "2024", "2025"],
      ["Communes", 1420, 1500],
      ["Régions", null, -350],
    ]);
    expect(sheetOf("bars")).toEqual([
      [null, "Titre 1"],
      ["Eau & forêts", 42],
      ["Rien", 0],
      ["Le reste", 17.5],
    ]);
  });

  test("shares follow from the numbers beside them", () => {
    expect(sheetOf("bars of shares")[1]).toEqual(["Budget", 0.6, 0.3, 0.1, null, 6, 3, 1]);
    const cell = workbookOf("bars of shares").Sheets.Sheet1?.B2 as { readonly f?: string };
    expect(cell.f).toBe("F2/SUM($F2:$H2)");
  });

  test("numbers are written in the deck's language, with as many decimals and a minus", () => {
    const codes = (name: string) =>
      new Set(all(xmlOf(name), "c:numFmt").map(({ attributes }) => attributes.formatCode));
    expect(codes("bars")).toContain('[$-40C]#,##0.0;[$-40C]"−"#,##0.0');
    expect(codes("bars of shares")).toContain('0"\u00a0"%');
  });

  test("what the numbers are compared with is a line over the chart, and the total of a ring a text in it", () => {
    expect(chartNamed("bars with a reference").overlay.map(({ kind }) => kind)).toEqual(["shape", "text"]);
    const [total] = chartNamed("ring").overlay;
    expect(total?.kind === "text" ? total.paragraphs[0]?.runs[0]?.text : undefined).toBe("59,5");
  });

  const workbookOf = (name: string) => {
    const path = `ppt/embeddings/workbook${names.indexOf(name) + 1}.xlsx`;
    const reading = readZip(bytes);
    const found = reading.ok
      ? reading.entries.find((entry) => entry.path.endsWith(path.split("/").at(-1) ?? ""))
      : undefined;
    if (found === undefined) throw new Error(`${path} is not there`);
    return read(found.bytes, { cellFormula: true });
  };
  function sheetOf(name: string): readonly (readonly unknown[])[] {
    const sheet = workbookOf(name).Sheets.Sheet1;
    return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
  }
});

describe("for those who do not see it", () => {
  test.each([
    ["bars", "Barres : Titre 1. Eau & forêts 42,0, Rien 0,0, Le reste 17,5."],
    [
      "several bars",
      "Barres : Titre 3, 2024 et 2025. Communes : 1 420 (2024), 1 500 (2025) ; Régions : non connu (2024), −350 (2025).",
    ],
    [
      "bars of shares",
      "Barres empilées, en parts de 100 % : Titre 4, Pour, Contre et Blanc. Budget : 6 (Pour), 3 (Contre), 1 (Blanc) ; Bilan : 8 (Pour), 1 (Contre), 1 (Blanc).",
    ],
    ["ring", "Anneau : Titre 11. Eau & forêts 42,0 (71 %), Rien 0,0 (0 %), Le reste 17,5 (29 %)."],
  ])("%s", (name, words) => expect(chartNamed(name).alt.replaceAll(/[\u00a0\u202f]/gu, " ")).toBe(words));

  test("many numbers are told by what stands out; a writer's own words go before", async () => {
    const years = Array.from(
      { length: 12 },
      (_, index) => `{ label: ${2012 + index}, value: ${index === 4 ? 5 : 40 + index} }`,
    );
    const line = `kind: line, unit: members, bars: [${years.join(", ")}]`;
    const [told, own] = chartsOf(await sceneOfText(deck([line, `${simple}, alt: Le mien`], "en")));
    expect(told?.alt).toBe(
      "Line: Titre 1 (members). From 40 (2012) to 51 (2023). The highest value: 51 (2023); the lowest: 5 (2016).",
    );
    expect(own?.alt).toBe("Le mien");
  });

  test("HTML has the drawing with its words, and the numbers as a table in a fold", async () => {
    const [page] = await filesOf("html", scene, "/decks", host);
    const html = new TextDecoder().decode(page?.bytes);
    expect(html).toContain('<tr><th scope="row">Eau &amp; forêts</th><td>42,0</td></tr>');
    expect(html).toContain('<th scope="col">2024</th>');
    expect(html).toMatch(/<figure class="chart"><svg [^>]*role="img" aria-label="Barres/u);
    expect(html).toContain("<details><summary>Les nombres</summary>");
  });
});

test("what is drawn stands by its name: SVG", async () => {
  const files = await filesOf("svg", scene, "/decks", host);
  const drawn = files.map((file) => new TextDecoder().decode(file.bytes)).find((text) => text.includes("Le reste"));
  expect(drawn).toContain("17,5");
});

test("a slide layout with a chart offers no place for the chart's own words", () => {
  const layout = scene.layouts.find(({ name }) => name === "chart");
  expect(new Set(layout?.placeholders.map(({ placeholder }) => placeholder?.type))).toEqual(new Set(["title", "body"]));
  expect(layout?.placeholders.length).toBeLessThan(4);
});

test("the last of several years leads, unless another is named", async () => {
  const leads = chartNamed("several bars").data.series.map((series) => series.leads);
  expect(leads).toEqual([false, true]);
  const [named] = chartsOf(await sceneOfText(deck([`${several}, highlight: 2024`])));
  expect(named?.data.series.map((series) => series.leads)).toEqual([true, false]);
});

test("numbers by name are series of themselves, as groups of data are", async () => {
  const [chart] = chartsOf(
    await sceneOfText(
      deck([
        "kind: columns, bars: [{ label: a, values: { 2024: 3, 2025: 4 } }, { label: b, values: { 2025: 5, 2026: 6 } }]",
      ]),
    ),
  );
  expect(chart?.data.series.map(({ name }) => name)).toEqual(["2024", "2025", "2026"]);
  expect(chart?.data.entries[1]?.values.map((number) => number?.value)).toEqual([undefined, 5, 6]);
});

test("what is said to be unknown is a gap with its word, in PowerPoint over the chart, and no value in the workbook", async () => {
  const unknown =
    'bars: [{ label: a, value: 3 }, { label: b, value: n.c. }, { label: c, value: 4 }, { label: d, value: 5 }, { label: e, value: "" }]';
  const list = "kind: line, series: [x, y], bars: [{ label: a, values: [1, nd] }, { label: b, values: [2, 3] }]";
  const [bars, line] = chartsOf(await sceneOfText(deck([unknown, list])));
  expect(bars?.data.entries.map(({ values: [number] }) => number?.value)).toEqual([3, undefined, 4, 5, undefined]);
  expect(bars?.overlay.map((item) => (item.kind === "text" ? item.paragraphs[0]?.runs[0]?.text : item))).toEqual([
    "n.c.",
    "–",
  ]);
  expect(bars?.labelled.map(({ entry }) => entry)).toEqual([0, 2, 3]);
  expect(bars?.alt).toContain("b non connu");
  expect(line?.data.entries[0]?.values[1]).toBeUndefined();
});

test("a line whose axis has no zero says so, in PowerPoint too; one that has it does not", async () => {
  const line = (...values: readonly number[]) =>
    `kind: line, bars: [${values.map((value, index) => `{ label: ${2021 + index}, value: ${value} }`).join(", ")}]`;
  const charts = chartsOf(await sceneOfText(deck([line(90, 95, 100), line(20, 95, 100), line(-90, -95, -100)])));
  const said = charts.map(({ overlay }) => overlay.map((item) => (item.kind === "text" ? wordsIn(item)[0] : item)));
  expect(said).toEqual([["L’axe va de 90 à 100, sans le zéro."], [], ["L’axe va de −100 à −90, sans le zéro."]]);
});

test.each(["aussois", "sobre", "bureau"])(
  "long words have the room that their line of comparison leaves: %s",
  async (brand) => {
    const word = "Verwaltungszuständigkeit";
    const bars = ["Aménagement", `Les ${word}en`, "Culture", `Die ${word} MNHE`, "Eau"].map(
      (label, index) => `{ label: ${label}, value: ${index + 0.5} }`,
    );
    const columns = `kind: columns, bars: [${bars.join(", ")}], reference: { label: Moyenne des journées, value: 1250000 }`;
    const total = "kind: doughnut, bars: [{ label: a, value: 1250000.25 }, { label: b, value: 25.5 }]";
    const { diagnostics } = await compileText(deck([columns, total]), brand);
    expect(diagnostics).toEqual([]);
  },
);

test("a list of another length than the series is told at its entry, whichever chart", async () => {
  const { diagnostics } = await compileText(
    deck(["kind: line, series: [a, b], bars: [{ label: x, values: [1, 2, 3] }, { label: y, value: 2 }]"]),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["chart-values-count", "chart-values-count"]);
});
