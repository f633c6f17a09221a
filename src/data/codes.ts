import type { CellValue } from "../model/data.js";

/** What columns of references and years are called, in their first word. */
const CODES = new Set(
  "code cp postal postale insee tel telephone mobile portable fax siret siren naf ape rna iban bic rib numero num no ref reference id identifiant matricule departement compte zip phone postcode account".split(
    " ",
  ),
);
const YEARS = new Set("annee exercice millesime saison year fiscal".split(" "));

/**
 * Whether whole numbers of a column are a way to name something: years, accounts, postcodes. They are kept as texts, as
 * `2 025` or `75 001` would be a word changed; numbers under 1000 are written alike either way, and stay numbers.
 */
export function namesThings(header: string, values: readonly CellValue[]): boolean {
  const first = firstWord(header);
  if (/\d/u.test(header) || !(CODES.has(first) || YEARS.has(first))) return false;
  const numbers = values.flatMap((each) => (each.kind === "number" ? [each] : []));
  const isWhole = numbers.every(({ value, unit }) => Number.isInteger(value) && value >= 0 && unit === undefined);
  if (!isWhole || !numbers.some(({ value }) => value >= 1000)) return false;
  return CODES.has(first) || (YEARS.has(first) && numbers.every(({ value }) => isYear(value)));
}

/** Of our time, or of the founders'. */
export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value <= 2100;

/** `N°` is a word; a lone `N` is the year of the accounts, beside `N-1`. */
const firstWord = (header: string): string =>
  header
    .replace(/^\s*n\s?[°º]/iu, "no ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z]+/u)?.[0] ?? "";
