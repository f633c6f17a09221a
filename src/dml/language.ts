import type { LanguageTag } from "../model/text.js";

/** Languages as Office names them: with a country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ca: "ca-ES",
  de: "de-DE",
  en: "en-GB",
  es: "es-ES",
  eu: "eu-ES",
  fr: "fr-FR",
  it: "it-IT",
  nl: "nl-NL",
  oc: "oc-FR",
  pt: "pt-PT",
};

/** A language as a run of text carries it: `fr` becomes `fr-FR`. */
export const officeLanguage = (tag: LanguageTag): string => COUNTRIES[tag.toLowerCase()] ?? tag;
