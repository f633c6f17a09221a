import { basename, dirname, join } from "node:path";
import type { Host } from "../model/host.js";
import type { OutputFormat } from "../model/render.js";

/** Where the files of one deck go; two decks must not have the same `key`. */
export type Destination = { readonly key: string; readonly pathOf: (file: string) => string };

/** Formats that give a file for each slide. */
const MANY: ReadonlySet<OutputFormat> = new Set<OutputFormat>(["png", "svg"]);

export const nameOf = (deck: string): string => basename(deck).replace(/\.ya?ml$/iu, "");

/**
 * One for each deck: beside its description when nothing is said; else in the folder that is named. For one deck in one
 * format that gives one file, what is named is that file, unless it is a folder.
 */
export async function destinations(
  decks: readonly string[],
  formats: readonly OutputFormat[],
  output: { readonly path: string | undefined; readonly isFolder: boolean },
  host: Host,
): Promise<readonly Destination[]> {
  const { path } = output;
  if (path === undefined) return decks.map((deck) => inFolder(dirname(deck), deck));
  const [format, ...others] = formats;
  const isOneFile = decks.length === 1 && others.length === 0 && format !== undefined && !MANY.has(format);
  const isFolder = !isOneFile || output.isFolder || (await host.stat(path))?.kind === "folder";
  return decks.map((deck) => (isFolder ? inFolder(path, deck) : { key: path, pathOf: () => path }));
}

const inFolder = (folder: string, deck: string): Destination => ({
  key: join(folder, nameOf(deck)),
  pathOf: (file) => join(folder, file),
});
