const french = {
  about:
    "Des présentations d’assemblée générale, à la charte et modifiables dans PowerPoint, à partir d’une description en YAML.",
  version: "affiche la version",
  help: "affiche cette aide",
  seeHelp: "(mot-deck --help donne l’aide)",
  build: "construit la présentation de chaque description",
  check: "vérifie les descriptions sans rien écrire",
  checkPackage: "vérifie que PowerPoint acceptera des fichiers .pptx",
  templates: "liste les modèles, ou en décrit un avec un exemple à coller",
  schema: "écrit un schéma JSON (deck, template, theme, storyboard) pour l’éditeur",
  init: "crée une petite présentation à compléter",
  write: "écrit tous les schémas dans schemas/",
  reporter: "forme des messages",
  uiLang: "langue des messages",
  quiet: "ne dit que les erreurs",
  brand: "charte à employer, au lieu de celle de la description",
  strict: "traite les avertissements comme des erreurs",
  noCache: "ne lit ni n’écrit le cache des images",
  output: "fichier à écrire, ou dossier pour plusieurs",
  format: "ce qui est écrit : pptx, pdf, scene, ou plusieurs séparés par des virgules",
  badFormat: (known: string) => `Au choix : ${known}.`,
  force: "remplace un fichier retouché, dont une copie datée est gardée",
  usage: (text: string) => usage.reduce((told, [pattern, words]) => told.replace(pattern, words), text),
  badSchema: (what: string) => `« ${what} » n’est pas un schéma : deck, template, theme ou storyboard.`,
};

/** What commander itself says, and how it is said in French. */
const usage: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/u, "Usage\u00a0:"],
  [/^Options:/u, "Options\u00a0:"],
  [/^Commands:/u, "Commandes\u00a0:"],
  [/\(choices: /u, "(au choix\u00a0: "],
  [/\bdefault: /u, "par défaut\u00a0: "],
  [/^error: /u, "erreur\u00a0: "],
  [/unknown command '(.+)'/u, "la commande «\u00a0$1\u00a0» n’existe pas"],
  [/unknown option '(.+)'/u, "l’option «\u00a0$1\u00a0» n’existe pas"],
  [/missing required argument '(.+)'/u, "il manque «\u00a0$1\u00a0» après la commande"],
  [/option '(.+)' argument missing/u, "il manque la valeur de l’option «\u00a0$1\u00a0»"],
  [/option '(.+)' argument '(.*)' is invalid\./u, "«\u00a0$2\u00a0» ne convient pas à l’option «\u00a0$1\u00a0»."],
  [/Allowed choices are (.+)\./u, "Au choix\u00a0: $1."],
  [
    /too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)\./u,
    "«\u00a0$1\u00a0» attend $2 mot au plus, et non $3.",
  ],
  [/\(Did you mean (one of )?(.+)\?\)/u, "(Vouliez-vous dire $2\u202f?)"],
];

export type HelpWords = typeof french;

/** Words of the command line's help. */
export const helpWords: Readonly<Record<"fr" | "en", HelpWords>> = {
  fr: french,
  en: {
    about: "Branded decks for general assemblies, editable in PowerPoint, from one YAML description.",
    version: "shows the version",
    help: "shows this help",
    seeHelp: "(mot-deck --help shows the help)",
    build: "builds the deck of each description",
    check: "checks descriptions and writes nothing",
    checkPackage: "checks that PowerPoint will accept .pptx files",
    templates: "lists the templates, or describes one with an example to paste",
    schema: "prints a JSON Schema (deck, template, theme, storyboard) for the editor",
    init: "makes a small deck to begin with",
    write: "writes all the schemas to schemas/",
    reporter: "form of the messages",
    uiLang: "language of the messages",
    quiet: "tells errors only",
    brand: "brand to use instead of the description's own",
    strict: "takes warnings for errors",
    noCache: "neither reads nor writes the cache of pictures",
    output: "file to write, or folder for several",
    format: "what is written: pptx, pdf, scene, or several with commas",
    badFormat: (known: string) => `Allowed choices are ${known}.`,
    force: "replaces an edited file, of which a dated copy is kept",
    usage: (text) => text,
    badSchema: (what) => `"${what}" is not a schema: deck, template, theme or storyboard.`,
  },
};
