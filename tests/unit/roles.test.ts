import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { compileSamples } from "../../src/compile.js";
import { nodeHost } from "../../src/host/node.js";
import { filesOf } from "../helpers/render.js";

const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), "mot-deck-roles-"));
const host = nodeHost({ cache: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The samples of every template as a page, with the brand and the templates of the first folder that has them. */
async function pageFrom(folders: readonly string[]): Promise<string> {
  const deck = join(root, "decks/starter/assemblee.yaml");
  const { outcome } = await compileSamples({ deck, brand: "sobre", folders }, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const [file] = await filesOf("html", outcome.value, folder, host);
  return Buffer.from(file?.bytes ?? []).toString();
}

const rewritten = (path: string, rewrite: (text: string) => string): void =>
  writeFileSync(path, rewrite(readFileSync(path, "utf8")));

/** The brand and the templates, copied, with other names for all styles. */
function copyWithOtherNames(): void {
  for (const each of ["assets/sobre", "templates"]) cpSync(join(root, each), join(folder, each), { recursive: true });
  rewritten(join(folder, "assets/sobre/theme.yaml"), (text) =>
    text
      .replace(/^styles:\n[\s\S]*?(?=^\S)/mu, (styles) => styles.replace(/^ {2}(?=\w)/gmu, "  mon-"))
      .replace("footer: { style: ", "footer: { style: mon-")
      .concat("master: { title: mon-heading, body: mon-body, caption: mon-caption, kicker: mon-kicker }\n"),
  );
  for (const name of readdirSync(join(folder, "templates")).filter((each) => each.endsWith(".yaml")))
    rewritten(join(folder, "templates", name), (text) => text.replaceAll(/\b(style|\w+Style): (?=\w)/gu, "$1: mon-"));
}

const documentIn = (page: string): string => page.slice(page.indexOf("<main"), page.indexOf("</main>"));

test("a brand may call its styles as it likes: the page says the same, to the letter", async () => {
  const before = await pageFrom([root]);
  copyWithOtherNames();
  const after = await pageFrom([folder, root]);
  expect(documentIn(before)).toContain("<blockquote>");
  // Drawings tell the style of each text by its name, and the page is signed.
  const called = (page: string): string => page.replaceAll('data-style="mon-', 'data-style="');
  expect(called(documentIn(after))).toBe(documentIn(before));
  const unsigned = (page: string): string => page.slice(0, page.indexOf("</html>"));
  expect(called(unsigned(after)) === unsigned(before)).toBe(true);
});
