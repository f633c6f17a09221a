/** More decimals than these are what a computer's fractions left: they were computed, and not typed. */
const DECIMALS_MAX = 9;
/** Digits of a double that are its own. */
const DIGITS = 14;

/** What numbers add up to, with as many decimals as they have: 0.1 and 0.2 are 0.3, without the dust of binary fractions. */
export function exactSum(numbers: readonly number[]): number {
  const decimals = numbers.reduce((most, number) => Math.max(most, decimalsOf(number)), 0);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return Number(decimals > DECIMALS_MAX ? sum.toPrecision(DIGITS) : sum.toFixed(decimals));
}

/** How many decimals a number has. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}
