import { expect, test } from "@jest/globals";
import type { DataLook, RawScalar } from "../../src/model/raw.js";
import { setInlines } from "../../src/resolve/typography.js";
import { dataInlines } from "../../src/validate/data-texts.js";
import { asNumber } from "../../src/validate/read.js";

const euros: DataLook = { unit: { currency: "EUR" } };
const place = { path: "/deck/deck.yaml", start: 0, end: 1 };

/** What a slide says of a value of data, its spaces made plain. */
function said(value: RawScalar["value"], data: DataLook, language: string): string {
  const node: RawScalar = { kind: "scalar", value, source: String(value), place, data };
  const inlines = setInlines(dataInlines(node, language), { typography: "auto", language });
  return inlines.map(({ text }) => text.replace(/[\u00a0\u202f]/gu, " ")).join("");
}

test.each<[RawScalar["value"], DataLook, string, string]>([
  [1234567.5, {}, "1 234 567,5", "1,234,567.5"],
  [-1234, {}, "−1 234", "−1,234"],
  [0.1 + 0.2, {}, "0,3", "0.3"],
  [100 / 3, {}, "33,33", "33.33"],
  [1e-7, {}, "0", "0"],
  [1.0005, {}, "1,0005", "1.0005"],
  [12, { decimals: 2 }, "12,00", "12.00"],
  [2019, {}, "2 019", "2,019"],
  [2000, euros, "2 000 €", "€2,000"],
  [2000.5, euros, "2 000,50 €", "€2,000.50"],
  [-12.5, euros, "−12,50 €", "−12.50 €"],
  [12, { unit: { currency: "CHF" } }, "12 CHF", "12 CHF"],
  [0.1234, { unit: "percent" }, "12,3 %", "12.3%"],
  [0.07, { unit: "percent" }, "7 %", "7%"],
  [0.5, { unit: "percent", decimals: 1 }, "50,0 %", "50.0%"],
  [1349267.5, { ...euros, scale: { by: 1e6, words: "M€" } }, "1,3 M€", "1.3 M€"],
  ["2025-09-01", { day: true }, "1er septembre 2025", "1 September 2025"],
  ["2025-03-31T09:00", { day: true }, "31 mars 2025", "31 March 2025"],
  [true, {}, "oui", "yes"],
  ["**a** [b](c) _d_", {}, "**a** [b](c) _d_", "**a** [b](c) _d_"],
  ["l'eau", {}, "l’eau", "l’eau"],
])("%p as %j", (value, data, french, english) => {
  expect([said(value, data, "fr"), said(value, data, "en")]).toEqual([french, english]);
});

test("where a number is asked for, the scale that the description asked for counts, and that of a cell does not", () => {
  const scale = { by: 1e3, words: "k€" };
  const numberIn = (data: DataLook) =>
    asNumber({ kind: "scalar", value: 980_000, source: "980000", place, data }, "value", []);
  expect([numberIn({ ...euros, scale }), numberIn({ ...euros, scale, isCellScale: true })]).toEqual([980, 980_000]);
});
