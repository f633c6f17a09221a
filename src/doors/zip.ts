import zlib from "node:zlib";

/** `stored`: already compressed, as pictures are. */
export type ZipEntry = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  /** The bytes are what `deflate` gave, which knows their size and CRC-32 before. */
  readonly deflated?: Deflated;
  /** CRC-32 of the bytes, when it is known already. */
  readonly crc?: number;
};
export type ZipFault = "not-a-zip" | "damaged" | "encrypted" | "too-large";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const UTF8_FLAG = 0x0800;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, midnight: the oldest date of the format. */
const DOS_DATE = 0x0021;
const TOTAL_MAX = 1 << 30;
const COMMENT_MAX = 0xffff;

/** A zip of the entries in their order; the same bytes for the same entries, on any day. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const name = Buffer.from(entry.path, "utf8");
    const header = localHeader(packed, entry.deflated?.size ?? entry.bytes.length, name.length);
    parts.push(header, name, packed.bytes);
    directory.push(centralHeader(header, offset), name);
    offset += header.length + name.length + packed.bytes.length;
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, directoryBytes, offset)]);
}

/** What was deflated beforehand: packing a large part again is most of the work on it. */
export type Deflated = { readonly size: number; readonly crc: number };

/** Bytes as a zip holds them. */
export const deflate = (bytes: Uint8Array): { readonly bytes: Uint8Array; readonly deflated: Deflated } => ({
  bytes: zlib.deflateRawSync(bytes, { level: 6, windowBits: windowBits(bytes.length) }),
  deflated: { size: bytes.length, crc: zlib.crc32(bytes) },
});

type Packed = { readonly method: number; readonly crc: number; readonly bytes: Uint8Array };

function pack({ bytes, stored, deflated: before, crc = before?.crc ?? zlib.crc32(bytes) }: ZipEntry): Packed {
  if (before !== undefined) return { method: DEFLATED, crc, bytes };
  if (stored) return { method: STORED, crc, bytes };
  const deflated = zlib.deflateRawSync(bytes, { level: 6, windowBits: windowBits(bytes.length) });
  return deflated.length < bytes.length ? { method: DEFLATED, crc, bytes: deflated } : { method: STORED, crc, bytes };
}

/** A window no larger than the entry: setting one up is most of the work on a small part. */
const windowBits = (size: number): number => Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))));

function localHeader({ method, crc, bytes }: Packed, size: number, nameBytes: number): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_FLAG, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameBytes, 26);
  return header;
}

/** The same fields as the local header, between the version of the maker and the offset. */
function centralHeader(local: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, LOCAL_BYTES);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(END_BYTES);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(bytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** An entry as the directory tells of it; `size` is that of its bytes. */
export type ReadEntry = ZipEntry & { readonly size: number; readonly crc: number };
const NONE = new Uint8Array();

export type ZipReading =
  | { readonly ok: true; readonly entries: readonly ReadEntry[] }
  | { readonly ok: false; readonly reason: ZipFault };

/**
 * The entries of a zip, inflated and checked; those that `isWanted` declines come without bytes, with the checksum that
 * the directory gives. Never throws: bad offsets, bombs and lies give a reason.
 */
export function readZip(bytes: Uint8Array, isWanted: (path: string) => boolean = () => true): ZipReading {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(data);
  if (end === undefined) return { ok: false, reason: "not-a-zip" };
  try {
    return readDirectory(data, data.readUInt16LE(end + 10), data.readUInt32LE(end + 16), isWanted);
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

function findEnd(data: Buffer): number | undefined {
  const first = Math.max(0, data.length - END_BYTES - COMMENT_MAX);
  for (let at = data.length - END_BYTES; at >= first; at -= 1) if (data.readUInt32LE(at) === END) return at;
  return undefined;
}

function readDirectory(data: Buffer, count: number, start: number, isWanted: (path: string) => boolean): ZipReading {
  const entries: ReadEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (data.readUInt32LE(at) !== CENTRAL) return { ok: false, reason: "damaged" };
    if ((data.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) return { ok: false, reason: "encrypted" };
    const size = data.readUInt32LE(at + 24);
    total += size;
    if (total > TOTAL_MAX) return { ok: false, reason: "too-large" };
    const nameBytes = data.readUInt16LE(at + 28);
    const path = data.toString("utf8", at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    const content = isWanted(path) ? inflate(data, at, size) : NONE;
    if (content === undefined) return { ok: false, reason: "damaged" };
    if (!path.endsWith("/")) entries.push({ path, bytes: content, size, crc: data.readUInt32LE(at + 16) });
    at += CENTRAL_BYTES + nameBytes + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return { ok: true, entries };
}

function inflate(data: Buffer, central: number, size: number): Uint8Array | undefined {
  const method = data.readUInt16LE(central + 10);
  const packedBytes = data.readUInt32LE(central + 20);
  const local = data.readUInt32LE(central + 42);
  if (data.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + LOCAL_BYTES + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const packed = data.subarray(start, start + packedBytes);
  if (packed.length !== packedBytes || (method !== STORED && method !== DEFLATED)) return undefined;
  const content = method === STORED ? packed : zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  return content.length === size && zlib.crc32(content) === data.readUInt32LE(central + 16) ? content : undefined;
}
