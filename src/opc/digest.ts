import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type ReadEntry, readZip, type ZipEntry } from "../doors/zip.js";
import { contentTypes } from "./content-types.js";
import { type Package, type Part, TYPES } from "./package.js";
import { makeRelationships } from "./relationships.js";
import { filesOf, type PackageFile, xmlPart, zipOf } from "./write.js";
import { guid, xmlHeader } from "./xml.js";

/** Where the digest stands; the package's main part leads there by `customXml`. */
export const DIGEST_PATH = "customXml/item1.xml";
const PROPERTIES_PATH = "customXml/itemProps1.xml";
const ITEM = /^customXml\/item\d+\.xml$/;
/** By it we know our own part again, wherever PowerPoint has put it. */
const NAMESPACE = "urn:mot-deck:package-digest";

/** A package as a zip, with a custom part that holds a digest of the others: so that a retouch by hand is known for one. */
export function signedZip(pack: Package): Uint8Array {
  const parts = [
    ...pack.parts,
    xmlPart(PROPERTIES_PATH, contentTypes.customXmlProperties, propertiesXml),
    digestPart(""),
  ];
  const files = filesOf({ ...pack, parts }).map(withCrc);
  const digest = digestOf(files.filter(({ path }) => path !== DIGEST_PATH));
  return zipOf(files.map((file) => (file.path === DIGEST_PATH ? digestPart(digest) : file)));
}

function digestPart(digest: string): Part {
  const relationships = makeRelationships(DIGEST_PATH);
  relationships.to("customXmlProps", PROPERTIES_PATH);
  return { ...xmlPart(DIGEST_PATH, contentTypes.xml, digestXml(digest)), relationships: relationships.all() };
}

const digestXml = (digest: string): string =>
  `${xmlHeader}<digest xmlns="${NAMESPACE}" algorithm="sha256">${digest}</digest>`;

/** PowerPoint keeps a custom part that says which schema it follows. */
const propertiesXml = `${xmlHeader}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${guid(NAMESPACE)}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/** Whether a file is as we wrote it, was changed since, or is none of ours (or no package at all). */
export function packageState(bytes: Uint8Array): "ours" | "changed" | "foreign" {
  const reading = readZip(bytes, (path) => ITEM.test(path));
  const entries = reading.ok ? reading.entries : [];
  const item = entries.find((entry) => ITEM.test(entry.path) && textOf(entry).includes(`"${NAMESPACE}"`));
  if (item === undefined) return "foreign";
  const others = entries.filter((entry) => entry !== item && entry.path !== TYPES);
  return textOf(item) === digestXml(digestOf(others)) ? "ours" : "changed";
}

const textOf = ({ bytes }: ZipEntry): string => new TextDecoder().decode(bytes);

const withCrc = (file: PackageFile): PackageFile & ReadEntry => ({
  ...file,
  size: file.deflated?.size ?? file.bytes.length,
  crc: file.deflated?.crc ?? crc32(file.bytes),
});

/**
 * Of the checksums that the package carries anyway: it is there to know a retouch, not to prove who made it.
 * Content types follow from the other parts, and are left out as the digest's own part is.
 */
function digestOf(files: readonly ReadEntry[]): string {
  const lines = files.map(({ path, size, crc }) => `${crc} ${size} ${path}\n`);
  return createHash("sha256").update(lines.toSorted().join("")).digest("hex");
}
