import { expect, test } from "@jest/globals";
import { factsOf } from "../../src/data/sources.js";
import { parseYaml } from "../../src/doors/yaml.js";
import { textFiles } from "../../src/load/text-files.js";
import type { Place } from "../../src/model/place.js";
import { filesHost } from "../helpers/data.js";

const files = {
  "t.csv":
    "Poste;Montant;Note;Prix;Le\nDons;12;#REF!;5 €;1/2/25\nLegs;5;;7;3/4/25\nVentes;7;;2 €;hier\nAides;1O;;1 €;5/6/25\n",
};

const cellOf = (place: Place | undefined): string =>
  place === undefined ? "" : typeof place.cell === "string" ? place.cell : (place.cell?.cell ?? "");

/** What is told of a table of which something is asked. */
async function told(expression: string): Promise<readonly string[]> {
  const text = `data: { t: t.csv }\nx: ${expression}`;
  const document = parseYaml({ path: "/deck/deck.yaml", text });
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  const { root, diagnostics } = await factsOf(document.value, textFiles(filesHost(files)));
  const found = diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${cellOf(place)}`);
  expect(root === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  return found.filter((each) => !each.startsWith("note"));
}

test.each([
  ["what nothing takes is no more than noted", "{ count: t }", []],
  ["rows show a bad cell, and warn", "{ from: t, columns: Montant, sort: -montant }", ["warning data-odd-cell B5"]],
  ["a sum needs its value", "{ sum: montant, from: t }", ["error data-not-number B5"]],
  ["a row that is left out is not taken", "{ sum: montant, from: t, where: { poste: [Dons, Legs] } }", []],
  ["conditions look at every row", "{ count: t, where: { montant: { atLeast: 6 } } }", ["warning data-odd-cell B5"]],
  ["an error that is taken stops", "{ from: t, columns: Note, first: 1 }", ["error data-cell-error C2"]],
  ["an error that is not taken does not", "{ from: t, columns: Note, where: { poste: Legs } }", []],
  ["rows that give all columns warn", "{ from: t, first: 1 }", ["warning data-cell-error C2"]],
  ["a table shows the columns that it lists", "{ columns: [Poste], rows: { from: t, first: 1 } }", []],
  [
    "and stops at those",
    "{ columns: [{ label: N, key: note }], rows: [{ from: t, first: 1 }] }",
    ["error data-cell-error C2"],
  ],
  ["a bad day", "{ max: le, from: t }", ["error data-not-number E4"]],
  ["euros and a plain number", "{ sum: prix, from: t }", ["warning unit-differs D3"]],
])("%s", async (_, expression, expected) => {
  expect(await told(expression)).toEqual(expected);
});
