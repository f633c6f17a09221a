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
    [
      "[les comptes](https://exemple.org/comptes 2024.pdf)",
      "<link:https://exemple.org/comptes%202024.pdf|les comptes>",
    ],
    ["[a](https://exemple.org/a (1) b.pdf) (b)", "<link:https://exemple.org/a%20(1)%20b.pdf|a> (b)"],
    ['[a](https://exemple.org "titre") et', "<link:https://exemple.org|a> et"],
    ["[a](<https://exemple.org/a b>)", "<link:https://exemple.org/a%20b|a>"],
    [
      "[écrire](mailto:bureau@exemple.org?subject=AG 2025 été)",
      "<link:mailto:bureau@exemple.org?subject=AG%202025%20%C3%A9t%C3%A9|écrire>",
    ],
    ["[à deux](mailto:a@exemple.org,b@exemple.org)", "<link:mailto:a@exemple.org,b@exemple.org|à deux>"],
    ["[04 67](tel:+33 4 67 00 00 00)", "<link:tel:+33467000000|04 67>"],
    ["<tel:+33467000000>", "<link:tel:+33467000000|tel:+33467000000>"],
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

  test("lines stay broken, without the spaces and marks at their ends", () => {
    expect(inlines("une\n  ligne  \net\\\n\nune autre\n")).toEqual([{ text: "une\nligne\net\nune autre" }]);
  });

  test("nothing gives nothing", () => {
    expect(inlines("  \n ")).toEqual([]);
  });

  test("a picture gives its words, and is told", () => {
    const { inlines, diagnostics } = parseInline("Voir ![la vue](img/a b.png) ici", place);
    expect(inlines).toEqual([{ text: "Voir la vue ici" }]);
    expect(diagnostics).toMatchObject([
      { code: "picture-in-text", severity: "warning", args: { link: "img/a b.png" } },
    ]);
  });

  test.each([
    ["[ici] (https://exemple.org)", "[ici] (https://exemple.org)"],
    ["voir [ici](https://exemple.org", "[ici](https://exemple.org"],
    ["(ici)[https://exemple.org] là", ")[https://exemple.org]"],
    ["voir <exemple.org/page>", "<exemple.org/page>"],
    ["voir <www.exemple.org>", "<www.exemple.org>"],
    ["<tel:+33 4 67>", "<tel:+33 4 67>"],
    ['<a href="https://exemple.org">ici</a>', '<a href="https://exemple.org">'],
    ["[The sea] (lang:en)", "[The sea] (lang:en)"],
  ])("%s looks like a link, and is told", (source, typed) => {
    const { inlines, diagnostics } = parseInline(source, place);
    expect(plainText(inlines)).toBe(source);
    expect(diagnostics).toEqual([{ code: "link-as-text", severity: "warning", args: { typed }, place }]);
  });

  test.each([
    "[1] (note)",
    "\\[ici\\](https://exemple.org)",
    "https://exemple.org/a",
    "`[ici] (https://exemple.org)`",
    "moins de 5 : <5, ou a<b>c",
    "un <mot> (https://exemple.org) [site]",
    "[site](https://exemple.org) (https://exemple.org)",
    "« [l’eau] », (voir)",
  ])("%s is no link, nor meant as one", (source) => {
    expect(parseInline(source, place).diagnostics).toEqual([]);
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
    ["[ici](tel:accueil)", "tel:accueil"],
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
  expect(linkTo("https://exemple.org/a b")).toEqual({ kind: "web", url: "https://exemple.org/a%20b" });
  expect(linkTo("tel:04 67 00 00 00")).toEqual({ kind: "web", url: "tel:0467000000" });
  expect(linkTo("#")).toBeUndefined();
  expect(linkTo("ftp://exemple.org")).toBeUndefined();
  expect(linkTo("https:///exemple.org")).toBeUndefined();
});
