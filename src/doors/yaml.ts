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
import { type Diagnostic, type DiagnosticCode, report } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import { fileStart, type Span } from "../model/place.js";
import type { RawDocument, RawEntry, RawNode } from "../model/raw.js";
import type { SourceText } from "../model/sources.js";

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
    return outcome({ path, text, root: emptyMap(path) }, [report("yaml-empty", {}, fileStart(path))]);
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
  return outcome({ path, text, root }, [...told, ...letterFaults(path, text)]);
}

const structural: ReadonlySet<DiagnosticCode> = new Set(["yaml-syntax", "yaml-tab", "yaml-bad-key"]);
const startOf = ({ place }: Diagnostic): number => (place !== undefined && "start" in place ? place.start : 0);
const endOf = ({ place }: Diagnostic): number => (place !== undefined && "end" in place ? place.end : 0);

/** After a fault of structure the parser stumbles over what follows in the same block: the first alone is worth telling. */
function causes(faults: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  let cause: Diagnostic | undefined;
  let end = 0;
  for (const fault of faults.toSorted((a, b) => startOf(a) - startOf(b))) {
    const follows = BETWEEN_TOKENS.test(text.slice(end, startOf(fault)));
    const isStructural = structural.has(fault.code);
    if (isStructural) end = Math.max(end, endOf(fault));
    if (isStructural && cause !== undefined && (follows || isDeeper(fault, cause, text))) continue;
    if (isStructural) cause = fault;
    told.push(fault);
  }
  return told;
}

/** A parser that is lost stumbles over every token. */
const BETWEEN_TOKENS = /^(?:\s|#.*)*$/u;

/** Deeper than the line of the cause, with nothing as shallow between them. */
function isDeeper(fault: Diagnostic, cause: Diagnostic, text: string): boolean {
  const from = lineStart(text, startOf(cause));
  const [first = "", ...others] = text.slice(from, lineEnd(text, startOf(fault))).split("\n");
  return others.every((line) => line.trim() === "" || indentOf(line) > indentOf(first));
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text: string, at: number): number => (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
const indentOf = (line: string): number => line.length - line.trimStart().length;

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
  if (fault.code === "TAB_AS_INDENT" || lineBefore(text, start).includes("\t")) return report("yaml-tab", {}, place);
  return report("yaml-syntax", { detail: fault.message, reason: fault.code }, place);
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
  if (isSeq(node))
    return { kind: "list", items: node.items.map((item) => read(item as Node, reader, depth + 1)), place };
  if (isScalar(node))
    return { kind: "scalar", value: plainValue(node.value), source: node.source ?? String(node.value ?? ""), place };
  return { kind: "scalar", value: null, source: "", place };
}

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

/** `<<` merges are not YAML 1.2, and read as an unknown key. */
function entriesOf(node: YAMLMap, reader: Reader, depth: number): readonly RawEntry[] {
  return (node.items as readonly Pair<Node, Node | null>[]).flatMap((pair): readonly RawEntry[] => {
    const keyPlace = spanOf(pair.key, reader);
    if (!isScalar(pair.key) || pair.key.value === null || typeof pair.key.value === "object") {
      reader.diagnostics.push(report("yaml-bad-key", {}, keyPlace));
      return [];
    }
    const missing: RawNode = { kind: "scalar", value: null, source: "", place: keyPlace };
    const value = pair.value === null ? missing : read(pair.value, reader, depth + 1);
    return [
      {
        key: pair.key.source ?? String(pair.key.value),
        keyPlace,
        value: isVoid(value) ? { ...value, place: keyPlace } : value,
      },
    ];
  });
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

/** Letters that XML cannot hold: controls but tab and line ends, non-characters, halves of pairs. */
function isForbidden(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  const isControl = (point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d) || point === 0x7f;
  return isControl || point === 0xfffe || point === 0xffff || (point >= 0xd800 && point < 0xe000);
}

/** What is worth a look letter by letter: halves of pairs are, well matched or not. */
const SUSPECT = /[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd]/;

function letterFaults(path: string, text: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!SUSPECT.test(text)) return diagnostics;
  let start = 0;
  for (const letter of text) {
    if (isForbidden(letter)) diagnostics.push(letterFault(letter, { path, start, end: start + 1 }));
    start += letter.length;
  }
  return diagnostics;
}

function letterFault(letter: string, place: Span): Diagnostic {
  const point = letter.charCodeAt(0);
  const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return report(point >= 0xd800 && point < 0xe000 ? "lone-surrogate" : "control-character", { letter: name }, place);
}
