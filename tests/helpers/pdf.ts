import { inflateSync } from "node:zlib";

/** An element of a PDF's structure: `H1`, `Figure (its description)`, `Link [en]`, with what is in it. */
export type StructureNode = readonly [label: string, ...children: StructureNode[]];

export type ReadPdf = {
  /** Dictionaries and arrays by number, without streams. */
  readonly objects: ReadonlyMap<string, string>;
  readonly catalog: string;
  /** Streams, inflated where they were deflated. */
  readonly streams: readonly string[];
  readonly structure: readonly StructureNode[];
  /** Bookmarks, indented by two spaces a level. */
  readonly bookmarks: readonly string[];
};

/** Reads what our PDF files are made of: objects one after the other, none of them in streams. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, string>();
  const streams: string[] = [];
  for (const [, number = "", body = ""] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [dictionary = "", stream] = body.split(/\nstream\n(.*)\nendstream$/s);
    objects.set(number, dictionary);
    if (stream !== undefined) streams.push(/FlateDecode/.test(dictionary) ? inflated(stream) : stream);
  }
  const at = (dictionary: string, key: string): string =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? "") ?? "";
  const catalog = at(text.slice(text.lastIndexOf("trailer")), "Root");
  return {
    objects,
    catalog,
    streams,
    structure: childrenOf(at(catalog, "StructTreeRoot"), objects),
    bookmarks: bookmarksOf(at(at(catalog, "Outlines"), "First"), at, ""),
  };
}

/** Pictures are not deflated text; what cannot be inflated counts as it is. */
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    return stream;
  }
}

function childrenOf(dictionary: string, objects: ReadPdf["objects"]): readonly StructureNode[] {
  const kids = /\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? "";
  const named = kids.replace(/<<.*?>>/gs, "");
  return [...named.matchAll(/(\d+) 0 R/g)].map(([, number = ""]) => nodeOf(objects.get(number) ?? "", objects));
}

function nodeOf(dictionary: string, objects: ReadPdf["objects"]): StructureNode {
  const tag = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? "?";
  const [alt, lang] = [stringAt(dictionary, "Alt"), stringAt(dictionary, "Lang")];
  const label = `${tag}${alt === undefined ? "" : ` (${alt})`}${lang === undefined ? "" : ` [${lang}]`}`;
  return [label, ...childrenOf(dictionary, objects)];
}

/** A text string of a dictionary, from PDFDocEncoding or UTF-16. */
export function stringAt(dictionary: string, key: string): string | undefined {
  const raw = new RegExp(`/${key} \\(((?:[^\\\\)]|\\\\.)*)\\)`, "s").exec(dictionary)?.[1];
  if (raw === undefined) return undefined;
  return decoded(raw);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export function decoded(raw: string): string {
  const plain = raw.replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
  if (!plain.startsWith("\u00fe\u00ff")) return plain;
  return new TextDecoder("utf-16be").decode(Buffer.from(plain.slice(2), "latin1"));
}

function bookmarksOf(
  dictionary: string,
  at: (dictionary: string, key: string) => string,
  indent: string,
): readonly string[] {
  if (dictionary === "") return [];
  return [
    `${indent}${stringAt(dictionary, "Title")}`,
    ...bookmarksOf(at(dictionary, "First"), at, `${indent}  `),
    ...bookmarksOf(at(dictionary, "Next"), at, indent),
  ];
}
