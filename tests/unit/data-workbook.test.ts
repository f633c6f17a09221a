import { describe, expect, test } from "@jest/globals";
import { type DataLimits, dataLimits } from "../../src/data/limits.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { readFile, shownTable } from "../helpers/data.js";
import { openDocument, type Sheet, workbook, writtenWorkbook } from "../helpers/workbook.js";

const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);
const formatted = (v: number, z: string) => ({ t: "n" as const, v, z });

const typed: Sheet = {
  rows: [
    ["Nom", "Montant", "Le", "Part", "Code", "Fait", "Durée"],
    [
      "a",
      formatted(1234.5, '#,##0.00 "€"'),
      formatted(45000, "dd/mm/yyyy"),
      formatted(0.125, "0.0%"),
      formatted(1200, "00000"),
      true,
      formatted(0.375, "hh:mm"),
    ],
    [
      "b",
      formatted(-2, "#,##0.00\\ [$€-40C];[Red]-#,##0.00\\ [$€-40C]"),
      formatted(45000.375, "dd/mm/yyyy hh:mm"),
      formatted(1, "0%"),
      formatted(75001, "00000"),
      false,
      formatted(1.5, "[h]:mm"),
    ],
  ],
};
const typedRows = [
  "Nom | Montant | Le | Part | Code | Fait | Durée",
  '"a" | 1234.5 EUR | 2023-03-15 | 0.125 part | "01200" | true | "09:00"',
  '"b" | -2 EUR | 2023-03-15T09:00 | 1 part | "75001" | false | "36:00"',
];

describe("cells of Excel are what their formats say", () => {
  test.each(["xlsx", "biff8"] as const)("%s", async (type) => {
    const { table, diagnostics } = await readFile(
      type === "xlsx" ? "t.xlsx" : "t.xls",
      workbook({ Comptes: typed }, { type }),
    );
    expect(diagnostics).toEqual([]);
    expect(shownTable(table)).toEqual(typedRows);
    expect(table?.rows[1]?.[2]?.place).toEqual({
      path: type === "xlsx" ? "/deck/t.xlsx" : "/deck/t.xls",
      sheet: "Comptes",
      cell: "C3",
    });
  });

  test.each<[string, number, string, string]>([
    ["a language is no sign", 1200, "[$-409]00000", '"01200"'],
    ["telephones", 612345678, '0#" "##" "##" "##" "##', '"06 12 34 56 78"'],
    ["thousands of euros are no euros", 1200, '#,##0 "k€"', "1200"],
    ["a sign between quotes", 1200, '#,##0.00\\ "€"_-', "1200 EUR"],
    ["a format without end", 1200, `0${"[$".repeat(200_000)}`, "1200"],
    ["a code of a currency", 1200, "#,##0.00 [$CHF-100C]", "1200 CHF"],
    ["a minute lasts until its end", 45658.999988426, "dd/mm/yyyy hh:mm", "2025-01-01T23:59"],
    ["dust of a second does not", 45658.49999999999, "dd/mm/yyyy hh:mm", "2025-01-01T12:00"],
  ])("%s", async (_, value, format, expected) => {
    const sheet: Sheet = { rows: [["Valeur"], [formatted(value, format)]] };
    expect(shownTable((await readFile("t.xlsx", workbook({ A: sheet }))).table)).toEqual(["Valeur", expected]);
  });

  test("days are counted from 1904 where the workbook says so", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Le</t></is></c></row><row r="2"><c r="A2" s="1"><v>43538</v></c></row>';
    const types =
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
    const relations =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
    const bytes = writtenWorkbook(rows, {
      workbookPr: '<workbookPr date1904="1"/>',
      extra: { "xl/styles.xml": styles },
      types,
      relations,
    });
    expect(shownTable((await readFile("t.xlsx", bytes)).table)).toEqual(["Le", "2023-03-15"]);
  });
});

describe("a sheet and its cells are found", () => {
  const bytes = workbook(
    {
      Brouillon: { rows: [["x"], [1]] },
      Résultat: { rows: [["Comptes 2025"], [], ["Poste", "Montant"], ["A", 1], ["B", 2], ["Total", 3]] },
    },
    { book: { Sheets: [{ Hidden: 1 }, {}], Names: [{ Name: "Postes", Ref: "'Résultat'!$A$3:$B$5" }] } },
  );
  test.each<[string, string, readonly string[]]>([
    ["the first that is not hidden", "", ["Poste | Montant", '"A" | 1', '"B" | 2', '"Total" | 3']],
    ["the one that is named, without its accents", ", sheet: resultat, range: 'A3:B4'", ["Poste | Montant", '"A" | 1']],
    ["the one that is named", ", sheet: brouillon", ["x", "1"]],
    ["cells", ", sheet: Résultat, range: 'A3:B4'", ["Poste | Montant", '"A" | 1']],
    ["cells down to the end", ", range: 'A3:B'", ["Poste | Montant", '"A" | 1', '"B" | 2', '"Total" | 3']],
    ["a named range", ", range: postes", ["Poste | Montant", '"A" | 1', '"B" | 2']],
  ])("%s", async (_, more, expected) => {
    const { table, diagnostics } = await readFile("t.xlsx", bytes, { more });
    expect(diagnostics).toEqual([]);
    expect(shownTable(table)).toEqual(expected);
  });

  test.each([
    [", sheet: Resultats", { code: "unknown-sheet", args: { suggestion: "Résultat" } }],
    [", range: Poste", { code: "unknown-range", args: { suggestion: "Postes" } }],
    [", range: 'F1:G2'", { code: "range-outside", args: { filled: "A1:B6" } }],
  ])("%s", async (more, expected) => {
    const { diagnostics } = await readFile("t.xlsx", bytes, { more });
    expect(diagnostics).toMatchObject([expected]);
  });

  test("a table of Excel, without its total", async () => {
    const cell = (at: string, value: string | number): string =>
      typeof value === "number"
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      ["Poste", "Montant"],
      ["A", 1],
      ["B", 2],
      ["Total", 3],
    ].map(
      ([name = "", value = ""], row) =>
        `<row r="${row + 1}">${cell(`A${row + 1}`, name)}${cell(`B${row + 1}`, value)}</row>`,
    );
    const made = writtenWorkbook(rows.join(""), { table: 'displayName="Tableau1" ref="A1:B4" totalsRowCount="1"' });
    const { table } = await readFile("t.xlsx", made, { more: ", range: tableau1" });
    expect(shownTable(table)).toEqual(["Poste | Montant", '"A" | 1', '"B" | 2']);
  });
});

test("what is merged over rows is said of each, but a number once; what is hidden stays out, and is told", async () => {
  const sheet: Sheet = {
    rows: [
      ["Axe", "Budget", "Action", "Secret"],
      ["Climat", 10, "a", "x"],
      [null, null, "b", "y"],
      [null, null, "c", "z"],
    ],
    more: {
      "!merges": [
        { s: { r: 1, c: 0 }, e: { r: 3, c: 0 } },
        { s: { r: 1, c: 1 }, e: { r: 3, c: 1 } },
      ],
      "!rows": [{}, {}, { hidden: true }],
      "!cols": [{}, {}, {}, { hidden: true }],
    },
  };
  const { table, diagnostics } = await readFile("t.xlsx", workbook({ A: sheet }));
  expect(shownTable(table)).toEqual(["Axe | Budget | Action", '"Climat" | 10 | "a"', '"Climat" | (10) | "c"']);
  expect(diagnostics).toMatchObject([{ code: "data-hidden", severity: "note", args: { rows: 1, columns: 1 } }]);
});

describe("a header of merged cells", () => {
  type Merge = readonly [top: number, left: number, bottom: number, right: number];
  const table = async (rows: Sheet["rows"], merges: readonly Merge[]): Promise<readonly string[]> => {
    const more = {
      "!merges": merges.map(([top, left, bottom, right]) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } })),
    };
    return shownTable((await readFile("t.xlsx", workbook({ A: { rows, more } }))).table);
  };
  const parted = [
    ["Ville", "Montants", null],
    [null, 2024, 2025],
    ["Lyon", 1, 2],
  ];
  const twice = [
    [null, "Montants", null, "Agents", null],
    ["Ville", 2024, 2025, 2024, 2025],
    ["Lyon", 1, 2, 3, 4],
  ];
  test.each<[string, Sheet["rows"], readonly Merge[], readonly string[]]>([
    [
      "across, and down beside it",
      parted,
      [
        [0, 0, 1, 0],
        [0, 1, 0, 2],
      ],
      ["Ville | 2024 | 2025", '"Lyon" | 1 | 2'],
    ],
    ["across alone", parted, [[0, 1, 0, 2]], ["Ville | 2024 | 2025", '"Lyon" | 1 | 2']],
    [
      "words that are the same need those above",
      twice,
      [
        [0, 1, 0, 2],
        [0, 3, 0, 4],
      ],
      ["Ville | Montants 2024 | Montants 2025 | Agents 2024 | Agents 2025", '"Lyon" | 1 | 2 | 3 | 4'],
    ],
    [
      "all of them down",
      [
        ["Ville", "Agents"],
        [null, null],
        ["Lyon", 1],
      ],
      [
        [0, 0, 1, 0],
        [0, 1, 1, 1],
      ],
      ["Ville | Agents", '"Lyon" | 1'],
    ],
    [
      "across over values",
      [
        ["Nom", null, "Ville"],
        ["Jean", "Petit", "Lyon"],
      ],
      [[0, 0, 0, 1]],
      ["Nom | B | Ville", '"Jean" | "Petit" | "Lyon"'],
    ],
    [
      "down in one column of several is a row",
      [
        ["Climat", "a", "b"],
        [null, "c", "d"],
      ],
      [[0, 0, 1, 0]],
      ["Climat | a | b", '"Climat" | "c" | "d"'],
    ],
  ])("%s", async (_, rows, merges, expected) => {
    expect(await table(rows, merges)).toEqual(expected);
  });
});

test("a code that is merged over rows is said of each", async () => {
  const merged = { "!merges": [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }] };
  const sheet: Sheet = {
    rows: [
      ["Année", "Action"],
      [2024, "a"],
      [null, "b"],
      [2025, "c"],
    ],
    more: merged,
  };
  const { table } = await readFile("t.xlsx", workbook({ A: sheet }));
  expect(shownTable(table)).toEqual(["Année | Action", '"2024" | "a"', '"2024" | "b"', '"2025" | "c"']);
});

test("what says that there is nothing among numbers is no value", async () => {
  const sheet: Sheet = {
    rows: [
      ["Nom", "Montant", "Note"],
      ["a", 10, "n.c."],
      ["b", "n.c.", "–"],
      ["c", 30, "bien"],
    ],
  };
  const { table } = await readFile("t.xlsx", workbook({ A: sheet }));
  expect(shownTable(table)).toEqual([
    "Nom | Montant | Note",
    '"a" | 10 | "n.c."',
    '"b" | [n.c.] | "–"',
    '"c" | 30 | "bien"',
  ]);
});

test("a number or a day that is stored as a text is read among its like, and noted; a column of texts stays one", async () => {
  const sheet: Sheet = {
    rows: [
      ["Nom", "Montant", "Lot"],
      ["a", 10, "1"],
      ["b", "1 200,50", "2"],
      ["c", 30, "3"],
    ],
  };
  const { table, diagnostics } = await readFile("t.xlsx", workbook({ A: sheet }));
  expect(shownTable(table)).toEqual(["Nom | Montant | Lot", '"a" | 10 | "1"', '"b" | 1200.5 | "2"', '"c" | 30 | "3"']);
  expect(diagnostics).toMatchObject([
    { code: "data-stored-as-text", severity: "note", args: { value: "1 200,50" }, place: { cell: "B3" } },
  ]);
});

test("errors, formulas without a result and equal names are told with their cell", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Nom</v></c><c r="B1" t="str"><v>nom </v></c></row>' +
    '<row r="2"><c r="A2" t="e"><f>A9</f><v>#REF!</v></c><c r="B2"><f>1+1</f></c></row>' +
    '<row r="3"><c r="A3"><f>1+1</f><v></v></c><c r="B3"><f>1+1</f><v>2</v></c></row>';
  const { diagnostics } = await readFile("t.xlsx", writtenWorkbook(rows));
  const told = diagnostics.map(
    ({ code, place }) => `${code} ${place !== undefined && "cell" in place ? place.cell : ""}`,
  );
  expect(told).toEqual(["data-same-columns B1", "data-cell-error A2", "data-cell-unkept A3", "data-cell-unkept B2"]);
});

test("days that are written out are days", async () => {
  const written = ["2025-03-31", "2025-03-31T00:00:00", "2014-02-14T08:27:48.765Z", "09:30:00"];
  const rows = written.map((day, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="d"><v>${day}</v></c></row>`);
  const bytes = writtenWorkbook(`<row r="1"><c r="A1" t="str"><v>Le</v></c></row>${rows.join("")}`);
  const { table } = await readFile("t.xlsx", bytes);
  expect(shownTable(table)).toEqual(["Le", "2025-03-31", "2025-03-31", "2014-02-14T08:27", '"09:30:00"']);
});

test("zeros that a program wrote in the place of results are none", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>' +
    '<row r="2"><c r="A2"><f>1+1</f><v>0</v></c><c r="B2" t="str"><f>A9&amp;""</f></c></row>' +
    '<row r="3"><c r="A3"><v>0</v></c><c r="B3" t="str"><f>""</f><v></v></c></row>';
  const cellsOf = async (more: string): Promise<readonly unknown[]> => {
    const { diagnostics } = await readFile("t.xlsx", writtenWorkbook(rows, { calcPr: more }));
    return diagnostics.map(({ place }) => place !== undefined && "cell" in place && place.cell);
  };
  expect(await cellsOf('<calcPr fullCalcOnLoad="1"/>')).toEqual(["A2", "B2"]);
  expect(await cellsOf("<calcPr/>")).toEqual(["B2"]);
});

describe("OpenDocument", () => {
  const cell = (attributes: string, shown: string): string =>
    `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const text = (words: string): string => cell('office:value-type="string"', words);
  const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const body =
    '<table:table table:name="Comptes"><table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse" table:number-columns-repeated="16378"/>' +
    row(["Poste", "Montant", "Le", "Part", "Fait", "Code"].map(text).join("") + text("Secret")) +
    row(text("masquée"), 'table:visibility="filter"') +
    row(
      '<table:table-cell office:value-type="string" table:number-rows-spanned="2"><office:annotation><text:p>une note</text:p></office:annotation><text:p>Dons<text:s text:c="2"/>et legs</text:p><text:p>2025</text:p></table:table-cell>' +
        cell('office:value-type="currency" office:currency="EUR" office:value="1234.5"', "1 234,50 €") +
        cell('office:value-type="date" office:date-value="2025-03-31T09:00:00"', "31/03/25") +
        cell('office:value-type="percentage" office:value="0.125"', "12,5 %") +
        cell('office:value-type="boolean" office:boolean-value="true"', "VRAI") +
        cell('office:value-type="float" office:value="1200"', "01200"),
    ) +
    row(
      `<table:covered-table-cell/>${cell('office:value-type="float" office:value="2"', "2")}`,
      'table:number-rows-repeated="2"',
    ) +
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"') +
    '</table:table><table:named-expressions><table:named-range table:name="Postes" table:cell-range-address="$Comptes.$A$1:.$B$4"/></table:named-expressions>';

  test("is read as it is shown", async () => {
    const { table, diagnostics } = await readFile("t.ods", openDocument(body));
    expect(codesOf(diagnostics)).toEqual(["data-hidden"]);
    expect(shownTable(table)).toEqual([
      "Poste | Montant | Le | Part | Fait | Code",
      '"Dons  et legs\n2025" | 1234.5 EUR | 2025-03-31T09:00 | 0.125 part | true | "01200"',
      '"Dons  et legs\n2025" | 2 |  |  |  | ',
      " | 2 |  |  |  | ",
    ]);
    const named = await readFile("t.ods", openDocument(body), { more: ", range: postes" });
    expect(shownTable(named.table).length).toBe(3);
  });

  test("a sheet that is hidden is not the first, and is read where it is named", async () => {
    const style = (name: string, display: boolean): string =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;
    const sheet = (name: string, look: string): string =>
      `<table:table table:name="${name}" table:style-name="${look}">${row(text(name))}${row(text("a"))}</table:table>`;
    const styles = `<office:automatic-styles>${style("ta1", false)}${style("ta2", true)}</office:automatic-styles>`;
    const made = openDocument(sheet("Salaires", "ta1") + sheet("Comptes", "ta2"), { styles });
    expect(shownTable((await readFile("t.ods", made)).table)).toEqual(["Comptes", '"a"']);
    const named = await readFile("t.ods", made, { more: ", sheet: Salaires" });
    expect(shownTable(named.table)).toEqual(["Salaires", '"a"']);
  });

  test("errors and formulas without a result are told", async () => {
    const cells = [
      cell('calcext:value-type="error" office:value-type="string"', "#REF!"),
      '<table:table-cell table:formula="of:=1+1"/>',
      cell('calcext:value-type="error" office:value-type="string"', "Err:502"),
      // As Excel saves it.
      cell('office:value-type="float" office:value="0"', "#NAME?"),
    ];
    const made = openDocument(
      `<table:table table:name="A">${row(["a", "b", "c", "d"].map(text).join(""))}${row(cells.join(""))}</table:table>`,
    );
    const told = (await readFile("t.ods", made)).diagnostics;
    expect(told.map(({ args }) => ("value" in args ? args.value : "unkept"))).toEqual([
      "#REF!",
      "unkept",
      "Err:502",
      "#NAME?",
    ]);
  });
});

describe("what is hostile is refused, with its file", () => {
  const limits: DataLimits = {
    ...dataLimits,
    unpackedBytes: 3_000_000,
    rows: 100,
    columns: 50,
    cells: 500,
    letters: 200,
  };
  const zeros = "0".repeat(4_000_000);
  const repeated =
    '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>';
  const ods = (rows: string): Uint8Array => openDocument(`<table:table table:name="A">${rows}</table:table>`);
  const encrypted = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const row = (at: number): string => `<row r="${at}">${"<c><v>1</v></c>".repeat(10)}</row>`;
  const cells = (count: number): string => Array.from({ length: count / 10 }, (_, at) => row(at + 1)).join("");
  test.each<[string, string, string | Uint8Array, string, string | undefined]>([
    ["a file that weighs too much", "t.csv", "a;b\n".repeat(6_000_000), "data-too-large", "bytes"],
    ["a CSV of many rows", "t.csv", "a;b\n".repeat(200), "data-too-large", "rows"],
    ["a CSV of many columns", "t.csv", "a;".repeat(100), "data-too-large", "columns"],
    ["a CSV of columns without end", "t.csv", "a;".repeat(1_000_000), "data-too-large", "rowLetters"],
    ["a CSV of nothing but separators", "t.csv", ";".repeat(15_000_000), "data-too-large", "rowLetters"],
    ["a CSV of lines of separators", "t.csv", `${";".repeat(190_000)}\n`.repeat(75), "data-too-large", "columns"],
    ["JSON that is too long", "t.json", `[${"1,".repeat(5_000_000)}1]`, "data-too-large", "bytes"],
    ["JSON of many rows", "t.json", `[${'{"a":1},'.repeat(200)}{"a":1}]`, "data-too-large", "rows"],
    [
      "JSON whose rows share no column",
      "t.json",
      JSON.stringify(Array.from({ length: 60 }, (_, at) => ({ [`k${at}`]: 1 }))),
      "data-too-large",
      "columns",
    ],
    [
      "YAML whose rows share no column",
      "t.yaml",
      Array.from({ length: 60 }, (_, at) => `- { k${at}: 1 }\n`).join(""),
      "data-too-large",
      "columns",
    ],
    [
      "spaces that are repeated",
      "t.ods",
      ods(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>a${'<text:s text:c="1000"/>'.repeat(90_000)}b</text:p></table:table-cell></table:table-row>`,
      ),
      "data-too-large",
      "letters",
    ],
    ["a CSV with a long text", "t.csv", `a;b\nc;${"d".repeat(300)}\n`, "data-too-large", "letters"],
    ["a workbook that unfolds", "t.xlsx", writtenWorkbook(zeros), "data-too-large", "unpacked"],
    [
      "a workbook of elements without end",
      "t.xlsx",
      writtenWorkbook("<a/>".repeat(601_000)),
      "data-too-large",
      "cells",
    ],
    ["a workbook of many cells", "t.xlsx", writtenWorkbook(cells(510)), "data-too-large", "cells"],
    [
      "cells far apart",
      "t.xlsx",
      writtenWorkbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      "data-too-large",
      "rows",
    ],
    [
      "entities",
      "t.xlsx",
      writtenWorkbook(cells(10), { head: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      "data-damaged",
      undefined,
    ],
    [
      "cells that are repeated",
      "t.ods",
      ods(`<table:table-row>${repeated}</table:table-row>`),
      "data-too-large",
      "columns",
    ],
    [
      "rows that are repeated",
      "t.ods",
      ods(
        `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
      ),
      "data-too-large",
      "rows",
    ],
    ["entities of OpenDocument", "t.ods", ods("&lol;"), "data-damaged", undefined],
    ["a password of Office", "t.xlsx", encrypted, "data-encrypted", undefined],
    [
      "a password of LibreOffice",
      "t.ods",
      openDocument("", { manifest: "<manifest:encryption-data/>" }),
      "data-encrypted",
      undefined,
    ],
    ["an empty sheet", "t.xlsx", workbook({ A: { rows: [[]] } }), "data-empty", undefined],
    ["half a workbook", "t.xlsx", workbook({ A: typed }).slice(0, 3000), "data-damaged", undefined],
    ["another document", "t.xlsx", openDocument("").slice(), "data-empty", undefined],
  ])("%s", async (_, name, content, code, limit) => {
    const { table, diagnostics } = await readFile(name, content, { limits });
    expect(table).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code, args: { path: `/deck/${name}`, ...(limit === undefined ? {} : { limit }) } },
    ]);
  });
});
