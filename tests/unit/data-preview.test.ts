import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { followedHost } from "../../src/host/watch.js";
import { openView } from "../../src/tools/preview/view.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost } from "../helpers/source-host.js";

const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DECK = `brand: sobre
organisation: { name: Association }
dates: 2026-06-18
place: Chambéry
data: { membres: donnees/membres.csv }
highlights:
  title: Temps forts
  figures: { from: membres, columns: { value: Nombre, label: Collège } }
`;

test("a preview follows files of data: what a save changes is painted, with its cell", async () => {
  const { host, folders } = followedHost(sourceHost());
  const path = join(folder, "donnees", "membres.csv");
  const save = (text: string) => writeFileSync(path, text);
  mkdirSync(join(folder, "donnees"));
  writeFileSync(join(folder, "deck.yaml"), DECK);
  const view = openView({ deck: join(folder, "deck.yaml"), folders: [folder, repositoryRoot], host });
  const figures = async () => {
    const { slides, ok } = await view.refresh();
    const slide = slides.find(({ template }) => template === "key-figures");
    const item = view.report(slide?.id ?? "")?.items.find(({ places }) => places.content?.data !== undefined);
    return { ok, picture: slide?.picture, content: item?.places.content };
  };

  save("Collège;Nombre\nVilles;121\nRégions;12\n");
  const before = await figures();
  expect(before.content).toMatchObject({ line: 8, data: { file: path, cell: "B2" } });
  expect(folders).toContain(join(folder, "donnees"));
  save("Collège;Nombre\nVilles;122\nRégions;12\n");
  const after = await figures();
  expect([after.ok, after.picture === before.picture]).toEqual([true, false]);
  // A row more above: the same words, and another cell.
  save("Collège;Nombre\n;\nVilles;122\nRégions;12\n");
  const moved = await figures();
  expect([moved.picture, moved.content?.data?.cell]).toEqual([after.picture, "B3"]);
  // Many rows with one mistake are told of the first few.
  save(`Collège;Nombre\n${"Villes;cent millions\n".repeat(40)}`);
  const { ok, problems } = await view.refresh();
  expect([ok, problems.en.map(({ code, data }) => `${code} ${data?.cell}`)]).toEqual([
    false,
    ["text-too-long B2", "text-too-long B3", "text-too-long B4"],
  ]);
});
