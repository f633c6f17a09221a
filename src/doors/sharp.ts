import type { Sharp, SharpOptions } from "sharp";

/** Pixels that a picture may hold: a hundred million, against pixel bombs. */
export const PIXELS_MAX = 100_000_000;
const JPEG_QUALITY = 82;
/** A picture this wide is enough to see what draws the eye. */
const GLANCE_PX = 160;

/** sharp takes an eighth of a second to start: only those who need pixels pay for it. */
async function open(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error", ...options });
}

export type Raster = { readonly bytes: Uint8Array; readonly extension: "jpeg" | "png" };

/** Upright, in sRGB, without metadata, at most `widthPx` wide; JPEG, or PNG where there is transparency or `lossless`. */
export async function reencode(bytes: Uint8Array, widthPx: number, lossless: boolean): Promise<Raster> {
  const image = await open(bytes);
  const { hasAlpha } = await image.metadata();
  const isOpaque = !hasAlpha || (await image.clone().stats()).isOpaque;
  const scaled = image.rotate().resize({ width: widthPx, withoutEnlargement: true }).toColourspace("srgb");
  if (lossless || !isOpaque) return { bytes: await scaled.png({ compressionLevel: 6 }).toBuffer(), extension: "png" };
  return { bytes: await scaled.jpeg({ quality: JPEG_QUALITY, mozjpeg: false }).toBuffer(), extension: "jpeg" };
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

/** At this density a drawing has as many pixels as it has units. */
const PIXEL_A_UNIT = 72;
/** A drawing of fewer pixels by itself has sides that sharp would round. */
const ROUNDED_PX = 16;

/** A drawing as PNG, `widthPx` wide; `aspect` is its width by its height. */
export async function rasterise(svg: Uint8Array, widthPx: number, aspect: number): Promise<Raster> {
  const { width, height } = await (await open(svg, { limitInputPixels: false })).metadata();
  const density = (PIXEL_A_UNIT * widthPx) / width;
  const image =
    density < 1 || width < ROUNDED_PX
      ? await open(withSize(svg, [width, height], [widthPx, Math.max(1, Math.round(widthPx / aspect))]))
      : await open(svg, { density });
  return { bytes: await image.resize({ width: widthPx }).png({ compressionLevel: 6 }).toBuffer(), extension: "png" };
}

type Size = readonly [width: number, height: number];

/** The same drawing with another size of its root: sharp takes no density under 1, and a map in metres would need one. */
function withSize(svg: Uint8Array, own: Size, wanted: Size): Uint8Array {
  const text = new TextDecoder().decode(svg);
  const sized = text.replace(/<((?:[a-z]+:)?svg)\b([^>]*)>/i, (_, name: string, attributes: string) => {
    const others = attributes.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gi, "");
    const box = /\sviewBox\s*=/i.test(others) ? "" : ` viewBox="0 0 ${own.join(" ")}"`;
    return `<${name} width="${wanted[0]}" height="${wanted[1]}"${box}${others}>`;
  });
  return new TextEncoder().encode(sized);
}

/** What draws the eye first, 0 to 1 from the left and the top. */
export async function attention(bytes: Uint8Array): Promise<readonly [number, number]> {
  const image = await open(bytes);
  const glance = await image.rotate().resize({ width: GLANCE_PX }).raw().toBuffer({ resolveWithObject: true });
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
