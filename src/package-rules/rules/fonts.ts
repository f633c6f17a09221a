import type { XmlElement } from "../../doors/xml.js";
import { relationshipOf, targetOf, typeName } from "../../opc/package.js";
import {
  allParts,
  type Finding,
  finding,
  named,
  type Package,
  type Part,
  partAt,
  presentation,
  repeated,
} from "../model.js";

/** A typeface is embedded once. */
export function badFonts(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const names = named(main, "p:embeddedFont").map(typefaceOf);
  return repeated(names).map((typeface) => finding(main?.path ?? "", { typeface }));
}

const typefaceOf = ({ children }: XmlElement): string =>
  children.find(({ name }) => name === "p:font")?.attributes.typeface ?? "";

/** A typeface is embedded with one face at least, each by a relationship of fonts. */
export function badReferences(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  return named(main, "p:embeddedFont").flatMap((font) => {
    const ids = idsOf(font);
    const isWrong = ids.length === 0 || ids.some((id) => !isFontRelationship(main, id));
    return isWrong ? [finding(main?.path ?? "", { typeface: typefaceOf(font) })] : [];
  });
}

/** Those of its faces. */
const idsOf = ({ children }: XmlElement): readonly string[] =>
  children.filter(({ name }) => name !== "p:font").map(({ attributes }) => attributes["r:id"] ?? "");

/** One that is not there is told by the rules of relationships. */
function isFontRelationship(main: Part | undefined, id: string): boolean {
  const relationship = relationshipOf(main, id);
  return relationship === undefined || typeName(relationship) === "font";
}

/** What is embedded is Embedded OpenType whose sizes hold, and whose font, where it is laid open, is one. */
export function undecodedFonts(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const paths = named(main, "p:embeddedFont")
    .flatMap(idsOf)
    .flatMap((id) => relationshipOf(main, id) ?? [])
    .filter((relationship) => typeName(relationship) === "font")
    .map((relationship) => targetOf(main?.path ?? "", relationship));
  return [...new Set(paths)]
    .flatMap((path) => partAt(pack, path) ?? [])
    .filter(({ bytes }) => !isEmbeddedOpenType(bytes))
    .map(({ path }) => finding(path));
}

// Fields of the header (W3C submission of 5 March 2008), by their places in bytes.
const [FONT_SIZE, VERSION, FLAGS, MAGIC, HEADER] = [4, 8, 12, 34, 82];
const VERSIONS = new Set([0x10000, 0x20001, 0x20002]);
/** Compressed, or scrambled. */
const CLOSED = 0x4 | 0x1000_0000;
const MAGIC_NUMBER = 0x504c;

function isEmbeddedOpenType(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(FONT_SIZE, true);
  const isWhole = view.getUint32(0, true) === bytes.length && size > 0 && size <= bytes.length - HEADER;
  if (!isWhole || view.getUint16(MAGIC, true) !== MAGIC_NUMBER || !VERSIONS.has(view.getUint32(VERSION, true)))
    return false;
  return (view.getUint32(FLAGS, true) & CLOSED) !== 0 || isFont(bytes.subarray(bytes.length - size));
}

const SFNT = new Set([0x0001_0000, 0x7472_7565, 0x4f54_544f]);
const [DIRECTORY, RECORD] = [12, 16];

/** Whether tables are listed, and all lie within. */
function isFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < DIRECTORY || !SFNT.has(view.getUint32(0))) return false;
  const count = view.getUint16(4);
  if (count === 0 || bytes.length < DIRECTORY + count * RECORD) return false;
  const records = Array.from({ length: count }, (_, index) => DIRECTORY + index * RECORD);
  return records.every((at) => view.getUint32(at + 8) + view.getUint32(at + 12) <= bytes.length);
}

const SCRIPTS = ["a:latin", "a:ea", "a:cs", "a:sym", "a:buFont", "a:font"];

/** What is embedded is used: by a theme, or by a text, a list's mark or a style. */
export function unusedFonts(pack: Package): readonly Finding[] {
  const main = presentation(pack);
  const used = new Set(
    allParts(pack).flatMap((part) =>
      SCRIPTS.flatMap((name) => named(part, name).map((each) => each.attributes.typeface)),
    ),
  );
  return named(main, "p:embeddedFont")
    .map(typefaceOf)
    .filter((typeface) => !used.has(typeface))
    .map((typeface) => finding(main?.path ?? "", { typeface }));
}
