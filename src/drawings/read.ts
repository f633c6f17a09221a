import type { MarkupElement, MarkupVisitor } from "../doors/markup.js";
import { walkMarkup } from "../doors/xml.js";
import type { DrawingFacts, DrawingNote } from "../model/files.js";
import { beyondElement } from "./beyond.js";
import { type MarkupFault, markupText, outwardEntity } from "./decode.js";
import { isPlainElement } from "./plain.js";
import { beyondSheet } from "./sheet.js";
import { type DrawingSize, sizeOf } from "./size.js";
import { customsOf } from "./style.js";

/** What the file of a drawing says of itself; `none` when it is not one. */
export type SvgReading =
  | { readonly kind: "drawing"; readonly size: DrawingSize; readonly facts: DrawingFacts }
  | { readonly kind: "none" }
  | { readonly kind: "heavy"; readonly limit: "elements" | "entities" | "size" }
  | { readonly kind: "malformed" | "sizeless"; readonly line: number }
  | { readonly kind: "outward"; readonly line: number; readonly target: string };

export const SVG = "http://www.w3.org/2000/svg";
/** Any link but to itself or to what it holds. */
const OUTWARD = /^\s*(?!#|data:|\s|$)/iu;
/** An address that an attribute of style calls on. */
const CALLED = /url\(\s*["']?\s*(?!#|data:|["'\s])/iu;
const TARGET_LETTERS = 60;
/** As many simple shapes as are drawn within the seconds that a drawing may take. */
const ELEMENTS_MAX = 150_000;
const BYTES_MAX = 40_000_000;
/** Where the root of what is too large to be read is looked for. */
const HEAD_BYTES = 4096;

/** Reads a drawing: its size, and what programs will make of it. Never throws. */
export function readSvg(bytes: Uint8Array): SvgReading {
  if (bytes.length > BYTES_MAX)
    return hasRoot(bytes.subarray(0, HEAD_BYTES)) ? { kind: "heavy", limit: "size" } : { kind: "none" };
  const text = markupText(bytes);
  if (typeof text !== "string") return unreadable(text, bytes);
  const found = new Findings();
  const { faultLine } = walkMarkup(text, found);
  const { root, outward, isHeavy } = found;
  if (root === undefined) return { kind: "none" };
  if (isHeavy) return { kind: "heavy", limit: "elements" };
  if (faultLine !== undefined) return faultOf(text, faultLine);
  if (outward !== undefined) return { kind: "outward", ...outward };
  const size = sizeOf(root.attributes);
  if (size === undefined) return { kind: "sizeless", line: root.line };
  return { kind: "drawing", size, facts: factsOf(found, isUsualFile(bytes, text, root)) };
}

function unreadable({ fault }: MarkupFault, bytes: Uint8Array): SvgReading {
  if (!hasRoot(bytes)) return { kind: "none" };
  return fault === "entities" ? { kind: "heavy", limit: "entities" } : { kind: "malformed", line: 1 };
}

/** An entity of another file is what its place breaks the rules with. */
function faultOf(text: string, line: number): SvgReading {
  const called = outwardEntity(text);
  return called === undefined ? { kind: "malformed", line } : { kind: "outward", ...called };
}

const hasRoot = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes("<svg");

/** PowerPoint reads UTF-8 without declarations of its own, from a root that says how large it is. */
function isUsualFile(bytes: Uint8Array, text: string, root: MarkupElement): boolean {
  const { attributes } = root;
  return (
    !/<!ENTITY|encoding\s*=\s*["'](?!utf-8)/iu.test(text) &&
    hasRoot(bytes) &&
    (attributes.has("viewBox") || (attributes.has("width") && attributes.has("height")))
  );
}

function factsOf({ notes, letters, isPlain }: Findings, isUsual: boolean): DrawingFacts {
  const first = new Map([...notes].reverse().map((note) => [note.what, note]));
  const told = [...first.values()].toSorted((a, b) => a.line - b.line || (a.what < b.what ? -1 : 1));
  return {
    isPlain: isPlain && isUsual && told.length === 0,
    letters: [...letters].toSorted().join(""),
    notes: told,
  };
}

type Open = {
  readonly element: MarkupElement;
  readonly isOurs: boolean;
  /** Of a `switch`: words in HTML that wait for what is drawn in their place, and the words of that. */
  waiting?: DrawingNote & { readonly words: string };
  shown?: string;
};

/** What is found on the way through a document. */
class Findings implements MarkupVisitor {
  root: MarkupElement | undefined;
  outward: { readonly line: number; readonly target: string } | undefined;
  isPlain = true;
  readonly notes: DrawingNote[] = [];
  readonly letters = new Set<string>();
  readonly #customs = new Map<string, string>();
  readonly #open: Open[] = [];
  #count = 0;

  get isHeavy(): boolean {
    return this.#count > ELEMENTS_MAX;
  }

  open(element: MarkupElement): boolean {
    this.#count += 1;
    if (this.root === undefined && this.#open.length === 0 && isSvg(element)) this.root = element;
    const isOurs = this.root !== undefined && isSvg(element);
    const parent = this.#open.at(-1);
    if (parent?.waiting !== undefined && element.name !== "foreignObject") parent.shown ??= "";
    this.#open.push({ element, isOurs });
    if (isOurs) this.#look(element);
    return !this.isHeavy;
  }

  #look(element: MarkupElement): void {
    const { name, attributes, line } = element;
    for (const [property, value] of customsOf(attributes.get("style") ?? "")) this.#custom(property, value);
    this.isPlain &&= isPlainElement(element);
    for (const what of beyondElement(element, this.#customs)) this.notes.push({ what, line });
    const href = attributes.get("href") ?? "";
    if (name !== "a" && name !== "script" && OUTWARD.test(href))
      this.outward ??= { line, target: href.trim().slice(0, TARGET_LETTERS) };
    if ([...attributes.values()].some((value) => CALLED.test(value))) this.notes.push({ what: "url()", line });
  }

  #custom(name: string, value: string): void {
    if (!this.#customs.has(name)) this.#customs.set(name, value);
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed?.waiting !== undefined && !isShown(closed.waiting.words, closed.shown))
      this.notes.push({ what: closed.shown === undefined ? "foreignObject" : "cut", line: closed.waiting.line });
  }

  text(text: string, line: number): void {
    const holder = this.#open.findLast(({ isOurs }) => isOurs)?.element.name;
    if (holder === "style") this.#sheet(text, line);
    else if (holder === "foreignObject" && text.trim() !== "") this.#foreign(text, line);
    else if (/^(?:text|tspan|textPath|a)$/u.test(holder ?? "")) this.#drawn(text);
  }

  #sheet(text: string, line: number): void {
    for (const [name, value] of customsOf(text)) this.#custom(name, value);
    for (const what of beyondSheet(text, this.#customs)) this.notes.push({ what, line });
  }

  #drawn(text: string): void {
    for (const letter of text) if (letter > " ") this.letters.add(letter);
    const around = this.#open.findLast(({ waiting }) => waiting !== undefined);
    if (around?.shown !== undefined) around.shown += text;
  }

  /** A `switch` straight around it may hold what to draw instead. */
  #foreign(text: string, line: number): void {
    const at = this.#open.findLastIndex(({ element }) => element.name === "foreignObject");
    const around = this.#open[at - 1];
    if (around?.element.name !== "switch") this.notes.push({ what: "foreignObject", line });
    else around.waiting = { what: "foreignObject", line, words: (around.waiting?.words ?? "") + text };
  }

  instruction(target: string, line: number): void {
    if (target === "xml-stylesheet") this.notes.push({ what: "xml-stylesheet", line });
  }
}

/** Whether what is drawn instead says it all: a picture does, words that were cut short do not. */
const isShown = (words: string, shown: string | undefined): boolean =>
  shown !== undefined && (shown.trim() === "" || lettersIn(shown).length >= lettersIn(words).length);
const lettersIn = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Without a namespace, a root called `svg` is taken for what it was meant to be. */
const isSvg = ({ name, space }: MarkupElement): boolean => space === SVG || (space === "" && name !== "html");
