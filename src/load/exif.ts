/** Orientations 5 to 8 lie on their side. */
const FIRST_LYING = 5;
const LAST = 8;
const HEADER = "Exif\0\0";

/** How a picture is to be turned before it shows, from 1 (not at all) to 8. */
export type Orientation = number;

/** Whether width and height change places. */
export const isLying = (orientation: Orientation): boolean => orientation >= FIRST_LYING;

/** Tag 0x0112 of the first directory of a block of EXIF, with or without its header; 1 when there is none. */
export function exifOrientation(block: Buffer): Orientation {
  const tiff = block.toString("latin1", 0, HEADER.length) === HEADER ? block.subarray(HEADER.length) : block;
  const order = tiff.toString("latin1", 0, 2);
  if ((order !== "II" && order !== "MM") || tiff.length < 8) return 1;
  const short = (at: number): number => (order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = start + 2 > tiff.length ? 0 : short(start);
  for (let at = start + 2; at + 12 <= tiff.length && at < start + 2 + count * 12; at += 12) {
    if (short(at) === 0x0112) return within(short(at + 8));
  }
  return 1;
}

const within = (value: number): Orientation => (value >= 1 && value <= LAST ? value : 1);
