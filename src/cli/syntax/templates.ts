import type { TemplatesOptions } from "../commands/templates.js";
import { type CommandSyntax, forceOption } from "../syntax.js";

export const templates: CommandSyntax<TemplatesOptions> = {
  name: "templates",
  takes: "[name]",
  words: {
    fr: "liste les modèles, ou en décrit un avec un exemple à coller",
    en: "lists the templates, or describes one with an example to paste",
  },
  options: [
    {
      flags: "--gallery <page>",
      words: {
        fr: "écrit une page HTML qui les montre tous, avec la charte",
        en: "writes an HTML page that shows them all, and the brand",
      },
    },
    { flags: "--brand <name>", words: { fr: "charte de la page", en: "brand of the page" } },
    forceOption,
  ],
  run: async ([name], options, context) => (await import("../commands/templates.js")).templates(name, options, context),
};
