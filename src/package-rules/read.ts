import { parseXml, type XmlElement } from "../doors/xml.js";
import { readZip, type ZipFault } from "../doors/zip.js";
import { elementsOf, type Package, type Part, type Relationship } from "./model.js";

export const TYPES = "[Content_Types].xml";

/** A package's parts with their content types and relationships; the reason when it is no zip. */
export function readPackage(bytes: Uint8Array): Package | ZipFault {
  const zip = readZip(bytes);
  if (!zip.ok) return zip.reason;
  const files = new Map(zip.entries.map(({ path, bytes: content }) => [path, content]));
  const wiring = new Map([...files].filter(([path]) => isWiring(path)).map(([path, content]) => [path, read(content)]));
  const listed = (name: string, key: string): readonly (readonly [string, string])[] =>
    (wiring.get(TYPES)?.root?.children ?? [])
      .filter((child) => child.name === name)
      .map((child) => [child.attributes[key] ?? "", child.attributes.ContentType ?? ""] as const);
  const defaults = listed("Default", "Extension");
  const overrides = listed("Override", "PartName");
  const typeOf = typeFinder(defaults, overrides);
  const relationships = (path: string): readonly Relationship[] => relationshipsOf(wiring.get(path)?.root);
  const parts = [...files]
    .filter(([path]) => !isWiring(path))
    .map(([path, content]) => partOf(path, content, typeOf(path), relationships(relsPath(path))));
  return {
    parts: new Map(parts.map((part) => [part.path.toLowerCase(), part])),
    relationships: relationships("_rels/.rels"),
    defaults,
    overrides,
    names: zip.entries.map(({ path }) => path),
    wiring: [...wiring].map(([path, reading]) => ({ path, ...reading })),
  };
}

const isWiring = (path: string): boolean => path === TYPES || /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(path);

/** `ppt/slides/_rels/slide1.xml.rels` for `ppt/slides/slide1.xml`. */
export const relsPath = (path: string): string => path.replace(/([^/]+)$/u, "_rels/$1.rels");

/** The end of a name, in lower case. */
export const extensionOf = (path: string): string => path.split(".").at(-1)?.toLowerCase() ?? "";

type Listed = readonly (readonly [string, string])[];

function typeFinder(defaults: Listed, overrides: Listed): (path: string) => string | undefined {
  const byName = new Map(overrides.map(([name, type]) => [name.replace(/^\//u, "").toLowerCase(), type]));
  const byExtension = new Map(defaults.map(([extension, type]) => [extension.toLowerCase(), type]));
  return (path) => byName.get(path.toLowerCase()) ?? byExtension.get(extensionOf(path));
}

type Reading = { readonly root?: XmlElement; readonly fault?: string };

const read = (bytes: Uint8Array): Reading => parseXml(bytes);

function partOf(
  path: string,
  bytes: Uint8Array,
  contentType: string | undefined,
  relationships: readonly Relationship[],
): Part {
  const reading = isXml(path, contentType) ? read(bytes) : {};
  const type = contentType === undefined ? {} : { contentType };
  return { path, bytes, relationships, ...type, ...reading, elements: indexOf(reading.root) };
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

const relationshipsOf = (root: XmlElement | undefined): readonly Relationship[] =>
  (root?.children ?? [])
    .filter(({ name }) => name === "Relationship")
    .map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: attributes.Type ?? "",
      target: attributes.Target ?? "",
      isExternal: attributes.TargetMode === "External",
    }));
