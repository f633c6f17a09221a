import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linkTo, parseInline } from "../../src/doors/markdown.js";
import { type Inline, plainText } from "../../src/model/text.js";

const place = { path: "/deck.yaml", start: 0, end: 0 };
const inlines = (source: string): readonly Inline[] => parseInline(source, place).inlines;

/** Each stretch with its marks before it, in the order of the alphabet: `<bold italic|les deux>`. */
const shown = (source: string): string =>
  inlines(source)
    .map(({ text, link, ...marks }) => {
      const target = link?.kind === "web" ? link.url : `#${link?.slide}`;
      const names = Object.entries(marks).map(([name, value]) => (value === true ? name : `${name}:${value}`));
      const told = [...names, ...(link === undefined ? [] : [`link:${target}`])].toSorted();
      return told.length === 0 ? text : `<${told.join(" ")}|${text}>`;
    })
    .join("");

describe("what is marked", () => {
  test.each([
    ["un *mot* en italique", "un <italic|mot> en italique"],
    ["un **mot** en gras", "un <bold|mot> en gras"],
    ["***les deux***", "<bold italic|les deux>"],
    ["_souligné_ aussi", "<italic|souligné> aussi"],
    ["C'est le 5^e^ appel", "C'est le 5<superscript|e> appel"],
    ["**32^e^ assemblée**", "<bold|32><bold superscript|e><bold| assemblée>"],
    ["tapez `npm  ci` ici", "tapez <code|npm  ci> ici"],
    ["[site](https://exemple.org/a?b=1)", "<link:https://exemple.org/a?b=1|site>"],
    ["voir <https://exemple.org/a>", "voir <link:https://exemple.org/a|https://exemple.org/a>"],
    ["<contact@exemple.org>", "<link:mailto:contact@exemple.org|contact@exemple.org>"],
    ["moins de 5 : <5, ou a<b>c", "moins de 5 : <5, ou a<b>c"],
    ["[écrire](mailto:contact@exemple.org)", "<link:mailto:contact@exemple.org|écrire>"],
    ["[voir *plus bas*](#bilan)", "<link:#bilan|voir ><italic link:#bilan|plus bas>"],
    ["[voir](#équipe)", "<link:#équipe|voir>"],
    ["[voir](#%E0)", "<link:#%E0|voir>"],
    ["[voir](#100%)", "<link:#100%|voir>"],
    ["[The sea as a connector](lang:en)", "<lang:en|The sea as a connector>"],
    ["[*Il mare*](lang:it-IT) unit", "<italic lang:it-IT|Il mare> unit"],
    ["AT&amp;T", "AT&T"],
  ])("%s", (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

describe("what is shown as it stands", () => {
  test.each([
    "2 * 3 * 4",
    "A_B et C_D",
    "5 < 6 > 4",
    "<b>gras</b>",
    "https://exemple.org/page",
    "# 12 projets",
    "- 12 %",
    "> 100 adhérents",
    "1. Premier",
    "| a | b |",
    "~~barré~~",
    "x^2",
    "~5 ans",
    "« l’eau »",
  ])("%s", (text) => {
    expect(inlines(text)).toEqual([{ text }]);
  });

  test.each([
    ["\\*mot\\*", "*mot*"],
    ["\\[a\\](b)", "[a](b)"],
    ["32\\^e\\^", "32^e^"],
    ["C:\\Dossier", "C:\\Dossier"],
  ])("%s gives %s", (source, text) => {
    expect(inlines(source)).toEqual([{ text }]);
  });

  test("line breaks become spaces, hard ones too", () => {
    expect(inlines("une\n  ligne  \net\\\nune autre\n")).toEqual([{ text: "une ligne et une autre" }]);
  });

  test("nothing gives nothing", () => {
    expect(inlines("  \n ")).toEqual([]);
  });

  test("an image is a link, and no image", () => {
    expect(inlines("![vue](https://exemple.org/a.png)").map(({ text }) => text)).toEqual(["!", "vue"]);
  });
});

describe("links that lead nowhere are told, and their words kept", () => {
  test.each([
    ["[ici](javascript:alert)", "javascript:alert"],
    ["[ici](data:text/html,a)", "data:text/html,a"],
    ["[ici](file:///etc/passwd)", "file:///etc/passwd"],
    ["[ici](page.html)", "page.html"],
    ["[ici](http://)", "http://"],
    ["[ici](mailto:personne)", "mailto:personne"],
    ["[ici](lang:français)", "lang:fran%C3%A7ais"],
  ])("%s", (source, link) => {
    const { inlines, diagnostics } = parseInline(source, place);
    expect(diagnostics).toEqual([{ code: "bad-link", severity: "error", args: { link }, place }]);
    expect(inlines).toEqual([{ text: "ici" }]);
  });
});

test("a language given for the whole is that of each passage, but its own", () => {
  const { inlines } = parseInline("The *sea*, [il mare](lang:it)", place, "en");
  expect(inlines.map(({ text, lang }) => [text, lang])).toEqual([
    ["The ", "en"],
    ["sea", "en"],
    [", ", "en"],
    ["il mare", "it"],
  ]);
});

test("any text can be read, and text without marks keeps its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(typeof plainText(inlines(text))).toBe("string");
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;:.!?'’«»%€–-]*$/u), (text) => {
      expect(plainText(inlines(text))).toBe(text.trim());
    }),
  );
});

test("a link is the web, an e-mail address or a slide", () => {
  expect(linkTo("https://exemple.org")).toEqual({ kind: "web", url: "https://exemple.org" });
  expect(linkTo("#bilan")).toEqual({ kind: "slide", slide: "bilan" });
  expect(linkTo("#")).toBeUndefined();
  expect(linkTo("ftp://exemple.org")).toBeUndefined();
});
