import { describe, expect, test } from "@jest/globals";
import type { Frame } from "../../src/doors/yoga.js";
import { setFrame, uncutWidth } from "../../src/layout/set-text.js";
import type { TextContent } from "../../src/model/bound.js";
import { breakText, measureText } from "../../src/text/lines.js";
import { fakeDoors } from "../helpers/fake-font.js";
import { paragraph, run } from "../helpers/paragraph.js";

const frame = (width: number): Frame => ({ left: 50, top: 0, width, height: 100, children: [] });

type Setting = { readonly balance?: boolean; readonly optical?: boolean; readonly textAlign?: "left" | "right" };

/** Letters of 5 points, the first of which begins 1 point right of its place. */
function set(texts: readonly string[], widthPt: number, { balance, optical, textAlign = "left" }: Setting) {
  const style = { balance: balance === true, optical: optical === true };
  const content = { element: { textAlign, hidden: false }, paragraphs: texts.map(() => ({ style })) };
  const paragraphs = texts.map((text) => paragraph([run(text)]));
  const linesAt = (width: number) => breakText(measureText(paragraphs, fakeDoors), width);
  const placed = setFrame(content as unknown as TextContent, frame(widthPt), {
    paragraphs,
    linesAt,
    fonts: fakeDoors.fonts,
  });
  const lines = linesAt(placed.width).map(({ pieces }) => pieces.map(({ text }) => text.trimEnd()).join(""));
  return { placed, lines };
}

describe("compound words", () => {
  const content = (balance: boolean) =>
    ({ element: { textAlign: "left" }, paragraphs: [{ style: { balance } }] }) as unknown as TextContent;
  const linesOf = (text: string) => (width: number) =>
    breakText(measureText([paragraph([run(text)])], fakeDoors), width);
  const broken = (text: string, widthPt: number, balance = true) =>
    linesOf(text)(uncutWidth(content(balance), widthPt, { paragraphs: [], linesAt: linesOf(text) })).map(({ pieces }) =>
      pieces.map(({ text }) => text.trimEnd()).join(""),
    );

  test("go down whole rather than be cut at their hyphen, for one line more", () =>
    expect(broken("alpha bravo Sambre-Avesnois ici", 100)).toEqual(["alpha bravo", "Sambre-Avesnois", "ici"]));
  test("are cut where they would not fit in a line", () =>
    expect(broken("alpha Sambre-Avesnois", 65)).toEqual(["alpha", "Sambre-", "Avesnois"]));
  test("are cut in a text that is read, not looked at", () =>
    expect(broken("alpha bravo Sambre-Avesnois ici", 100, false)).toEqual(["alpha bravo Sambre-", "Avesnois ici"]));
});

describe("balanced lines", () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ["no word is left alone", "alpha bravo gamma delta", 100, ["alpha bravo", "gamma delta"]],
    ["one line stays", "alpha bravo", 100, ["alpha bravo"]],
    ["an article goes on with its noun", "voix de la terre commune", 100, ["voix de la terre", "commune"]],
    ["a compound word is not cut for it", "alphabet Sambre-Avesnois ici", 125, ["alphabet Sambre-Avesnois", "ici"]],
  ];
  test.each(cases)("%s", (_, text, widthPt, lines) =>
    expect(set([text], widthPt, { balance: true }).lines).toEqual(lines),
  );

  test("each paragraph keeps as many lines, and the box never grows", () => {
    const { placed, lines } = set(["un deux trois quatre cinq", "six sept"], 100, { balance: true });
    expect(lines).toEqual(["un deux trois", "quatre cinq", "six sept"]);
    expect(placed.width).toBeLessThan(100);
    expect(placed.left).toBe(50);
  });

  test("only where it is asked, and only flush left", () => {
    const text = "alpha bravo gamma delta";
    expect(set([text], 100, {}).placed).toEqual(frame(100));
    expect(set([text], 100, { balance: true, textAlign: "right" }).placed).toEqual(frame(100));
  });
});

test("an optical text puts its first letter on the edge; its right edge stays", () => {
  const { placed } = set(["121"], 100, { optical: true });
  expect([placed.left, placed.width]).toEqual([49, 101]);
  expect(set(["121"], 100, { optical: true, textAlign: "right" }).placed).toEqual(frame(100));
});
