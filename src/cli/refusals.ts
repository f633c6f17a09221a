import { nearest } from "../diagnostics/nearest.js";
import { commands } from "./commands.js";
import { commonOptions, type Words } from "./syntax.js";

/** By commander's code; `subject` is what its message quotes: a command, an option or an argument. */
const refusals: Readonly<Record<string, (subject: string) => Words>> = {
  "commander.help": () => ({ fr: "il manque une commande", en: "missing command" }),
  "commander.unknownCommand": (name) => ({
    fr: `la commande «\u00a0${name}\u00a0» n’existe pas`,
    en: `unknown command '${name}'`,
  }),
  "commander.unknownOption": (flag) => ({
    fr: `l’option «\u00a0${flag}\u00a0» n’existe pas`,
    en: `unknown option '${flag}'`,
  }),
  "commander.missingArgument": (name) => ({
    fr: `il manque «\u00a0${name}\u00a0» après la commande`,
    en: `missing required argument '${name}'`,
  }),
  "commander.optionMissingArgument": (flags) => ({
    fr: `il manque la valeur de l’option «\u00a0${flags}\u00a0»`,
    en: `option '${flags}' argument missing`,
  }),
  "commander.excessArguments": (name) => ({
    fr: `«\u00a0${name}\u00a0» attend un mot au plus`,
    en: `too many arguments for '${name}', which takes one at most`,
  }),
};

/** A refusal of commander's, in both languages; in its own words where its code is not known here. */
export function refusalOf(code: string, message: string, argv: readonly string[]): Words {
  const [, subject = ""] = /'(.*)'/u.exec(message) ?? [];
  const words = refusals[code]?.(subject) ?? { fr: message, en: message };
  const meant = nearest(subject, candidates(code, argv));
  if (meant === undefined) return words;
  return { fr: `${words.fr}\n(Vouliez-vous dire ${meant}\u202f?)`, en: `${words.en}\n(Did you mean ${meant}?)` };
}

/** An option whose word is none that it takes. */
export const wrongWord = (flags: string, word: string, right: Words): Words => ({
  fr: `«\u00a0${word}\u00a0» ne convient pas à l’option «\u00a0${flags}\u00a0». ${right.fr}`,
  en: `option '${flags}' argument '${word}' is invalid. ${right.en}`,
});

/** What a misspelt word may have meant. */
function candidates(code: string, argv: readonly string[]): readonly string[] {
  if (code === "commander.unknownCommand") return commands.map(({ name }) => name);
  if (code !== "commander.unknownOption") return [];
  const command = commands.find(({ name }) => name === argv[2]);
  if (command === undefined) return ["--version", "--help"];
  const options = [...command.options, ...commonOptions];
  return ["--help", ...options.flatMap(({ flags }) => /--[\w-]+/u.exec(flags) ?? [])];
}
