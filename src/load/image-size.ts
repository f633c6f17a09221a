import type { PictureFormat } from "../model/sources.js";

/** What the head of a picture's file says. Sizes are upright, in pixels. */
export type ImageHead =
  | { readonly kind: "picture"; readonly format: PictureFormat; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: "heic" | "other" | "unreadable" };

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
  if (data.length === 0) return { kind: "unreadable" };
  if (data.readUInt16BE(0) === 0xffd8) return jpegHead(data);
  if (data.toString("latin1", 1, 4) === "PNG") return picture("png", data.readUInt32BE(16), data.readUInt32BE(20));
  if (data.toString("latin1", 0, 4) === "RIFF" && data.toString("latin1", 8, 12) === "WEBP") return webpHead(data);
  if (data.toString("latin1", 4, 8) === "ftyp") return avifHead(data);
  return svgHead(data);
}

const picture = (format: PictureFormat, widthPx: number, heightPx: number): ImageHead =>
  widthPx > 0 && heightPx > 0 ? { kind: "picture", format, widthPx, heightPx } : { kind: "unreadable" };

/** Orientations 5 to 8 lie on their side. */
const FIRST_LYING = 5;

function jpegHead(data: Buffer): ImageHead {
  let lying = false;
  for (let at = 2; at < data.length; ) {
    const marker = data.readUInt8(at + 1);
    if (data.readUInt8(at) !== 0xff) return { kind: "unreadable" };
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.readUInt16BE(at + 2);
    if (marker === 0xe1) lying ||= exifOrientation(data.subarray(at + 4, at + 2 + length)) >= FIRST_LYING;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [height, width] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)];
      return lying ? picture("jpeg", height, width) : picture("jpeg", width, height);
    }
    at += 2 + length;
  }
  return { kind: "unreadable" };
}

function exifOrientation(exif: Buffer): number {
  if (exif.toString("latin1", 0, 6) !== "Exif\0\0") return 1;
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = start + 2 > tiff.length ? 0 : short(start);
  for (let at = start + 2; at + 12 <= tiff.length && at < start + 2 + count * 12; at += 12) {
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

function webpHead(data: Buffer): ImageHead {
  const chunk = data.toString("latin1", 12, 16);
  if (chunk === "VP8X") return picture("webp", data.readUIntLE(24, 3) + 1, data.readUIntLE(27, 3) + 1);
  if (chunk === "VP8L") {
    const bits = data.readUInt32LE(21);
    return picture("webp", (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return picture("webp", data.readUInt16LE(26) & 0x3fff, data.readUInt16LE(28) & 0x3fff);
}

/** HEIC and AVIF share a container; their brand tells them apart. The size is in the `ispe` box, turned by `irot`. */
function avifHead(data: Buffer): ImageHead {
  const brands = data.toString("latin1", 8, Math.min(data.length, data.readUInt32BE(0)));
  if (!brands.includes("avif") && !brands.includes("avis"))
    return { kind: /hei[cfmsx]|hev[cm]|mif1|msf1/u.test(brands) ? "heic" : "other" };
  const at = data.indexOf("ispe", 0, "latin1");
  if (at < 0) return { kind: "unreadable" };
  const rotation = data.indexOf("irot", 0, "latin1");
  const lies = rotation > 0 && (data.readUInt8(rotation + 4) & 1) === 1;
  const [width, height] = [data.readUInt32BE(at + 8), data.readUInt32BE(at + 12)];
  return lies ? picture("avif", height, width) : picture("avif", width, height);
}

/** How far into a file the root of a drawing is looked for. */
const HEAD_BYTES = 16_384;
/** What would make a drawing read another file, or the network. */
const OUTWARD =
  /<!ENTITY|<script|(?:href|src)\s*=\s*["']\s*(?:https?:|file:|\/\/|\.\.|[^#"'\s][^"':]*\.(?:svg|png|jpe?g))/iu;

function svgHead(data: Buffer): ImageHead {
  const root = /<(?:[a-z]+:)?svg\b[^>]*>/iu.exec(data.toString("utf8", 0, HEAD_BYTES))?.[0];
  if (root === undefined)
    return { kind: data.toString("latin1", 0, 4) === "GIF8" || isBinary(data) ? "other" : "unreadable" };
  if (OUTWARD.test(data.toString("utf8"))) return { kind: "unreadable" };
  const box = /viewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/iu.exec(root);
  const side = (name: string): number =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)`, "iu").exec(root)?.[1] ?? "");
  return picture("svg", Number(box?.[1]) || side("width"), Number(box?.[2]) || side("height"));
}

const isBinary = (data: Buffer): boolean => data.subarray(0, 64).some((byte) => byte < 9);
