const CURRENCIES: Readonly<Record<string, string>> = {
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  usd: "USD",
  "£": "GBP",
  gbp: "GBP",
  "¥": "JPY",
  jpy: "JPY",
  chf: "CHF",
};

/** The currency of a sign or of a code. */
export const currencyOf = (sign: string): string | undefined => CURRENCIES[sign.toLowerCase()];

/** Whether what a unit counts is money. */
export const isCurrency = (of: string): boolean => Object.values(CURRENCIES).includes(of);

const CODE = "(?=(?:eur|usd|gbp|chf|jpy)\\b)";
/** What one of a unit stands for, by how the unit begins. */
const factors: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:k(?:(?!\\p{L})|${CODE})|milliers?(?!\\p{L})|thousands?(?!\\p{L}))`, "iu"), 1e3],
  [/^(?:Mds?(?!\p{L})|Mrds?(?!\p{L})|bn(?!\p{L})|milliards?(?!\p{L})|billions?(?!\p{L}))/u, 1e9],
  [/^(?:M(?:(?!\p{L})|(?=(?:EUR|USD|GBP|CHF|JPY)\b))|millions?(?!\p{L}))/u, 1e6],
];

/** What one of a unit stands for: 1000 of `k€`; nothing where it is no scale. */
export const scaleOf = (unit: string): number | undefined => factors.find(([start]) => start.test(unit))?.[1];

/** What a unit counts: so many (`by`) of a currency, by its code, of a whole (`%`), or of what its words say. */
export type UnitMeaning = { readonly by: number; readonly of: string };

/** `k€` is a thousand EUR, `%` a hundredth of a whole, `M€` and `millions d'euros` a million EUR. */
export function meaningOf(unit: string): UnitMeaning {
  if (unit === "%") return { by: 0.01, of: "%" };
  if (unit === "‰") return { by: 0.001, of: "%" };
  const [start = "", by = 1] =
    factors.flatMap(([pattern, factor]) => {
      const [found] = pattern.exec(unit) ?? [];
      return found === undefined ? [] : [[found, factor] as const];
    })[0] ?? [];
  const of = unit
    .slice(start.length)
    .trim()
    .replace(/^(?:de |d['’])\s*/u, "");
  return { by, of: currencyOf(of) ?? of };
}

/** Money has cents or none: who tells one decimal of it (12.5) is written two (12.50). */
export function decimalsIn(unit: string, decimals: number): number {
  const { by, of } = meaningOf(unit);
  return decimals === 1 && by === 1 && isCurrency(of) ? 2 : decimals;
}

/** What stands behind a number without a space and is its unit all the same; other letters there make a name of it: `2A`. */
const TOUCHING =
  /^(?:[%‰°]C?|(?:[kKM]|Md|Mrd|bn)?(?:[€$£¥]|EUR|USD|GBP|CHF|JPY)?|h|min|s|j|ans?|[kcm]?m[²³]?|ha|[km]?g|t|[LlmM]l?|[kMG]?Wh?|pts?)$/u;
/** What makes a rank or an address of a number, wherever it stands. */
const NO_UNIT = /^(?:ers?|res?|e|ème|nde?|de?|st|nd|rd|th|bis|ter|quater)(?!\p{L})/iu;

/** The unit that stands before or behind a number; nothing where the text is more than a number and its unit. */
export function unitWords(before: string | undefined, after: string | undefined, isApart: boolean): string | undefined {
  if (before !== undefined) return after === undefined && currencyOf(before) !== undefined ? before : undefined;
  if (after === undefined) return "";
  const words = after.trim();
  return NO_UNIT.test(words) || !(isApart || TOUCHING.test(words)) ? undefined : words;
}
