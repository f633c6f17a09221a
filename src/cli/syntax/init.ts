import type { InitOptions } from "../commands/init.js";
import type { CommandSyntax } from "../syntax.js";

export const init: CommandSyntax<InitOptions> = {
  name: "init",
  takes: "[folder]",
  words: { fr: "crée une petite présentation à compléter", en: "makes a small deck to begin with" },
  options: [
    {
      flags: "--brand <name>",
      words: {
        fr: "sa charte : sobre, bureau (rien à installer), aussois, ou la vôtre",
        en: "its brand: sobre, bureau (nothing to install), aussois, or your own",
      },
    },
  ],
  run: async ([folder = "."], options, context) => (await import("../commands/init.js")).init(folder, options, context),
};
