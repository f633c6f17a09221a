import { describe, expect, test } from "@jest/globals";
import { type TextRange, wordDiff } from "../../src/basics/word-diff.js";

const said = (text: string, ranges: readonly TextRange[]): readonly string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe("what changes from one text to another, word by word", () => {
  test.each([
    ["due avant le 31 mars.", "due avant le 30 juin.", ["31 mars"], ["30 juin"]],
    ["fixé par le conseil.", "fixé par l’assemblée, sur avis du conseil.", ["le"], ["l’assemblée, sur avis du"]],
    ["Le vote de l’association", "Le vote de l'association", [], []],
    ["une somme de 1\u202f000 euros", "une somme de 12\u202f000 euros", ["1\u202f000"], ["12\u202f000"]],
    ["deux\u00a0mois", "deux mois", [], []],
    ["par lettre, avant le vote", "par courriel, après le vote", ["lettre, avant"], ["courriel, après"]],
    // What stays between two changes for no more than a short word is read with them.
    ["au siège de la mairie", "au local de la poste", ["siège de la mairie"], ["local de la poste"]],
    ["Siège", "", ["Siège"], []],
    ["", "", [], []],
  ])("%s → %s", (before, after, removed, added) => {
    const diff = wordDiff(before, after);
    expect([said(before, diff.removed), said(after, diff.added)]).toEqual([removed, added]);
  });

  test("how much stays", () => {
    expect(wordDiff("les mêmes mots", "les mêmes mots").kept).toBe(1);
    expect(wordDiff("ici", "ailleurs").kept).toBe(0);
  });

  test("texts of any length are compared in a moment, if less finely", () => {
    const words = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");
    const began = performance.now();
    expect(wordDiff(`Titre ${words("a")}`, `Titre ${words("b")}`).removed).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
