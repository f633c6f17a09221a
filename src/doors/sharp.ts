import type { Sharp, SharpOptions } from "sharp";

/** Pixels that a picture may hold: a hundred million, against pixel bombs. */
export const PIXELS_MAX = 100_000_000;
const JPEG_QUALITY = 82;
/** A picture this wide is enough to see what draws the eye. */
const GLANCE_PX = 160;

/** sharp takes an eighth of a second to start: only those who need pixels pay for it. */
async function open(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  // Nothing is asked for twice, and what is kept counts.
  sharp.cache(false);
  return sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error", ...options });
}

/** `isDamaged`: it decodes, and part of what it shows is wrong. */
export type Raster = { readonly bytes: Uint8Array; readonly extension: "jpeg" | "png"; readonly isDamaged?: true };
type FailOn = "warning" | "error";
type Decoded<T> = { readonly made: T; readonly isDamaged?: true };

let last: Promise<unknown> = Promise.resolve();

/** One decoding after the other: each has several threads, and a photograph, decoded, is a hundred megabytes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Upright, in sRGB, without metadata, at most `widthPx` wide; JPEG, or PNG where there is transparency or `lossless`. */
export const reencode = (bytes: Uint8Array, widthPx: number, lossless: boolean): Promise<Raster> =>
  inTurn(() => reencodeNow(bytes, widthPx, lossless));

async function reencodeNow(bytes: Uint8Array, widthPx: number, lossless: boolean): Promise<Raster> {
  const { made, ...damage } = await decoding(bytes, (whole, failOn) => reencodeAt(whole, widthPx, lossless, failOn));
  return { ...made, ...damage };
}

async function reencodeAt(bytes: Uint8Array, widthPx: number, lossless: boolean, failOn: FailOn): Promise<Raster> {
  const image = await open(bytes, { failOn });
  const { hasAlpha } = await image.metadata();
  const isOpaque = !hasAlpha || (await image.clone().stats()).isOpaque;
  const scaled = image.rotate().resize({ width: widthPx, withoutEnlargement: true }).toColourspace("srgb");
  if (lossless || !isOpaque) return { bytes: await scaled.png({ compressionLevel: 6 }).toBuffer(), extension: "png" };
  return { bytes: await scaled.jpeg({ quality: JPEG_QUALITY, mozjpeg: false }).toBuffer(), extension: "jpeg" };
}

/** Decodes a picture to the end, for nothing but to know that it can be, and without damage; throws where it cannot. */
export const decode = (bytes: Uint8Array): Promise<{ readonly isDamaged: boolean }> =>
  inTurn(async () => {
    const { isDamaged = false } = await decoding(bytes, async (whole, failOn) =>
      (await open(whole, { failOn })).stats(),
    );
    return { isDamaged };
  });

/** Where a JPEG's decoder lost its way, and went on with what it guessed; stray bytes between segments are no harm. */
const LOST = /Corrupt JPEG data: (?!\d+ extraneous bytes)|bad Huffman|Inconsistent progression/u;

/** Strictly; where that fails, as far as can be. Throws where nothing can be made, or where the end of a picture is missing. */
async function decoding<T>(
  bytes: Uint8Array,
  work: (whole: Uint8Array, failOn: FailOn) => Promise<T>,
): Promise<Decoded<T>> {
  const whole = ended(bytes);
  const isCut = whole !== bytes;
  try {
    return { made: await work(whole, "warning") };
  } catch (error) {
    const isLost = error instanceof Error && LOST.test(error.message);
    if (isLost && isCut) throw error;
    return { made: await work(whole, "error"), ...(isLost ? { isDamaged: true } : {}) };
  }
}

const JPEG_START = Buffer.from([0xff, 0xd8]);
const JPEG_SCAN = Buffer.from([0xff, 0xda]);
const JPEG_END = Buffer.from([0xff, 0xd9]);

/** With its last marker, where a JPEG lost it: nothing else need be lost. A thumbnail's stands before the picture's own scans. */
function ended(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isCut = data.subarray(0, 2).equals(JPEG_START) && data.lastIndexOf(JPEG_END) < data.lastIndexOf(JPEG_SCAN);
  return isCut ? Buffer.concat([bytes, JPEG_END]) : bytes;
}

/** A PNG's colours, and its transparency in grey; no `mask` when it is opaque. */
export async function separateAlpha(
  png: Uint8Array,
): Promise<{ readonly colors: Uint8Array; readonly mask?: Uint8Array }> {
  const image = (await open(png)).toColourspace("srgb");
  const [colors, { data, info }] = await Promise.all([
    image.clone().removeAlpha().png({ compressionLevel: 6 }).toBuffer(),
    image.clone().ensureAlpha().extractChannel("alpha").raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true }),
  ]);
  if (data.equals(Buffer.alloc(data.length, 0xff))) return { colors };
  const { width, height } = info;
  const grey = await open(data, { raw: { width, height, channels: 1 } });
  return { colors, mask: await grey.toColourspace("b-w").png({ compressionLevel: 6 }).toBuffer() };
}

/** At this quality, and with every pixel's own colour, the worst 8 × 8 pixels of a drawing differ by 9 of 255 (RMS): nobody sees it. */
const DRAWING_QUALITY = 90;
const HALF = 128;
/** A PNG of fewer bytes is light enough. */
const LIGHT_BYTES = 20_000;

/** A drawing's PNG as a JPEG where it is opaque and takes less; else as it is. */
export async function lighter(png: Uint8Array): Promise<Uint8Array> {
  if (png.length < LIGHT_BYTES) return png;
  const image = await open(png);
  const alpha = await image.clone().ensureAlpha().extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
  if (!covers(alpha.data, alpha.info)) return png;
  const jpeg = await image.removeAlpha().jpeg({ quality: DRAWING_QUALITY, chromaSubsampling: "4:4:4" }).toBuffer();
  return jpeg.length < png.length ? jpeg : png;
}

/** Whether all pixels are opaque; those at the sides, which a drawing may cover in part, mostly. */
function covers(alpha: Uint8Array, { width, height }: { readonly width: number; readonly height: number }): boolean {
  const isAtSide = (at: number): boolean =>
    at < width || at >= width * (height - 1) || at % width === 0 || at % width === width - 1;
  return alpha.every((value, at) => value === 0xff || (value >= HALF && isAtSide(at)));
}

/** What draws the eye first, 0 to 1 from the left and the top. */
export async function attention(bytes: Uint8Array): Promise<readonly [number, number]> {
  const glance = await inTurn(async () =>
    (await open(ended(bytes))).rotate().resize({ width: GLANCE_PX }).raw().toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = glance.info;
  const { default: sharp } = await import("sharp");
  // Any cut will do: it is looked for in the whole picture.
  const { info } = await sharp(glance.data, { raw: { width, height, channels } })
    .resize({ width: Math.ceil(width / 2), height, fit: "cover", position: "attention" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [(info.attentionX ?? width / 2) / width, (info.attentionY ?? height / 2) / height];
}

type RawPixels = { readonly data: Uint8Array; readonly width: number; readonly height: number };
const rawOf = ({ width, height }: RawPixels) => ({ raw: { width, height, channels: 4 as const } });

/** Pixels as PNG, without opacity: a slide has a ground. */
export async function encodePng(pixels: RawPixels): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(pixels.data, rawOf(pixels)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
}

const SHEET = { columns: 3, cellPx: 640, gapPx: 12, ground: "#808080" } as const;

/** Pixels as a sheet shows them: small enough to be kept until the sheet is made. */
export async function sheetCell(pixels: RawPixels): Promise<RawPixels> {
  const { default: sharp } = await import("sharp");
  const { cellPx } = SHEET;
  const [width, height] = [cellPx, Math.round((cellPx * pixels.height) / pixels.width)];
  return { data: await sharp(pixels.data, rawOf(pixels)).resize(width, height).raw().toBuffer(), width, height };
}

/** Cells of one size, three by three on a grey ground. */
export async function sheetOf(cells: readonly RawPixels[]): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const { columns, cellPx, gapPx, ground } = SHEET;
  const heightPx = cells[0]?.height ?? cellPx;
  const placed = cells.map((cell, index) => ({
    input: Buffer.from(cell.data),
    ...rawOf(cell),
    left: gapPx + (index % columns) * (cellPx + gapPx),
    top: gapPx + Math.floor(index / columns) * (heightPx + gapPx),
  }));
  const rows = Math.ceil(cells.length / columns);
  const width = gapPx + columns * (cellPx + gapPx);
  const height = gapPx + rows * (heightPx + gapPx);
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite(placed)
    .png({ compressionLevel: 6 })
    .toBuffer();
}
