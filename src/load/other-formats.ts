/** How files of formats that are not taken begin, and what people call them. */
const beginnings: readonly (readonly [name: string, at: number, signs: string])[] = [
  ["BMP", 0, "BM"],
  ["Photoshop (PSD)", 0, "8BPS"],
  ["PDF", 0, "%PDF-"],
  ["PostScript (EPS)", 0, "%!PS"],
  ["PostScript (EPS)", 0, "\xc5\xd0\xd3\xc6"],
  ["ICO", 0, "\0\0\x01\0"],
  ["JPEG XL", 0, "\xff\x0a"],
  ["JPEG XL", 4, "JXL "],
  ["JPEG 2000", 4, "jP  "],
  ["JPEG 2000", 0, "\xff\x4f\xff\x51"],
  ["EMF", 40, " EMF"],
  ["WMF", 0, "\xd7\xcd\xc6\x9a"],
  ["Netpbm (PPM, PGM)", 0, "P1"],
  ["Netpbm (PPM, PGM)", 0, "P2"],
  ["Netpbm (PPM, PGM)", 0, "P3"],
  ["Netpbm (PPM, PGM)", 0, "P4"],
  ["Netpbm (PPM, PGM)", 0, "P5"],
  ["Netpbm (PPM, PGM)", 0, "P6"],
  ["TIFF (BigTIFF)", 0, "II+\0"],
  ["TIFF (BigTIFF)", 0, "MM\0+"],
  ["GIMP (XCF)", 0, "gimp xcf"],
  ["ZIP", 0, "PK\x03\x04"],
];

/** The name of a format that is known and not taken; nothing for what could be anything. */
export function otherFormat(data: Buffer): string | undefined {
  const found = beginnings.find(([, at, signs]) => data.toString("latin1", at, at + signs.length) === signs);
  if (found === undefined) return undefined;
  const [name, , signs] = found;
  // Two letters alone might begin any text.
  return signs.length > 2 || signs === "\xff\x0a" || isNetpbm(data) || isBmp(data) ? name : undefined;
}

const isNetpbm = (data: Buffer): boolean => /^P[1-6]\s/u.test(data.toString("latin1", 0, 3));
/** Bytes 6 to 9 of a BMP are empty. */
const isBmp = (data: Buffer): boolean => data.length > 14 && data.readUInt32LE(6) === 0;
