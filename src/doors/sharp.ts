import type { Sharp, SharpOptions } from "sharp";

/** Pixels that a picture may hold: a hundred million, against pixel bombs. */
export const PIXELS_MAX = 100_000_000;
const JPEG_QUALITY = 82;
/** A picture this wide is enough to see what draws the eye. */
const GLANCE_PX = 320;

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

/** A drawing as PNG, `widthPx` wide; `ownWidthPx` is the width of its viewBox. */
export async function rasterise(svg: Uint8Array, widthPx: number, ownWidthPx: number): Promise<Raster> {
  const density = Math.min(2400, Math.max(1, (72 * widthPx) / Math.max(1, ownWidthPx)));
  const image = await open(svg, { density });
  return { bytes: await image.resize({ width: widthPx }).png({ compressionLevel: 6 }).toBuffer(), extension: "png" };
}

/** The centre of what draws the eye when the picture is cut to `aspect`, 0 to 1 from the left and the top. */
export async function attention(bytes: Uint8Array, aspect: number): Promise<readonly [number, number]> {
  const image = await open(bytes);
  const glance = await image
    .rotate()
    .resize({ width: GLANCE_PX })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = glance.info;
  const cut =
    width / height > aspect
      ? { width: Math.max(1, Math.round(height * aspect)), height }
      : { width, height: Math.max(1, Math.round(width / aspect)) };
  const { default: sharp } = await import("sharp");
  const { info } = await sharp(glance.data)
    .resize({ ...cut, fit: "cover", position: "attention" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = -(info.cropOffsetLeft ?? 0);
  const top = -(info.cropOffsetTop ?? 0);
  return [(left + cut.width / 2) / width, (top + cut.height / 2) / height];
}
