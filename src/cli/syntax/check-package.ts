import type { CommandSyntax } from "../syntax.js";

export const checkPackage: CommandSyntax = {
  name: "check-package",
  takes: "<file...>",
  words: {
    fr: "vérifie que PowerPoint acceptera des fichiers .pptx",
    en: "checks that PowerPoint will accept .pptx files",
  },
  options: [],
  run: async (paths, _, context) => (await import("../commands/check-package.js")).checkPackages(paths, context),
};
