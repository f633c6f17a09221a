import type { CommandSyntax } from "../syntax.js";

export const data: CommandSyntax = {
  name: "data",
  takes: "<deck>",
  words: {
    fr: "montre les tableaux de données d’une présentation : colonnes comprises, ce qu’elle en prend, ce qui reste",
    en: "shows the tables of data of a deck: columns as understood, what it takes of them, what is left over",
  },
  options: [],
  run: async ([path = ""], _options, context) => (await import("../commands/data.js")).data(path, context),
};
