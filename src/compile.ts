import { dirname, join } from "node:path";
import { checkFigures } from "./check/check.js";
import { bidi } from "./doors/bidi.js";
import { loadFontOpener } from "./doors/harfbuzz.js";
import { lineBreaks } from "./doors/linebreak.js";
import { loadFlex } from "./doors/yoga.js";
import { expand } from "./expand/expand.js";
import { layout } from "./layout/layout.js";
import type { SlideMemory } from "./layout/memory.js";
import { load, loadLibrary, type Request } from "./load/documents.js";
import { loadFiles } from "./load/files.js";
import { type TextFiles, textFiles } from "./load/text-files.js";
import type { Files } from "./model/files.js";
import type { Host } from "./model/host.js";
import { andThen, type Outcome } from "./model/outcome.js";
import type { RawDocument } from "./model/raw.js";
import type { ResolvedDeck } from "./model/resolved.js";
import type { Scene } from "./model/scene.js";
import type { Sources, Texts } from "./model/sources.js";
import { DEFAULT_BRAND } from "./model/theme.js";
import type { Library, Validated } from "./model/validated.js";
import { resolve, resolveSamples } from "./resolve/resolve.js";
import { fileRequests } from "./validate/requests.js";
import { validate, validateLibrary } from "./validate/validate.js";

/** What a compilation gives, and the texts that it read: diagnostics quote their lines. */
export type Compilation = { readonly outcome: Outcome<Scene>; readonly texts: Texts };

/**
 * A description to a Scene: load → answer what it asks of data → validate → load the files that were named → resolve → expand → layout.
 * Pure in its request and the host's files. Mistakes are diagnostics; it rejects only for our own bugs
 * and for what the machine refuses (HostError).
 */
export const compileDeck = (request: Request, host: Host, memory?: SlideMemory): Promise<Compilation> =>
  compileWith(resolveChecked, request, host, memory);

/** Equal titles of samples are told apart, or left as each would be by itself. */
type SamplesRequest = Request & { readonly titles?: "distinct" | "plain" };

/** The samples of every template in place of the deck's slides: what a designer looks at, and what the tests check. */
export const compileSamples = (request: SamplesRequest, host: Host): Promise<Compilation> =>
  compileWith((validated, files, stamp) => resolveSamples(validated, files, stamp, request.titles), request, host);

/** The storyboard, the templates and a theme, without a deck: what the tools describe. */
export async function readLibrary(
  folders: readonly string[],
  host: Host,
  brand = DEFAULT_BRAND,
): Promise<{ readonly outcome: Outcome<Library>; readonly texts: Texts }> {
  const files = textFiles(host);
  const sources = await loadLibrary(folders, brand, files);
  return { outcome: andThen(sources, validateLibrary), texts: files.texts };
}

/** Slides of a deck, whose figures are checked. */
const resolveChecked: Resolver = (validated, files, stamp) => {
  const { year, dates } = validated.deck.facts.fields;
  const reported = {
    year: year?.kind === "plain" && /^\d{4}$/u.test(year.value) ? Number(year.value) : undefined,
    held: dates?.kind === "dates" ? dates.days[0] : undefined,
  };
  return andThen(resolve(validated, files, stamp), (deck) => checkFigures(deck, reported));
};

type Resolver = (validated: Validated, files: Files, stamp: Date) => Outcome<ResolvedDeck>;

async function compileWith(
  resolver: Resolver,
  request: Request,
  host: Host,
  memory?: SlideMemory,
): Promise<Compilation> {
  const files = textFiles(host);
  const doors = openDoors();
  const sources = await answerSources(await load(request, files), files);
  const resolved = await resolveSources(sources, request, host, resolver);
  return { outcome: resolved.ok ? await layoutDeck(resolved, doors, memory) : resolved, texts: files.texts };
}

/** Puts what a description asks of tables of data in its place; what reads them is only loaded for one that names some. */
export async function answerSources(sources: Outcome<Sources>, files: TextFiles): Promise<Outcome<Sources>> {
  if (!sources.ok || !namesData(sources.value.deck)) return sources;
  const { withFacts } = await import("./data/sources.js");
  const answered = await withFacts(sources.value, files);
  return andThen(sources, () => answered);
}

const namesData = ({ root }: RawDocument): boolean =>
  root.kind === "map" && root.entries.some(({ key }) => key === "data" || key === "previous");

/** What layout needs of libraries that compile themselves on other threads: asked for first, awaited last. */
export function openDoors() {
  const doors = Promise.all([loadFlex(), loadFontOpener()]);
  doors.catch(() => undefined); // Told by who awaits it; a deck with mistakes never does.
  return doors;
}

/** What was read to slides: validate → load the files that were named → resolve. */
export async function resolveSources(
  sources: Outcome<Sources>,
  request: Request,
  host: Host,
  resolver: Resolver = resolveChecked,
): Promise<Outcome<ResolvedDeck>> {
  const validated = andThen(sources, validate);
  if (!validated.ok) return validated;
  const named = { ...fileRequests(validated.value), roots: rootsOf(request), folders: request.folders };
  const files = await loadFiles(named, host, request.onPicture);
  return andThen(validated, (value) => andThen(files, (read) => resolver(value, read, host.stamp())));
}

/** Pictures come from the deck's own folder, from templates and from brands; from nowhere else. */
const rootsOf = ({ deck, folders }: Request): readonly string[] => [
  dirname(deck),
  ...folders.flatMap((folder) => [join(folder, "templates"), join(folder, "assets")]),
];

/** Slides to a Scene. */
export async function layoutDeck(
  resolved: Outcome<ResolvedDeck>,
  doors = openDoors(),
  memory?: SlideMemory,
): Promise<Outcome<Scene>> {
  const [solve, openFonts] = await doors;
  return andThen(andThen(resolved, expand), (deck) =>
    layout(deck, { solve, breaks: lineBreaks, bidi, fonts: openFonts(deck.fonts) }, memory),
  );
}
