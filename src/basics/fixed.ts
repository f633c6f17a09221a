/** More digits than these are what a computer's fractions add to a number. */
const DIGITS = 15;

/**
 * A number with so many decimals, halves away from zero, as people and spreadsheets round: 105.85 gives "105.9", where
 * `toFixed` sees a little less. Nothing is below zero that shows as zero.
 */
export function fixed(value: number, decimals: number): string {
  const plain = Number(Math.abs(value).toPrecision(DIGITS));
  const scaled = Math.round(Number(`${plain}e${decimals}`));
  // Very large and very small numbers are written with an exponent already.
  const text = Number.isNaN(scaled) ? plain.toFixed(decimals) : Number(`${scaled}e-${decimals}`).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}
