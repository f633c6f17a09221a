import { dirname, isAbsolute, resolve, sep } from "node:path";
import { hostDiagnostic } from "../diagnostics/host-diagnostic.js";
import { findFile } from "../load/found-file.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Host, HostError } from "../model/host.js";
import type { Declaration } from "./declared.js";
import type { DataLimits } from "./limits.js";

/** A file of data: its path as the disk spells it, its bytes. */
export type FoundData = { readonly path: string; readonly bytes: Uint8Array };

const DATA_NAME = /\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt|json|ya?ml)$/iu;

/**
 * The bytes of the file that a declaration names; or what is wrong with it: missing, a folder, too heavy, or outside
 * `root`, the deck's folder with its links resolved. Links are followed before judging; nothing outside is read.
 */
export async function foundData(
  { file }: Declaration,
  root: string,
  limits: DataLimits,
  host: Host,
): Promise<FoundData | Diagnostic> {
  const { value: written, place } = file;
  if (/^[a-z]{2,}:\/\//iu.test(written)) return report("data-outside", { path: written }, place);
  const folder = dirname(place.path);
  const asked = isAbsolute(written) ? written : resolve(folder, written);
  const found = await findFile(asked, { folder, kind: DATA_NAME }, host);
  if (found.kind === "missing") return report("file-missing", { path: asked, suggestion: found.suggestion }, place);
  const { path } = found;
  const real = await host.realPath(path);
  if (real === undefined || !real.startsWith(root.endsWith(sep) ? root : root + sep))
    return report("data-outside", { path }, place);
  const stat = await host.stat(real);
  if (stat?.kind !== "file") return report("file-is-folder", { path }, place);
  if (stat.bytes > limits.bytes) return report("data-too-large", { path, limit: "bytes", max: limits.bytes }, place);
  try {
    return { path, bytes: await host.readFile(path) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return hostDiagnostic(error, place);
  }
}
