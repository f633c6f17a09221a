import { type Inline, type LanguageTag, plainText } from "../model/text.js";
import {
  ENGLISH_BODIES,
  ENGLISH_VENUES,
  FRENCH_AREAS,
  FRENCH_LANDS,
  FRENCH_NOUNS,
  FRENCH_VENUES,
  FRENCH_WAYS,
  MASCULINE_MEETINGS,
  SINGULAR_MEETINGS,
} from "./nouns.js";

/**
 * A place as it follows a date, with what joins it: " à La Rochelle", " au Havre", " en visioconférence",
 * ", salle des fêtes". Where the language's own preposition is not certain a comma is always right.
 */
export const placeAfter = (place: readonly Inline[], language: LanguageTag): readonly Inline[] =>
  rewritten(place, language, { fr: frenchPlace, en: englishPlace, other: (text) => `, ${text}` }) ?? place;

/** Whose assembly it is, as it follows "General assembly": "de l'Association…", "of the…"; after a dash where grammar is not certain. */
export const complement = (name: readonly Inline[], language: LanguageTag): readonly Inline[] =>
  rewritten(name, language, {
    fr: (text) => frenchComplement(text) ?? `– ${text}`,
    en: (text) => englishComplement(text) ?? `– ${text}`,
    other: (text) => `– ${text}`,
  }) ?? name;

/** A host as it follows "at the invitation", with its preposition; nothing where that is not certain. */
export const invitation = (host: readonly Inline[], language: LanguageTag): readonly Inline[] | undefined =>
  rewritten(host, language, { fr: frenchHost, en: englishComplement, other: () => undefined });

/** A host by its name alone: "Département de la Savoie" of "et du Département de la Savoie". */
export const withoutPreposition = (host: readonly Inline[], language: LanguageTag): readonly Inline[] =>
  rewritten(host, language, {
    fr: (text) => text.replace(/^(?:et\s+)?(?:(?:de l|d)['’]|(?:de la|du|des|de)\s)/u, ""),
    en: (text) => text.replace(/^(?:and\s+)?of\s(?:the\s)?/u, ""),
    other: (text) => text,
  }) ?? host;

type Rewriting = { readonly [language in "fr" | "en" | "other"]: (text: string) => string | undefined };

/** Only the first words change, by all the words that follow; a name in another language has no grammar of ours. */
function rewritten(
  inlines: readonly Inline[],
  language: LanguageTag,
  rewriting: Rewriting,
): readonly Inline[] | undefined {
  const [first, ...others] = inlines;
  if (first === undefined) return [];
  const tag = (first.lang ?? language).slice(0, 2) === language.slice(0, 2) ? language.slice(0, 2) : "other";
  const rest = plainText(others);
  const whole = (tag === "fr" || tag === "en" ? rewriting[tag] : rewriting.other)(first.text + rest);
  if (whole === undefined || !whole.endsWith(rest)) return whole === undefined ? undefined : inlines;
  return [{ ...first, text: whole.slice(0, whole.length - rest.length) }, ...others];
}

const FRENCH_PHRASE =
  /^(?:(?:[àÀA]|[aA]ux?|[eE]n|[dD]ans|[cC]hez|[sS]ur|[sS]ous|[pP]ar|[pP]rès|[dD]epuis|[dD]evant|[hH]ors|[eE]ntre|[vV]ia|[aA]utour)[\s\u00a0]|à$)/u;

function frenchPlace(text: string): string {
  if (FRENCH_PHRASE.test(text)) return ` ${lowered(text).replace(/^a(?=\s)/u, "à")}`;
  const places = text.split(" et ").map(frenchTown);
  return places.includes(undefined) && places[0] === undefined
    ? `, ${text}`
    : ` ${places.map((place, index) => place ?? text.split(" et ")[index]).join(" et ")}`;
}

/** With its preposition; nothing of a hall, an address or what is no name of a town. */
function frenchTown(text: string): string | undefined {
  const [, article = "", rest = ""] = /^(les?\s|la\s|l['’])(.*)$/isu.exec(text) ?? [];
  if (article !== "") return `${toArticle(article, rest)}${rest}`;
  const head = headOf(text);
  if (FRENCH_WAYS.has(head.toLowerCase())) return `en ${lowered(text)}`;
  const land = FRENCH_LANDS.get(head);
  if (land !== undefined) return `${land} ${text}`;
  if (FRENCH_AREAS.has((head.split(/[\s-]/u)[0] ?? "").toLowerCase())) return undefined;
  return isTown(head, FRENCH_VENUES, /^(?:sur|sous|en|lès)$/u) ? `à ${text}` : undefined;
}

/** "au ", "aux "; "à La " of a town, "à la " of a hall. */
function toArticle(article: string, name: string): string {
  if (/^le/iu.test(article)) return /^les/iu.test(article) ? "aux " : "au ";
  return `à ${FRENCH_VENUES.has(firstWord(name).toLowerCase()) ? article.toLowerCase() : article}`;
}

const ENGLISH_PHRASE =
  /^(?:[iI]n|[aA]t|[oO]n|[bB]y|[vV]ia|[oO]nline|near|from|across|aboard|[rR]emotely|[vV]irtually)(?![\p{L}-])/u;

function englishPlace(text: string): string {
  if (ENGLISH_PHRASE.test(text)) return ` ${lowered(text)}`;
  if (/^The Hague(?!\p{L})/u.test(text)) return ` in ${text}`;
  if (/^the\s/iu.test(text)) return ` at ${lowered(text)}`;
  const head = headOf(text);
  const last = head.split(/\s/u).at(-1) ?? "";
  const isVenue = ENGLISH_VENUES.has(last.toLowerCase()) || FRENCH_VENUES.has(firstWord(text).toLowerCase());
  return isVenue || !isTown(head, ENGLISH_VENUES, /^(?:upon|on|by|and|&)$/u) ? `, ${text}` : ` in ${text}`;
}

/** What stands before a comma, a bracket or a stroke: the town of "Modane, salle des fêtes". */
const headOf = (text: string): string => (text.split(/[,;(/]|\s[-–]\s/u)[0] ?? "").trim();

/** Names alone, one after the other, and no common noun: "New York", "Paris 12e"; not "Forum des Halles". */
function isTown(head: string, venues: ReadonlySet<string>, between: RegExp): boolean {
  const [first = "", ...others] = head.split(/\s/u);
  if (!isName(first) || venues.has(first.toLowerCase())) return false;
  return others.every((word) => isName(word) || /^\d/u.test(word) || between.test(word));
}

/** A person is hosted by nobody's grammar: "de M. Martin". */
const FRENCH_PERSON = /^(?:M\.|MM\.|Mmes?|Mlle|Me|Dr|Pr|Monsieur|Madame|Maître)\s/u;

function frenchHost(text: string): string | undefined {
  return FRENCH_PERSON.test(text) ? `de ${text}` : frenchComplement(text);
}

function frenchComplement(text: string): string | undefined {
  if (/^(?:et\s+)?(?:(?:de|du|des)\s|d['’])/u.test(text)) return text;
  const [, article = "", rest = ""] = /^(le\s|les\s|la\s|l['’])(.*)$/isu.exec(text) ?? [];
  if (article !== "") return `${contracted(article.trim().toLowerCase())}${rest}`;
  const first = firstWord(text).toLowerCase();
  const gender = FRENCH_NOUNS.get(first);
  if (gender === undefined) return undefined;
  if (gender === "plural") return `des ${text}`;
  if (/^[aeiouhâéèêîôû]/u.test(first)) return `de l’${text}`;
  return gender === "feminine" ? `de la ${text}` : `du ${text}`;
}

const contracted = (article: string): string =>
  article === "le" ? "du " : article === "les" ? "des " : article === "la" ? "de la " : `de ${article}`;

function englishComplement(text: string): string | undefined {
  if (/^(?:and\s+)?of\s/u.test(text)) return text;
  if (/^the\s/iu.test(text)) return `of ${lowered(text)}`;
  const words = text.split(/\s/u);
  const isBody = [words[0], words.at(-1)].some((word) => ENGLISH_BODIES.has((word ?? "").toLowerCase()));
  return isBody ? `of the ${text}` : undefined;
}

/** Prepositions of the first words lose their capital within a sentence. */
const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const firstWord = (text: string): string => /^[^\s\u00a0,;(]*/u.exec(text)?.[0] ?? "";

/** A capital, and small letters: an acronym may be of any gender. "Centre-ville" is no name. */
const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && /^(?:\p{Lu}|\d|[^\p{L}]*$)/u.test(word.split("-").at(-1) ?? "");

/** "1er Congrès", "2es Rencontres": an edition of what is no feminine noun in the singular. */
export function agreed(inlines: readonly Inline[], language: LanguageTag): readonly Inline[] {
  if (!language.startsWith("fr")) return inlines;
  return inlines.map((inline, index) => {
    const noun = /^[\s\u00a0]+(\p{L}[\p{L}-]*)/u.exec(inlines[index + 1]?.text ?? "")?.[1];
    if (inline.superscript !== true || noun === undefined || !/^(?:re|e)$/u.test(inline.text)) return inline;
    const singular = inline.text === "re" && !isFeminine(noun) ? "er" : inline.text;
    return { ...inline, text: isPlural(noun) ? `${singular}s` : singular };
  });
}

/** By the ending, in the singular; an acronym is taken for an assembly. */
function isFeminine(noun: string): boolean {
  const singular = (isPlural(noun) ? noun.slice(0, -1) : noun).toLowerCase();
  if (noun === noun.toUpperCase()) return true;
  return /(?:e|ion|té)$/u.test(singular) && !MASCULINE_MEETINGS.has(singular);
}

const isPlural = (noun: string): boolean => /[^aiu]s$/u.test(noun) && !SINGULAR_MEETINGS.has(noun.toLowerCase());
