import type { SchemaName } from "../../tools/schemas.js";
import type { SchemaOptions } from "../commands/schema.js";
import { exitCodes } from "../exit-codes.js";
import type { CommandSyntax } from "../syntax.js";

export const schema: CommandSyntax<SchemaOptions> = {
  name: "schema",
  takes: "<what>",
  words: {
    fr: "écrit un schéma JSON (deck, template, theme, storyboard) pour l’éditeur",
    en: "prints a JSON Schema (deck, template, theme, storyboard) for the editor",
  },
  options: [
    {
      flags: "--for <deck>",
      words: {
        fr: "avec les noms des tableaux et des colonnes de cette présentation",
        en: "with the names of the tables and columns of this deck",
      },
    },
    {
      flags: "--write",
      words: { fr: "écrit tous les schémas dans schemas/", en: "writes all the schemas to schemas/" },
    },
  ],
  wrong: ([what = ""]) =>
    isName(what)
      ? undefined
      : {
          fr: `«\u00a0${what}\u00a0» n’est pas un schéma\u00a0: deck, template, theme ou storyboard.`,
          en: `"${what}" is not a schema: deck, template, theme or storyboard.`,
        },
  run: async ([what = ""], options, context) =>
    isName(what) ? (await import("../commands/schema.js")).schema(what, options, context) : exitCodes.usage,
};

/** Their own list would load all that makes them. */
const names = ["deck", "template", "theme", "storyboard"] as const satisfies readonly SchemaName[];
const isName = (word: string): word is SchemaName => names.some((name) => name === word);
