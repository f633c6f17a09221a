const FIRST = 1800;
const LAST = 2100;

/** Whether a number, or four digits, are a year of our time or of the founders': what is no year otherwise is a count. */
export function isYear(said: number | string): boolean {
  const value = typeof said === "number" ? said : /^\d{4}$/u.test(said) ? Number(said) : Number.NaN;
  return Number.isInteger(value) && value >= FIRST && value <= LAST;
}

/** The years that a text names. */
export const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].flatMap(([year]) => (isYear(year) ? [Number(year)] : []));
