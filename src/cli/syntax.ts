import type { UiLanguage } from "../diagnostics/catalog.js";
import { type CommonOptions, type Context, reporters } from "./context.js";

/** A text in each language of the messages. */
export type Words = Readonly<Record<UiLanguage, string>>;

/** What an option's word is read as, or what would be right. */
export type Reading = { readonly value: unknown } | { readonly wrong: Words };

export type OptionSyntax = {
  /** As its help shows it: `-o, --output <path>`. */
  readonly flags: string;
  readonly words: Words;
  readonly choices?: readonly string[];
  /** What it is when it is not given, as the help tells it. */
  readonly usual?: string | number;
  readonly read?: (word: string) => Reading;
};

/**
 * A command: how it is written, what its help says, and what runs it, which is loaded when it is run. `Options` holds the
 * options that were given, by their names in camelCase.
 */
export type CommandSyntax<Options = unknown> = {
  readonly name: string;
  /** Its words, as its help shows them: `<deck...>`. */
  readonly takes: string;
  readonly words: Words;
  readonly options: readonly OptionSyntax[];
  /** What is wrong with its words; nothing when all is well. */
  readonly wrong?: (words: readonly string[]) => Words | undefined;
  /** Gives the exit code. */
  readonly run: (words: readonly string[], options: Options & CommonOptions, context: Context) => Promise<number>;
};

/** Options of every command. */
export const commonOptions: readonly OptionSyntax[] = [
  {
    flags: "--reporter <kind>",
    words: { fr: "forme des messages", en: "form of the messages" },
    choices: reporters,
    usual: "text",
  },
  {
    flags: "--ui-lang <language>",
    words: { fr: "langue des messages", en: "language of the messages" },
    choices: ["fr", "en"],
  },
  { flags: "-q, --quiet", words: { fr: "ne dit que les erreurs", en: "tells errors only" } },
];

/** The brand of a deck, whatever it says. */
export const brandOption: OptionSyntax = {
  flags: "--brand <name>",
  words: {
    fr: "charte à employer, au lieu de celle de la description",
    en: "brand to use instead of the description's own",
  },
};

export const forceOption: OptionSyntax = {
  flags: "--force",
  words: {
    fr: "remplace un fichier retouché, dont une copie datée est gardée",
    en: "replaces an edited file, of which a dated copy is kept",
  },
};

/** Among these: what is wrong with a word that is none of them. */
export const among = (choices: readonly string[]): Words => ({
  fr: `Au choix\u00a0: ${choices.join(", ")}.`,
  en: `Allowed choices are ${choices.join(", ")}.`,
});
