import { xlsGrid, xlsxGrid } from "./excel-grid.js";
import { type Asked, fault, type GridReading } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { odsGrid } from "./ods-grid.js";
import { unpacked } from "./packed.js";

/** A sheet of a workbook, or its cells that were asked for. A workbook is told by what it holds, whatever its name. */
export async function workbookGrid(bytes: Uint8Array, asked: Asked, limits: DataLimits): Promise<GridReading> {
  if (bytes[0] !== ZIP) return isEncrypted(bytes) ? fault("data-encrypted", {}) : xlsGrid(bytes, asked, limits);
  const packed = unpacked(bytes, limits);
  if (packed.kind === "fault") return { fault: packed.fault };
  return packed.kind === "excel" ? xlsxGrid(packed.parts, asked, limits) : odsGrid(packed.parts, asked, limits);
}

const ZIP = 0x50;

/** Office packs a workbook with a password as one of before 2007 that holds this and nothing to read. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));
