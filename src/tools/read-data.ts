import { factsOf } from "../data/sources.js";
import { readDeck } from "../load/documents.js";
import { textFiles } from "../load/text-files.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";
import type { Texts } from "../model/sources.js";
import { dataReport, type SourceReport } from "./data-report.js";

/** The tables of data of a description, and what it takes of them; with what is wrong with either. */
export async function readDeckData(
  path: string,
  language: string,
  host: Host,
): Promise<{
  readonly sources: readonly SourceReport[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}> {
  const files = textFiles(host);
  const deck = await readDeck(path, files);
  if (!deck.ok) return { sources: [], diagnostics: deck.diagnostics, texts: files.texts };
  const facts = await factsOf(deck.value, files);
  const diagnostics = [...deck.diagnostics, ...facts.diagnostics];
  return { sources: dataReport(facts, files.texts, language), diagnostics, texts: files.texts };
}
