import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { groupNumber } from "../../src/model/numbers.js";
import type { Inline } from "../../src/model/text.js";
import { dateInlines } from "../../src/resolve/dates.js";
import { ordinal } from "../../src/resolve/languages.js";
import { type Setting, setInlines } from "../../src/resolve/typography.js";

const french: Setting = { typography: "fr", language: "fr" };
/** Superscripts between ^ ^, no-break spaces as ~ and narrow ones as _. */
const shown = (inlines: readonly Inline[]): string =>
  inlines
    .map(({ text, superscript }) => (superscript ? `^${text}^` : text))
    .join("")
    .replaceAll("\u00a0", "~")
    .replaceAll("\u202f", "_");
const set = (text: string, setting = french): string => shown(setInlines([{ text }], setting));

describe("French", () => {
  test.each([
    ["Quoi ?", "Quoi_?"],
    ["Quoi?", "Quoi_?"],
    ["Voici : un", "Voici~: un"],
    ["Voici: un", "Voici~: un"],
    ["Bravo !", "Bravo_!"],
    ["un ; deux", "un_; deux"],
    ["« bassins de vie »", "«~bassins de vie~»"],
    ["«bassins»", "«~bassins~»"],
    ['le "RER" métropolitain', "le «~RER~» métropolitain"],
    ["l'action d'ensemble", "l’action d’ensemble"],
    ["et puis...", "et puis…"],
    ["12 % des cas", "12~% des cas"],
    ["20 000 habitants", "20_000 habitants"],
    ["en 2024 120 élus", "en 2024 120 élus"],
    ["04 79 00 00 00", "04~79~00~00~00"],
    ["Les personnes de l'équipe en 2025", "Les personnes de l’équipe en~2025"],
    ["3 € la place", "3~€ la place"],
    ["3e édition", "3^e^ édition"],
    ["1er axe", "1^er^ axe"],
    ["1re fois", "1^re^ fois"],
    ["XXIe siècle", "XXI^e^ siècle"],
    ["32ème fois", "32ème fois"],
    ["le 2 juillet 2025", "le 2~juillet 2025"],
    ["Dunkerquois - Flandre", "Dunkerquois – Flandre"],
    ["Temps forts et chiffres clés", "Temps forts et chiffres~clés"],
    ["Une Verwaltungszuständigkeit MNHE", "Une Verwaltungszuständigkeit MNHE"],
    ["à 12:30 précises", "à 12:30 précises"],
    ["format 16:9", "format 16:9"],
    ["https://a.fr/?q=1:2", "https://a.fr/?q=1:2"],
    ["BRIDGEforEU", "BRIDGEforEU"],
    ["Aix-la-Chapelle", "Aix-la-Chapelle"],
    ['le "RER\nmétro" ici !', "le «~RER\nmétro~» ici_!"],
    ["Une première ligne assez longue\nle bon mot", "Une première ligne assez longue\nle bon mot"],
  ])("%s", (typed, expected) => expect(set(typed)).toBe(expected));

  test("numbers that were given as numbers are grouped; typed ones stay", () => {
    expect(shown(setInlines([{ text: "1250", number: 1250 }], french))).toBe("1_250");
    expect(shown(setInlines([{ text: "2026", number: 2026 }], french))).toBe("2026");
    expect(shown(setInlines([{ text: "2026", number: 2026, isQuantity: true }], french))).toBe("2_026");
    expect(set("en 2024")).toBe("en 2024");
    expect([groupNumber("1234567.5", "fr"), groupNumber("-3", "fr"), groupNumber("1234567", "en")]).toEqual([
      "1\u202f234\u202f567,5",
      "−3",
      "1,234,567",
    ]);
  });

  test("code, links' addresses and other languages keep their own rules", () => {
    expect(shown(setInlines([{ text: "a ? b", code: true }], french))).toBe("a ? b");
    expect(shown(setInlines([{ text: "Who's there ?", lang: "en" }], french))).toBe("Who’s there ?");
  });

  test("is the same when it is applied twice, and never changes a letter", () => {
    const letters = (text: string): string => text.replace(/[\s\u00a0\u202f'’‘"«»“”.…–-]/gu, "");
    const words = fc.array(
      fc.constantFrom("l'an", "?", "« a »", "12", "%", "...", "3e", ":", "-", "Où", ";", '"b"', "!"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const once = setInlines([{ text }], french);
        const plain = once.map((inline) => inline.text).join("");
        expect(
          setInlines(once, french)
            .map((inline) => inline.text)
            .join(""),
        ).toBe(plain);
        expect(letters(plain)).toBe(letters(text));
      }),
    );
  });
});

test.each([
  ["eu", "Quoi ? 12 % : « oui »", "Quoi? 12~%: «~oui~»"],
  ["none", "l'an 3e ?", "l'an 3e ?"],
] as const)("typography: %s", (typography, typed, expected) =>
  expect(set(typed, { typography, language: "fr" })).toBe(expected),
);

describe("dates", () => {
  const day = (text: string) => {
    const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
    return { year, month, day: date };
  };
  test.each([
    ["fr", ["2025-07-01", "2025-07-02"], "1^er^ et 2~juillet 2025"],
    ["fr", ["2025-07-05", "2025-07-09"], "du~5 au~9~juillet 2025"],
    ["fr", ["2025-06-30", "2025-07-01"], "30~juin et 1^er^~juillet 2025"],
    ["fr", ["2024-12-30", "2025-01-02"], "du~30~décembre 2024 au~2~janvier 2025"],
    ["fr", ["2024-10-09"], "9~octobre 2024"],
    ["en", ["2025-07-01", "2025-07-02"], "1 and 2 July 2025"],
    ["en", ["2025-07-01", "2025-07-05"], "1–5 July 2025"],
    ["de", ["2025-07-01"], "1. Juli 2025"],
  ])("%s %j", (language, days, expected) => expect(shown(dateInlines(days.map(day), language))).toBe(expected));
});

test("an edition is a number, shown as an ordinal", () => {
  expect(
    [ordinal(32, "fr"), ordinal(1, "fr"), ordinal(22, "en"), ordinal(13, "en"), ordinal(4, "de")].map(shown),
  ).toEqual(["32^e^", "1^re^", "22nd", "13th", "4."]);
});
