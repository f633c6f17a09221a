/** What a JPEG says of itself that decides whether it can go in as it is. */
export type JpegTraits = { readonly isUpright: boolean; readonly isStandardColor: boolean };

const SOI = 0xd8;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number };

/** Segments before the pixels; nothing when the bytes are not a well-formed JPEG. */
function segmentsOf(
  bytes: Uint8Array,
): { readonly segments: readonly JpegSegment[]; readonly rest: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === SOS) return { segments, rest: at };
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) return undefined;
    segments.push({ marker, start: at, end });
    at = end;
  }
  return undefined;
}

const isMetadata = ({ marker }: JpegSegment): boolean =>
  (marker > APP0 && marker <= APP15 && marker !== APP14) || marker === COM;

/** A JPEG without its metadata (EXIF, GPS, comments, thumbnails), its pixels untouched; nothing when it is malformed. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parsed = segmentsOf(bytes);
  if (parsed === undefined) return undefined;
  const kept = parsed.segments
    .filter((segment) => !isMetadata(segment))
    .map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, 2), ...kept, bytes.subarray(parsed.rest)]);
}

/** Whether the picture stands upright and is in sRGB (or says nothing, which means sRGB). */
export function jpegTraits(bytes: Uint8Array): JpegTraits | undefined {
  const parsed = segmentsOf(bytes);
  if (parsed === undefined) return undefined;
  const exif = parsed.segments.find(({ marker }) => marker === APP1);
  const profile = parsed.segments.find(({ marker }) => marker === APP2);
  const frame = parsed.segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  );
  const components = frame === undefined ? 0 : (bytes[frame.start + 9] ?? 0);
  return {
    isUpright: exif === undefined || orientation(bytes.subarray(exif.start + 4, exif.end)) <= 1,
    isStandardColor:
      components <= 3 && (profile === undefined || latin(bytes.subarray(profile.start, profile.end)).includes("sRGB")),
  };
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Tag 0x0112 of the first directory of the EXIF block; 1 when there is none. */
function orientation(exif: Uint8Array): number {
  if (!latin(exif).startsWith("Exif\0\0") || exif.length < 20) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.length - 6);
  const isLittle = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > view.byteLength) return 1;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

const PNG_KEPT = new Set(["IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND", "sBIT"]);
const PNG_HEADER_BYTES = 8;

/** A PNG without its metadata; nothing when it is malformed or carries a colour profile that is to be converted. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_HEADER_BYTES)];
  for (let at = PNG_HEADER_BYTES; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length || type === "iCCP" || type === "acTL") return undefined;
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
