import { defaultRenderOptions, embeddedFontChoices, outputFormats, svgFontChoices } from "../../model/render.js";
import type { BuildOptions } from "../commands/build.js";
import { among, brandOption, type CommandSyntax, forceOption, type OptionSyntax, type Reading } from "../syntax.js";

const checkOptions: readonly OptionSyntax[] = [
  brandOption,
  {
    flags: "--strict",
    words: { fr: "traite les avertissements comme des erreurs", en: "takes warnings for errors" },
  },
  {
    flags: "--no-cache",
    words: { fr: "ne lit ni n’écrit le cache des images", en: "neither reads nor writes the cache of pictures" },
  },
];

/** Everything but writing. */
export const check: CommandSyntax<BuildOptions> = {
  name: "check",
  takes: "<deck...>",
  words: {
    fr: "vérifie les descriptions (- : celle de l’entrée standard) sans rien écrire",
    en: "checks descriptions (-: that of standard input) and writes nothing",
  },
  options: checkOptions,
  run: async (paths, options, context) => (await import("../commands/build.js")).build(paths, options, false, context),
};

export const build: CommandSyntax<BuildOptions> = {
  name: "build",
  takes: "<deck...>",
  words: {
    fr: "construit la présentation de chaque description (- : celle de l’entrée standard)",
    en: "builds the deck of each description (-: that of standard input)",
  },
  options: [
    ...checkOptions,
    {
      flags: "-o, --output <path>",
      words: {
        fr: "fichier à écrire, dont le suffixe dit le format (.pptx, .pdf, .html, .scene.json), ou dossier",
        en: "file to write, whose suffix says the format (.pptx, .pdf, .html, .scene.json), or folder",
      },
    },
    {
      flags: "--format <formats>",
      words: {
        fr: "ce qui est écrit : pptx, pdf, html, png, svg, scene, ou plusieurs séparés par des virgules",
        en: "what is written: pptx, pdf, html, png, svg, scene, or several with commas",
      },
      usual: "pptx",
      read: readFormats,
    },
    {
      flags: "--svg-fonts <choice>",
      words: {
        fr: "polices des SVG : contenues dans chaque fichier, ou seulement nommées",
        en: "fonts of SVG files: carried in each file, or only named",
      },
      choices: svgFontChoices,
      usual: defaultRenderOptions.svgFonts,
    },
    {
      flags: "--width <pixels>",
      words: { fr: "largeur des images PNG, en pixels", en: "width of PNG pictures, in pixels" },
      usual: defaultRenderOptions.widthPx,
      read: readWidth,
    },
    {
      flags: "--contact-sheet",
      words: { fr: "avec les PNG, des planches de neuf diapositives", en: "with PNG, sheets of nine slides" },
    },
    {
      flags: "--embed-fonts <how>",
      words: {
        fr: "ce que le PPTX emporte des polices : latin et caractères du texte, tout, ou rien",
        en: "what the PPTX carries of the fonts: Latin and the text's characters, all, or nothing",
      },
      choices: embeddedFontChoices,
      usual: defaultRenderOptions.embedFonts,
    },
    forceOption,
  ],
  run: async (paths, options, context) => (await import("../commands/build.js")).build(paths, options, true, context),
};

/** Formats by name, one or several with commas; each once. */
function readFormats(word: string): Reading {
  const formats = [...new Set(word.split(",").map((each) => each.trim()))];
  const known: readonly string[] = outputFormats;
  return formats.every((format) => known.includes(format)) ? { value: formats } : { wrong: among(outputFormats) };
}

const WIDTH_PX = { least: 160, most: 7680 } as const;

/** Whole pixels within what a screen or a poster may need. */
function readWidth(word: string): Reading {
  const width = Number(word);
  if (Number.isInteger(width) && width >= WIDTH_PX.least && width <= WIDTH_PX.most) return { value: width };
  const { least, most } = WIDTH_PX;
  return { wrong: { fr: `Un nombre entier de ${least} à ${most}.`, en: `A whole number from ${least} to ${most}.` } };
}
