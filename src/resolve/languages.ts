import type { Inline, LanguageTag } from "../model/text.js";

/** The letters on either side of a stretch of text, which may be of another look. */
export type Neighbours = { readonly before: string; readonly after: string };

const NB = "\u00a0";
const NARROW = "\u202f";
const SPACES = `[ \\t${NB}${NARROW}]`;

/** U+202F before `; ! ?`, U+00A0 before `: %` and currencies and inside « », curly apostrophes, ellipses. */
export function frenchText(text: string, neighbours: Neighbours): string {
  const quoted = guillemets(common(text, neighbours), neighbours);
  return quoted
    .replace(new RegExp(`«${SPACES}*(?=\\S)`, "gu"), `«${NB}`)
    .replace(new RegExp(`(?<=[^\\s«])${SPACES}*»`, "gu"), `${NB}»`)
    .replace(new RegExp(`(?<=[\\p{L}\\p{N}»)\\]”"%€…])${SPACES}*([;!?]+)(?![\\p{L}\\p{N}])`, "gu"), `${NARROW}$1`)
    .replace(new RegExp(`(?<=[\\p{L}\\p{N}»)\\]”"%€])${SPACES}*:(?=\\s|$)`, "gu"), `${NB}:`)
    .replace(new RegExp(`(?<=\\d)${SPACES}*([%‰€$£])`, "gu"), `${NB}$1`)
    .replace(GROUPED, (number) => number.replaceAll(" ", NARROW))
    .replace(TELEPHONE, (number) => number.replaceAll(" ", NB))
    .replace(new RegExp(`(?<=\\d)${SPACES}+(M€|k€|Md€|km|ha|°C|h)(?![\\p{L}\\p{N}])`, "gu"), `${NB}$1`)
    .replace(new RegExp(`(?<=(?:^|[\\s(])(?:n°|p\\.|art\\.|M\\.|Mme|Dr))${SPACES}+(?=\\S)`, "giu"), NB)
    .replace(new RegExp(`(?<=(?:^|\\s)\\d{1,2})${SPACES}+(?=(?:${MONTHS})(?![\\p{L}]))`, "gu"), NB);
}

/** A number whose thousands were set apart by hand. */
const GROUPED = /(?<![\p{L}\d.,])\d{1,3}(?: \d{3})+(?!\d)/gu;
/** Five pairs of figures, or four after the country. */
const TELEPHONE = /(?<!\d)(?:0\d|\+33 \d)(?: \d{2}){4}(?![\d])/gu;
const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** Straight quotes in pairs become « »; a lone one stays. */
function guillemets(text: string, { before }: Neighbours): string {
  return text.replace(/(^|[\s([])"([^"]*[^"\s])"/gu, (whole, open: string, inside: string, offset: number) =>
    offset === 0 && open === "" && /\S/u.test(before) ? whole : `${open}«${NB}${inside}${NB}»`,
  );
}

/** The institutions' house style: no space before signs; quotes and apostrophes as in French. */
export function euText(text: string, neighbours: Neighbours): string {
  return guillemets(common(text, neighbours), neighbours)
    .replace(new RegExp(`(?<=\\S)${SPACES}+([;!?:])(?=\\s|$)`, "gu"), "$1")
    .replace(new RegExp(`«${SPACES}*(?=\\S)`, "gu"), `«${NB}`)
    .replace(new RegExp(`(?<=[^\\s«])${SPACES}*»`, "gu"), `${NB}»`)
    .replace(new RegExp(`(?<=\\d)${SPACES}*([%€])`, "gu"), `${NB}$1`);
}

/** Curly quotes, no spaces. */
export function englishText(text: string, neighbours: Neighbours): string {
  return common(text, neighbours).replace(/(^|[\s([])"([^"]*[^"\s])"/gu, "$1“$2”");
}

/** Apostrophes, ellipses, and dashes between words: alike in all. */
function common(text: string, { before }: Neighbours): string {
  return text
    .replace(/'/gu, (_, offset: number) => {
      const previous = offset === 0 ? before : text[offset - 1];
      const isOpening =
        (previous === undefined || previous === "" || /[\s([«“]/u.test(previous)) &&
        /'\S/u.test(text.slice(offset + 1));
      return isOpening ? "‘" : "’";
    })
    .replace(/\.\.\./gu, "…")
    .replace(/(?<=\S) -(?= \S)/gu, " –");
}

/** 32e, 1re (an edition is feminine in French), 32nd; a full stop where the language writes one. */
export function ordinal(value: number, language: LanguageTag): readonly Inline[] {
  const text = String(value);
  if (language.startsWith("fr")) return [{ text }, { text: value === 1 ? "re" : "e", superscript: true }];
  return [{ text: language.startsWith("en") ? `${text}${englishEnding(value)}` : `${text}.` }];
}

function englishEnding(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
}
