import { dirname } from "node:path";
import { readDeck } from "../load/documents.js";
import type { TextFiles } from "../load/text-files.js";
import type { Data } from "../model/data.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { RawDocument, RawNode } from "../model/raw.js";
import type { Sources } from "../model/sources.js";
import { isText, memberOf } from "../validate/read.js";
import { answered, type DataUse } from "./answer.js";
import { declaredData } from "./declared.js";
import { toldDoubts } from "./doubts.js";
import { foundData } from "./found.js";
import { dataLimits } from "./limits.js";
import { readData } from "./read.js";

/** The data of a description: the tables that could be read, what it takes of them, and what is wrong. */
export type Facts = {
  readonly data: Data;
  readonly uses: readonly DataUse[];
  /** The description with what data gives in its place; nothing when a mistake keeps it from that. */
  readonly root: RawNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads what a description declares under `data:` and `previous:`, and answers what it asks of it. */
export async function factsOf(deck: RawDocument, files: TextFiles): Promise<Facts> {
  const earlier = await earlierOf(deck, files);
  const facts = await ownFacts(deck, files, earlier.ok ? earlier.value : undefined);
  const diagnostics = [...earlier.diagnostics, ...facts.diagnostics];
  return { ...facts, root: earlier.ok ? facts.root : undefined, diagnostics };
}

async function ownFacts({ path, root }: RawDocument, { host }: TextFiles, earlier?: RawNode): Promise<Facts> {
  const declared = declaredData(root);
  const read = declared.ok ? await readData(declared.value, { folder: dirname(path) }, host) : failure<Data>([]);
  const told = [...declared.diagnostics, ...read.diagnostics];
  if (!read.ok) return { data: new Map(), uses: [], root: undefined, diagnostics: told };
  const { answer, uses } = answered(root, read.value, earlier);
  const doubts = toldDoubts(read.value, uses, answer.diagnostics);
  const isWhole = doubts.every(({ severity }) => severity !== "error");
  const diagnostics = [...told, ...doubts, ...answer.diagnostics];
  return { data: read.value, uses, root: answer.ok && isWhole ? answer.value : undefined, diagnostics };
}

/** `previous: ag-2024.yaml`: that description, with what its own data gives; what was before it is not asked for. */
async function earlierOf({ path, root }: RawDocument, files: TextFiles): Promise<Outcome<RawNode | undefined>> {
  const node = root.kind === "map" ? memberOf(root, "previous") : undefined;
  if (!isText(node)) return outcome(undefined);
  const folder = dirname(path);
  const file = { value: node.value, place: node.place };
  const bounds = (await files.host.realPath(folder)) ?? folder;
  const found = await foundData({ name: "previous", place: node.place, file }, bounds, dataLimits, files.host);
  if ("code" in found) return failure([{ ...found, place: node.place }]);
  const deck = await readDeck(found.path, files);
  if (!deck.ok) return failure(deck.diagnostics);
  const facts = await ownFacts(deck.value, files);
  return facts.root === undefined ? failure(facts.diagnostics) : outcome(facts.root);
}

/** What was read, with what data gives in its place in the description. */
export async function withFacts(sources: Sources, files: TextFiles): Promise<Outcome<Sources>> {
  const { root, diagnostics } = await factsOf(sources.deck, files);
  return root === undefined
    ? failure(diagnostics)
    : outcome({ ...sources, deck: { path: sources.deck.path, root } }, diagnostics);
}
