import { describe, expect, test } from "@jest/globals";
import { andThen } from "../../src/model/outcome.js";
import type { ResolvedSlide, ResolvedValue } from "../../src/model/resolved.js";
import { resolve } from "../../src/resolve/resolve.js";
import { understood } from "../helpers/library.js";

const deck = (link: string, more = ""): string => `title: A
axes:
  - title: Premier axe
    topics:
      - { template: page, title: "Voir [*la* suite](#${link})" }
  - id: second
    title: Un autre
    topics:
      - { template: page, id: Ma carte, title: La carte }
${more}`;

const files = { pictures: new Map(), fonts: new Map() };
const resolved = (yaml: string) => andThen(understood({ deck: yaml }), (valid) => resolve(valid, files, new Date(0)));

const linksOf = (value: ResolvedValue): readonly string[] =>
  "inlines" in value ? value.inlines.flatMap(({ link }) => (link?.kind === "slide" ? [link.slide] : [])) : [];
const links = (slides: readonly ResolvedSlide[]): readonly string[] => [
  ...new Set(slides.flatMap(({ scope }) => Object.values(scope).flatMap(linksOf))),
];

describe("a link to a slide", () => {
  test.each([
    ["Ma carte", "second/ma-carte", "the id that its writer gave it"],
    ["second/ma-carte", "second/ma-carte", "its whole id"],
    ["second", "second/divider", "the part that it opens"],
    ["premier-axe", "premier-axe/divider", "the words of the part's title"],
    ["cover", "cover", "a part of one slide"],
  ])("#%s leads to %s: %s", (written, id) => {
    const { ok, value, diagnostics } = { value: undefined, ...resolved(deck(encodeURI(written))) };
    expect(diagnostics).toEqual([]);
    expect(ok && value !== undefined ? links(value.slides) : []).toEqual([id]);
  });

  test("that leads nowhere is told once, at its own text, with the nearest name", () => {
    expect(resolved(deck("secnod")).diagnostics).toMatchObject([
      { code: "unknown-slide", args: { id: "secnod", suggestion: "second" } },
    ]);
  });
});

describe("options of the storyboard's slides", () => {
  test.each([
    ["cover: { hidden: true }", []],
    ["divider: { hidden: true }", []],
    ["second/divider: { hidden: true }", []],
    ["axe-2/divider: { hidden: true }", [{ id: "axe-2/divider", known: ["premier-axe/divider", "second/divider"] }]],
    ["second/figures: { hidden: true }", [{ id: "second/figures" }]],
  ])("%s", (line, faults) => {
    const { diagnostics } = resolved(deck("second", `slides: { ${line} }\n`));
    expect(diagnostics.map(({ args }) => args)).toEqual(faults);
  });
});
