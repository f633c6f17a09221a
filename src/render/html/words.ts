import type { LanguageTag } from "../../model/text.js";

const french = {
  contents: "Sommaire",
  skip: "Aller au contenu",
  slide: "Diapositive",
  notes: "Notes",
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
  goTo: "Aller à la diapositive",
  keys: "Touches\u00a0: flèches, espace, Origine et Fin\u202f; un numéro puis Entrée\u202f; L, la liste\u202f; B, écran noir\u202f; F, plein écran\u202f; Échap pour quitter.",
};

export type InterfaceWords = typeof french;

const english: InterfaceWords = {
  contents: "Contents",
  skip: "Skip to content",
  slide: "Slide",
  notes: "Notes",
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
  goTo: "Go to slide",
  keys: "Keys: arrows, space, Home and End; a number, then Enter; L, the list; B, black screen; F, full screen; Escape to leave.",
};

/** Words of the page around a deck: French for a French deck, English for any other; and the language that they are in. */
export const interfaceWords = (
  language: LanguageTag,
): { readonly words: InterfaceWords; readonly lang: "fr" | "en" } =>
  /^fr\b/iu.test(language) ? { words: french, lang: "fr" } : { words: english, lang: "en" };
