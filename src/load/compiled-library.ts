import { createHash } from "node:crypto";
import nodePath, { type PlatformPath, sep } from "node:path";
import { memo } from "../basics/memo.js";
import { posixPath } from "../basics/posix-path.js";
import type { Host } from "../model/host.js";
import type { SourceText } from "../model/sources.js";
import type { Library } from "../model/validated.js";

/** Stands for the package's folder in a compiled library, where paths have slashes; no text of YAML may hold it. */
const ROOT = "\u0000";
const QUOTED_ROOT = JSON.stringify(ROOT).slice(0, -1);

/**
 * A library as it was understood when the package was built, when these are the very texts that it was made of;
 * nothing otherwise. Parsing and checking some twenty files takes longer than all the rest of a build.
 */
export async function compiledLibrary(
  texts: readonly SourceText[],
  root: string,
  host: Host,
): Promise<Library | undefined> {
  const path = compiledPath(texts, root);
  if (path === undefined || (await host.stat(path)) === undefined) return undefined;
  return libraryOf(await host.readFile(path), root);
}

const libraryOf = memo((bytes: Uint8Array, root: string): Library => libraryAt(new TextDecoder().decode(bytes), root));

/** What `compiledJson` wrote, wherever that was, with the paths that its files have here. */
export function libraryAt(json: string, root: string, slash: string = sep): Library {
  const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
  const native =
    slash === "/" ? json : json.replaceAll(/"\\u0000[^"]*/gu, (path) => path.replaceAll("/", () => quoted(slash)));
  return JSON.parse(native.replaceAll(QUOTED_ROOT, () => `"${quoted(root + slash)}`)) as Library;
}

/** Where a library made of these texts is kept, the same on any machine; nothing when one of them lies outside the package. */
export function compiledPath(
  texts: readonly SourceText[],
  root: string,
  paths: PlatformPath = nodePath,
): string | undefined {
  const names = texts.map(({ path }) => posixPath(root, path, paths));
  if (names.some((name) => name.startsWith("..") || paths.isAbsolute(name))) return undefined;
  const hash = createHash("sha256");
  const lines = texts.map(({ text }, index) => `${names[index]}\n${text.length}\n${text}`);
  return paths.join(
    root,
    "dist",
    "libraries",
    `${hash.update(lines.toSorted().join("\n")).digest("hex").slice(0, 32)}.json`,
  );
}

/** The JSON of a library and its slide layouts, with paths from the package's folder. */
export function compiledJson(library: Library, root: string, paths: PlatformPath = nodePath): string {
  const relocated = (_key: string, value: unknown): unknown =>
    typeof value === "string" && value.startsWith(root + paths.sep) ? ROOT + posixPath(root, value, paths) : value;
  return JSON.stringify(library, relocated);
}
