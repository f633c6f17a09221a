import zlib from "node:zlib";

/** What a JPEG says of itself that decides whether it can go in as it is. */
export type JpegTraits = { readonly isStandardColor: boolean };

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number };

/** `end`: where the picture ends; telephones append films and second pictures, with metadata of their own. */
type JpegLayout = { readonly segments: readonly JpegSegment[]; readonly scans: number; readonly end: number };

/** Nothing when the bytes are not a whole, well-formed JPEG. */
function layoutOf(bytes: Uint8Array): JpegLayout | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return undefined;
    if (segment.marker === SOS) {
      const end = endOfScans(bytes, segment.end);
      return end === undefined ? undefined : { segments, scans: at, end };
    }
    segments.push(segment);
    at = segment.end;
  }
  return undefined;
}

function segmentAt(bytes: Uint8Array, at: number): JpegSegment | undefined {
  const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  return bytes[at] !== 0xff || end > bytes.length || end < at + 4
    ? undefined
    : { marker: bytes[at + 1] ?? 0, start: at, end };
}

/** After the marker that ends the picture; between scans stand tables, and in them stuffed bytes and restarts. */
function endOfScans(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(0xff, start); at >= 0; ) {
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    if (marker === EOI) return at + 2;
    const isInScan = marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    const next = marker === 0xff ? at + 1 : isInScan ? at + 2 : segmentAt(bytes, at)?.end;
    if (next === undefined) return undefined;
    at = bytes.indexOf(0xff, next);
  }
  return undefined;
}

const isMetadata = ({ marker }: JpegSegment): boolean =>
  (marker > APP0 && marker <= APP15 && marker !== APP14) || marker === COM;

/** A JPEG without its metadata (EXIF, GPS, comments, thumbnails, what follows it), its pixels untouched; nothing when it is malformed. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const layout = layoutOf(bytes);
  if (layout === undefined) return undefined;
  const kept = layout.segments
    .filter((segment) => !isMetadata(segment))
    .map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, 2), ...kept, bytes.subarray(layout.scans, layout.end)]);
}

/** Whether the picture is in sRGB (or says nothing, which means sRGB); nothing when it is malformed. */
export function jpegTraits(bytes: Uint8Array): JpegTraits | undefined {
  const layout = layoutOf(bytes);
  if (layout === undefined) return undefined;
  const profile = layout.segments.find(({ marker }) => marker === APP2);
  const frame = layout.segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  );
  const components = frame === undefined ? 0 : (bytes[frame.start + 9] ?? 0);
  return {
    isStandardColor:
      components <= 3 && (profile === undefined || latin(bytes.subarray(profile.start, profile.end)).includes("sRGB")),
  };
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

const PNG_KEPT = new Set(["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND", "sBIT"]);
const PNG_HEADER_BYTES = 8;

/** Where IHDR says how many bits a sample has. */
const PNG_DEPTH_AT = 24;

/**
 * A PNG without its metadata; nothing when it is malformed, or is to be converted: with a colour profile, of 16 bits, or
 * animated.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  if ((bytes[PNG_DEPTH_AT] ?? 0) > 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_HEADER_BYTES)];
  for (let at = PNG_HEADER_BYTES; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length || type === "iCCP" || type === "acTL") return undefined;
    if (zlib.crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
