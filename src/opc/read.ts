import { parseXml, type XmlElement } from "../doors/xml.js";
import { readZip, type ZipFault } from "../doors/zip.js";
import { extensionOf, type Package, type Relationship, relsPath, TYPES } from "./package.js";

/** A list of content types, by extension or by the name of a part. */
export type TypeList = readonly (readonly [name: string, type: string])[];

/** A package that was read, with what else its files say. */
export type ReadPackage = Package & {
  readonly defaults: TypeList;
  readonly overrides: TypeList;
  /** Names in the order of the zip, repeated ones too. */
  readonly names: readonly string[];
  /** Of content types and relationships, which are no parts of their own; `fault`: why one is not well-formed. */
  readonly wiring: readonly { readonly path: string; readonly root?: XmlElement; readonly fault?: string }[];
};

/** A package's parts with their content types and relationships; the reason when it is no zip. Never throws. */
export function readPackage(bytes: Uint8Array): ReadPackage | ZipFault {
  const zip = readZip(bytes);
  if (!zip.ok) return zip.reason;
  const files = new Map(zip.entries.map(({ path, bytes: content }) => [path, content]));
  const wiring = new Map(
    [...files].filter(([path]) => isWiring(path)).map(([path, content]) => [path, parseXml(content)]),
  );
  const rootOf = (path: string): XmlElement | undefined => {
    const reading = wiring.get(path);
    return reading !== undefined && "root" in reading ? reading.root : undefined;
  };
  const defaults = typesOf(rootOf(TYPES), "Default", "Extension");
  const overrides = typesOf(rootOf(TYPES), "Override", "PartName");
  const typeOf = typeFinder(defaults, overrides);
  const relationships = (owner: string): readonly Relationship[] => relationshipsOf(rootOf(relsPath(owner)));
  const parts = [...files]
    .filter(([path]) => !isWiring(path))
    .map(([path, content]) => ({ path, bytes: content, relationships: relationships(path), ...typeOf(path) }));
  return {
    parts,
    relationships: relationships(""),
    defaults,
    overrides,
    names: zip.entries.map(({ path }) => path),
    wiring: [...wiring].map(([path, reading]) => ({ path, ...reading })),
  };
}

const isWiring = (path: string): boolean => path === TYPES || /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(path);

const typesOf = (root: XmlElement | undefined, name: string, key: string): TypeList =>
  (root?.children ?? [])
    .filter((child) => child.name === name)
    .map((child) => [child.attributes[key] ?? "", child.attributes.ContentType ?? ""] as const);

function typeFinder(defaults: TypeList, overrides: TypeList): (path: string) => { readonly contentType?: string } {
  const byName = new Map(overrides.map(([name, type]) => [name.replace(/^\//u, "").toLowerCase(), type]));
  const byExtension = new Map(defaults.map(([extension, type]) => [extension.toLowerCase(), type]));
  return (path) => {
    const contentType = byName.get(path.toLowerCase()) ?? byExtension.get(extensionOf(path));
    return contentType === undefined ? {} : { contentType };
  };
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
