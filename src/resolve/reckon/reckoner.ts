import type { Hall } from "../../acts/vote.js";
import type { Majority } from "../../model/acts.js";
import type { Words } from "../../model/field.js";
import type { LanguageTag } from "../../model/text.js";

/** What reckonings are made with: the rules that may be named, who is in the hall, and the language of their words. */
export type Reckoner = {
  readonly majorities: readonly Majority[];
  readonly hall: Hall;
  readonly language: LanguageTag;
  readonly inLanguage: (words: Words) => string;
};
