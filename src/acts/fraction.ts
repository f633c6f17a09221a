/** A number as it is, with nothing rounded: two thirds of 7 is 14/3. The bottom is above zero. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };

export const fraction = (top: bigint, bottom = 1n): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };

/** A number as it is written: 0.1 is one tenth. */
export function exactly(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const power = decimals.length - Number(exponent);
  const top = BigInt(`${whole}${decimals}`);
  return power >= 0 ? fraction(top, 10n ** BigInt(power)) : fraction(top * 10n ** BigInt(-power));
}

export const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.top * other.top, one.bottom * other.bottom);
/** What there is no part of is no part: nothing of nothing is 0. */
export const over = (one: Fraction, other: Fraction): Fraction =>
  other.top === 0n ? ZERO : fraction(one.top * other.bottom, one.bottom * other.top);
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** Below, at or above zero, as one is below, equal to or above the other. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole number at or below one that is not below zero. */
export const floor = ({ top, bottom }: Fraction): bigint => top / bottom;
export const ceiling = (value: Fraction): bigint => floor(value) + (value.top % value.bottom === 0n ? 0n : 1n);

/** To be shown. */
export const numberOf = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);
