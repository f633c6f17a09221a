import { describe, expect, test } from "@jest/globals";
import { type TreeMember, type TreePlace, treePlaces } from "../../src/layout/tree-places.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { compileText, sceneOfText } from "../helpers/compile-text.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { readPdf, type StructureNode } from "../helpers/pdf.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

/** Boxes under boxes: where they stand, what holds them together in PowerPoint, how they are read. */

const host = sourceHost();
const deck = (bodies: string): string => `
organisation: { name: Association, short: ASSO }
dates: 2026-06-18
place: Chambéry
highlights: { title: Année, topics: [{ template: organisation, bodies: ${bodies} }] }
`;
const chart = deck(
  "[{ name: Assemblée, detail: 140 membres, bodies: [{ name: Conseil, bodies: [{ name: Bureau, bodies: [Présidence, Trésorerie] }, Fête, Chemins, Jardins, Archives, { name: Fonds, bodies: [Legs] }] }] }]",
);

const room = { left: 50, top: 100, width: 850, height: 370 };
/** `1 1 2`: two under the first, one under the second of these. */
const members = (aboves: string, leastPt = 100, heightPt = 30): readonly TreeMember[] =>
  ["", ...aboves.split(" ").filter((each) => each !== "")].map((above) => ({
    above: above === "" ? undefined : Number(above) - 1,
    leastPt,
    heightIn: () => heightPt,
  }));
const rowsOf = (places: readonly TreePlace[]): readonly number[] => {
  const tops = [...new Set(places.map(({ top }) => Math.round(top)))].toSorted((a, b) => a - b);
  return tops.map((top) => places.filter((place) => Math.round(place.top) === top).length);
};

describe("boxes stand side by side as long as there is room, and else hang from the one above", () => {
  test.each([
    ["one alone", "", 100, [1]],
    ["a row", "1 1 1 1", 100, [1, 4]],
    ["two rows", "1 1 2 2 3 3", 100, [1, 2, 4]],
    ["a lower level that is too wide hangs", "1 1 1 2 2 2 3 3 3 4 4 4", 100, [1, 3, 3, 3, 3]],
    ["a level that is too wide hangs, in columns", "1 1 1 1 1 1 1 1 1 1", 120, [1, 2, 2, 2, 2, 2]],
    ["a level under what hangs hangs, too", "1 1 1 1 1 1 1 1 2 2", 160, [1, 2, 2, 2, 2, 2]],
  ])("%s", (_, aboves, leastPt, rows) => {
    const places = treePlaces(members(aboves, leastPt), room);
    expect(rowsOf(places).reduce((sum, each) => sum + each, 0)).toBe(places.length);
    expect(rowsOf(places)).toEqual(rows);
    const overlaps = places.flatMap((one, at) =>
      places
        .slice(at + 1)
        .filter((other) => overlap(one, other, "left", "width") && overlap(one, other, "top", "height")),
    );
    expect(overlaps).toEqual([]);
    for (const { left, top, width, height } of places) {
      expect(left).toBeGreaterThanOrEqual(room.left - 0.01);
      expect(left + width).toBeLessThanOrEqual(room.left + room.width + 0.01);
      expect(top + height).toBeLessThanOrEqual(room.top + room.height + 0.01);
    }
  });
});

const overlap = <K extends "left" | "top", L extends "width" | "height">(
  one: TreePlace,
  other: TreePlace,
  side: K,
  length: L,
): boolean => one[side] < other[side] + other[length] && other[side] < one[side] + one[length];

type Point = readonly [number, number];
const numbers = (xml: string, pattern: RegExp): readonly number[] => (pattern.exec(xml) ?? []).slice(1).map(Number);

/** Where a connector begins and ends, by ECMA-376: flipped within its box, then turned around its middle. */
function endsOf(xml: string): readonly Point[] {
  const [x = 0, y = 0, cx = 0, cy = 0] = numbers(xml, /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/u);
  const [rot = 0] = numbers(xml, /rot="(\d+)"/u);
  const flip = xml.includes('flipH="1"') ? -1 : 1;
  const angle = (rot / 60_000 / 180) * Math.PI;
  return [-1, 1].map((end): Point => {
    const [dx, dy] = [(flip * end * cx) / 2, (end * cy) / 2];
    const [sin, cos] = [Math.round(Math.sin(angle)), Math.round(Math.cos(angle))];
    return [x + cx / 2 + dx * cos - dy * sin, y + cy / 2 + dx * sin + dy * cos];
  });
}

function siteOf(xml: string, site: number): Point {
  const [x = 0, y = 0, cx = 0, cy = 0] = numbers(xml, /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/u);
  const sites: readonly Point[] = [
    [x + cx / 2, y],
    [x, y + cy / 2],
    [x + cx / 2, y + cy],
    [x + cx, y + cy / 2],
  ];
  return sites[site] ?? [0, 0];
}

test("in PowerPoint each box is one shape with its text, and connectors end where they hold on to it", async () => {
  const bytes = await pptxOf(await sceneOfText(chart), "/deck", host);
  expect(await sdkErrors(bytes)).toEqual([]);
  expect(checkPackage(bytes, { scope: "ours" })).toEqual([]);
  const slide = [...partsOf(bytes)].find(([path, xml]) => path.startsWith("ppt/slides/") && xml.includes("a:stCxn"));
  const shapes = new Map(
    (slide?.[1].match(/<p:sp>.*?<\/p:sp>/gsu) ?? []).map((xml) => [/<p:cNvPr id="(\d+)"/u.exec(xml)?.[1], xml]),
  );
  const connectors = slide?.[1].match(/<p:cxnSp>.*?<\/p:cxnSp>/gsu) ?? [];
  expect(connectors.length).toBe(10);
  for (const xml of connectors) {
    const [start, startSite] = numbers(xml, /<a:stCxn id="(\d+)" idx="(\d)"/u);
    const [end, endSite] = numbers(xml, /<a:endCxn id="(\d+)" idx="(\d)"/u);
    const held = [
      siteOf(shapes.get(String(start)) ?? "", startSite ?? 9),
      siteOf(shapes.get(String(end)) ?? "", endSite ?? 9),
    ];
    for (const [index, [x, y]] of endsOf(xml).entries()) {
      expect(Math.abs(x - (held[index]?.[0] ?? 0))).toBeLessThan(3);
      expect(Math.abs(y - (held[index]?.[1] ?? 0))).toBeLessThan(3);
    }
  }
});

test("a tree is read as lists in lists, in HTML and PDF", async () => {
  const scene = await sceneOfText(chart);
  const [html] = await filesOf("html", scene, "/deck", host);
  const markup = Buffer.from(html?.bytes ?? []).toString();
  const list = /<ul class="tree".*?<\/section>/su.exec(markup)?.[0] ?? "";
  expect(list.replaceAll(/\s+/gu, " ")).toMatch(
    /Assemblée.*140 membres.*<ul.*Conseil.*<ul.*Bureau.*<ul.*Présidence.*Trésorerie.*<\/ul>.*Fête.*Legs/u,
  );
  const [pdf] = await filesOf("pdf", scene, "/deck", host);
  const depth = (node: StructureNode): number =>
    (node[0] === "L" ? 1 : 0) + Math.max(0, ...node.slice(1).map((child) => depth(child as StructureNode)));
  expect(Math.max(...readPdf(pdf?.bytes ?? new Uint8Array()).structure.map(depth))).toBe(4);
});

test("more than twenty-five boxes are told, with what to do", async () => {
  const many = Array.from({ length: 5 }, (_, index) => `{ name: B${index}, bodies: [a, b, c, d, e] }`);
  const { diagnostics } = await compileText(deck(`[{ name: A, bodies: [${many.join(", ")}] }]`));
  const told = diagnostics.filter(({ severity }) => severity === "error");
  expect(told.map(({ code, args }) => [code, args])).toEqual([["too-many", { field: "bodies", count: 31, max: 25 }]]);
});
