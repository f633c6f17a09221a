import { describe, expect, test } from "@jest/globals";
import { filesHost, readDeclared, readFile, shown, shownTable } from "../helpers/data.js";

const latin = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0))));
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");
const codesOf = (diagnostics: readonly { readonly code: string }[]): readonly string[] =>
  diagnostics.map(({ code }) => code);

const accounts = "Libellé;Montant\r\nCotisations;1\u202f234,50 €\r\nDépenses;(1 200)\r\n";
const understood = ["Libellé | Montant", '"Cotisations" | 1234.5 EUR', '"Dépenses" | -1200'];

describe("a CSV is read as its program wrote it", () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ["UTF-8", accounts, understood],
    ["UTF-8 with its mark", `\ufeff${accounts}`, understood],
    ["UTF-16", utf16(accounts), understood],
    ["Windows-1252", latin(accounts.replace("\u202f", "\u00a0")), understood],
    ["tabs", accounts.replaceAll(";", "\t"), understood],
    ["pipes", accounts.replaceAll(";", "|"), understood],
    ["commas", 'Nom,Montant\na,"1,234.50"\nb,12\n', ["Nom | Montant", '"a" | 1234.5', '"b" | 12']],
    ["a line sep=", `sep=,\nNom,Note\na,12.5\n`, ["Nom | Note", '"a" | 12.5']],
    ["one column", "Montant\n12,5\n13,5\n", ["Montant", "12.5", "13.5"]],
    [
      "texts with separators and lines",
      'Nom;Ville\n"Dupont; et fils";"Aix\nen Provence"\n',
      ["Nom | Ville", '"Dupont; et fils" | "Aix\nen Provence"'],
    ],
    [
      "a title, empty rows, an empty column",
      "Comptes 2025;;\n;;\nPoste;;Part\nA;;12,5 %\n;;\nB;;87,5 %\n",
      ["Poste | Part", '"A" | 0.125 part', '"B" | 0.875 part'],
    ],
    [
      "dates over amounts",
      "Poste;31/12/2025;31/12/2024\nA;12;14\n",
      ["Poste | 31/12/2025 | 31/12/2024", '"A" | 12 | 14'],
    ],
    [
      "spans of years over amounts",
      "Section;2023-2024;2024 / 25\nA;12;14\n",
      ["Section | 2023-2024 | 2024 / 25", '"A" | 12 | 14'],
    ],
    ["dates over dates", "A;31/12/2025\nB;31/12/2024\n", ["A | B", '"A" | 2025-12-31', '"B" | 2024-12-31']],
    ["spans over spans", "A;2023-2024\nB;2024-2025\n", ["A | B", '"A" | "2023-2024"', '"B" | "2024-2025"']],
    [
      "a comma in the title of a table of semicolons",
      "Comptes 2025, en euros\nPoste;Montant\nDons;12,50\nAides;8,00\n",
      ["Poste | Montant", '"Dons" | 12.5', '"Aides" | 8'],
    ],
    [
      "a title over a table of commas",
      "Adhesions 2025\nCollege,Nombre\nA,12\nB,13\n",
      ["College | Nombre", '"A" | 12', '"B" | 13'],
    ],
    [
      "two titles over a header and one row",
      "Comptes 2025\nEn euros\nPoste\tMontant\nDons\t12\n",
      ["Poste | Montant", '"Dons" | 12'],
    ],
    ["a column with one comma", "Nom\nDupont,Jeanne\nMartin\n", ["Nom", '"Dupont,Jeanne"', '"Martin"']],
    ["one column of prose", "Nom\nDupont, Jeanne\nMartin, Paul\n", ["Nom", '"Dupont, Jeanne"', '"Martin, Paul"']],
    ["no header", "Dupont;12\nMartin;14\n", ["A | B", '"Dupont" | 12', '"Martin" | 14']],
    ["years as header", "Poste;2024;2025\nA;1;2\n", ["Poste | 2024 | 2025", '"A" | 1 | 2']],
    [
      "formulas that would inject",
      "Nom;Note\n=cmd|'/C calc'!A0;1\n@SUM(1+1);2\n",
      ["Nom | Note", "\"=cmd|'/C calc'!A0\" | 1", '"@SUM(1+1)" | 2'],
    ],
  ])("%s", async (_, content, expected) => {
    const { table, diagnostics } = await readFile("t.csv", content);
    expect(diagnostics).toEqual([]);
    expect(shownTable(table)).toEqual(expected);
  });
});

describe("a column decides what its cells are", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      "numbers and what says that there is none",
      "Montant",
      ["12", "–", "n.c.", "1 000"],
      ["12", "[–]", "[n.c.]", "1000"],
    ],
    ["one text makes texts of all", "Montant", ["12", "2A004"], ['"12"', '"2A004"']],
    ["leading zeros", "Dossier", ["012", "345"], ['"012"', '"345"']],
    ["telephones", "Contact", ["06 12 34 56 78", "33612345678"], ['"06 12 34 56 78"', '"33612345678"']],
    ["postcodes", "Code postal", ["75001", "69002"], ['"75001"', '"69002"']],
    ["years", "Année", ["2024", "2025"], ['"2024"', '"2025"']],
    ["numbers that name", "N°", ["2024", "2025"], ['"2024"', '"2025"']],
    ["amounts of year N", "N", ["48200", "112500"], ["48200", "112500"]],
    ["amounts of a year", "Exercice 2025", ["2024", "15000"], ["2024", "15000"]],
    ["dates", "Le", ["31/12/2025", "2025-01-02", "1.2.2025 9:05"], ["2025-12-31", "2025-01-02", "2025-02-01T09:05"]],
    ["dates of two digits", "Le", ["31/12/25", "01.02.1999", "1/2/99"], ["2025-12-31", "1999-02-01", "1999-02-01"]],
    ["American dates", "Le", ["12/31/2025", "01/02/2025"], ["2025-12-31", "2025-01-02"]],
    ["days that are none", "Le", ["30/02/2025"], ['"30/02/2025"']],
    ["shares", "Part", ["12,5 %", "0,1%"], ["0.125 part", "0.001 part"]],
    ["negatives", "Solde", ["-3", "−4", "(5,50 €)", "- 6 €", "(7) €"], ["-3", "-4", "-5.5 EUR", "-6 EUR", "-7 EUR"]],
    ["thousands and millions", "Budget", ["120 k€", "1,20 M€", "500 €"], ["120000 EUR", "1200000 EUR", "500 EUR"]],
    ["ranks and departments", "Rang", ["1er", "2e", "2A"], ['"1er"', '"2e"', '"2A"']],
    ["a plus sign is a word", "Évolution", ["+12", "+3"], ['"+12"', '"+3"']],
    ["decimals of another convention", "Taux", ["45.1234", "2.5"], ["45.1234", "2.5"]],
    ["groups not of three", "Numéro", ["12 34", "1 23 45"], ['"12 34"', '"1 23 45"']],
    ["true and false", "Actif", ["VRAI", "FAUX"], ["true", "false"]],
    ["yes and no", "Actif", ["oui", "non"], ['"oui"', '"non"']],
    ["spaces around", "Nom", [" a "], ['" a "']],
  ])("%s", async (_, header, cells, expected) => {
    const rows = cells.map((cell) => `x;${cell}`).join("\n");
    const { table, diagnostics } = await readFile("t.csv", `Qui;${header}\n${rows}\n`);
    expect(diagnostics).toEqual([]);
    expect(table?.rows.map((row) => shown(row[1] ?? { kind: "empty" }))).toEqual(expected);
  });
});

test("a number that can be read in two ways is told, unless the file or the description decides", async () => {
  const text = "Nom;Prix\na;1.234\nb;12\n";
  const first = await readFile("t.csv", text);
  expect(codesOf(first.diagnostics)).toEqual(["data-ambiguous-number"]);
  expect(shownTable(first.table)[1]).toBe('"a" | 1234');
  const declared = await readFile("t.csv", text, { more: ', decimal: "."' });
  expect(declared.diagnostics).toEqual([]);
  expect(shownTable(declared.table)[1]).toBe('"a" | 1.234');
  const sure = await readFile("t.csv", "Nom;Prix;Taux\na;1.234;12,5\n");
  expect(sure.diagnostics).toEqual([]);
});

test("cells keep their place, and what is odd among numbers is told with it", async () => {
  const { table, diagnostics } = await readFile("t.csv", "Nom;Prix\na;1\n\nb;2\nc;3\nd;12O\n");
  expect(table?.rows[1]?.[1]?.place).toEqual({ path: "/deck/t.csv", cell: "B4" });
  expect(diagnostics).toEqual([
    {
      code: "data-odd-cell",
      severity: "warning",
      args: { name: "Prix", value: "12O", kind: "number" },
      place: { path: "/deck/t.csv", cell: "B6" },
    },
  ]);
  expect(shownTable(table)).toEqual(["Nom | Prix", '"a" | 1', '"b" | 2', '"c" | 3', '"d" | "12O"']);
});

test.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
  [
    "a bad day among dates",
    "Le",
    ["1/2/25", "3/4/25", "5/6/25", "31/06/25"],
    ["B5"],
    ["2025-02-01", "2025-04-03", "2025-06-05", '"31/06/25"'],
  ],
  ["an error among numbers", "Prix", ["1", "2", "#REF!"], ["B4"], ["1", "2", ""]],
  ["as many words as numbers", "Prix", ["1", "2", "3", "a", "b"], [], ['"1"', '"2"', '"3"', '"a"', '"b"']],
  ["a code among numbers", "Dossier", ["1", "2", "3", "004"], [], ['"1"', '"2"', '"3"', '"004"']],
  ["words under a header of codes", "N°", ["1", "2", "3", "4 bis"], [], ['"1"', '"2"', '"3"', '"4 bis"']],
  [
    "nothing among numbers of which one is bad",
    "Prix",
    ["1", "2", "3", "n.c.", "4O"],
    ["B6"],
    ["1", "2", "3", "[n.c.]", '"4O"'],
  ],
])("%s", async (_, header, cells, told, expected) => {
  const rows = cells.map((cell) => `x;${cell}`).join("\n");
  const { table, diagnostics } = await readFile("t.csv", `Qui;${header}\n${rows}\n`);
  expect(
    diagnostics.map(({ place }) => (place !== undefined && typeof place.cell === "string" ? place.cell : "")),
  ).toEqual(told);
  expect(table?.rows.map((row) => shown(row[1] ?? { kind: "empty" }))).toEqual(expected);
});

test("a column whose amounts have several units is told; one without a unit among them is not", async () => {
  const { diagnostics } = await readFile("t.csv", "Nom;Prix\na;1 €\nb;2\nc;3 %\n");
  expect(diagnostics).toMatchObject([
    { code: "unit-differs", args: { unit: "%", other: "EUR" }, place: { cell: "B4" } },
  ]);
});

test("shares beside plain numbers are told: 10 % is a tenth, and 0 is nothing in any unit", async () => {
  const told = async (text: string) => (await readFile("t.csv", text)).diagnostics.map(({ args }) => args);
  expect(await told("Nom;Taux\na;12,5\nb;10 %\nc;1,1 %\n")).toEqual([{ column: "Taux", unit: "", other: "%" }]);
  expect(await told("Nom;Taux\na;0\nb;10 %\n")).toEqual([]);
});

test("lists of JSON and YAML are tables", async () => {
  const rows = ["nom | montant | le | code", '"a" | 12.5 | 2025-01-31 | "010"', '"b" |  | 2025-01-31 | '];
  const json = '[{"nom":"a","montant":12.5,"le":"2025-01-31","code":"010"},{"nom":"b","le":"31/01/2025"}]';
  expect(shownTable((await readFile("t.json", json)).table)).toEqual(rows);
  const yaml = "- { nom: a, montant: 12.5, le: 2025-01-31, code: 010 }\n- { nom: b, le: 31/01/2025 }\n";
  expect(shownTable((await readFile("t.yaml", yaml)).table)).toEqual(rows);
  const lists = "- [nom, montant]\n- [a, 12345678901234567890]\n";
  expect(shownTable((await readFile("t.yaml", lists)).table)).toEqual([
    "nom | montant",
    '"a" | "12345678901234567890"',
  ]);
  const large = '[["nom","montant"],["a",12345678901234567890]]';
  expect(shownTable((await readFile("t.json", large)).table)).toEqual([
    "nom | montant",
    '"a" | "12345678901234567890"',
  ]);
});

test("JSON keeps the order of its keys, those that look like numbers too, and fractions of any length", async () => {
  const json = '[{"nom":"a : b","2025" : 0.30000000000000004,"2024":-1.1234567890123456},{"nom":"\\"c\\":","2025":7}]';
  expect(shownTable((await readFile("t.json", json)).table)).toEqual([
    "nom | 2025 | 2024",
    '"a : b" | 0.30000000000000004 | -1.1234567890123457',
    '""c":" | 7 | ',
  ]);
});

describe("what cannot be read is told where it is named", () => {
  const files = {
    "comptes.csv": accounts,
    "vide.csv": "",
    "x.pdf": "%PDF",
    "t.json": '{"a":1}',
    "b.csv": 'a;b\n"c;d\n',
  };
  test.each<[string, string, readonly string[], string]>([
    ["an unknown key", "{ file: comptes.csv, onglet: A }", ["unknown-key"], "onglet"],
    ["a key in French", "{ fichier: comptes.csv }", ["unknown-key"], "fichier"],
    ["no file", "{ range: A1:B2 }", ["missing-key"], "range"],
    ["a wrong decimal", "{ file: comptes.csv, decimal: ';' }", ["bad-choice"], "';'"],
    ["a missing file", "compte.csv", ["file-missing"], "compte.csv"],
    ["a file above", "../comptes.csv", ["file-missing"], "../comptes.csv"],
    ["a link that leads away", "loin.csv", ["data-outside"], "loin.csv"],
    ["an address", "https://exemple.org/a.csv", ["data-outside"], "https://exemple.org/a.csv"],
    ["a folder", "donnees", ["file-is-folder"], "donnees"],
    ["an empty file", "vide.csv", ["data-empty"], "vide.csv"],
    ["another format", "x.pdf", ["data-format"], "x.pdf"],
    ["no table", "t.json", ["data-not-a-table"], "t.json"],
    ["a quotation mark that is not closed", "b.csv", ["data-damaged"], "b.csv"],
    ["a sheet of a CSV", "{ file: comptes.csv, sheet: A }", ["unknown-sheet"], "A"],
    ["cells that are none", "{ file: comptes.csv, range: A3-D20 }", ["unknown-range"], "A3-D20"],
    ["cells outside", "{ file: comptes.csv, range: D10:E12 }", ["range-outside"], "D10:E12"],
  ])("%s", async (_, declaration, codes, at) => {
    const yaml = `data:\n  t: ${declaration}\n`;
    const host = filesHost({ ...files, "loin.csv": accounts }, { "loin.csv": "/etc/loin.csv" });
    const { diagnostics } = await readDeclared(yaml, host);
    expect(codesOf(diagnostics)).toEqual(codes);
    const place = diagnostics[0]?.place;
    if (place === undefined || "cell" in place) throw new Error("no place in the description");
    expect(yaml.slice(place.start, place.end)).toBe(at);
  });
});
