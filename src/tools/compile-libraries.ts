import { join } from "node:path";
import { layoutDeck, readLibrary, resolveSources } from "../compile.js";
import { layoutKeys } from "../layout/slide-layouts.js";
import { compiledJson, compiledPath } from "../load/compiled-library.js";
import { load } from "../load/documents.js";
import { textFiles } from "../load/text-files.js";
import type { Host } from "../model/host.js";
import { allOf, andThen, type Outcome, outcome } from "../model/outcome.js";
import type { LaidOut } from "../model/resolved.js";
import type { SceneLayout } from "../model/scene.js";
import type { Library } from "../model/validated.js";
import { withFile } from "./with-file.js";

/** Languages for which the slide layouts of the package's own templates are laid out beforehand. */
const LANGUAGES = ["fr", "en"] as const;

/** The smallest deck: what it says is on no layout. */
const deckText = (language: string): string =>
  `lang: ${language}\norganisation: { name: A }\ndates: 2000-01-01\nplace: A\n`;

/**
 * Writes what is understood of a package's own library with each of its brands, and the slide layouts that its templates
 * come to in each language, so that builds need not. Gives the brands that could not be, for want of good files.
 */
export async function compileLibraries(root: string, host: Host): Promise<readonly string[]> {
  const brands = await host.list(join(root, "assets"));
  const results = await Promise.all(
    brands.map(async (brand) => ({ brand, outcome: await compileLibrary(root, brand, host) })),
  );
  return results.filter(({ outcome }) => !outcome.ok).map(({ brand }) => brand);
}

/** A library with mistakes is left out: whoever reads it tells them. */
async function compileLibrary(root: string, brand: string, host: Host): Promise<Outcome<unknown>> {
  const { outcome: library, texts } = await readLibrary([root], host, brand);
  const path = compiledPath(
    [...texts].map(([path, text]) => ({ path, text })),
    root,
  );
  if (!library.ok || library.diagnostics.length > 0 || path === undefined) return library;
  const layouts = allOf(await Promise.all(LANGUAGES.map((language) => laidOut(root, brand, language, host))));
  if (!layouts.ok) return layouts;
  const compiled: Library = { ...library.value, laidOut: Object.assign({}, ...layouts.value) };
  await host.writeFile(path, new TextEncoder().encode(compiledJson(compiled, root)));
  return layouts;
}

async function laidOut(root: string, brand: string, language: string, host: Host): Promise<Outcome<LaidOut>> {
  const request = { deck: join(root, `${language}.yaml`), brand, folders: [root] };
  const sources = await load(request, textFiles(withFile(host, request.deck, deckText(language))));
  const resolved = await resolveSources(sources, request, host);
  const scene = await layoutDeck(resolved);
  return andThen(resolved, (deck) => andThen(scene, ({ layouts }) => outcome(byKey(layoutKeys(deck), layouts))));
}

const byKey = (keys: readonly string[], layouts: readonly SceneLayout[]): LaidOut =>
  Object.fromEntries(layouts.map((layout, index) => [keys[index], layout]));
