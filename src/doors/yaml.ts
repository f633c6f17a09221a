import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import { fileStart, type Span } from "../model/place.js";
import type { RawDocument, RawEntry, RawNode } from "../model/raw.js";
import type { SourceText } from "../model/sources.js";
import { causes, lineStart } from "./yaml-causes.js";
import { cutItems, cutPairs } from "./yaml-flow.js";
import { letterFaults } from "./yaml-letters.js";

/** Nodes that aliases may multiply to: far over any description, far under a bomb. */
const NODES_MAX = 200_000;
const DEPTH_MAX = 100;

/** Reads one YAML 1.2 document. Reports every fault of syntax at once; a duplicate key, a tab, an alias bomb among them. */
export function parseYaml({ path, text }: SourceText): Outcome<RawDocument> {
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: true,
    version: "1.2",
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (document === undefined || (document.contents === null && document.errors.length === 0)) {
    return outcome({ path, root: emptyMap(path) }, [report("yaml-empty", {}, fileStart(path))]);
  }
  const reader = { path, text, diagnostics: [] as Diagnostic[], count: 0, document: document as Document };
  const faults = (Array.isArray(documents) ? documents : []).flatMap((each) =>
    each.errors.map((error) => syntaxFault(error, path, text)),
  );
  const several =
    second === undefined
      ? []
      : [report("yaml-several-documents", {}, { path, start: second.range[0], end: second.range[0] })];
  const root = document.contents === null ? emptyMap(path) : read(document.contents as Node, reader, 0);
  const told = causes([...faults, ...several, ...reader.diagnostics], text);
  return outcome({ path, root }, [...told, ...letterFaults(path, text)]);
}

const emptyMap = (path: string): RawNode => ({ kind: "map", entries: [], place: fileStart(path) });

type Fault = { readonly code: string; readonly message: string; readonly pos: readonly [number, number] };

function syntaxFault(fault: Fault, path: string, text: string): Diagnostic {
  const [start, end] = fault.pos;
  const place = { path, start, end: Math.max(start, end) };
  if (fault.code === "DUPLICATE_KEY")
    return report(
      "yaml-duplicate-key",
      { key: keyAt(text, start) },
      { path, start, end: start + keyAt(text, start).length },
    );
  if (fault.code === "BLOCK_IN_FLOW" && text[start] !== "-") return flowColon(place, text);
  if (fault.code === "TAB_AS_INDENT" || lineBefore(text, start).includes("\t")) return report("yaml-tab", {}, place);
  return report("yaml-syntax", { detail: fault.message, reason: fault.code }, place);
}

/** A text between braces or brackets that has a colon. */
function flowColon({ path, start, end }: Span, text: string): Diagnostic {
  const whole = text.slice(start, end).trimEnd();
  return report("yaml-flow-colon", { whole }, { path, start, end: start + whole.length });
}

const keyAt = (text: string, start: number): string =>
  /^[^:\n]*/u.exec(text.slice(start, start + 200))?.[0].trim() ?? "";
const lineBefore = (text: string, at: number): string => /^\s*/u.exec(text.slice(lineStart(text, at)))?.[0] ?? "";

type Reader = {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: Diagnostic[];
  readonly document: Document;
  count: number;
};

function read(node: Node | null, reader: Reader, depth: number): RawNode {
  const place = spanOf(node, reader);
  reader.count += 1;
  if (depth > DEPTH_MAX) return refused(report("yaml-too-deep", {}, place), reader);
  if (reader.count > NODES_MAX) return refused(report("yaml-alias-bomb", {}, place), reader);
  if (isAlias(node)) return readAlias(node, reader, depth, place);
  if (isMap(node)) return { kind: "map", entries: entriesOf(node, reader, depth), place };
  if (isSeq(node)) {
    if (node.flow === true) reader.diagnostics.push(...cutItems(node.items as readonly Node[], reader));
    return { kind: "list", items: node.items.map((item) => read(item as Node, reader, depth + 1)), place };
  }
  if (isScalar(node)) {
    const source = node.source ?? String(node.value ?? "");
    const scalar: RawNode = { kind: "scalar", value: plainValue(node.value), source, place };
    const text = reader.text.slice(place.start, place.end);
    return text.trimEnd().includes("\n")
      ? { ...scalar, written: { style: styles[node.type ?? ""] ?? "flowing", text } }
      : scalar;
  }
  return { kind: "scalar", value: null, source: "", place };
}

/** New lines hold in a literal block and are spaces in all others; between double quotes a backslash is YAML's own. */
const styles: Readonly<Record<string, "literal" | "flowing" | "escaped">> = {
  BLOCK_LITERAL: "literal",
  QUOTE_DOUBLE: "escaped",
};

/** What is beyond measure is told once, and not read. */
function refused(fault: Diagnostic, reader: Reader): RawNode {
  if (!reader.diagnostics.some(({ code }) => code === fault.code)) reader.diagnostics.push(fault);
  return { kind: "scalar", value: null, source: "", place: fileStart(reader.path) };
}

function readAlias(node: Alias, reader: Reader, depth: number, place: Span): RawNode {
  const target = node.resolve(reader.document);
  if (target === undefined) {
    const detail = `Unresolved alias *${node.source}`;
    reader.diagnostics.push(report("yaml-syntax", { detail, reason: "BAD_ALIAS" }, place));
    return { kind: "scalar", value: null, source: "", place };
  }
  return read(target as Node, reader, depth + 1);
}

function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "bigint" ? Number(value) : value === null || value === undefined ? null : String(value);
}

type YamlPair = Pair<Node, Node | null>;

function entriesOf(node: YAMLMap, reader: Reader, depth: number): readonly RawEntry[] {
  const pairs = node.items as readonly YamlPair[];
  const { cut, faults } = cutPairs(node.flow === true ? pairs : [], reader);
  reader.diagnostics.push(...faults);
  const parsed = pairs
    .filter((pair) => !cut.has(pair))
    .map((pair) => ({
      isMerged: isMerge(pair),
      entries: isMerge(pair) ? mergedEntries(pair, reader, depth) : entryOf(pair, reader, depth),
    }));
  const own = new Set(parsed.flatMap(({ isMerged, entries }) => (isMerged ? [] : entries.map(({ key }) => key))));
  return parsed.flatMap(({ isMerged, entries }) => entries.filter(({ key }) => !isMerged || !own.has(key)));
}

function entryOf({ key, value: given }: YamlPair, reader: Reader, depth: number): readonly RawEntry[] {
  const keyPlace = spanOf(key, reader);
  if (!isScalar(key) || key.value === null || typeof key.value === "object") {
    reader.diagnostics.push(report("yaml-bad-key", {}, keyPlace));
    return [];
  }
  const missing: RawNode = { kind: "scalar", value: null, source: "", place: keyPlace };
  const value = given === null ? missing : read(given, reader, depth + 1);
  return [
    {
      key: key.source ?? String(key.value),
      keyPlace,
      value: isVoid(value) ? { ...value, place: keyPlace } : value,
    },
  ];
}

/** `<<: *name` takes what the group of that name says, and lacks here; the YAML of most editors and programs has it. */
const isMerge = ({ key }: YamlPair): boolean => isScalar(key) && key.type === "PLAIN" && key.source === "<<";

/** Of one group or of several, the first of which decides; each entry with its own place. */
function mergedEntries({ key, value }: YamlPair, reader: Reader, depth: number): readonly RawEntry[] {
  const node = value === null ? undefined : read(value, reader, depth + 1);
  const groups = node?.kind === "list" ? node.items : [node];
  const entries = groups.flatMap((group) => (group?.kind === "map" ? group.entries : []));
  if (groups.some((group) => group?.kind !== "map"))
    reader.diagnostics.push(report("yaml-bad-merge", {}, spanOf(key, reader)));
  const first = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
  return entries.filter((entry) => first.get(entry.key) === entry);
}

/** `key:` with nothing after it: the key is where to look. */
const isVoid = (value: RawNode): boolean => value.kind === "scalar" && value.value === null && value.source === "";

function spanOf(
  node: { readonly range?: readonly [number, number, number] | null | undefined } | null,
  reader: Reader,
): Span {
  const range = node?.range;
  return range ? { path: reader.path, start: range[0], end: range[1] } : fileStart(reader.path);
}
