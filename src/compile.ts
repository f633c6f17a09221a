import { dirname, join } from "node:path";
import { loadFontOpener } from "./doors/harfbuzz.js";
import { lineBreaks } from "./doors/linebreak.js";
import { loadFlex } from "./doors/yoga.js";
import { layout } from "./layout/layout.js";
import { compiledJson, compiledPath } from "./load/compiled-library.js";
import { DEFAULT_BRAND, load, loadLibrary, type Request } from "./load/documents.js";
import { loadFiles } from "./load/files.js";
import type { Host } from "./model/host.js";
import { andThen, type Outcome } from "./model/outcome.js";
import type { ResolvedDeck } from "./model/resolved.js";
import type { Scene } from "./model/scene.js";
import type { Files } from "./model/sources.js";
import type { Library, Validated } from "./model/validated.js";
import { resolve, resolveSamples } from "./resolve/resolve.js";
import { fileRequests } from "./validate/requests.js";
import { validate, validateLibrary } from "./validate/validate.js";

/** What a compilation gives, and the texts that it read: diagnostics quote their lines. */
export type Compilation = { readonly outcome: Outcome<Scene>; readonly texts: ReadonlyMap<string, string> };

/**
 * A description to a Scene: load → validate → load the files that were named → resolve → layout.
 * Pure in its request and the host's files. Mistakes are diagnostics; it rejects only for our own bugs
 * and for what the machine refuses (HostError).
 */
export const compileDeck = (request: Request, host: Host): Promise<Compilation> => compileWith(resolve, request, host);

/** The samples of every template in place of the deck's slides: what a designer looks at, and what the tests check. */
export const compileSamples = (request: Request, host: Host): Promise<Compilation> =>
  compileWith(resolveSamples, request, host);

type Resolver = (validated: Validated, files: Files, stamp: Date) => Outcome<ResolvedDeck>;

async function compileWith(resolver: Resolver, request: Request, host: Host): Promise<Compilation> {
  const { texts, recorder } = recording(host);
  const doors = openDoors();
  const sources = await load(request, recorder);
  const validated = andThen(sources, validate);
  const resolved = await resolveFiles(validated, resolver, request, host);
  return { outcome: resolved.ok ? await layoutDeck(resolved, doors) : resolved, texts };
}

/** What layout needs of libraries that compile themselves on other threads: asked for first, awaited last. */
function openDoors() {
  const doors = Promise.all([loadFlex(), loadFontOpener()]);
  doors.catch(() => undefined); // Told by who awaits it; a deck with mistakes never does.
  return doors;
}

async function resolveFiles(
  validated: Outcome<Validated>,
  resolver: Resolver,
  request: Request,
  host: Host,
): Promise<Outcome<ResolvedDeck>> {
  if (!validated.ok) return validated;
  const files = await loadFiles({ ...fileRequests(validated.value), roots: rootsOf(request) }, host);
  return andThen(validated, (value) => andThen(files, (read) => resolver(value, read, host.stamp())));
}

/** Pictures come from the deck's own folder, from templates and from brands; from nowhere else. */
const rootsOf = ({ deck, folders }: Request): readonly string[] => [
  dirname(deck),
  ...folders.flatMap((folder) => [join(folder, "templates"), join(folder, "assets")]),
];

async function layoutDeck(
  resolved: Outcome<ResolvedDeck>,
  doors: ReturnType<typeof openDoors>,
): Promise<Outcome<Scene>> {
  const [solve, openFonts] = await doors;
  return andThen(resolved, (deck) => layout(deck, { solve, breaks: lineBreaks, fonts: openFonts(deck.fonts) }));
}

/** The storyboard, the templates and a theme, without a deck: what the tools describe. */
export async function readLibrary(
  folders: readonly string[],
  host: Host,
  brand = DEFAULT_BRAND,
): Promise<{ readonly outcome: Outcome<Library>; readonly texts: ReadonlyMap<string, string> }> {
  const { texts, recorder } = recording(host);
  const sources = await loadLibrary(folders, brand, recorder);
  return { outcome: andThen(sources, validateLibrary), texts };
}

/**
 * Writes what was understood of a package's own library with one of its brands, so that builds need not read it again.
 * A library with mistakes is left out: they are told by whoever reads it.
 */
export async function compileLibrary(root: string, brand: string, host: Host): Promise<void> {
  const { outcome, texts } = await readLibrary([root], host, brand);
  const path = compiledPath(
    [...texts].map(([path, text]) => ({ path, text })),
    root,
  );
  if (!outcome.ok || outcome.diagnostics.length > 0 || path === undefined) return;
  await host.writeFile(path, new TextEncoder().encode(compiledJson(outcome.value, root)));
}

/** Keeps the texts that are read, well-formed or not: diagnostics quote them. */
function recording(host: Host): { readonly texts: ReadonlyMap<string, string>; readonly recorder: Host } {
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array> => {
    const bytes = await host.readFile(path);
    texts.set(path, new TextDecoder().decode(bytes));
    return bytes;
  };
  return { texts, recorder: { ...host, readFile } };
}
