import { parseXml, type XmlElement } from "../doors/xml.js";
import type { ZipFault } from "../doors/zip.js";
import { readPackage } from "../opc/read.js";
import { elementsOf, type Package, type Part } from "./model.js";

/** A package with the XML of its parts laid open for the rules; the reason when it is no zip. */
export function inspectPackage(bytes: Uint8Array): Package | ZipFault {
  const pack = readPackage(bytes);
  if (typeof pack === "string") return pack;
  const parts = pack.parts.map(inspected);
  return { ...pack, parts: new Map(parts.map((part) => [part.path.toLowerCase(), part])) };
}

function inspected(part: Omit<Part, "elements">): Part {
  const reading: Pick<Part, "root" | "fault"> = isXml(part.path, part.contentType) ? parseXml(part.bytes) : {};
  return { ...part, ...reading, elements: indexOf(reading.root) };
}

/** An SVG is a picture: it is not ours to judge. */
const isXml = (path: string, contentType = ""): boolean =>
  /\.xml$/iu.test(path) || (/[+/]xml$/u.test(contentType) && !contentType.startsWith("image/"));

/** What a newer program reads in place of these stands beside them, often with the same ids. */
const hidden = new Set(["mc:Fallback", "p:oleObj"]);

function indexOf(root: XmlElement | undefined): ReadonlyMap<string, readonly XmlElement[]> {
  const index = new Map<string, XmlElement[]>();
  if (root === undefined) return index;
  for (const element of elementsOf(root, ({ name }) => hidden.has(name))) {
    const same = index.get(element.name);
    if (same === undefined) index.set(element.name, [element]);
    else same.push(element);
  }
  return index;
}
