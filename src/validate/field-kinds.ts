import type { FieldKind } from "../model/field.js";

/** Names of the types of fields. */
export const fieldKinds = [
  "text",
  "paragraphs",
  "bullets",
  "plain",
  "number",
  "numbers",
  "boolean",
  "date",
  "dates",
  "choice",
  "entry",
  "link",
  "picture",
  "group",
  "list",
  "rows",
  "slides",
] as const satisfies readonly FieldKind[];

/** Keys of a field's declaration, whatever its type. */
export const commonFieldKeys = ["type", "optional", "default", "help"] as const;

/** Keys of each type, beside those of all. */
export const kindKeys = {
  text: ["maxLength", "figure", "change", "names"],
  paragraphs: ["max"],
  bullets: ["min", "max", "perSlide"],
  plain: [],
  number: ["min", "max", "integer"],
  numbers: [],
  boolean: [],
  date: [],
  dates: [],
  choice: ["values"],
  entry: ["of"],
  link: [],
  picture: ["alt"],
  group: ["of", "main", "mainList", "reckons"],
  list: ["of", "main", "reckons", "min", "max", "inAll", "perSlide", "tally", "compare"],
  rows: ["columns", "total", "min", "max", "perSlide"],
  slides: ["template"],
} as const satisfies Readonly<Record<FieldKind, readonly string[]>>;

/** All keys of declarations, each once. */
export const fieldKeys: readonly string[] = [...new Set([...commonFieldKeys, ...Object.values(kindKeys).flat()])];
