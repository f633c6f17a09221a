import { dirname, join } from "node:path";
import { hostDiagnostic } from "../diagnostics/host-diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import { parseYaml } from "../doors/yaml.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Host, HostError } from "../model/host.js";
import { allOf, andThen, failure, type Outcome, outcome } from "../model/outcome.js";
import { fileStart, type Place } from "../model/place.js";
import type { RawDocument } from "../model/raw.js";
import { recalling } from "../model/recall.js";
import type { LibrarySources, PictureReader, Sources, SourceText } from "../model/sources.js";
import { compiledLibrary } from "./compiled-library.js";
import { findFile } from "./found-file.js";

/** Folders hold `templates/` and `assets/`; a nearer one hides what a farther one has of the same name. Paths are absolute. */
export type Request = {
  readonly deck: string;
  readonly brand?: string;
  readonly folders: readonly string[];
  readonly onPicture?: PictureReader;
};

/** The brand of those who name none. */
export const DEFAULT_BRAND = "aussois";
const BYTES_MAX = 5_000_000;
const STORYBOARD = "storyboard.yaml";

/** Reads and parses the deck, the storyboard, every template and the theme. Reports all their faults of syntax at once. */
export async function load(request: Request, host: Host): Promise<Outcome<Sources>> {
  const deck = await readDeck(request.deck, host);
  const written = deck.ok ? brandOf(deck.value) : undefined;
  const library = await loadLibrary(
    request.folders,
    request.brand ?? written?.name ?? DEFAULT_BRAND,
    host,
    request.brand === undefined ? written?.place : undefined,
  );
  const diagnostics = [...deck.diagnostics, ...library.diagnostics];
  return deck.ok && library.ok
    ? outcome({ deck: deck.value, library: library.value }, diagnostics)
    : failure(diagnostics);
}

/** What a deck is made with: the storyboard, every template, a theme; parsed, unless all are as they were compiled. */
export async function loadLibrary(
  folders: readonly string[],
  brand: string,
  host: Host,
  place?: Place,
): Promise<Outcome<LibrarySources>> {
  const root = folders.at(-1) ?? "";
  const theme = await loadTheme(folders, brand, host, place);
  const names = await templateNames(folders, host);
  const paths = [...names].filter(([name]) => name !== STORYBOARD).map(([, path]) => path);
  const templates = allOf(await Promise.all(paths.map((path) => readText(path, host))));
  const storyboard = await readText(names.get(STORYBOARD) ?? join(root, "templates", STORYBOARD), host);
  const diagnostics = [theme, storyboard, templates].flatMap((each) => each.diagnostics);
  if (!theme.ok || !storyboard.ok || !templates.ok) return failure(diagnostics);
  const library = await compiledLibrary([storyboard.value, theme.value, ...templates.value], root, host);
  if (library !== undefined) return outcome({ kind: "compiled", library });
  return parseLibrary(storyboard.value, theme.value, templates.value);
}

function parseLibrary(
  storyboardText: SourceText,
  themeText: SourceText,
  templateTexts: readonly SourceText[],
): Outcome<LibrarySources> {
  const theme = parsed(themeText);
  const storyboard = parsed(storyboardText);
  const templates = allOf(templateTexts.map((text) => parsed(text)));
  const diagnostics = [theme, storyboard, templates].flatMap((each) => each.diagnostics);
  if (!theme.ok || !storyboard.ok || !templates.ok) return failure(diagnostics);
  const documents = { theme: theme.value, storyboard: storyboard.value, templates: templates.value };
  return outcome({ kind: "parsed", ...documents }, diagnostics);
}

async function readDeck(asked: string, host: Host): Promise<Outcome<RawDocument>> {
  const file = await findFile(asked, { folder: dirname(asked), kind: /\.ya?ml$/u }, host);
  if (file.kind === "missing") {
    const { suggestion } = file;
    return failure([report("file-missing", { path: asked, suggestion })]);
  }
  const { path } = file;
  const stat = await host.stat(path);
  if (stat?.kind === "folder") return failure([report("file-is-folder", { path })]);
  if (stat !== undefined && stat.bytes > BYTES_MAX) return failure([tooLarge(stat.bytes, path)]);
  return andThen(await readText(path, host), parsed);
}

/** Host failures are values here: the user can mend them. */
async function readText(path: string, host: Host): Promise<Outcome<SourceText>> {
  try {
    return sourceText(await host.readFile(path), path);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return failure([hostDiagnostic(error)]);
  }
}

const parsed = recalling(parseYaml);

const sourceText = recalling((bytes: Uint8Array, path: string): Outcome<SourceText> => {
  if (bytes.length > BYTES_MAX) return failure([tooLarge(bytes.length, path)]);
  const text = decode(bytes);
  return text === undefined ? failure([report("yaml-not-utf8", {}, fileStart(path))]) : outcome({ path, text });
});

const tooLarge = (bytes: number, path: string): Diagnostic =>
  report("yaml-too-large", { megabytes: Math.round(bytes / 1e6) }, fileStart(path));

/** UTF-8, its mark accepted; UTF-16 and Latin letters are not. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function brandsOf(folders: readonly string[], host: Host): Promise<readonly string[]> {
  const names = await Promise.all(folders.map((folder) => host.list(join(folder, "assets"))));
  return [...new Set(names.flat())];
}

async function templateNames(folders: readonly string[], host: Host): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders.toReversed()) {
    for (const name of await host.list(join(folder, "templates"))) {
      if (name.endsWith(".yaml")) found.set(name, join(folder, "templates", name));
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function loadTheme(
  folders: readonly string[],
  name: string,
  host: Host,
  place: Place | undefined,
): Promise<Outcome<SourceText>> {
  if (/^[\w-]+$/u.test(name)) {
    for (const folder of folders) {
      const path = join(folder, "assets", name, "theme.yaml");
      if ((await host.stat(path))?.kind === "file") return readText(path, host);
    }
  }
  const brands = await brandsOf(folders, host);
  return failure([report("unknown-brand", { name, known: brands, suggestion: nearest(name, brands) }, place)]);
}

function brandOf({ root }: RawDocument): { readonly name: string; readonly place: Place } | undefined {
  const value = root.kind === "map" ? root.entries.find((entry) => entry.key === "brand")?.value : undefined;
  return value?.kind === "scalar" && typeof value.value === "string"
    ? { name: value.value, place: value.place }
    : undefined;
}
