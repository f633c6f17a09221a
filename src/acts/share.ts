import { ceiling, compare, type Fraction, floor, fraction, times } from "./fraction.js";

/** A part that must be reached, or passed. */
export type Threshold = { readonly share: Fraction; readonly isStrict: boolean };

const STRICT = /^(?:>|plus\s+d['’e]\s*|more\s+than\s+|over\s+)/iu;
const PART = /^(?<top>\d+)\s*\/\s*(?<bottom>\d+)$/u;
const PERCENT = /^(?<whole>\d+)(?:[.,](?<decimals>\d+))?\s*(?<percent>%?)$/u;

/** `2/3`, `50 %`, `0.6`; `> 1/2` is to be passed. Nothing where it is no part of a whole. */
export function readThreshold(text: string): Threshold | undefined {
  const trimmed = text.replace(/[\u00a0\u202f]/gu, " ").trim();
  const isStrict = STRICT.test(trimmed);
  const share = partOf(trimmed.replace(STRICT, "").trim());
  if (share === undefined || share.top <= 0n || compare(share, fraction(1n)) > 0) return undefined;
  return { share, isStrict };
}

function partOf(text: string): Fraction | undefined {
  const { top, bottom } = PART.exec(text)?.groups ?? {};
  if (top !== undefined && bottom !== undefined)
    return BigInt(bottom) === 0n ? undefined : fraction(BigInt(top), BigInt(bottom));
  const { whole, decimals = "", percent } = PERCENT.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  return fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length) * (percent === "%" ? 100n : 1n));
}

/** The part of a whole where the threshold is. */
export const thresholdOf = ({ share }: Threshold, base: Fraction): Fraction => times(share, base);

/** Whether so many reach it, or pass it. */
export function reaches(count: Fraction, threshold: Threshold, base: Fraction): boolean {
  const side = compare(count, thresholdOf(threshold, base));
  return threshold.isStrict ? side > 0 : side >= 0;
}

/** The smallest whole number that does: more than half of 40 is 21, two thirds of 7 are 5. */
export function leastOf(threshold: Threshold, base: Fraction): bigint {
  const at = thresholdOf(threshold, base);
  return threshold.isStrict ? floor(at) + 1n : ceiling(at);
}
