import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { colorsOf } from "../../src/expand/charts/colors.js";
import type { ColorRef } from "../../src/model/color.js";
import { contrast } from "../../src/model/contrast.js";
import { paintOf } from "../../src/model/paint.js";
import type { Theme } from "../../src/model/theme.js";
import { sceneOfText } from "../helpers/compile-text.js";
import { repositoryRoot } from "../helpers/office.js";

/*
 * Charts are read without colour: marks beside each other differ in lightness, for every eye. Simulations of those who
 * lack one of three kinds of cones: Viénot, Brettel and Mollon, 1999 (protan, deutan); Brettel's tritan in one plane.
 */
type Matrix = readonly (readonly [number, number, number])[];
const eyes: Readonly<Record<string, Matrix | undefined>> = {
  "of three cones": undefined,
  protan: [
    [0.112_38, 0.887_62, 0],
    [0.112_38, 0.887_62, 0],
    [0.004_01, -0.004_01, 1],
  ],
  deutan: [
    [0.292_75, 0.707_25, 0],
    [0.292_75, 0.707_25, 0],
    [-0.022_34, 0.022_34, 1],
  ],
  tritan: [
    [1, 0.144_61, -0.144_61],
    [0, 0.859_24, 0.140_76],
    [0, 0.859_24, 0.140_76],
  ],
};
/** WCAG's ratio: two such steps are a mark and its ground. */
const NEIGHBOURS_MIN = 1.5;
const GROUND_MIN = 3;
/** CIE 1976; a difference of 2.3 is just seen. */
const FIRST_THREE_MIN = 9;
const SERIES = 6;

const brands = readdirSync(join(repositoryRoot, "assets"));
const themes = new Map<string, Theme>();
beforeAll(async () => {
  const deck = "edition: 1\norganisation: { name: A, short: A }\ndates: 2026-06-18\nplace: Lyon\n";
  for (const brand of brands) themes.set(brand, (await sceneOfText(deck, brand)).theme);
});

describe.each(brands)("in the brand %s", (brand) => {
  const seen = (colors: readonly ColorRef[], eye: string): readonly string[] =>
    colors.map((color) => seenBy(paintOf(color, themes.get(brand) as Theme).hex, eyes[eye]));
  const palette = (count: number, leader?: number): readonly ColorRef[] =>
    colorsOf(count, leader, { scheme: "accent1" }, { theme: themes.get(brand) as Theme, partIndex: 0 });

  test("series are seen on the ground", () => {
    for (const hex of seen(palette(SERIES), "of three cones"))
      expect(contrast(hex, "FFFFFF")).toBeGreaterThanOrEqual(GROUND_MIN);
  });

  test.each(Object.keys(eyes))("neighbours differ in lightness, to eyes %s", (eye) => {
    for (const [count, leader] of [
      [SERIES, undefined],
      [SERIES, 3],
      [3, 2],
      [2, 1],
      [4, 0],
    ] as const) {
      const colors = seen(palette(count, leader), eye);
      for (const [index, color] of colors.slice(1).entries())
        expect(contrast(color, colors[index] ?? "")).toBeGreaterThanOrEqual(NEIGHBOURS_MIN);
    }
  });

  test.each(Object.keys(eyes))("the first three are told apart, to eyes %s", (eye) => {
    const [a = "", b = "", c = ""] = seen(palette(3), eye);
    expect(Math.min(difference(a, b), difference(a, c), difference(b, c))).toBeGreaterThan(FIRST_THREE_MIN);
  });
});

const linear = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

function seenBy(hex: string, eye: Matrix | undefined): string {
  if (eye === undefined) return hex;
  const rgb = linear(hex);
  return eye
    .map((row) => {
      const value = Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, share, index) => sum + share * (rgb[index] ?? 0), 0),
        ),
      );
      const shown = value <= 0.003_130_8 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
      return Math.round(shown * 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("");
}

function difference(a: string, b: string): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

function lab(hex: string): readonly number[] {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  const root = (value: number): number => (value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
