import type { FontsOptions } from "../commands/fonts.js";
import { brandOption, type CommandSyntax } from "../syntax.js";

export const fonts: CommandSyntax<FontsOptions> = {
  name: "fonts",
  takes: "<deck>",
  words: {
    fr: "liste les polices d’une présentation : licence, fichier, caractères absents",
    en: "lists the fonts of a deck: licence, file, missing characters",
  },
  options: [
    {
      flags: "--copy <folder>",
      words: {
        fr: "copie dans ce dossier les fichiers à installer, avec leurs licences",
        en: "copies the files to install, with their licences, to this folder",
      },
    },
    brandOption,
    {
      flags: "--force",
      words: {
        fr: "remplace un autre fichier du même nom, dont une copie datée est gardée",
        en: "replaces another file of the same name, of which a dated copy is kept",
      },
    },
  ],
  run: async ([path = ""], options, context) => (await import("../commands/fonts.js")).fonts(path, options, context),
};
