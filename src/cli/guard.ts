import { dirname, extname, join } from "node:path";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";

/**
 * Why a target may not be written; nothing when it may. With `force`, a dated copy of what is there is kept first; but
 * what the decks are made from (`inputs`) is never written over.
 */
export async function guardTarget(
  path: string,
  stateOf: (bytes: Uint8Array) => "ours" | "changed" | "foreign",
  { force, inputs }: { readonly force: boolean; readonly inputs: readonly string[] },
  host: Host,
): Promise<Diagnostic | undefined> {
  const found = await host.stat(path);
  if (found === undefined) return undefined;
  if (found.kind === "folder") return report("file-is-folder", { path });
  if (found.kind === "other") return report("file-unreadable", { path });
  if (await isOneOf(path, inputs, host)) return report("output-is-input", { path });
  const bytes = await host.readFile(path);
  const state = stateOf(bytes);
  if (state === "ours") return undefined;
  if (!force) return report(state === "changed" ? "output-changed" : "output-not-ours", { path });
  await host.writeFile(copyName(path, host.now()), bytes);
  return undefined;
}

/** Whether a path leads to one of these files, links followed. */
async function isOneOf(path: string, files: readonly string[], host: Host): Promise<boolean> {
  const [real, ...others] = await Promise.all([path, ...files].map((each) => host.realPath(each)));
  return real !== undefined && others.includes(real);
}

/** `ag.pptx` becomes `ag.2025-07-01T09-30-00-000.pptx`: a second copy never hides the first. */
function copyName(path: string, now: Date): string {
  const extension = extname(path);
  const stem = path.slice(dirname(path).length + 1, path.length - extension.length);
  return join(dirname(path), `${stem}.${now.toISOString().replace("Z", "").replace(/[:.]/gu, "-")}${extension}`);
}
