import { readZip } from "../doors/zip.js";
import { fault, type GridFault } from "./grid.js";
import type { DataLimits } from "./limits.js";

/** The parts of a workbook that its tables are made of, inflated. */
export type Parts = ReadonlyMap<string, Uint8Array>;
export type Packed =
  | { readonly kind: "excel" | "opendocument"; readonly parts: Parts }
  | { readonly kind: "fault"; readonly fault: GridFault };

/** What of a workbook is never looked at: macros, links to other files, pictures, what programs keep for themselves. */
const UNREAD =
  /(?:^|\/)(?:vba|media|drawings|charts|chartsheets|embeddings|externallinks|printersettings|customxml|comments|threadedcomments|persons|pivottables|pivotcache|ctrlprops|activex|webextensions|richdata|model|slicers|thumbnails|pictures|configurations2|docprops|querytables|connections|macrosheets|dialogsheets)/iu;
const isRead = (path: string): boolean =>
  /\.(?:xml|rels)$/iu.test(path) && !UNREAD.test(path) && !/(?:^|\/)calcchain\.xml$/iu.test(path);

/** Opens a workbook by the sizes that it says it has, before anything is inflated; what says less than it has is damaged. */
export function unpacked(bytes: Uint8Array, limits: DataLimits): Packed {
  const listed = readZip(bytes, () => false);
  if (!listed.ok) return refused(listed.reason, limits);
  const names = new Set(listed.entries.map(({ path }) => path));
  const kind = names.has("content.xml") ? "opendocument" : names.has("[Content_Types].xml") ? "excel" : undefined;
  const isWorkbook = kind === "opendocument" || [...names].some((name) => /(?:^|\/)workbook\.xml$/iu.test(name));
  if (kind === undefined || !isWorkbook) return { kind: "fault", ...fault("data-format", {}) };
  const isWanted = kind === "excel" ? isRead : (path: string) => OPEN_DOCUMENT.has(path);
  const size = listed.entries.filter(({ path }) => isWanted(path)).reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpackedBytes) return refused("too-large", limits);
  const zip = readZip(bytes, isWanted);
  if (!zip.ok) return refused(zip.reason, limits);
  const parts = new Map(zip.entries.filter(({ path }) => isWanted(path)).map((entry) => [entry.path, entry.bytes]));
  // Entities could unfold without end, and no workbook has a document type.
  if ([...parts.values()].some((part) => Buffer.from(part.buffer, part.byteOffset, part.length).includes("<!DOCTYPE")))
    return refused("damaged", limits);
  return { kind, parts };
}

const OPEN_DOCUMENT = new Set(["content.xml", "mimetype", "META-INF/manifest.xml"]);

function refused(reason: "not-a-zip" | "damaged" | "encrypted" | "too-large", limits: DataLimits): Packed {
  if (reason === "encrypted") return { kind: "fault", ...fault("data-encrypted", {}) };
  if (reason !== "too-large") return { kind: "fault", ...fault("data-damaged", {}) };
  return { kind: "fault", ...fault("data-too-large", { limit: "unpacked", max: limits.unpackedBytes }) };
}
