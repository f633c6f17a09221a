import { parseXml, type XmlElement } from "../doors/xml.js";
import { readZip } from "../doors/zip.js";
import type { Package, Part, Relationship } from "./model.js";

const TYPES = "[Content_Types].xml";

/** A package's parts with their content types and relationships; nothing when it is no zip. */
export function readPackage(bytes: Uint8Array): Package | undefined {
  const zip = readZip(bytes);
  if (!zip.ok) return undefined;
  const files = new Map(zip.entries.map(({ path, bytes: content }) => [path, content]));
  const types = rootOf(files.get(TYPES));
  const listed = (name: string, key: string) =>
    (types?.children ?? [])
      .filter((child) => child.name === name)
      .map((child) => [child.attributes[key] ?? "", child.attributes.ContentType ?? ""] as const);
  const defaults = listed("Default", "Extension");
  const overrides = listed("Override", "PartName");
  const byName = new Map(overrides.map(([name, type]) => [name.replace(/^\//u, "").toLowerCase(), type]));
  const byExtension = new Map(defaults.map(([extension, type]) => [extension.toLowerCase(), type]));
  const paths = [...files.keys()].filter((path) => path !== TYPES && !path.endsWith(".rels"));
  const parts = paths.map((path): Part => {
    const type = byName.get(path.toLowerCase()) ?? byExtension.get(path.split(".").at(-1)?.toLowerCase() ?? "");
    return readPart(
      path,
      files.get(path) ?? new Uint8Array(),
      type,
      relationshipsOf(rootOf(files.get(relsPath(path)))),
    );
  });
  return {
    parts: new Map(parts.map((part) => [part.path, part])),
    relationships: relationshipsOf(rootOf(files.get("_rels/.rels"))),
    defaults,
    overrides,
    names: zip.entries.map(({ path }) => path),
  };
}

/** `ppt/slides/_rels/slide1.xml.rels` for `ppt/slides/slide1.xml`. */
export const relsPath = (path: string): string => path.replace(/([^/]+)$/u, "_rels/$1.rels");

function readPart(
  path: string,
  bytes: Uint8Array,
  contentType: string | undefined,
  relationships: readonly Relationship[],
): Part {
  const common = { path, bytes, relationships, ...(contentType === undefined ? {} : { contentType }) };
  if (!/\.xml$/iu.test(path)) return common;
  const parsed = parseXml(new TextDecoder().decode(bytes));
  return "root" in parsed ? { ...common, root: parsed.root } : { ...common, fault: parsed.fault };
}

function rootOf(bytes: Uint8Array | undefined): XmlElement | undefined {
  const parsed = bytes === undefined ? undefined : parseXml(new TextDecoder().decode(bytes));
  return parsed !== undefined && "root" in parsed ? parsed.root : undefined;
}

const relationshipsOf = (root: XmlElement | undefined): readonly Relationship[] =>
  (root?.children ?? []).map(({ attributes }) => ({
    id: attributes.Id ?? "",
    type: attributes.Type ?? "",
    target: attributes.Target ?? "",
    isExternal: attributes.TargetMode === "External",
  }));
