import type { LanguageTag } from "../../model/text.js";

const french = {
  contents: "Sommaire",
  skip: "Aller au contenu",
  slide: "Diapositive",
  notes: "Notes",
  numbers: "Les nombres",
  total: "Total",
  start: "Présenter",
  startHint: "Présenter en plein écran",
  shortcut: "Raccourci clavier\u00a0: S",
  show: "Présentation",
  previous: "Précédente",
  next: "Suivante",
  list: "Liste des diapositives",
  black: "Écran noir",
  fullScreen: "Plein écran",
  close: "Quitter la présentation",
  isBlack: "Écran noir",
  of: "sur",
  colon: "\u00a0: ",
  goTo: "Aller à la diapositive",
  keys: "Touches\u00a0: flèches, espace, Origine et Fin\u202f; un numéro puis Entrée\u202f; L, la liste\u202f; B, écran noir\u202f; F, plein écran\u202f; Échap pour quitter.",
};

export type InterfaceWords = typeof french;

const english: InterfaceWords = {
  contents: "Contents",
  skip: "Skip to content",
  slide: "Slide",
  notes: "Notes",
  numbers: "The numbers",
  total: "Total",
  start: "Present",
  startHint: "Present in full screen",
  shortcut: "Keyboard shortcut: S",
  show: "Slide show",
  previous: "Previous",
  next: "Next",
  list: "List of slides",
  black: "Black screen",
  fullScreen: "Full screen",
  close: "Leave the slide show",
  isBlack: "Black screen",
  of: "of",
  colon: ": ",
  goTo: "Go to slide",
  keys: "Keys: arrows, space, Home and End; a number, then Enter; L, the list; B, black screen; F, full screen; Escape to leave.",
};

/** The page's own words, and their language when it is not the deck's: it is to be told of each. */
export type Interface = { readonly words: InterfaceWords; readonly lang: LanguageTag | undefined };

/** Words of the page around a deck: French for a French deck, English for any other. */
export function interfaceOf(language: LanguageTag): Interface {
  if (/^fr\b/iu.test(language)) return { words: french, lang: undefined };
  return { words: english, lang: /^en\b/iu.test(language) ? undefined : "en" };
}
