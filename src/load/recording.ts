import type { Host } from "../model/host.js";
import { recalling } from "../model/recall.js";

/** A host that keeps the texts that are read through it, well-formed or not: diagnostics quote them. */
export function recording(host: Host): { readonly texts: ReadonlyMap<string, string>; readonly recorder: Host } {
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array> => {
    const bytes = await host.readFile(path);
    texts.set(path, decoded(bytes));
    return bytes;
  };
  return { texts, recorder: { ...host, readFile } };
}

const decoded = recalling((bytes: Uint8Array) => new TextDecoder().decode(bytes));
