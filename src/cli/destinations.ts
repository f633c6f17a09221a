import { basename, dirname, extname, join, resolve } from "node:path";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";
import type { OutputFormat } from "../model/render.js";
import { isStandardInput } from "./standard-input.js";

/** Where the files of one deck go; two decks must not have the same `key`. */
export type Destination = { readonly key: string; readonly pathOf: (file: string) => string };

/** What is written, and where: beside each deck, in a folder, or in one file. */
export type Plan = {
  readonly formats: readonly OutputFormat[];
  readonly target: { readonly kind: "beside" } | { readonly kind: "folder" | "file"; readonly path: string };
};

/** Formats that give a file for each slide. */
const MANY: ReadonlySet<OutputFormat> = new Set<OutputFormat>(["png", "svg"]);

const suffixes: Readonly<Record<string, OutputFormat>> = {
  ".pptx": "pptx",
  ".pdf": "pdf",
  ".html": "html",
  ".htm": "html",
  ".png": "png",
  ".svg": "svg",
  ".json": "scene",
};
/** What looks like the end of a file's name, and not of a folder's: `.odp`, but not `.2025`. */
const SUFFIX = /^\.[a-z]\w{1,4}$/iu;

/** A deck's name without its suffix; that of standard input is `deck`. */
export const nameOf = (deck: string): string =>
  isStandardInput(deck) ? "deck" : basename(deck).replace(/\.ya?ml$/iu, "");

type Asked = {
  readonly cwd: string;
  readonly output: string | undefined;
  readonly formats: readonly OutputFormat[] | undefined;
};

/**
 * What -o and --format mean together: a suffix names a file and its format, all else a folder, where there is not
 * something by that name already. Reports what contradicts itself.
 */
export async function planOf(
  { cwd, output, formats }: Asked,
  deckCount: number,
  host: Host,
): Promise<Plan | Diagnostic> {
  if (output === undefined) return { formats: formats ?? ["pptx"], target: { kind: "beside" } };
  if (output === "-") return report("no-standard-stream", { command: "-o" });
  const path = resolve(cwd, output);
  const found = (await host.stat(path))?.kind;
  const folder: Plan = { formats: formats ?? ["pptx"], target: { kind: "folder", path } };
  if (/[\\/]$/u.test(output) || found === "folder") return folder;
  const suffix = extname(path).toLowerCase();
  const format = suffixes[suffix];
  if (format === undefined && SUFFIX.test(suffix)) return report("output-suffix-unknown", { path: output, suffix });
  if (format === undefined && found === undefined) return folder;
  const asked = formats ?? [format ?? "pptx"];
  if (format !== undefined && asked.some((each) => each !== format))
    return report("output-suffix", { path: output, formats: asked, suffix });
  if (deckCount > 1 || asked.length > 1 || asked.some((each) => MANY.has(each)))
    return report("output-one-file", { path: output });
  return { formats: asked, target: { kind: "file", path } };
}

/** One for each deck. */
export const destinations = (decks: readonly string[], { target }: Plan): readonly Destination[] =>
  decks.map((deck) => {
    if (target.kind === "file") return { key: target.path, pathOf: () => target.path };
    return inFolder(target.kind === "folder" ? target.path : dirname(deck), deck);
  });

const inFolder = (folder: string, deck: string): Destination => ({
  key: join(folder, nameOf(deck)),
  pathOf: (file) => join(folder, file),
});
