import { describe, expect, test } from "@jest/globals";
import { exactSum } from "../../src/basics/exact-sum.js";
import { decimalsIn, meaningOf } from "../../src/basics/number-units.js";
import { readWrittenNumber, writingIn } from "../../src/basics/written-number.js";
import { isYear, yearsIn } from "../../src/basics/years.js";

const french = (text: string) => {
  const read = readWrittenNumber(text, writingIn("fr"));
  return read === undefined ? undefined : [read.value, read.decimals, read.unit];
};

describe("a number that somebody wrote", () => {
  test.each<[string, unknown]>([
    ["980 k€", [980, 0, "k€"]],
    ["1,2 M€", [1.2, 1, "M€"]],
    ["12 %", [12, 0, "%"]],
    ["12%", [12, 0, "%"]],
    ["1 234,50", [1234.5, 2, ""]],
    ["1\u202f234 €", [1234, 0, "€"]],
    ["€ 12", [12, 0, "€"]],
    ["−3,2 %", [-3.2, 1, "%"]],
    ["(7) €", [-7, 0, "€"]],
    ["(5,50 €)", [-5.5, 2, "€"]],
    ["€-5", [-5, 0, "€"]],
    ["+843", [843, 0, ""]],
    [",5", [0.5, 1, ""]],
    ["35 h", [35, 0, "h"]],
    ["12km", [12, 0, "km"]],
    ["1,5 million d'euros", [1.5, 1, "million d'euros"]],
    ["5 343 abonnés", [5343, 0, "abonnés"]],
    // What would lose something as a number is none.
    ["01000", undefined],
    ["0612345678", undefined],
    ["33612345678", undefined],
    ["06 12 34 56 78", undefined],
    ["1er", undefined],
    ["1 er", undefined],
    ["2e", undefined],
    ["2A", undefined],
    ["3D", undefined],
    ["12 bis", undefined],
    ["12 40", undefined],
    ["2024-2025", undefined],
    ["12,5,3", undefined],
    ["8 1OO", undefined],
    ["n.c.", undefined],
    ["", undefined],
  ])("%j", (text, expected) => {
    expect(french(text)).toEqual(expected);
  });

  test.each<[string, string, number | undefined]>([
    ["1,234", "en", 1234],
    ["1,234.5", "en", 1234.5],
    ["12,5", "en", undefined],
    ["1,234", "fr", 1.234],
    ["1.234", "de", 1234],
    ["1.234,5", "de", 1234.5],
    ["1'234.50", "de-CH", 1234.5],
  ])("%j in %s", (text, language, value) => {
    expect(readWrittenNumber(text, writingIn(language))?.value).toBe(value);
  });
});

test.each([
  ["k€", 1000, "EUR"],
  ["kEUR", 1000, "EUR"],
  ["M$", 1e6, "USD"],
  ["Md€", 1e9, "EUR"],
  ["millions d'euros", 1e6, "EUR"],
  ["milliers", 1000, ""],
  ["%", 0.01, "%"],
  ["km", 1, "km"],
  ["", 1, ""],
])("%j is so many of what it counts", (unit, by, of) => {
  expect(meaningOf(unit)).toEqual({ by, of });
});

test("numbers add up without the dust of binary fractions, and keep the decimals that they have", () => {
  expect([exactSum([0.1, 0.2]), exactSum([1e9, 0.01, -1e9]), exactSum([1 / 3, 2 / 3]), exactSum([])]).toEqual([
    0.3, 0.01, 1, 0,
  ]);
});

test("a year is four digits of our time or of the founders'", () => {
  expect(["1875", "2100", "1799", "02025", 2025, 2025.5].map(isYear)).toEqual([true, true, false, false, true, false]);
  expect(yearsIn("de 1901 à 2025, 12024 fois")).toEqual([1901, 2025]);
});

test.each([
  ["€", 1, 2],
  ["€", 0, 0],
  ["€", 3, 3],
  ["k€", 1, 1],
  ["%", 1, 1],
  ["", 1, 1],
])("in %s, %s decimals are written as %s", (unit, decimals, written) => {
  expect(decimalsIn(unit, decimals)).toBe(written);
});
