// Projects of a workbook in a table and four charts, the same written out in the description, and the table for pandoc.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";

const KINDS = ["Marché public", "Programme partagé", "Projet européen"];
const STATES = ["livré", "en cours", "suspendu", "à venir"];
const QUARTERS = ["hiver", "printemps", "été", "automne"];
const HEADER = ["Intitulé", "Nature", "État", "Saison", "Montant"];

/** The paths of two descriptions that come to the same slides, and of a text of the same table for pandoc. */
export function dataDecks(folder, count) {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from({ length: count }, (_, index) => [
    `Projet numéro ${index + 1}`,
    KINDS[index % KINDS.length],
    STATES[(index * 7) % STATES.length],
    QUARTERS[(index * 3 + (index >> 4)) % QUARTERS.length],
    1000 + index * 7,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...rows]), "Projets");
  writeFileSync(join(folder, "projets.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  writeFileSync(
    join(folder, "table.md"),
    `## Tous les projets\n\n${line(HEADER)}${line(HEADER.map(() => "---"))}${rows.map(line).join("")}`,
  );
  return {
    data: written(folder, "data.yaml", "data: { projets: projets.xlsx }\n", ASKED),
    written: written(folder, "written.yaml", "", toldOf(rows)),
    pandoc: "table.md",
  };
}

/** What the slides show, as data give it. */
const ASKED = {
  rows: "{ from: projets }",
  kinds: "{ count: projets, group: nature }",
  seasons: "{ sum: montant, from: projets, group: saison }",
  states: "{ count: projets, group: état }",
  both: "{ count: projets, group: [saison, nature] }",
};

/** The same, as somebody would write it. */
function toldOf(rows) {
  const list = (entries) => entries.map((entry) => `\n          - ${entry}`).join("");
  const names = (column) => [...new Set(rows.map((row) => row[column]))];
  const having = (column, name) => rows.filter((row) => row[column] === name);
  const bars = (column, measure) =>
    list(names(column).map((name) => `{ label: ${name}, value: ${measure(having(column, name))} }`));
  const count = (some) => some.length;
  return {
    rows: list(rows.map((row) => `[${row.join(", ")}]`)),
    kinds: bars(1, count),
    seasons: bars(3, (some) => some.reduce((sum, row) => sum + row[4], 0)),
    states: bars(2, count),
    both: list(
      names(3).map((season) => {
        const values = names(1).map((kind) => `${kind}: ${having(3, season).filter((row) => row[1] === kind).length}`);
        return `{ label: ${season}, values: { ${values.join(", ")} } }`;
      }),
    ),
  };
}

function written(folder, name, data, { rows, kinds, seasons, states, both }) {
  const head = readFileSync(join(import.meta.dirname, "many.yaml"), "utf8").split("axes:")[0];
  const chart = (title, bars, more) =>
    `      - template: chart\n        title: ${title}\n${more}        bars: ${bars}\n`;
  const topics = [
    `      - template: table\n        title: Tous les projets\n        columns: [${HEADER.join(", ")}]\n        rows: ${rows}\n`,
    chart("Les projets par nature", kinds, ""),
    chart("Les montants par saison", seasons, "        kind: columns\n"),
    chart("Les projets par état", states, "        kind: doughnut\n"),
    chart("Chaque saison a ses natures", both, "        kind: columns\n        stack: values\n"),
  ];
  const path = join(folder, name);
  writeFileSync(path, `${head}${data}axes:\n  - title: Les projets\n    topics:\n${topics.join("")}`);
  return path;
}
