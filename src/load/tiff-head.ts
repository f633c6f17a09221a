import type { Orientation } from "./exif.js";

// TIFF 6.0, section 2: fields of 12 bytes.
const FIELD_BYTES = 12;
const SHORT = 3;
const tags = { width: 256, height: 257, orientation: 274 } as const;

/** Size of a TIFF's first picture as it is stored, in pixels. Throws where the head is cut off. */
export function tiffHead(data: Buffer): {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
} {
  const isLittle = data.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? data.readUInt32LE(at) : data.readUInt32BE(at));
  const directory = long(4);
  const fields = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * FIELD_BYTES);
  const fieldOf = (tag: number): number | undefined => {
    const at = fields.find((field) => short(field) === tag);
    return at === undefined ? undefined : short(at + 2) === SHORT ? short(at + 8) : long(at + 8);
  };
  const orientation = fieldOf(tags.orientation) ?? 1;
  return {
    widthPx: fieldOf(tags.width) ?? 0,
    heightPx: fieldOf(tags.height) ?? 0,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}
