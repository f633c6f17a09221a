// Projects of a workbook, and the same written out in the description.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";

const KINDS = ["Marché public", "Programme partagé", "Projet européen"];
const AXES = 2;

/** The paths of two descriptions that come to the same slides. */
export function dataDecks(folder, count) {
  mkdirSync(folder, { recursive: true });
  const projects = Array.from({ length: count }, (_, index) => ({
    axis: (index % AXES) + 1,
    name: `Projet numéro ${index + 1}`,
    kind: KINDS[index % KINDS.length],
    place: `Territoire ${(index % 40) + 1}`,
    amount: 1000 + index * 7.5,
  }));
  const header = ["Axe", "Intitulé", "Nature", "Territoire", "Montant"];
  const sheet = utils.aoa_to_sheet([header, ...projects.map((each) => Object.values(each))]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Projets");
  writeFileSync(join(folder, "projets.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));

  const head = `${readFileSync(join(import.meta.dirname, "many.yaml"), "utf8").split("axes:")[0]}kinds: [${KINDS.join(", ")}]\n`;
  const deckOf = (name, figure, listOf) => {
    const axes = Array.from({ length: AXES }, (_, index) => {
      const axis = index + 1;
      return `  - title: Axe ${axis}\n    figures: [{ value: ${figure(axis)}, label: projets }]\n    projects:\n      list:${listOf(axis)}\n`;
    });
    const path = join(folder, name);
    writeFileSync(
      path,
      `${head}${name === "data.yaml" ? "data: { projets: projets.xlsx }\n" : ""}axes:\n${axes.join("")}`,
    );
    return path;
  };
  const own = (axis) => projects.filter((each) => each.axis === axis);
  return {
    data: deckOf(
      "data.yaml",
      (axis) => `{ count: projets, where: { axe: ${axis} } }`,
      (axis) =>
        `\n        from: projets\n        where: { axe: ${axis} }\n        columns: { name: Intitulé, kind: Nature, place: Territoire }`,
    ),
    written: deckOf(
      "written.yaml",
      (axis) => own(axis).length,
      (axis) =>
        own(axis)
          .map(({ name, kind, place }) => `\n        - { name: ${name}, kind: ${kind}, place: ${place} }`)
          .join(""),
    ),
  };
}
