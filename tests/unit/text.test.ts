import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Paragraph } from "../../src/model/scene.js";
import { emuFromPt, pt } from "../../src/model/units.js";
import { baselinesPt, textHeightPt } from "../../src/text/height.js";
import { breakText, measureText } from "../../src/text/lines.js";
import { fakeDoors } from "../helpers/fake-font.js";
import { paragraph, run } from "../helpers/paragraph.js";

const broke = (paragraphs: readonly Paragraph[], widthPt: number) =>
  breakText(measureText(paragraphs, fakeDoors), widthPt);
const broken = (text: string, widthPt: number, more: Partial<Paragraph> = {}): readonly string[] =>
  broke([paragraph([run(text)], more)], widthPt).map((line) => line.pieces.map((piece) => piece.text).join(""));

describe("lines, with letters of 5 points", () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ["one line", "un deux", 100, ["un deux"]],
    ["spaces hang at the end of a line", "abcd efgh", 20.3, ["abcd ", "efgh"]],
    ["99 % of the width", "abcd", 20, ["abcd"]],
    ["a no-break space holds", "ab\u00a0cd ef", 21, ["ab\u00a0cd ", "ef"]],
    ["a hyphen breaks after it", "Sambre-Avesnois", 40, ["Sambre-", "Avesnois"]],
    ["a line that was broken on purpose", "ab\ncd ef\n\ngh", 100, ["ab", "cd ef", "", "gh"]],
    ["nothing", "", 40, [""]],
  ];
  test.each(cases)("%s", (_, text, widthPt, lines) => expect(broken(text, widthPt)).toEqual(lines));

  test("a word wider than its box is told", () => {
    const [line] = broke([paragraph([run("abcdefgh")])], 20);
    expect(line?.excessPt).toBeCloseTo(40 - 19.8);
  });

  test("bold letters are wider, and runs keep their own pieces on a line", () => {
    const [line] = broke([paragraph([run("ab "), run("cd", { bold: true })])], 100);
    expect(line?.pieces).toEqual([
      { run: 0, text: "ab ", x: 0, widthPt: 15 },
      { run: 1, text: "cd", x: 15, widthPt: 12 },
    ]);
  });

  test("a hanging mark takes room from every line", () => {
    const bullet = { mark: "–", color: { scheme: "dk1" as const }, markIndent: emuFromPt(0), indent: emuFromPt(10) };
    const lines = broke([paragraph([run("abcd ef")], { bullet })], 31);
    expect(lines.map((line) => line.pieces[0]?.x)).toEqual([10, 10]);
  });

  test("no letter is lost and no line is too wide, whatever the words", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abcdefgéà") }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 45, max: 300 }), (list, widthPt) => {
        const text = list.join(" ");
        const lines = broke([paragraph([run(text)])], widthPt);
        expect(lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join("")).toBe(text);
        expect(Math.max(...lines.map((line) => line.widthPt))).toBeLessThanOrEqual(widthPt);
      }),
    );
  });
});

test("a line is 1.2 × its size × its spacing; boxes get 1.22", () => {
  const lines = broke(
    [paragraph([run("a")], { leadingPercent: 150 }), paragraph([run("b")], { spaceBeforePt: pt(6) })],
    100,
  );
  expect(lines.map((line) => line.heightPt)).toEqual([18, 12]);
  expect(textHeightPt(lines)).toBeCloseTo((30 * 1.22) / 1.2 + 6);
  expect(baselinesPt(lines).map(Math.round)).toEqual([16, 34]);
});
