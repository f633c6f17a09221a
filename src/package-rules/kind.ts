import { readZip, type ZipFault } from "../doors/zip.js";
import { targetOf, typeName } from "../opc/package.js";
import { type Package, partAt } from "./model.js";

/** What a file is that is no presentation to check; in words.ts by these names. */
export type OtherKind =
  | ZipFault
  | "empty"
  | "password"
  | "old-powerpoint"
  | "theme"
  | "document"
  | "workbook"
  | "opendocument";

/** What bytes are that are no zip: files under a password, and those of before 2007, are compound files (MS-CFB). */
export function kindOfBytes(bytes: Uint8Array, fault: ZipFault): OtherKind {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length === 0) return "empty";
  if (fault === "not-a-zip" && data.toString("latin1", 0, 4) === LOCAL_HEADER) return "damaged";
  if (data.toString("hex", 0, 8) !== COMPOUND) return fault;
  if (data.includes(Buffer.from("EncryptedPackage", "utf16le"))) return "password";
  return data.includes(Buffer.from("PowerPoint Document", "utf16le")) ? "old-powerpoint" : fault;
}

/** A zip that lost its end. */
const LOCAL_HEADER = "PK\u0003\u0004";
const COMPOUND = "d0cf11e0a1b11ae1";

/** By the content type of a package's main part. */
const kinds: readonly (readonly [RegExp, OtherKind])[] = [
  [/themeManager\+xml$/u, "theme"],
  [/wordprocessingml|ms-word/u, "document"],
  [/spreadsheetml|ms-excel/u, "workbook"],
];

/** What a package is that holds something else than a presentation; nothing when it cannot be told. */
export function kindOfPackage(pack: Package): OtherKind | undefined {
  const mimetype = partAt(pack, "mimetype")?.bytes;
  if (mimetype !== undefined && Buffer.from(mimetype).includes("opendocument")) return "opendocument";
  const main = pack.relationships.find((each) => typeName(each) === "officeDocument");
  const type = main === undefined ? "" : (partAt(pack, targetOf("", main))?.contentType ?? "");
  return kinds.find(([pattern]) => pattern.test(type))?.[1];
}

/** Whether the last program that saved a file is mot-deck: PowerPoint puts its own name there. */
export function isOurs(bytes: Uint8Array): boolean {
  const reading = readZip(bytes, (path) => path === "docProps/app.xml");
  const properties = reading.ok ? reading.entries.find(({ path }) => path === "docProps/app.xml") : undefined;
  return properties !== undefined && Buffer.from(properties.bytes).includes("<Application>mot-deck</Application>");
}
