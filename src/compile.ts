import { dirname, join } from "node:path";
import { bidi } from "./doors/bidi.js";
import { loadFontOpener } from "./doors/harfbuzz.js";
import { lineBreaks } from "./doors/linebreak.js";
import { loadFlex } from "./doors/yoga.js";
import { layout } from "./layout/layout.js";
import type { SlideMemory } from "./layout/memory.js";
import { layoutKeys } from "./layout/slide-layouts.js";
import { compiledJson, compiledPath } from "./load/compiled-library.js";
import { DEFAULT_BRAND, load, loadLibrary, type Request } from "./load/documents.js";
import { loadFiles } from "./load/files.js";
import type { Host } from "./model/host.js";
import { allOf, andThen, type Outcome, outcome } from "./model/outcome.js";
import { recalling } from "./model/recall.js";
import type { LaidOut, ResolvedDeck } from "./model/resolved.js";
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
export const compileDeck = (request: Request, host: Host, memory?: SlideMemory): Promise<Compilation> =>
  compileWith(resolve, request, host, memory);

/** The samples of every template in place of the deck's slides: what a designer looks at, and what the tests check. */
export const compileSamples = (request: Request, host: Host): Promise<Compilation> =>
  compileWith(resolveSamples, request, host);

/** The same, each with the title that it would have by itself: what a page of samples shows. */
export const compilePlainSamples = (request: Request, host: Host): Promise<Compilation> =>
  compileWith((validated, files, stamp) => resolveSamples(validated, files, stamp, "plain"), request, host);

type Resolver = (validated: Validated, files: Files, stamp: Date) => Outcome<ResolvedDeck>;

async function compileWith(
  resolver: Resolver,
  request: Request,
  host: Host,
  memory?: SlideMemory,
): Promise<Compilation> {
  const { texts, recorder } = recording(host);
  const doors = openDoors();
  const sources = await load(request, recorder);
  const validated = andThen(sources, validate);
  const resolved = await resolveFiles(validated, resolver, request, host);
  return { outcome: resolved.ok ? await layoutDeck(resolved, doors, memory) : resolved, texts };
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
  const files = await loadFiles(
    { ...fileRequests(validated.value), roots: rootsOf(request), folders: request.folders },
    host,
    request.foresight,
  );
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
  memory?: SlideMemory,
): Promise<Outcome<Scene>> {
  const [solve, openFonts] = await doors;
  return andThen(resolved, (deck) =>
    layout(deck, { solve, breaks: lineBreaks, bidi, fonts: openFonts(deck.fonts) }, memory),
  );
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
 * Writes what was understood of a package's own library with one of its brands, and the slide layouts that its templates
 * come to for each of `decks`, so that builds need not. A library with mistakes is left out: whoever reads it tells them.
 */
export async function compileLibrary(
  root: string,
  brand: string,
  decks: readonly string[],
  host: Host,
): Promise<Outcome<unknown>> {
  const { outcome: library, texts } = await readLibrary([root], host, brand);
  const path = compiledPath(
    [...texts].map(([path, text]) => ({ path, text })),
    root,
  );
  if (!library.ok || library.diagnostics.length > 0 || path === undefined) return library;
  const layouts = allOf(await Promise.all(decks.map((deck) => laidOut({ deck, brand, folders: [root] }, host))));
  if (!layouts.ok) return layouts;
  const compiled: Library = { ...library.value, laidOut: Object.assign({}, ...layouts.value) };
  await host.writeFile(path, new TextEncoder().encode(compiledJson(compiled, root)));
  return layouts;
}

async function laidOut(request: Request, host: Host): Promise<Outcome<LaidOut>> {
  const doors = openDoors();
  const validated = andThen(await load(request, host), validate);
  const resolved = await resolveFiles(validated, resolve, request, host);
  const scene = await layoutDeck(resolved, doors);
  const keys = andThen(resolved, (deck) => outcome(layoutKeys(deck)));
  return andThen(keys, (names) =>
    andThen(scene, ({ layouts }) => outcome(Object.fromEntries(layouts.map((each, index) => [names[index], each])))),
  );
}

const decoded = recalling((bytes: Uint8Array) => new TextDecoder().decode(bytes));

/** Keeps the texts that are read, well-formed or not: diagnostics quote them. */
function recording(host: Host): { readonly texts: ReadonlyMap<string, string>; readonly recorder: Host } {
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array> => {
    const bytes = await host.readFile(path);
    texts.set(path, decoded(bytes));
    return bytes;
  };
  return { texts, recorder: { ...host, readFile } };
}
