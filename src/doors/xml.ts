import { SaxesParser } from "saxes";
import { type MarkupScope, type MarkupVisitor, markupElement, outermostMarkup, scopeWithin } from "./markup.js";
import { prefixes } from "./xml-prefixes.js";

/**
 * An element by its qualified name, as `p:sp`, whatever prefix its maker chose: known namespaces have one prefix here.
 * The same holds for attributes, as `r:id`. `text` is that of the element's own text nodes.
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

export type XmlReading = { readonly root: XmlElement } | { readonly fault: string };

/** So that those who walk a tree may recurse. */
const DEPTH_MAX = 256;

const reserved = new Set(Object.values(prefixes));

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };
/** What each prefix in force stands for: a prefix of ours. */
type Scope = ReadonlyMap<string, string>;
const outermost: Scope = new Map([
  ["", ""],
  ["xml", "xml"],
]);

/** The root of a document in UTF-8 or UTF-16; the fault's words when it is not well-formed. Never throws. */
export function parseXml(source: string | Uint8Array): XmlReading {
  const text = typeof source === "string" ? source : decode(source);
  return text === undefined ? { fault: "the text is neither UTF-8 nor UTF-16" } : parse(text);
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    if (isBigEndian) return new TextDecoder("utf-16le", { fatal: true }).decode(swapped(bytes));
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

function parse(source: string): XmlReading {
  const parser = new SaxesParser();
  const stack: Growing[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const scopes: Scope[] = [outermost];
  let fault: string | undefined;
  const fail = (words: string): void => {
    fault ??= words;
  };
  parser.on("error", (error) => fail(error.message.replace(/\.$/u, "")));
  parser.on("doctype", () => fail("a document type is not allowed in a package"));
  parser.on("opentag", ({ name, attributes }) => {
    const scope = scopeOf(scopes.at(-1) ?? outermost, attributes);
    const element = { name: renamed(name, scope, true, fail), attributes: {}, children: [], text: "" };
    element.attributes = renamedAttributes(attributes, scope, fail);
    stack.at(-1)?.children.push(element);
    if (stack.length > DEPTH_MAX) fail(`elements are nested more than ${DEPTH_MAX} deep`);
    if (fault !== undefined) return;
    stack.push(element);
    scopes.push(scope);
  });
  parser.on("closetag", () => {
    if (stack.length > 1 && fault === undefined) {
      stack.pop();
      scopes.pop();
    }
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.write(source).close();
  const root = stack[0]?.children[0];
  return fault !== undefined || root === undefined ? { fault: fault ?? "no root element" } : { root };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** An element as XML again; of those that hold others, no text. */
export function xmlText({ name, attributes, children, text }: XmlElement): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = children.length === 0 ? escaped(text) : children.map(xmlText).join("");
  return content === "" ? `<${name}${said.join("")}/>` : `<${name}${said.join("")}>${content}</${name}>`;
}

/** Most elements declare nothing: their scope is that of their parent. */
function scopeOf(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    scope ??= new Map(outer);
    scope.set(name.slice("xmlns:".length), ours(name, attributes[name] ?? ""));
  }
  return scope ?? outer;
}

function ours(declaration: string, uri: string): string {
  const prefix = declaration.slice("xmlns:".length);
  const known = prefixes[uri];
  if (known !== undefined) return known;
  return prefix !== "" && reserved.has(prefix) ? `{${uri}}` : prefix;
}

function renamed(name: string, scope: Scope, isElement: boolean, fail: (words: string) => void): string {
  const colon = name.indexOf(":");
  if (colon < 0 && !isElement) return name;
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const known = scope.get(prefix);
  if (known === undefined) fail(`unbound namespace prefix: "${prefix}"`);
  return known === undefined || known === "" ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
}

/** Declarations keep their names: what they declare matters to `mc:Ignorable`. */
function renamedAttributes(
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
  fail: (words: string) => void,
): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name in attributes)
    all[name.startsWith("xmlns:") ? name : renamed(name, scope, false, fail)] = attributes[name] ?? "";
  return all;
}

/** So that a walk which ends early does not read on. */
const CHUNK_LETTERS = 65_536;

/** Walks a document of any vocabulary from its first element to its last; gives the line where it stops being well-formed. */
export function walkMarkup(text: string, visitor: MarkupVisitor): { readonly faultLine?: number } {
  const parser = new SaxesParser();
  const scopes: MarkupScope[] = [outermostMarkup];
  let faultLine: number | undefined;
  let isOver = false;
  parser.on("error", () => {
    faultLine ??= parser.line;
    isOver = true;
  });
  parser.on("processinginstruction", ({ target }) => {
    if (!isOver) visitor.instruction(target, parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (isOver) return;
    const scope = scopeWithin(scopes.at(-1) ?? outermostMarkup, attributes);
    scopes.push(scope);
    isOver = visitor.open(markupElement(name, attributes, scope, parser.line)) === false;
  });
  parser.on("closetag", () => {
    if (isOver) return;
    scopes.pop();
    visitor.close();
  });
  for (const event of ["text", "cdata"] as const)
    parser.on(event, (part) => {
      if (!isOver) visitor.text(part, parser.line);
    });
  for (let at = 0; at < text.length && !isOver; at += CHUNK_LETTERS) parser.write(text.slice(at, at + CHUNK_LETTERS));
  if (!isOver) parser.close();
  return faultLine === undefined ? {} : { faultLine };
}

/** What the document type's own declarations say: the part of a document before its first element. */
export function documentType(text: string): string {
  const parser = new SaxesParser();
  let found = "";
  parser.on("error", () => undefined);
  parser.on("doctype", (words) => {
    found = words;
  });
  parser.write(text);
  return found;
}

/** What a walk meets, by names and attributes as they are written. `false` ends it. */
export type XmlVisitor = {
  open(name: string, attributes: Readonly<Record<string, string>>): unknown;
  close(name: string): unknown;
  text(text: string): unknown;
};

/** What a walk takes on: it reads some 300,000 elements a second. */
const ELEMENTS_MAX = 300_000;
const ATTRIBUTES_MAX = 1_000;

/** Whether a document has more elements than a walk takes on, told without one: each has two signs at most. */
export function isEndless(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("<"); at !== -1 && count <= 2 * ELEMENTS_MAX; at = text.indexOf("<", at + 1)) count += 1;
  return count > 2 * ELEMENTS_MAX;
}

/**
 * Walks a document element by element, so that a large one need not be held as a tree; false where it is not well-formed,
 * declares a type, or has elements without end.
 */
export function walkXml(text: string, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser();
  const seen = { elements: 0, depth: 0, attributes: 0 };
  let isOver = false;
  let isSound = true;
  const end = (): void => {
    isSound = false;
    isOver = true;
  };
  const tell = (answer: () => unknown): void => {
    if (!isOver && answer() === false) isOver = true;
  };
  parser.on("error", end);
  parser.on("doctype", end);
  parser.on("opentagstart", () => {
    seen.elements += 1;
    seen.depth += 1;
    seen.attributes = 0;
    if (seen.elements > ELEMENTS_MAX || seen.depth > DEPTH_MAX) end();
  });
  parser.on("attribute", () => {
    seen.attributes += 1;
    if (seen.attributes > ATTRIBUTES_MAX) end();
  });
  parser.on("opentag", ({ name, attributes }) => tell(() => visitor.open(name, attributes)));
  parser.on("closetag", ({ name }) => {
    seen.depth -= 1;
    tell(() => visitor.close(name));
  });
  for (const event of ["text", "cdata"] as const) parser.on(event, (part) => tell(() => visitor.text(part)));
  for (let at = 0; at < text.length && !isOver; at += CHUNK_LETTERS) parser.write(text.slice(at, at + CHUNK_LETTERS));
  if (!isOver) parser.close();
  return isSound;
}
