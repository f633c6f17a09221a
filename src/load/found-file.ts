import { join, parse, sep } from "node:path";
import { nearest } from "../diagnostics/nearest.js";
import type { Host } from "../model/host.js";

/** Where a file that was asked for lies, as the disk spells it; or the name that was likely meant, as a deck writes it. */
export type FoundFile =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "missing"; readonly suggestion?: string };

/** The folder of what names a file, and how the names of such files end: what may be suggested in place of one. */
export type Naming = { readonly folder: string; readonly kind: RegExp };

/**
 * A file by its name. One name spelt with other code points (a Mac takes letters and accents apart, a keyboard does not)
 * is the same; `\` for `/`, other capitals and near names are only suggested.
 */
export async function findFile(path: string, naming: Naming, host: Host): Promise<FoundFile> {
  if ((await host.stat(path)) !== undefined) return { kind: "found", path };
  const same = await walk(path, host, sameName);
  if (same !== undefined) return { kind: "found", path: same };
  const likely = path.replaceAll("\\", sep);
  const choose = nearName(naming.kind);
  const near = (await walk(likely, host, choose)) ?? (await walk(beside(likely, naming), host, choose));
  return near === undefined ? { kind: "missing" } : { kind: "missing", suggestion: asWritten(near, naming) };
}

type Choice = (name: string, names: readonly string[], isLast: boolean) => string | undefined;

/** Follows a path from the root, choosing at each step among the names that are there. */
async function walk(path: string, host: Host, choose: Choice): Promise<string | undefined> {
  const { root } = parse(path);
  const steps = path.slice(root.length).split(sep);
  let at = root;
  for (const [index, name] of steps.entries()) {
    const isThere = (await host.stat(join(at, name))) !== undefined;
    const taken = isThere ? name : choose(name, await host.list(at), index === steps.length - 1);
    if (taken === undefined) return undefined;
    at = join(at, taken);
  }
  return (await host.stat(at))?.kind === "file" ? at : undefined;
}

const sameName: Choice = (name, names) => names.find((each) => each.normalize() === name.normalize());

const nearName =
  (kind: RegExp): Choice =>
  (name, names, isLast) => {
    const wanted = name.normalize().toLowerCase();
    const alike = names.find((each) => each.normalize().toLowerCase() === wanted);
    return alike ?? nearestStem(name, isLast ? names.filter((each) => kind.test(each)) : names);
  };

/** By what stands before the ending, which many files share; with a letter in common at least. */
function nearestStem(name: string, names: readonly string[]): string | undefined {
  const stems = new Map(names.toReversed().map((each) => [parse(each).name, each]));
  const wanted = parse(name).name;
  const near = nearest(wanted, [...stems.keys()].toReversed());
  const isAlike = near !== undefined && [...wanted.toLowerCase()].some((letter) => near.toLowerCase().includes(letter));
  return isAlike ? stems.get(near) : undefined;
}

/** The name alone, in the folder that names it: what remains of a path of another machine. */
const beside = (path: string, { folder }: Naming): string => join(folder, parse(path).base);

/** With `/`, which every system reads; relative to the folder of the description. */
function asWritten(path: string, { folder }: Naming): string {
  const inside = path.startsWith(folder + sep) ? path.slice(folder.length + 1) : path;
  return inside.replaceAll(sep, "/");
}
