/** What columns of references and years are called, in their first word. */
const CODES = new Set(
  "code cp postal postale insee tel telephone mobile portable fax siret siren naf ape rna iban bic rib numero num no ref reference id identifiant matricule departement compte zip phone postcode account".split(
    " ",
  ),
);
const YEARS = new Set("annee exercice millesime saison year fiscal".split(" "));

/** What the numbers under a header name, by its first word: things, as in "Code postal", or years; else they count. */
export function namedBy(header: string): "codes" | "years" | undefined {
  const first = firstWord(header);
  if (/\d/u.test(header)) return undefined;
  return CODES.has(first) ? "codes" : YEARS.has(first) ? "years" : undefined;
}

/** `N°` is a word; a lone `N` is the year of the accounts, beside `N-1`. */
const firstWord = (header: string): string =>
  header
    .replace(/^\s*n\s?[°º]/iu, "no ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z]+/u)?.[0] ?? "";

/** Digits of which the first is a zero, as postcodes and telephones have it. */
export const isCode = (shown: string): boolean => /^\s*0\d[\d .-]*$/u.test(shown);
