import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost } from "../helpers/source-host.js";

/*
 * Pictures come from the deck's own folder and from nowhere else: neither from a folder beside it, whatever its name
 * begins with, nor by a link that leads out.
 */
const disk = sourceHost();
const home = mkdtempSync(join(tmpdir(), "mot-deck-bounds-"));
const folder = join(home, "ag-2025");
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3H0z"/></svg>';

beforeAll(() => {
  for (const place of [join(folder, "photos"), join(home, "ag-2025-private")]) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "a.svg"), svg);
  }
  symlinkSync("photos/a.svg", join(folder, "within.svg"));
  symlinkSync("../ag-2025-private/a.svg", join(folder, "without.svg"));
  symlinkSync("../ag-2025-private", join(folder, "private"));
});
afterAll(() => rmSync(home, { recursive: true }));

async function told(file: string): Promise<readonly string[]> {
  const deck = join(folder, "deck.yaml");
  const facts = "organisation: { name: A, short: A }\ndates: 2025-06-14\nplace: B\n";
  writeFileSync(deck, `${facts}picture: { file: ${file}, decorative: true }\n`);
  const { outcome } = await compileDeck({ deck, brand: "sobre", folders: [folder, repositoryRoot] }, disk);
  return outcome.diagnostics.map(({ code }) => code);
}

test.each(["photos/a.svg", "within.svg", "../ag-2025/photos/a.svg"])("%s is the deck's own", async (file) =>
  expect(await told(file)).toEqual([]),
);

test.each(["../ag-2025-private/a.svg", join(home, "ag-2025-private/a.svg"), "without.svg", "private/a.svg"])(
  "%s is outside",
  async (file) => expect(await told(file)).toEqual(["picture-outside"]),
);
