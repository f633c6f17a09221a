import { dirname } from "node:path";
import type { Data } from "../model/data.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Host } from "../model/host.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { RawDocument, RawNode } from "../model/raw.js";
import type { Sources } from "../model/sources.js";
import { answered, type DataUse } from "./answer.js";
import { declaredData } from "./declared.js";
import { readData } from "./read.js";

/** The data of a description: the tables that could be read, what it takes of them, and what is wrong. */
export type Facts = {
  readonly data: Data;
  readonly uses: readonly DataUse[];
  /** The description with what data gives in its place; nothing when a mistake keeps it from that. */
  readonly root: RawNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads what a description declares under `data:`, and answers what it asks of it. */
export async function factsOf({ path, root }: RawDocument, host: Host): Promise<Facts> {
  const declared = declaredData(root);
  const read = declared.ok ? await readData(declared.value, { folder: dirname(path) }, host) : failure<Data>([]);
  const told = [...declared.diagnostics, ...read.diagnostics];
  if (!read.ok) return { data: new Map(), uses: [], root: undefined, diagnostics: told };
  const { answer, uses } = answered(root, read.value);
  const diagnostics = [...told, ...answer.diagnostics];
  return { data: read.value, uses, root: answer.ok ? answer.value : undefined, diagnostics };
}

/** What was read, with what data gives in its place in the description. */
export async function withFacts(sources: Sources, host: Host): Promise<Outcome<Sources>> {
  const { root, diagnostics } = await factsOf(sources.deck, host);
  return root === undefined
    ? failure(diagnostics)
    : outcome({ ...sources, deck: { path: sources.deck.path, root } }, diagnostics);
}
