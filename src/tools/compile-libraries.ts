import { join } from "node:path";
import { compileLibrary } from "../compile.js";
import type { Host } from "../model/host.js";

/** Languages for which the slide layouts of the package's own templates are laid out beforehand. */
const LANGUAGES = ["fr", "en"] as const;

/** The smallest deck: what it says is on no layout. */
const deckText = (language: string): string =>
  `lang: ${language}\norganisation: { name: A }\ndates: 2000-01-01\nplace: A\n`;

/** Compiles a package's own library with each of its brands; gives those that could not be, for want of good files. */
export async function compileLibraries(root: string, host: Host): Promise<readonly string[]> {
  const decks = new Map(LANGUAGES.map((language) => [join(root, `${language}.yaml`), deckText(language)]));
  const withDecks: Host = {
    ...host,
    readFile: async (path) => {
      const text = decks.get(path);
      return text === undefined ? host.readFile(path) : new TextEncoder().encode(text);
    },
    stat: async (path) => (decks.has(path) ? { kind: "file", bytes: 1 } : host.stat(path)),
  };
  const brands = await host.list(join(root, "assets"));
  const results = await Promise.all(
    brands.map(async (brand) => ({ brand, outcome: await compileLibrary(root, brand, [...decks.keys()], withDecks) })),
  );
  return results.filter(({ outcome }) => !outcome.ok).map(({ brand }) => brand);
}
