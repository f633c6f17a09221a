import { readSvg } from "../drawings/read.js";
import type { DrawingFacts, DrawingLimit, PictureFormat } from "../model/files.js";
import { exifOrientation, isLying, type Orientation } from "./exif.js";
import { gifHead } from "./gif-head.js";
import { otherFormat } from "./other-formats.js";
import { tiffHead } from "./tiff-head.js";

/** What the head of a picture's file says. Sizes are upright, in pixels. */
export type ImageHead =
  | {
      readonly kind: "picture";
      readonly format: PictureFormat;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly isTurned?: true;
      /** Whether it has frames after the first, which alone is shown. */
      readonly isMoving?: true;
      readonly drawing?: DrawingFacts;
      /** Of a drawing that does not say how far it goes. */
      readonly isOpen?: true;
    }
  | { readonly kind: "heic" | "rare" }
  | { readonly kind: "unreadable"; readonly cause?: "empty" }
  /** `format`: its name, when it is known. */
  | { readonly kind: "other"; readonly format?: string }
  | { readonly kind: "heavy"; readonly limit: DrawingLimit }
  | { readonly kind: "malformed" | "sizeless"; readonly line: number }
  | { readonly kind: "outward"; readonly line: number; readonly target: string };

/** Reads the format and size of a picture without decoding it. Never throws: a truncated head is unreadable. */
export function imageHead(bytes: Uint8Array): ImageHead {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return headOf(data);
  } catch {
    return { kind: "unreadable" };
  }
}

function headOf(data: Buffer): ImageHead {
  if (data.length === 0) return { kind: "unreadable", cause: "empty" };
  const name = otherFormat(data);
  if (name !== undefined) return { kind: "other", format: name };
  if (data.readUInt16BE(0) === 0xffd8) return jpegHead(data);
  if (data.toString("latin1", 1, 4) === "PNG") return pngHead(data);
  if (data.toString("latin1", 0, 4) === "RIFF" && data.toString("latin1", 8, 12) === "WEBP") return webpHead(data);
  if (data.toString("latin1", 4, 8) === "ftyp") return avifHead(data);
  if (data.toString("latin1", 0, 4) === "GIF8") {
    const { widthPx, heightPx, isMoving } = gifHead(data);
    return moving(picture("gif", widthPx, heightPx), isMoving);
  }
  if (["II*\0", "MM\0*"].includes(data.toString("latin1", 0, 4))) {
    const { widthPx, heightPx, orientation } = tiffHead(data);
    return picture("tiff", widthPx, heightPx, orientation);
  }
  return drawingHead(data);
}

/** Sizes as they are stored; a picture that EXIF turns is told so, and measured as it stands. */
function picture(format: PictureFormat, widthPx: number, heightPx: number, orientation: Orientation = 1): ImageHead {
  if (!(widthPx > 0 && heightPx > 0)) return { kind: "unreadable" };
  const size = isLying(orientation) ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
  return { kind: "picture", format, ...size, ...(orientation === 1 ? {} : { isTurned: true }) };
}

const moving = (head: ImageHead, isMoving: boolean): ImageHead =>
  head.kind === "picture" && isMoving ? { ...head, isMoving } : head;

/** The last of the codings that every program reads (ITU-T T.81, B.1): baseline, extended and progressive, Huffman. */
const SOF_PROGRESSIVE = 0xc2;

/** Stray bytes between segments are passed over, as every decoder does. */
function jpegHead(data: Buffer): ImageHead {
  let orientation: Orientation = 1;
  for (let at = 2; at < data.length; ) {
    const marker = data.readUInt8(at + 1);
    if (data.readUInt8(at) !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    const length = data.readUInt16BE(at + 2);
    if (marker === 0xe1 && orientation === 1) orientation = jpegOrientation(data.subarray(at + 4, at + 2 + length));
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (marker > SOF_PROGRESSIVE || data.readUInt8(at + 4) !== 8) return { kind: "rare" };
      return picture("jpeg", data.readUInt16BE(at + 7), data.readUInt16BE(at + 5), orientation);
    }
    at += 2 + length;
  }
  return { kind: "unreadable" };
}

/** Blocks of other kinds, as XMP, share the marker of EXIF. */
const jpegOrientation = (block: Buffer): Orientation =>
  block.toString("latin1", 0, 6) === "Exif\0\0" ? exifOrientation(block) : 1;

function pngHead(data: Buffer): ImageHead {
  const exif = chunkOf(data, "eXIf", 8, pngChunk(data));
  const head = picture("png", data.readUInt32BE(16), data.readUInt32BE(20), exif && exifOrientation(exif));
  return moving(head, chunkOf(data, "acTL", 8, pngChunk(data)) !== undefined);
}

const pngChunk =
  (data: Buffer) =>
  (at: number): Chunk => ({
    name: data.toString("latin1", at + 4, at + 8),
    start: at + 8,
    end: at + 8 + data.readUInt32BE(at),
    next: at + 12 + data.readUInt32BE(at),
  });

type Chunk = { readonly name: string; readonly start: number; readonly end: number; readonly next: number };

/** What a chunk of a name holds, in a file of chunks from `first` on. */
function chunkOf(data: Buffer, name: string, first: number, read: (at: number) => Chunk): Buffer | undefined {
  for (let at = first; at + 8 <= data.length; ) {
    const chunk = read(at);
    if (chunk.name === name) return data.subarray(chunk.start, chunk.end);
    at = chunk.next;
  }
  return undefined;
}

/** The flag of an animation in a VP8X chunk. */
const WEBP_MOVES = 2;

function webpHead(data: Buffer): ImageHead {
  const chunk = data.toString("latin1", 12, 16);
  if (chunk === "VP8X") {
    const head = picture("webp", data.readUIntLE(24, 3) + 1, data.readUIntLE(27, 3) + 1, webpOrientation(data));
    return moving(head, (data.readUInt8(20) & WEBP_MOVES) !== 0);
  }
  if (chunk === "VP8L") {
    const bits = data.readUInt32LE(21);
    return picture("webp", (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return picture("webp", data.readUInt16LE(26) & 0x3fff, data.readUInt16LE(28) & 0x3fff);
}

function webpOrientation(data: Buffer): Orientation {
  const exif = chunkOf(data, "EXIF", 12, (at) => {
    const length = data.readUInt32LE(at + 4);
    const start = at + 8;
    return {
      name: data.toString("latin1", at, at + 4),
      start,
      end: start + length,
      next: start + length + (length & 1),
    };
  });
  return exif === undefined ? 1 : exifOrientation(exif);
}

/**
 * HEIC and AVIF share a container; their brand tells them apart. The size is in the largest `ispe` box, as tiles and
 * thumbnails have theirs, cut by `clap`, turned by `irot`.
 */
function avifHead(data: Buffer): ImageHead {
  const brands = data.toString("latin1", 8, Math.min(data.length, data.readUInt32BE(0)));
  if (!brands.includes("avif") && !brands.includes("avis"))
    return { kind: /hei[cfmsx]|hev[cm]|mif1|msf1/u.test(brands) ? "heic" : "other" };
  const [width, height] = cleanAperture(data, largestSize(data));
  const rotation = data.indexOf("irot", 0, "latin1");
  const lies = rotation > 0 && (data.readUInt8(rotation + 4) & 1) === 1;
  return lies ? picture("avif", height, width) : picture("avif", width, height);
}

/** Its size, its name, version and flags, width and height: pixels that happen to spell its name are no box. */
const ISPE_BYTES = 20;

function largestSize(data: Buffer): readonly [number, number] {
  let largest: readonly [number, number] = [0, 0];
  for (let at = data.indexOf("ispe", 0, "latin1"); at >= 0; at = data.indexOf("ispe", at + 4, "latin1")) {
    if (at + 16 > data.length) break;
    if (data.readUInt32BE(at - 4) !== ISPE_BYTES) continue;
    const [width, height] = [data.readUInt32BE(at + 8), data.readUInt32BE(at + 12)];
    if (width * height > largest[0] * largest[1]) largest = [width, height];
  }
  return largest;
}

/** Its size and name, then width, height and two offsets as fractions. */
const CLAP_BYTES = 40;

/** What of a picture's pixels shows (ISO/IEC 14496-12, 12.1.4); all of them when nothing is said. */
function cleanAperture(data: Buffer, size: readonly [number, number]): readonly [number, number] {
  const at = data.indexOf("clap", 0, "latin1");
  if (at < 4 || at + CLAP_BYTES - 4 > data.length || data.readUInt32BE(at - 4) !== CLAP_BYTES) return size;
  const side = (offset: number): number =>
    Math.round(data.readUInt32BE(at + offset) / data.readUInt32BE(at + offset + 4));
  const [width, height] = [side(4), side(12)];
  return width > 0 && height > 0 && width <= size[0] && height <= size[1] ? [width, height] : size;
}

function drawingHead(data: Buffer): ImageHead {
  const read = readSvg(data);
  if (read.kind === "drawing") {
    const { width, height, isOpen } = read.size;
    const size = { widthPx: width, heightPx: height, ...(isOpen ? { isOpen } : {}) };
    return { kind: "picture", format: "svg", ...size, drawing: read.facts };
  }
  return read.kind === "none" ? { kind: "other" } : read;
}
