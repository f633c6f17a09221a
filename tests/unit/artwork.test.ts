import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { compileDeck } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import { imagesOf } from "../../src/model/leaves.js";

const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), "mot-deck-artwork-"));
const host = nodeHost({ cache: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rewritten = (name: string, from: RegExp, to: string): void => {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
};

beforeAll(() => {
  cpSync(join(root, "assets/aussois"), join(folder, "assets/aussois"), { recursive: true });
  cpSync(join(root, "templates/section.yaml"), join(folder, "templates/section.yaml"));
  rewritten(
    "assets/aussois/theme.yaml",
    /artwork\/section-1\.svg, artwork\/section-2\.svg/u,
    "{ file: artwork/section-1.svg, alt: Un col }, { file: artwork/section-2.svg, alt: { fr: Une vallée, en: A valley } }",
  );
  rewritten(
    "assets/aussois/theme.yaml",
    /logo\/wordmark-light\.svg/u,
    "{ file: logo/wordmark-light.svg, alt: Le nom }",
  );
});

/** What the brand's pictures say on the slide layout of covers, and on the slides of the parts. */
async function said(lang: string): Promise<readonly (string | undefined)[]> {
  const deck = join(folder, "deck.yaml");
  writeFileSync(
    deck,
    `lang: ${lang}\norganisation: { name: Association, short: A }\ndates: 2026-06-18\nplace: Annecy\naxes: [{ title: Un }, { title: Deux }, { title: Trois }]\n`,
  );
  const { outcome } = await compileDeck({ deck, folders: [folder, root] }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { layouts, slides } = outcome.value;
  const shown = [
    ...layouts.filter(({ name }) => name === "cover"),
    ...slides.filter(({ layout }) => layout === "section"),
  ];
  return shown.flatMap(({ items }) => imagesOf(items).map(({ alt }) => alt));
}

test("a brand says what its pictures show, each in turn, in the deck's language, unless the template says that they only decorate", async () => {
  expect(await said("fr")).toEqual([undefined, "Le nom", undefined, undefined, undefined]);
  rewritten("templates/section.yaml", /, decorative: true/u, "");
  expect(await said("fr")).toEqual([undefined, "Le nom", "Un col", "Une vallée", undefined]);
  expect(await said("en")).toEqual([undefined, "Le nom", "Un col", "A valley", undefined]);
});
