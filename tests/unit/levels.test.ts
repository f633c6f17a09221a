import { expect, test } from "@jest/globals";
import { alignment, type ParagraphLook } from "../../src/dml/paragraph.js";
import { pt } from "../../src/model/units.js";

/** What a paragraph says of its direction, where its place has one already. */

const left: ParagraphLook = { align: "left", leadingPercent: 100, spaceBeforePt: pt(0) };
const rtl: ParagraphLook = { ...left, align: "right", rtl: true };
const said = (look: ParagraphLook, inherited: ParagraphLook) =>
  Object.fromEntries(Object.entries(alignment(look, inherited)).filter(([, value]) => value !== undefined));

test.each([
  ["a plain one in a plain place says nothing", left, left, {}],
  ["one from right to left says so, and its side", rtl, left, { algn: "r", rtl: 1 }],
  ["and again where its place says it", rtl, rtl, { algn: "r", rtl: 1 }],
  ["a plain one in such a place takes it back", left, rtl, { algn: "l", rtl: 0 }],
] as const)("%s", (_, look, inherited, expected) => {
  expect(said(look, inherited)).toEqual(expected);
});
