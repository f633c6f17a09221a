import type { UiLanguage } from "../diagnostics/catalog.js";
import type { OptionSyntax, Words } from "./syntax.js";

/** What the help says beside what each command says of itself. */
export const helpWords = {
  about: {
    fr: "Des présentations d’assemblée générale, à la charte et modifiables dans PowerPoint, à partir d’une description en YAML.",
    en: "Branded decks for general assemblies, editable in PowerPoint, from one YAML description.",
  },
  version: { fr: "affiche la version", en: "shows the version" },
  help: { fr: "affiche cette aide", en: "shows this help" },
  seeHelp: { fr: "(mot-deck --help donne l’aide)", en: "(mot-deck --help shows the help)" },
  error: { fr: "erreur\u00a0:", en: "error:" },
} satisfies Readonly<Record<string, Words>>;

/** Titles of the help, as commander calls them. */
const titles: Readonly<Record<string, string>> = {
  "Usage:": "Usage\u00a0:",
  "Options:": "Options\u00a0:",
  "Commands:": "Commandes\u00a0:",
};

export const titleOf = (title: string, language: UiLanguage): string =>
  language === "fr" ? (titles[title] ?? title) : title;

/** What an option does, what it may be and what it is when it is not given. */
export function optionHelp({ words, choices, usual }: OptionSyntax, language: UiLanguage): string {
  const [among, byDefault] = language === "fr" ? ["au choix\u00a0:", "par défaut\u00a0:"] : ["choices:", "default:"];
  const quoted = (value: string | number) => (choices === undefined ? String(value) : JSON.stringify(value));
  const more = [
    ...(choices === undefined ? [] : [`${among} ${choices.map(quoted).join(", ")}`]),
    ...(usual === undefined ? [] : [`${byDefault} ${quoted(usual)}`]),
  ];
  return more.length === 0 ? words[language] : `${words[language]} (${more.join(", ")})`;
}
