import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type ReadEntry, readZip, type ZipEntry } from "../../doors/zip.js";
import { DIGEST_NAMESPACE, digestPropertiesXml, digestRelationshipsXml, digestXml } from "./package/custom-xml.js";
import { textPart } from "./package/text-part.js";

const ITEM = /^customXml\/item\d+\.xml$/;

/** The parts, and a custom part with their digest: so that a file retouched by hand is known for one. */
export function withDigest(parts: readonly ZipEntry[]): readonly ZipEntry[] {
  const described = [
    ...parts,
    textPart("customXml/_rels/item1.xml.rels", digestRelationshipsXml),
    textPart("customXml/itemProps1.xml", digestPropertiesXml),
  ].map(withCrc);
  return [...described, textPart("customXml/item1.xml", digestXml(digestOf(described)))];
}

/** Whether a file is as we wrote it, was changed since, or is none of ours (or no package at all). */
export function packageState(bytes: Uint8Array): "ours" | "changed" | "foreign" {
  const reading = readZip(bytes, (path) => ITEM.test(path));
  const parts = reading.ok ? reading.entries : [];
  const item = parts.find((part) => ITEM.test(part.path) && textOf(part).includes(`"${DIGEST_NAMESPACE}"`));
  if (item === undefined) return "foreign";
  const others = parts.filter((part) => part !== item && part.path !== "[Content_Types].xml");
  return textOf(item) === digestXml(digestOf(others)) ? "ours" : "changed";
}

const textOf = ({ bytes }: ZipEntry): string => new TextDecoder().decode(bytes);

const withCrc = (part: ZipEntry): ReadEntry => ({
  ...part,
  size: part.deflated?.size ?? part.bytes.length,
  crc: part.deflated?.crc ?? part.crc ?? crc32(part.bytes),
});

/**
 * Of the checksums that the package carries anyway: it is there to know a retouch, not to prove who made it.
 * Content types follow from the other parts, and are left out as the digest's own part is.
 */
function digestOf(parts: readonly ReadEntry[]): string {
  const lines = parts.map(({ path, size, crc }) => `${crc} ${size} ${path}\n`);
  return createHash("sha256").update(lines.toSorted().join("")).digest("hex");
}
