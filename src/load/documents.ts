import { dirname, join } from "node:path";
import { memo } from "../basics/memo.js";
import { nearest } from "../diagnostics/nearest.js";
import { parseYaml } from "../doors/yaml.js";
import { report } from "../model/diagnostic.js";
import type { PictureReader } from "../model/files.js";
import type { Host } from "../model/host.js";
import { allOf, andThen, failure, type Outcome, outcome } from "../model/outcome.js";
import type { Place } from "../model/place.js";
import type { RawDocument } from "../model/raw.js";
import type { LibrarySources, Sources, SourceText } from "../model/sources.js";
import { DEFAULT_BRAND } from "../model/theme.js";
import { compiledLibrary } from "./compiled-library.js";
import { findFile } from "./found-file.js";
import { TEXT_BYTES_MAX, type TextFiles, tooLarge } from "./text-files.js";

/** Folders hold `templates/` and `assets/`; a nearer one hides what a farther one has of the same name. Paths are absolute. */
export type Request = {
  readonly deck: string;
  readonly brand?: string;
  readonly folders: readonly string[];
  readonly onPicture?: PictureReader;
};

const STORYBOARD = "storyboard.yaml";

/** Reads and parses the deck, the storyboard, every template and the theme. Reports all their faults of syntax at once. */
export async function load(request: Request, files: TextFiles): Promise<Outcome<Sources>> {
  const deck = await readDeck(request.deck, files);
  const written = deck.ok ? brandOf(deck.value) : undefined;
  const library = await loadLibrary(
    request.folders,
    request.brand ?? written?.name ?? DEFAULT_BRAND,
    files,
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
  files: TextFiles,
  place?: Place,
): Promise<Outcome<LibrarySources>> {
  const { host } = files;
  const root = folders.at(-1) ?? "";
  const theme = await loadTheme(folders, brand, files, place);
  const names = await templateNames(folders, host);
  const paths = [...names].filter(([name]) => name !== STORYBOARD).map(([, path]) => path);
  const templates = allOf(await Promise.all(paths.map((path) => files.read(path))));
  const boards = await storyboardPaths(folders, theme.ok ? dirname(theme.value.path) : undefined, host);
  const storyboards = allOf(await Promise.all(boards.map((path) => files.read(path))));
  const diagnostics = [theme, storyboards, templates].flatMap((each) => each.diagnostics);
  if (!theme.ok || !storyboards.ok || !templates.ok) return failure(diagnostics);
  const library = await compiledLibrary([...storyboards.value, theme.value, ...templates.value], root, host);
  if (library !== undefined) return outcome({ kind: "compiled", library });
  return parseLibrary(storyboards.value, theme.value, templates.value);
}

function parseLibrary(
  storyboardTexts: readonly SourceText[],
  themeText: SourceText,
  templateTexts: readonly SourceText[],
): Outcome<LibrarySources> {
  const theme = parsed(themeText);
  const storyboards = allOf(storyboardTexts.map((text) => parsed(text)));
  const templates = allOf(templateTexts.map((text) => parsed(text)));
  const diagnostics = [theme, storyboards, templates].flatMap((each) => each.diagnostics);
  const [storyboard, ...defaults] = storyboards.ok ? storyboards.value : [];
  if (!theme.ok || storyboard === undefined || !templates.ok) return failure(diagnostics);
  return outcome({ kind: "parsed", theme: theme.value, storyboard, defaults, templates: templates.value }, diagnostics);
}

/** The storyboards that a deck is told by, nearest first: beside the deck, of the brand, of the package. */
async function storyboardPaths(
  folders: readonly string[],
  brand: string | undefined,
  host: Host,
): Promise<readonly string[]> {
  const beside = folders.map((folder) => join(folder, "templates", STORYBOARD));
  const own = [...beside.slice(0, -1), ...(brand === undefined ? [] : [join(brand, STORYBOARD)])];
  const stats = await Promise.all(own.map((path) => host.stat(path)));
  return [...own.filter((_, index) => stats[index]?.kind === "file"), ...beside.slice(-1)];
}

/** A description, parsed; a name that is nearly that of a file is told. */
export async function readDeck(asked: string, files: TextFiles): Promise<Outcome<RawDocument>> {
  const { host } = files;
  const file = await findFile(asked, { folder: dirname(asked), kind: /\.ya?ml$/u }, host);
  if (file.kind === "missing") {
    const { suggestion } = file;
    return failure([report("file-missing", { path: asked, suggestion })]);
  }
  const { path } = file;
  const stat = await host.stat(path);
  if (stat?.kind === "folder") return failure([report("file-is-folder", { path })]);
  if (stat !== undefined && stat.bytes > TEXT_BYTES_MAX) return failure([tooLarge(stat.bytes, path)]);
  return andThen(await files.read(path), parsed);
}

const parsed = memo(parseYaml);

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
  files: TextFiles,
  place: Place | undefined,
): Promise<Outcome<SourceText>> {
  const { host } = files;
  if (/^[\w-]+$/u.test(name)) {
    for (const folder of folders) {
      const path = join(folder, "assets", name, "theme.yaml");
      if ((await host.stat(path))?.kind === "file") return files.read(path);
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
