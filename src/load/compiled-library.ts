import { createHash } from "node:crypto";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Host } from "../model/host.js";
import { recalling } from "../model/recall.js";
import type { SourceText } from "../model/sources.js";
import type { Library } from "../model/validated.js";

/** Stands for the package's folder in a compiled library; no text of YAML may hold it. */
const ROOT = "\u0000";

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

const libraryOf = recalling((bytes: Uint8Array, root: string): Library => {
  const json = new TextDecoder().decode(bytes);
  const folder = JSON.stringify(root + sep).slice(1, -1);
  return JSON.parse(json.replaceAll(`"${JSON.stringify(ROOT).slice(1, -1)}`, `"${folder}`)) as Library;
});

/** Where a library made of these texts is kept; nothing when one of them lies outside the package. */
export function compiledPath(texts: readonly SourceText[], root: string): string | undefined {
  const names = texts.map(({ path }) => relative(root, path));
  if (names.some((name) => name.startsWith("..") || isAbsolute(name))) return undefined;
  const hash = createHash("sha256");
  const lines = texts.map(({ text }, index) => `${names[index]}\n${text.length}\n${text}`);
  return join(root, "dist", "libraries", `${hash.update(lines.toSorted().join("\n")).digest("hex").slice(0, 32)}.json`);
}

/** The JSON of a library and its slide layouts, with paths from the package's folder. */
export function compiledJson(library: Library, root: string): string {
  const relocated = (_key: string, value: unknown): unknown =>
    typeof value === "string" && value.startsWith(root + sep) ? ROOT + value.slice(root.length + 1) : value;
  return JSON.stringify(library, relocated);
}
