import sharp from "sharp";

/** One byte a pixel. */
export type Grey = { readonly data: Uint8Array; readonly width: number; readonly height: number };

const WINDOW = 8;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** Mean structural similarity of two pictures of one size, over windows of 8 × 8 (Wang et al., 2004): 1 when they are equal. */
export function meanSsim(a: Grey, b: Grey): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error("pictures of two sizes");
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= a.height; top += WINDOW) {
    for (let left = 0; left + WINDOW <= a.width; left += WINDOW) {
      sum += windowSsim(a, b, left, top);
      windows += 1;
    }
  }
  return sum / windows;
}

function windowSsim(a: Grey, b: Grey, left: number, top: number): number {
  const count = WINDOW * WINDOW;
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const [p = 0, q = 0] = [a.data[y * a.width + x], b.data[y * b.width + x]];
      sumA += p;
      sumB += q;
      squareA += p * p;
      squareB += q * q;
      product += p * q;
    }
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varianceA, varianceB] = [squareA / count - meanA ** 2, squareB / count - meanB ** 2];
  const covariance = product / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}

const SIZE = { width: 960, height: 540 };

/** A picture of a slide as it is compared. */
export async function greyOf(picture: Uint8Array | undefined): Promise<Grey> {
  const { data, info } = await sharp(picture)
    .resize(SIZE.width, SIZE.height, { fit: "fill" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
