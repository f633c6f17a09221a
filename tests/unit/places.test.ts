import { expect, test } from "@jest/globals";
import { diagnosticJson, formatDiagnostic, positionAt } from "../../src/diagnostics/format.js";
import { type Diagnostic, report } from "../../src/model/diagnostic.js";
import { written } from "../../src/tools/preview/items.js";
import { compileText } from "../helpers/compile-text.js";

const word = "a".repeat(160);
const smile = "Un sourire 😀";
const hebrew = "שלום.";
const long = "mot ".repeat(1200).trim();

const head = `lang: fr
organisation: { name: Les Amis du Canal, short: ADC }
dates: 2025-06-14
place: Sète
`;
const slide = (fields: string): string => `${head}highlights:
  title: Bilan
  topics:
    - ${fields.replace(/\n/gu, "\n      ")}
`;

/** Only the last entry is at fault: what is told points at its first letter. */
const cases: readonly (readonly [name: string, code: string, bad: string, yaml: string])[] = [
  ["points", "word-too-wide", word, slide(`template: bullets\ntitle: Points\npoints:\n  - Un\n  - Deux\n  - ${word}`)],
  [
    "points under a point",
    "word-too-wide",
    word,
    slide(
      `template: bullets\ntitle: Points\npoints:\n  - Un\n  - text: Deux\n    items:\n      - Trois\n      - ${word}`,
    ),
  ],
  [
    "points of a quote",
    "text-overflow",
    long,
    slide(`template: quote\ntitle: Mots\nquote: Oui\npoints:\n  - Un\n  - ${long}`),
  ],
  [
    "points, for a letter",
    "glyph-missing",
    smile,
    slide(`template: bullets\ntitle: Points\npoints: [Un, Deux, ${smile}]`),
  ],
  [
    "points, for a sentence from right to left",
    "right-to-left",
    hebrew,
    slide(`template: bullets\ntitle: Points\npoints: [Un, Deux, ${hebrew}]`),
  ],
  [
    "a detail beside a name",
    "glyph-missing",
    smile,
    slide(`template: members\ntitle: Membres\nmembers: [Un, { name: Deux, detail: ${smile} }]`),
  ],
  ["members", "glyph-missing", smile, slide(`template: members\ntitle: Membres\nmembers: [Un, Deux, ${smile}]`)],
  [
    "figures of an axis",
    "glyph-missing",
    smile,
    `${head}axes:\n  - title: Un axe\n    figures:\n      - { value: 1, label: Un }\n      - { value: 2, label: ${smile} }\n`,
  ],
  [
    "columns",
    "text-overflow",
    long,
    slide(
      `template: columns\ntitle: Mots\ncolumns:\n  - { title: Un, text: [Oui] }\n  - title: Deux\n    text:\n      - Oui\n      - ${long}`,
    ),
  ],
  ["parts", "glyph-missing", smile, `${head}agenda: true\naxes:\n  - title: Un\n  - title: ${smile}\n`],
  ["hosts", "glyph-missing", smile, `${head}hosts: [de la Ville, ${smile}]\n`],
  [
    "paragraphs",
    "glyph-missing",
    smile,
    `${head}closing:\n  title: Merci\n  contact:\n    - Une adresse\n    - ${smile}\n`,
  ],
  [
    "a title made of several fields",
    "word-too-wide",
    "b".repeat(70),
    `lang: fr\nname: Assemblée générale ordinaire de printemps et d’automne\norganisation: { short: ADC, name: ${"b".repeat(70)} }\ndates: 2025-06-14\nplace: Sète\n`,
  ],
];

test.each(cases)("what is told of %s points at the entry", async (_name, code, bad, yaml) => {
  const { diagnostics } = await compileText(yaml);
  const own = diagnostics.filter((each) => each.code === code);
  const at = positionAt(yaml, yaml.lastIndexOf(bad));
  expect(own.map((each) => positionOf(each, yaml))).toEqual(own.map(() => at));
  expect(own).not.toEqual([]);
});

const positionOf = ({ place }: Diagnostic, yaml: string) =>
  place !== undefined && "start" in place ? positionAt(yaml, place.start) : undefined;

test("a cell of a table is told by its name, in place of a line", () => {
  const place = { path: "/deck/votes.xlsx", sheet: "2025", cell: "B12" };
  const fault = report("missing-key", { key: "label", where: "votes" }, place);
  const options = { language: "en", color: false, folder: "/deck" } as const;
  expect(formatDiagnostic(fault, new Map(), options).split("\n")[0]).toBe(
    'votes.xlsx 2025!B12 error: "label" is missing in "votes". [missing-key]',
  );
  expect(diagnosticJson(fault, new Map(), options)).toMatchObject({ file: "/deck/votes.xlsx", cell: "2025!B12" });
  expect(written({ path: place.path, cell: "A1" }, new Map())).toMatchObject({ file: place.path, text: "A1" });
});

test("what a description took of a cell is told by its line, and by the cell", () => {
  const cell = { path: "/deck/donnees/comptes.xlsx", sheet: "Résultat", cell: "C7" };
  const place = { path: "/deck/deck.yaml", start: 3, end: 9, cell };
  const fault = report("missing-key", { key: "label", where: "votes" }, place);
  const options = { language: "en", color: false, folder: "/deck" } as const;
  const texts = new Map([["/deck/deck.yaml", "a:\n  from"]]);
  expect(formatDiagnostic(fault, texts, options).split("\n")[0]).toBe(
    'deck.yaml:2:1 (donnees/comptes.xlsx, Résultat!C7) error: "label" is missing in "votes". [missing-key]',
  );
  const data = { file: cell.path, cell: "Résultat!C7" };
  expect(diagnosticJson(fault, texts, options)).toMatchObject({ file: place.path, line: 2, data });
  expect(written(place, texts)).toMatchObject({ line: 2, text: "from", data });
});
