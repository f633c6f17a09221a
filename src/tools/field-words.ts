import type { Field, Words } from "../model/field.js";

export type WordLanguage = "fr" | "en";

/** What a field takes and within which limits, in words: "texte, 90 signes au plus". */
export function typeWords(field: Field, language: WordLanguage): string {
  const words = language === "fr" ? french : english;
  switch (field.kind) {
    case "text":
      return field.maxLength === undefined ? words.text : `${words.text}, ${words.letters(field.maxLength)}`;
    case "choice":
      return `${words.choice}${field.values.join(", ")}`;
    case "entry":
      return words.entry(field.of);
    case "number":
      return `${words[field.integer === true ? "integer" : "number"]}${limits(field, words)}`;
    case "paragraphs":
    case "bullets":
    case "rows":
      return `${words[field.kind]}${limits(field, words)}`;
    case "list":
      return `${words.list}${limits(field, words)}${field.inAll === undefined ? "" : `, ${words.inAll(field.inAll)}`}`;
    default:
      return words[field.kind];
  }
}

/** What stands where the writer gives nothing: words of the template in a language, or the pattern as it is written. */
export function defaultWords(
  { default: pattern }: Field,
  words: Readonly<Record<string, Words>>,
  language: WordLanguage,
): string | undefined {
  return pattern
    ?.map((part) => {
      if (part.kind === "words") return part.text;
      const [first, name = "", ...others] = part.path;
      const known = first === "words" && others.length === 0 ? words[name] : undefined;
      return known?.[language] ?? known?.en ?? `{${part.path.join(".")}}`;
    })
    .join("");
}

function limits(field: { readonly min?: number; readonly max?: number }, words: typeof english): string {
  const { min, max } = field;
  if (min === undefined) return max === undefined ? "" : `, ${words.atMost(max)}`;
  return `, ${max === undefined ? words.atLeast(min) : words.between(min, max)}`;
}

const english = {
  text: "text",
  paragraphs: "paragraphs",
  bullets: "list of texts",
  plain: "text as it is",
  number: "number",
  integer: "whole number",
  numbers: "list of numbers, or a number by each name",
  boolean: "true or false",
  date: "date",
  dates: "date, or first and last day",
  choice: "one of: ",
  entry: (list: string) => `a name of ${list}`,
  link: "web address",
  picture: "picture",
  group: "several fields",
  list: "list",
  rows: "rows of cells",
  slides: "slides",
  letters: (max: number) => `${max} characters at most`,
  atMost: (max: number) => `${max} at most`,
  inAll: (max: number) => `${max} in all, with those within`,
  atLeast: (min: number) => `${min} at least`,
  between: (min: number, max: number) => `${min} to ${max}`,
};

const french: typeof english = {
  text: "texte",
  paragraphs: "paragraphes",
  bullets: "liste de textes",
  plain: "texte tel quel",
  number: "nombre",
  integer: "nombre entier",
  numbers: "liste de nombres, ou un nombre par nom",
  boolean: "true (oui) ou false (non)",
  date: "date",
  dates: "date, ou premier et dernier jour",
  choice: "au choix\u00a0: ",
  entry: (list) => `un nom de ${list}`,
  link: "adresse web",
  picture: "image",
  group: "plusieurs champs",
  list: "liste",
  rows: "lignes de cellules",
  slides: "diapositives",
  letters: (max) => `${max} signes au plus`,
  atMost: (max) => `${max} au plus`,
  inAll: (max) => `${max} en tout, avec ceux qu'ils contiennent`,
  atLeast: (min) => `${min} au moins`,
  between: (min, max) => `${min} à ${max}`,
};
