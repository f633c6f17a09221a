import { type PreviewOptions, USUAL_EDITOR } from "../preview-options.js";
import { brandOption, type CommandSyntax, type Reading } from "../syntax.js";

export const preview: CommandSyntax<PreviewOptions> = {
  name: "preview",
  takes: "<deck>",
  words: {
    fr: "montre la présentation dans le navigateur et suit chaque enregistrement",
    en: "shows the deck in the browser, and follows every save",
  },
  options: [
    {
      flags: "--port <number>",
      words: {
        fr: "port de la page (4321, ou un autre s’il est pris)",
        en: "port of the page (4321, or another when it is taken)",
      },
      read: readPort,
    },
    { flags: "--open", words: { fr: "ouvre la page dans le navigateur", en: "opens the page in the browser" } },
    brandOption,
    {
      flags: "--editor <address>",
      words: {
        fr: "adresse qui ouvre une ligne dans l’éditeur, avec {path}, {line} et {column}",
        en: "address that opens a line in the editor, with {path}, {line} and {column}",
      },
      usual: USUAL_EDITOR,
      read: readEditor,
    },
  ],
  run: async ([path = ""], options, context) =>
    (await import("../commands/preview.js")).preview(path, options, context),
};

function readPort(word: string): Reading {
  const port = Number(word);
  if (/^\d+$/u.test(word) && port >= 1 && port <= 65_535) return { value: port };
  return { wrong: { fr: "Un nombre de 1 à 65535.", en: "A number from 1 to 65535." } };
}

/** Pages may only be led to a program of this machine, never to a site or a script. */
function readEditor(word: string): Reading {
  const isFit = /^[a-z][a-z0-9+.-]+:/iu.test(word) && !/^(?:https?|javascript|data|blob|file):/iu.test(word);
  if (isFit && word.includes("{path}")) return { value: word };
  return {
    wrong: {
      fr: "Une adresse avec {path}, comme idea://open?file={path}&line={line}.",
      en: "An address with {path}, such as idea://open?file={path}&line={line}.",
    },
  };
}
