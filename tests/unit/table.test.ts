import { beforeAll, describe, expect, test } from "@jest/globals";
import { type ColumnNeed, columnWidths } from "../../src/layout/table-columns.js";
import { textsOf } from "../../src/model/leaves.js";
import type { Scene, TableItem, TextItem } from "../../src/model/scene.js";
import { partsOfSums, sumOf } from "../../src/model/sums.js";
import { plainText } from "../../src/model/text.js";
import { checkPackage } from "../../src/package-rules/check.js";
import { figureIn } from "../../src/validate/figures.js";
import { compileText, sceneOfText } from "../helpers/compile-text.js";
import { partsOf, sdkErrors } from "../helpers/package.js";
import { readPdf, type StructureNode } from "../helpers/pdf.js";
import { filesOf, pptxOf } from "../helpers/render.js";
import { sourceHost } from "../helpers/source-host.js";

/** Tables: what their writer may leave out, how they go on, and the same rows in every format. */

const host = sourceHost();
const deck = (table: string, lang = "fr"): string => `
lang: ${lang}
edition: 1
organisation: { name: Association, short: ASSO }
dates: 2026-06-18
place: Chambéry
axes:
  - title: Axe
    topics:
      - template: table
        title: Comptes
${table.replaceAll(/^/gmu, "        ")}
`;

const tablesOf = ({ slides }: Scene): readonly TableItem[] =>
  slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === "table" ? [item] : [])));
const words = ({ rows }: TableItem): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ paragraphs }) => plainText(paragraphs.flatMap(({ runs }) => runs))));
const tableSlide = ({ slides }: Scene) => {
  const slide = slides.find(({ items }) => items.some(({ kind }) => kind === "table"));
  if (slide === undefined) throw new Error("no table");
  return slide;
};
const sizesOf = ({ paragraphs }: TextItem): readonly number[] =>
  paragraphs.flatMap(({ runs }) => runs.map(({ sizePt }) => sizePt));
const wordsOf = async (table: string, lang?: string): Promise<readonly (readonly string[])[]> => {
  const [first] = tablesOf(await sceneOfText(deck(table, lang)));
  return first === undefined ? [] : words(first);
};

const scalar = (value: string | number, source = String(value)) =>
  ({ kind: "scalar", value, source, place: { path: "", start: 0, end: 0 } }) as const;

test.each([
  ["12 400", "fr", { value: 12_400, decimals: 0 }],
  ["12\u202f400,50 €", "fr", { value: 12_400.5, decimals: 2, unit: "€" }],
  ["−3,2 %", "fr", { value: -3.2, decimals: 1, unit: "%" }],
  ["(1 200)", "fr", { value: -1200, decimals: 0 }],
  ["+2 k€", "fr", { value: 2, decimals: 0, unit: "k€", isSigned: true }],
  ["12,400.50", "en", { value: 12_400.5, decimals: 2 }],
  ["12 40", "fr", undefined],
  ["8 1OO", "fr", undefined],
  ["2 bis rue", "fr", undefined],
] as const)("%j is read as a number in %s", (text, lang, figure) => {
  expect(figureIn(scalar(text), lang)).toEqual(figure);
});

test("a typed number keeps its decimals, and a code is none", () => {
  expect(figureIn(scalar(12.5, "12.50"), "fr")).toEqual({ value: 12.5, decimals: 2 });
  expect(figureIn(scalar(612, "0612"), "fr")).toBeUndefined();
});

test("a subtotal adds up its group, a total what is since the last, and one more of them all", () => {
  expect(partsOfSums(["group", "row", "subtotal", "row", "total", "row", "total", "total"])).toEqual([
    [],
    [],
    [1],
    [],
    [1, 3],
    [],
    [5],
    [1, 3, 5],
  ]);
});

test("decimals add up without what binary arithmetic leaves, shares not at all", () => {
  const rows = [0.1, 0.2].map((value) => ({ role: "row" as const, figures: [{ value, decimals: 1 }] }));
  expect(sumOf(rows, [0, 1], 0)).toEqual({ value: 0.3, decimals: 1 });
  expect(sumOf(rows, [0, 1], 0, "%")).toBeUndefined();
});

describe("columns", () => {
  const named = (need: Omit<ColumnNeed, "named" | "safeNamed">): ColumnNeed => ({
    ...need,
    named: need.whole,
    safeNamed: need.safeWhole,
  });
  const name = named({ least: 60, safeLeast: 70, whole: 300, safeWhole: 350, isNumeric: false });
  const figure = named({ least: 40, safeLeast: 50, whole: 40, safeWhole: 50, isNumeric: true });
  const short = named({ ...name, whole: 190, safeWhole: 220 });

  test.each([
    ["words and figures are whole in the brand's font", 150, [60, 40, 60]],
    [
      "figures keep their line in any other, too; names share what they leave",
      400,
      [70 + 230 * (210 / 350), 50, 70 + 120 * (210 / 350)],
    ],
    ["then so do names", 580, [325, 50, 205]],
  ])("where there is little room, %s", (_, room, widths) => {
    expect(columnWidths([name, figure, short], room, 16)).toEqual(widths);
  });

  test("with more room, columns of figures are alike and stand apart, and no further", () => {
    const wider = named({ ...figure, whole: 70, safeWhole: 80 });
    // From the longest name to the widest figure, and between figures, 6 times 15 points.
    expect(columnWidths([name, figure, wider], 2000, 15)).toEqual([380, 80, 160]);
  });

  test("the name of a column is on one line where there is room for it, and broken where there is none", () => {
    const headed = { ...figure, named: 150, safeNamed: 160 };
    expect(columnWidths([name, headed], 2000, 15)[1]).toBe(160);
    expect(columnWidths([name, headed], 450, 15)[1]).toBe(50);
  });
});

const ACCOUNTS = `
columns: [Poste, { label: 2025, unit: € }, { label: 2024, unit: €, previous: true }, Évolution]
rows:
  - { group: Produits }
  - [Cotisations, 12400, "11 900,5", +4 %]
  - { poste: Dons, 2025: 0, 2024: -30 }
  - total: Total
`;

test("cells are written as the language does, nothing is told from 0, sums are reckoned, units are said once", async () => {
  expect(await wordsOf(ACCOUNTS)).toEqual([
    ["Poste", "2025 (€)", "2024 (€)", "Évolution (%)"],
    ["Produits"],
    ["Cotisations", "12\u202f400", "11\u202f900,50", "+4"],
    ["Dons", "0", "−30,00", "–"],
    ["Total", "12\u202f400", "11\u202f870,50", ""],
  ]);
  expect((await wordsOf(ACCOUNTS.replace("11 900,5", "11900.5"), "en"))[4]).toEqual([
    "Total",
    "12,400",
    "11,870.50",
    "",
  ]);
});

test("what has the form of a code stays as it is typed, and so does its column", async () => {
  const rows = `
columns: [Antenne, Code, Téléphone, Rang, Adhérents]
rows:
  - [Bourg, "01000", "0479123456", 1er, 1200]
  - [Paris, 75001, 33479123456, 2e, "1300"]
  - [Metz, "57000", "06 12 34 56 78", 3e, "900"]
`;
  expect(await wordsOf(rows)).toEqual([
    ["Antenne", "Code", "Téléphone", "Rang", "Adhérents"],
    ["Bourg", "01000", "0479123456", "1er", "1\u202f200"],
    ["Paris", "75001", "33479123456", "2e", "1\u202f300"],
    ["Metz", "57000", "06\u00a012\u00a034\u00a056\u00a078", "3e", "900"],
  ]);
});

test("a unit that some figures have stays beside them, and shares make no sum with plain numbers", async () => {
  const rows = `
columns: [Indicateur, 2024, { label: 2025, unit: "%" }]
rows:
  - [Adhérents, 1120, 80]
  - [Taux de participation, "85 %", "88 %"]
  - [Subvention, 40 €, 30 €]
  - total: Total
`;
  expect(await wordsOf(rows)).toEqual([
    ["Indicateur", "2024", "2025 (%)"],
    ["Adhérents", "1\u202f120", "80"],
    ["Taux de participation", "85\u00a0%", "88"],
    ["Subvention", "40\u00a0€", "30\u00a0€"],
    ["Total", "", ""],
  ]);
  const told = (table: string) =>
    compileText(deck(table)).then(({ diagnostics }) => diagnostics.map(({ args }) => args));
  const shares = rows.replace(/^.*Subvention.*\n/mu, "");
  expect(await told(shares)).toEqual([{ column: "2024", unit: "%", other: "" }]);
  expect(await told(shares.replace("  - total: Total\n", ""))).toEqual([]);
});

test("rows that name their group stand under it, and a field names the total of all", async () => {
  const rows = `
columns: [Projet, { label: Montant, key: budget }]
total: Ensemble
rows:
  - { group: Études, Projet: A, budget: 3 }
  - { group: Études, Projet: B, budget: 4 }
  - { group: Rencontres, Projet: C, budget: 5 }
`;
  const table = await wordsOf(rows);
  expect(table.map(([first]) => first)).toEqual(["Projet", "Études", "A", "B", "Rencontres", "C", "Ensemble"]);
  expect(table.at(-1)).toEqual(["Ensemble", "12"]);
});

describe("a table that goes on", () => {
  const rows = Array.from({ length: 30 }, (_, index) => `  - [Poste ${index + 1}, ${index + 1}]`);
  const text = `columns: [Poste, Montant]\nrows:\n${[...rows.slice(0, 12), "  - { group: Suite }", ...rows.slice(12)].join("\n")}\n  - total: Total\n`;
  let tables: readonly TableItem[];
  beforeAll(async () => {
    tables = tablesOf(await sceneOfText(deck(text)));
  });

  test("has its columns and their names on every slide, and sums that run on", () => {
    expect(tables.length).toBeGreaterThan(2);
    expect(new Set(tables.map(({ columns }) => JSON.stringify(columns.map(({ width }) => width)))).size).toBe(1);
    for (const [index, table] of tables.entries()) {
      const [head, first] = words(table);
      expect(head).toEqual(["Poste", "Montant"]);
      if (index > 0) expect(first).toEqual(["Report", words(tables[index - 1] as TableItem).at(-1)?.[1]]);
      expect(words(table).at(-1)?.[0]).toBe(index + 1 < tables.length ? "À reporter" : "Total");
    }
    expect(words(tables.at(-1) as TableItem).at(-1)).toEqual(["Total", "465"]);
  });

  test("has columns that hold what is in them on any slide, letters of one size, and goes on before these are small", async () => {
    const projects = Array.from(
      { length: 15 },
      (_, index) => `  - [${"Projet ".repeat(index === 13 ? 4 : 2)}${index}, 7]`,
    );
    const long = tablesOf(await sceneOfText(deck(`columns: [Projet, Nombre]\nrows:\n${projects.join("\n")}\n`)));
    const looks = long.map(({ columns, rows: [, first] }) => [
      columns.map(({ width }) => width),
      first?.cells.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.sizePt),
    ]);
    expect(long.length).toBeGreaterThan(1);
    expect(new Set(looks.map((each) => JSON.stringify(each))).size).toBe(1);
    const sizes = long.flatMap((each) => each.rows.slice(1).flatMap(({ cells }) => cells.flatMap(sizesOf)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
    expect(
      long.flatMap((each) => each.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.length))),
    ).not.toContain(2);
  });

  test("parts no heading from its first row", () => {
    const roles = tables.map((table) => table.rows.map(({ role }) => role));
    expect(roles.every((each) => each[each.indexOf("group") + 1] === "row" || !each.includes("group"))).toBe(true);
    expect(roles.flat()).toContain("group");
  });
});

test("the place of a table keeps what its rows may grow by in a wider font, and columns of figures their width", async () => {
  const gapUnder = async (words: string): Promise<number> => {
    const rows = `columns: [Poste, Montant]\nrows:\n  - [${words}, 1250]\n  - [Autre, 7]\nnote: Une note.\n`;
    const { items } = tableSlide(await sceneOfText(deck(rows)));
    const [table, note] = [items.find(({ kind }) => kind === "table"), items.find(({ name }) => name.includes("note"))];
    return (note?.box.y ?? 0) - (table === undefined ? 0 : table.box.y + table.box.cy);
  };
  const lines = (count: number): string => "transfrontalier ".repeat(count).trim();
  expect(await gapUnder(lines(9))).toBeGreaterThan(await gapUnder(lines(1)));
  const { items } = tableSlide(
    await sceneOfText(deck("columns: [Poste, A, B]\nrows:\n  - [Dons, 1250, 999]\n  - [Legs, 7, 8]\n")),
  );
  const cells = items.flatMap((item) => (item.kind === "table" ? (item.rows[1]?.cells.slice(1) ?? []) : []));
  const ink = ({ lines: [line] }: TextItem): number => line?.pieces.reduce((sum, { width }) => sum + width, 0) ?? 0;
  expect(Math.min(...cells.map((cell) => cell.box.cx / ink(cell)))).toBeGreaterThan(1.1);
});

test("rows that nobody wrote are told from those of such a name", async () => {
  const rows = ["Head", "Brought", "Carried"].map((name) => `  - [${name}, 1]`);
  const scene = await sceneOfText(deck(`columns: [Poste, Montant]\nrows:\n${rows.join("\n")}\n`));
  expect(checkPackage(await pptxOf(scene, "/decks", host), { scope: "ours" })).toEqual([]);
});

describe("in every format", () => {
  let scene: Scene;
  let bytes: Uint8Array;
  let slide: string;
  beforeAll(async () => {
    scene = await sceneOfText(deck(ACCOUNTS));
    bytes = await pptxOf(scene, "/decks", host);
    slide =
      [...partsOf(bytes)].find(
        ([path, text]) => path.startsWith("ppt/slides/slide") && text.includes("<a:tbl>"),
      )?.[1] ?? "";
  });

  test("PowerPoint has a table of its own, in the brand's style, which no rule and no schema finds fault with", async () => {
    const style = /def="(\{[^"]+\})"/u.exec(partsOf(bytes).get("ppt/tableStyles.xml") ?? "")?.[1];
    expect(slide).toContain(`<a:tblPr firstRow="1" firstCol="1" lastRow="1"><a:tableStyleId>${style}</a:tableStyleId>`);
    expect(slide).toContain('<a:tc gridSpan="4">');
    expect(checkPackage(bytes)).toEqual([]);
    expect(await sdkErrors(bytes)).toEqual([]);
  });

  test("rows are as high as the table, columns as wide, and every text is in its cell", () => {
    const [table] = tablesOf(scene);
    if (table === undefined) throw new Error("no table");
    const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
    expect(sum(table.rows.map(({ height }) => height))).toBe(table.box.cy);
    expect(sum(table.columns.map(({ width }) => width))).toBe(table.box.cx);
    let top: number = table.box.y;
    for (const { height, cells } of table.rows) {
      for (const { box } of cells) expect(box.y >= top && box.y + box.cy <= top + height).toBe(true);
      top += height;
    }
    expect(textsOf([table]).map(({ lines }) => lines.length)).not.toContain(2);
  });

  test("HTML has rows and columns with their names", async () => {
    const html = new TextDecoder().decode((await filesOf("html", scene, "/decks", host))[0]?.bytes);
    expect(html).toContain('<caption class="unseen">Comptes</caption>');
    expect(html).toContain('<th scope="col" class="figures">2025 (€)</th>');
    expect(html).toContain('<th scope="rowgroup" colspan="4">Produits</th>');
    expect(html).toContain('<th scope="row">Dons</th><td class="figures">0</td>');
  });

  test("PDF has a table of rows, each begun by its name, and a heading as wide as they are", async () => {
    const [file] = await filesOf("pdf", scene, "/decks", host);
    const { structure, objects } = readPdf(file?.bytes ?? new Uint8Array());
    const tables = (node: StructureNode): readonly StructureNode[] => {
      const [label, ...inner] = node;
      return label === "Table" ? [node] : inner.flatMap(tables);
    };
    const [, ...rows] = structure.flatMap(tables)[0] ?? [""];
    expect(rows.map(([, ...cells]) => cells.map(([label]) => label))).toEqual([
      ["TH", "TH", "TH", "TH"],
      ["TH"],
      ["TH", "TD", "TD", "TD"],
      ["TH", "TD", "TD", "TD"],
      ["TH", "TD", "TD", "TD"],
    ]);
    const told = [...objects.values()].join("\n");
    expect(told.match(/\/Scope \/Column/gu)).toHaveLength(4);
    expect(told.match(/\/ColSpan 4/gu)).toHaveLength(1);
  });
});
