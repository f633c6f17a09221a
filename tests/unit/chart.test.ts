import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseXml, type XmlElement } from "../../src/doors/xml.js";
import { readZip } from "../../src/doors/zip.js";
import type { ChartItem, Scene } from "../../src/model/scene.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { sceneOfText } from "../helpers/compile-text.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

/** Bars: a chart that PowerPoint edits, and the same drawn by the formats that have none. */

const deck = (values: readonly (readonly [string, number])[]) => `
edition: 1
organisation: { name: Association, short: ASSO }
dates: 2026-06-18
place: Chambéry
axes:
  - title: Axe
    topics:
      - template: chart
        title: Barres
        bars:
${values.map(([label, value]) => `          - { label: ${JSON.stringify(label)}, value: ${value} }`).join("\n")}
`;
const values = [
  ["Eau & forêts", 42],
  ["Rien", 0],
  ["Le reste", 17.5],
] as const;

let scene: Scene;
let chart: ChartItem;
let bytes: Uint8Array;
let parts: ReadonlyMap<string, string>;
const host = sourceHost();
const chartOf = ({ slides }: Scene): ChartItem => {
  const found = slides.flatMap(({ items }) => items).find((item) => item.kind === "chart");
  if (found?.kind !== "chart") throw new Error("no chart");
  return found;
};
const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

beforeAll(async () => {
  scene = await sceneOfText(deck(values));
  chart = chartOf(scene);
  bytes = await pptxOf(scene, "/decks", host);
  parts = partsOf(bytes);
});

test("a bar is as long as its number, and the plot's edge stands for what its length says", () => {
  const bars = chart.drawing.filter(({ kind }) => kind === "shape").map(({ box }) => box.cx);
  expect(bars[1]).toBe(0);
  expect((bars[2] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(17.5 / 42, 4);
  expect(chart.max / 42).toBeCloseTo(chart.plot.cx / (bars[0] ?? 1), 4);
  expect(chart.alt).toBe("Eau & forêts 42, Rien 0, Le reste 17,5");
});

describe("in PowerPoint", () => {
  test("the package satisfies the Open XML SDK and our rules, and is the same twice", async () => {
    expect(await sdkErrors(bytes)).toEqual([]);
    expect(checkPackage(bytes, { scope: "ours" })).toEqual([]);
    expect(Buffer.compare(bytes, await pptxOf(scene, "/decks", host))).toBe(0);
  });

  test("the chart has the numbers, two axes, the theme's colour and fonts, the deck's language", () => {
    const reading = parseXml(parts.get("ppt/charts/chart1.xml") ?? "");
    const root = "root" in reading ? reading.root : undefined;
    if (root === undefined) throw new Error("no chart");
    const words = (name: string) => all(root, name).flatMap((each) => all(each, "c:v").map(({ text }) => text));
    expect(words("c:cat")).toEqual(["Eau & forêts", "Rien", "Le reste"]);
    expect(words("c:val")).toEqual(["42", "0", "17.5"]);
    expect(
      all(root, "c:barChart").flatMap(({ children }) => children.filter(({ name }) => name === "c:axId")),
    ).toHaveLength(2);
    expect(all(root, "c:lang").map(({ attributes }) => attributes.val)).toEqual(["fr-FR"]);
    expect(
      all(root, "c:ser").flatMap((series) => all(series, "a:schemeClr").map(({ attributes }) => attributes.val)),
    ).not.toEqual([]);
    expect(all(root, "a:srgbClr")).toEqual([]);
    expect(new Set(all(root, "a:latin").map(({ attributes }) => attributes.typeface))).toEqual(new Set(["+mn-lt"]));
  });

  test("the workbook holds zero as a number, and no date of today", () => {
    const reading = readZip(bytes);
    const workbook = reading.ok ? reading.entries.find(({ path }) => path.endsWith(".xlsx")) : undefined;
    const sheets = partsOf(workbook?.bytes ?? new Uint8Array());
    expect(sheets.get("xl/worksheets/sheet1.xml")).toContain('<c r="B3"><v>0</v></c>');
    expect([...sheets.keys()].filter((path) => path.includes("tables"))).toEqual([]);
    expect(sheets.get("docProps/core.xml")).toContain(new Date(scene.properties.stamp).toISOString().slice(0, 19));
  });
});

test("HTML has the numbers as a table", async () => {
  const [page] = await filesOf("html", scene, "/decks", host);
  const html = new TextDecoder().decode(page?.bytes);
  expect(html).toContain('<tr><th scope="row">Eau &amp; forêts</th><td>42</td></tr>');
});

test("what is drawn stands by its name: SVG", async () => {
  const files = await filesOf("svg", scene, "/decks", host);
  const drawn = files.map((file) => new TextDecoder().decode(file.bytes)).find((text) => text.includes("Le reste"));
  expect(drawn).toContain("17,5");
});

test("numbers under 1, and very large ones, fill the plot as others do", async () => {
  const longest = async (values: readonly number[]): Promise<number> => {
    const { plot, drawing } = chartOf(await sceneOfText(deck(values.map((value, index) => [`n${index}`, value]))));
    return Math.max(...drawing.filter(({ kind }) => kind === "shape").map(({ box }) => box.cx)) / plot.cx;
  };
  expect(await longest([0.3, 0.2, 0.1])).toBeGreaterThan(0.85);
  expect(await longest([900_000_000, 2, 1])).toBeGreaterThan(0.75);
});

test("a slide layout with a chart offers no place for the chart's own words", () => {
  const layout = scene.layouts.find(({ name }) => name === "chart");
  expect(layout?.placeholders.map(({ placeholder }) => placeholder)).toEqual([
    { type: "title" },
    { type: "body", idx: expect.any(Number) },
  ]);
});

test("of zeros alone, no bar is drawn", async () => {
  const none = chartOf(
    await sceneOfText(
      deck([
        ["a", 0],
        ["b", 0],
        ["c", 0],
      ]),
    ),
  );
  expect([none.min, none.max]).toEqual([0, 1]);
});
