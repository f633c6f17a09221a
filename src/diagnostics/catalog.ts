import type { DiagnosticArgs, DiagnosticCode } from "../model/diagnostic.js";
import { named, started } from "./named.js";

/** A language of the interface. */
export type UiLanguage = "fr" | "en";
type Words = (args: DiagnosticArgs) => string;
type Entry = { readonly en: Words; readonly fr: Words; readonly hint?: { readonly en: Words; readonly fr: Words } };

const text = (args: DiagnosticArgs, name: string): string => {
  const value = args[name];
  return value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value);
};
const has = (args: DiagnosticArgs, name: string): boolean => text(args, name) !== "";

/** What kinds of YAML are called by those who write it. */
const kinds: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  text: { en: "a text", fr: "un texte" },
  string: { en: "a text", fr: "un texte" },
  number: { en: "a number", fr: "un nombre" },
  infinite: { en: "one without end (.inf, .nan)", fr: "un infini (.inf, .nan)" },
  integer: { en: "a whole number", fr: "un nombre entier" },
  boolean: { en: "true or false", fr: "true ou false" },
  nothing: { en: "nothing", fr: "rien" },
  map: { en: "a group of keys", fr: "un groupe de clés" },
  list: { en: "a list (lines that begin with a hyphen)", fr: "une liste (lignes commençant par un tiret)" },
  date: { en: "a date such as 2025-07-01", fr: "une date comme 2025-07-01" },
  picture: { en: "the name of a picture's file", fr: "le nom d’un fichier d’image" },
  color: { en: "a colour of the theme", fr: "une couleur du thème" },
  focus: { en: "two shares from 0 to 1, as [0.5, 0.3]", fr: "deux parts de 0 à 1, comme [0.5, 0.3]" },
};
const kind = (args: DiagnosticArgs, name: string, language: UiLanguage): string =>
  kinds[text(args, name)]?.[language] ?? text(args, name);
const within = (args: DiagnosticArgs, language: UiLanguage): string =>
  has(args, "where") ? (language === "fr" ? ` dans « ${text(args, "where")} »` : ` in "${text(args, "where")}"`) : "";

/** How many letters, which may be one. */
const letters = (args: DiagnosticArgs, name: string, one: string, more: string): string =>
  `${text(args, name)} ${Number(args[name]) > 1 ? more : one}`;

/** Whether a text that a comma cut is a number and nothing else. */
const isDecimal = (args: DiagnosticArgs): boolean => /^\d+,\d+$/u.test(text(args, "whole"));
const pointed = (args: DiagnosticArgs): string => text(args, "whole").replace(",", ".");

/** How many more than the most. */
const surplus = (args: DiagnosticArgs, name: string): string => String(Number(args[name]) - Number(args.max));

const known = {
  en: (args: DiagnosticArgs) =>
    has(args, "suggestion")
      ? `Did you mean "${text(args, "suggestion")}"?`
      : has(args, "known")
        ? `Possible: ${text(args, "known")}.`
        : "Check the spelling.",
  fr: (args: DiagnosticArgs) =>
    has(args, "suggestion")
      ? `Vouliez-vous dire « ${text(args, "suggestion")} » ?`
      : has(args, "known")
        ? `Possibles : ${text(args, "known")}.`
        : "Vérifiez l’orthographe.",
};
/** An entry of a list of the assembly, as it is written in the description. */
const declaration = (args: DiagnosticArgs, label: string): string =>
  `${text(args, "list")}: [{ name: ${text(args, "value")}, label: ${label} }]`;
const faceStyles: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  regular: { en: "regular", fr: "romain" },
  bold: { en: "bold", fr: "gras" },
  italic: { en: "italic", fr: "italique" },
  boldItalic: { en: "bold italic", fr: "gras italique" },
};
const face = (args: DiagnosticArgs, language: UiLanguage): string => {
  const style = faceStyles[text(args, "style")]?.[language] ?? text(args, "style");
  return language === "fr"
    ? `La police ${text(args, "family")} (${style})`
    : `The font ${text(args, "family")} (${style})`;
};

const carrier = (args: DiagnosticArgs): string => text(args, "carrier").toUpperCase();

/** Why a face stays out of a file. */
const refusals: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  restricted: { en: "its licence forbids it", fr: "sa licence l’interdit" },
  bitmap: { en: "its licence allows bitmaps alone", fr: "sa licence ne permet que des images de points" },
  outlines: { en: "its outlines are not those of TrueType", fr: "ses contours ne sont pas ceux de TrueType" },
  whole: { en: "its licence wants it whole", fr: "sa licence la veut entière" },
  damaged: { en: "a table that it needs is missing or damaged", fr: "une table nécessaire manque ou est abîmée" },
};
const refusal = (args: DiagnosticArgs, language: UiLanguage): string =>
  refusals[text(args, "reason")]?.[language] ?? text(args, "reason");
const isKnown = (args: DiagnosticArgs): boolean => has(args, "suggestion") || has(args, "known");
/** The name that was likely meant; else what to do. */
const orKnown = (en: string, fr: string): { readonly en: Words; readonly fr: Words } => ({
  en: (a) => (has(a, "suggestion") ? known.en(a) : en),
  fr: (a) => (has(a, "suggestion") ? known.fr(a) : fr),
});
const fixed = (en: string, fr: string): { readonly en: Words; readonly fr: Words } => ({ en: () => en, fr: () => fr });

const HEAVINESS: Readonly<Record<string, Readonly<Record<UiLanguage, string>>>> = {
  time: { en: "takes more than 2 seconds to draw", fr: "demande plus de 2 secondes de calcul" },
  memory: { en: "takes more than 600 MB of memory to draw", fr: "demande plus de 600 Mo de mémoire" },
  elements: { en: "has more than 150,000 elements", fr: "compte plus de 150 000 éléments" },
  entities: { en: "has entities without end", fr: "contient des entités sans fin" },
  size: { en: "weighs more than 40 MB", fr: "pèse plus de 40 Mo" },
  engine: {
    en: "is more than the drawing engine can bear",
    fr: "dépasse ce que le moteur de dessin supporte",
  },
};
const heaviness = (args: DiagnosticArgs, language: UiLanguage): string =>
  HEAVINESS[text(args, "limit")]?.[language] ?? "";

/** What of a drawing is not drawn, and what its writer can do: by the word for what it is, else for a function or property of style. */
const LOST: Readonly<Record<string, Readonly<Record<UiLanguage, readonly [lost: string, saved: string]>>>> = {
  foreignObject: {
    en: [
      "Words in HTML (foreignObject) are not drawn",
      "Export it with its words as text: draw.io, Export as > SVG > Text settings > Convert labels to SVG; Mermaid, htmlLabels: false.",
    ],
    fr: [
      "Des mots en HTML (foreignObject) ne sont pas dessinés",
      "Exportez-le avec ses mots en texte : draw.io, Exporter > SVG > Paramètres du texte > Convertir les étiquettes en SVG ; Mermaid, htmlLabels: false.",
    ],
  },
  cut: {
    en: [
      "Words in HTML (foreignObject) are drawn by their fallback, which is cut short",
      "Export it with its words as text: draw.io, Export as > SVG > Text settings > Convert labels to SVG.",
    ],
    fr: [
      "Des mots en HTML (foreignObject) sont dessinés par leur texte de repli, qui est abrégé",
      "Exportez-le avec ses mots en texte : draw.io, Exporter > SVG > Paramètres du texte > Convertir les étiquettes en SVG.",
    ],
  },
  moves: {
    en: ["What moves is drawn as it stands at first", "If another moment is meant, export that one."],
    fr: ["Ce qui bouge est dessiné tel qu’au départ", "Si un autre moment est voulu, exportez celui-là."],
  },
  script: {
    en: ["A script is not run", "If it draws something, export the drawing as a browser shows it."],
    fr: [
      "Un script n’est pas exécuté",
      "S’il dessine quelque chose, exportez le dessin tel qu’un navigateur le montre.",
    ],
  },
};

const lost = (args: DiagnosticArgs, language: UiLanguage): string => {
  const what = text(args, "what");
  const words =
    language === "fr" ? `${what} n’est pas rendu, ou l’est autrement` : `${what} is not drawn, or drawn otherwise`;
  return LOST[what]?.[language][0] ?? words;
};

const saved = (args: DiagnosticArgs, language: UiLanguage): string =>
  LOST[text(args, "what")]?.[language][1] ??
  (language === "fr"
    ? "Regardez le résultat ; s’il diffère, exportez en « SVG simple » ou en PNG, avec des couleurs de la forme #rrggbb."
    : "Look at what comes out; if it differs, export as “plain SVG” or PNG, with colours such as #rrggbb.");

/** The parser's own words are English; these are its codes, for those who read French. */
const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "l’alignement de cette ligne n’est pas celui de ses voisines",
  MISSING_CHAR: "il manque un signe, souvent un deux-points, un guillemet, une virgule ou un crochet",
  BAD_SCALAR_START: "un texte ne peut commencer par ce signe sans guillemets",
  MULTILINE_IMPLICIT_KEY: "une clé ne peut courir sur deux lignes ; il manque peut-être un deux-points",
  BLOCK_IN_FLOW: "une liste à tirets ne peut se trouver entre crochets ou accolades",
  UNEXPECTED_TOKEN: "ce signe n’est pas attendu ici",
  BAD_ALIAS: "une étoile (*) au début d’une valeur renvoie à une ancre (&), et celle-ci n’existe pas",
};

/** What to do with a file that is no presentation to check, by what it is. */
const remedies: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  damaged: {
    en: "Take a sound copy of it, or build it again.",
    fr: "Reprenez-en une copie saine, ou construisez-le à nouveau.",
  },
  password: {
    en: "Take the password off in PowerPoint (File, Info, Protect Presentation), then check that copy.",
    fr: "Ôtez le mot de passe dans PowerPoint (Fichier, Informations, Protéger la présentation), puis vérifiez cette copie.",
  },
  "old-powerpoint": { en: "Save it as .pptx in PowerPoint.", fr: "Enregistrez-le en .pptx dans PowerPoint." },
  opendocument: { en: "Save it as .pptx in LibreOffice.", fr: "Enregistrez-le en .pptx dans LibreOffice." },
  theme: {
    en: "Apply it to a presentation in PowerPoint, and check that one.",
    fr: "Appliquez-le à une présentation dans PowerPoint, et vérifiez celle-ci.",
  },
};
const OTHER_FILES = { en: "Only .pptx files can be checked.", fr: "Seuls les fichiers .pptx peuvent être vérifiés." };

/** Every code and its words: what is wrong, and, as a hint, what to do. */
export const catalog = {
  "file-missing": {
    en: (a) => `The file ${text(a, "path")} does not exist.`,
    fr: (a) => `Le fichier ${text(a, "path")} n’existe pas.`,
    hint: orKnown("Check its name and its folder.", "Vérifiez son nom et son dossier."),
  },
  "file-is-folder": {
    en: (a) => `${text(a, "path")} is a folder, not a file.`,
    fr: (a) => `${text(a, "path")} est un dossier, pas un fichier.`,
    hint: fixed("Name a file in it.", "Indiquez un fichier de ce dossier."),
  },
  "folder-is-file": {
    en: (a) => `${text(a, "path")} is a file, not a folder: nothing can be written in it.`,
    fr: (a) => `${text(a, "path")} est un fichier, pas un dossier : rien ne peut y être écrit.`,
    hint: fixed("Name a folder, there or to be made.", "Indiquez un dossier, existant ou à créer."),
  },
  "file-denied": {
    en: (a) => `Access to ${text(a, "path")} is refused.`,
    fr: (a) => `L’accès à ${text(a, "path")} est refusé.`,
    hint: fixed("Check the rights of the file and of its folder.", "Vérifiez les droits du fichier et de son dossier."),
  },
  "file-unreadable": {
    en: (a) => `${text(a, "path")} cannot be read or written.`,
    fr: (a) => `${text(a, "path")} ne peut être ni lu ni écrit.`,
    hint: fixed(
      "Check that the path is right, and that the disk is there.",
      "Vérifiez que le chemin est juste et le disque accessible.",
    ),
  },
  "file-busy": {
    en: (a) => `${text(a, "path")} is open in another program.`,
    fr: (a) => `${text(a, "path")} est ouvert dans un autre programme.`,
    hint: fixed("Close it in PowerPoint, then try again.", "Fermez-le dans PowerPoint, puis recommencez."),
  },
  "port-taken": {
    en: (a) => `Port ${text(a, "port")} is taken by another program, or may not be used.`,
    fr: (a) => `Le port ${text(a, "port")} est pris par un autre programme, ou interdit.`,
    hint: fixed("Leave --port out: a free one is found.", "Ne donnez pas --port : un port libre est trouvé."),
  },
  "disk-full": {
    en: (a) => `There is no room left to write ${text(a, "path")}.`,
    fr: (a) => `Il n’y a plus de place pour écrire ${text(a, "path")}.`,
    hint: fixed("Make room on the disk, then try again.", "Libérez de la place sur le disque, puis recommencez."),
  },
  "output-not-ours": {
    en: (a) => `${text(a, "path")} exists and was not made by mot-deck: it was left as it is.`,
    fr: (a) => `${text(a, "path")} existe et n’a pas été fait par mot-deck : il est resté tel quel.`,
    hint: fixed(
      "Choose another name with -o, or add --force: a dated copy of the old file is kept.",
      "Choisissez un autre nom avec -o, ou ajoutez --force : une copie datée de l’ancien fichier est gardée.",
    ),
  },
  "output-changed": {
    en: (a) => `${text(a, "path")} was edited after it was built: it was left as it is, so that nothing is lost.`,
    fr: (a) => `${text(a, "path")} a été retouché depuis sa fabrication : il est resté tel quel, pour ne rien perdre.`,
    hint: fixed(
      "Choose another name with -o, or add --force: a dated copy of the edited file is kept.",
      "Choisissez un autre nom avec -o, ou ajoutez --force : une copie datée du fichier retouché est gardée.",
    ),
  },
  "output-conflict": {
    en: (a) => `Two decks would be written to ${text(a, "path")}.`,
    fr: (a) => `Deux présentations seraient écrites dans ${text(a, "path")}.`,
    hint: fixed(
      "Give a folder to -o, or rename one of the descriptions.",
      "Donnez un dossier à -o, ou renommez l’une des descriptions.",
    ),
  },
  "output-is-input": {
    en: (a) => `${text(a, "path")} is what a deck is made from: it is not written over.`,
    fr: (a) => `${text(a, "path")} sert à faire une présentation : il n’est pas remplacé.`,
    hint: fixed("Choose another name with -o.", "Choisissez un autre nom avec -o."),
  },
  usage: {
    en: (a) => text(a, "message"),
    fr: (a) => text(a, "message"),
    hint: fixed("mot-deck --help shows the help.", "mot-deck --help donne l’aide."),
  },
  "no-standard-stream": {
    en: (a) => `${text(a, "command")} does not take "-".`,
    fr: (a) => `${text(a, "command")} n’accepte pas « - ».`,
    hint: {
      en: (a) =>
        text(a, "command") === "-o"
          ? "Name a file or a folder; the deck's description may come in on standard input: mot-deck build -."
          : "Name a file: the preview follows what is saved in it.",
      fr: (a) =>
        text(a, "command") === "-o"
          ? "Indiquez un fichier ou un dossier ; c’est la description qui peut venir de l’entrée standard : mot-deck build -."
          : "Indiquez un fichier : l’aperçu suit ce qui y est enregistré.",
    },
  },
  "option-without-format": {
    en: (a) => `${text(a, "option")} says something of ${text(a, "format")} files, and none is written.`,
    fr: (a) => `${text(a, "option")} ne concerne que les fichiers ${text(a, "format")}, et aucun n’est écrit.`,
    hint: {
      en: (a) => `Take it away, or add ${text(a, "format")} to --format.`,
      fr: (a) => `Retirez cette option, ou ajoutez ${text(a, "format")} à --format.`,
    },
  },
  "output-suffix": {
    en: (a) => `-o ${text(a, "path")} names a ${text(a, "suffix")} file, but --format says ${text(a, "formats")}.`,
    fr: (a) =>
      `-o ${text(a, "path")} désigne un fichier ${text(a, "suffix")}, mais --format dit ${text(a, "formats")}.`,
    hint: fixed(
      "Leave --format out: the suffix says it. For several formats, name a folder (-o slides/).",
      "Ne donnez pas --format : le suffixe suffit. Pour plusieurs formats, indiquez un dossier (-o diapositives/).",
    ),
  },
  "output-suffix-unknown": {
    en: (a) => `-o ${text(a, "path")}: no ${text(a, "suffix")} file can be written.`,
    fr: (a) => `-o ${text(a, "path")} : mot-deck n’écrit pas de fichier ${text(a, "suffix")}.`,
    hint: fixed(
      "What can be written: .pptx, .pdf, .html, .scene.json. For a folder, end its name with a slash.",
      "Au choix : .pptx, .pdf, .html, .scene.json. Pour un dossier, terminez son nom par une barre oblique.",
    ),
  },
  "output-one-file": {
    en: (a) => `-o ${text(a, "path")} names one file, and several would be written.`,
    fr: (a) => `-o ${text(a, "path")} désigne un seul fichier, et plusieurs seraient écrits.`,
    hint: fixed(
      "Name a folder (-o slides/); pictures, PNG or SVG, are one for each slide: --format png or svg.",
      "Indiquez un dossier (-o diapositives/) ; les images, PNG ou SVG, sont une par diapositive : --format png ou svg.",
    ),
  },
  "init-over-file": {
    en: (a) => `${text(a, "path")} exists: nothing was written.`,
    fr: (a) => `${text(a, "path")} existe déjà : rien n’a été écrit.`,
    hint: fixed(
      "Name another folder: mot-deck init my-assembly.",
      "Nommez un autre dossier : mot-deck init mon-assemblee.",
    ),
  },
  "not-a-package": {
    en: (a) => text(a, "message"),
    fr: (a) => text(a, "message"),
    hint: {
      en: (a) => remedies[text(a, "kind")]?.en ?? OTHER_FILES.en,
      fr: (a) => remedies[text(a, "kind")]?.fr ?? OTHER_FILES.fr,
    },
  },
  "package-fault": {
    en: (a) => `${text(a, "part")}: ${text(a, "message")}`,
    fr: (a) => `${text(a, "part")} : ${text(a, "message")}`,
  },
  "package-doubt": {
    en: (a) => `${text(a, "part")}: ${text(a, "message")}`,
    fr: (a) => `${text(a, "part")} : ${text(a, "message")}`,
  },
  "yaml-syntax": {
    en: (a) => `This is not well-formed YAML: ${text(a, "detail")}`,
    fr: (a) => `Le YAML est mal formé : ${reasons[text(a, "reason")] ?? "ce signe n’est pas attendu ici"}.`,
    hint: fixed(
      "Look at the indentation, the colons and the quotes of this line and of the one above. A text that holds a colon or begins with a sign goes between quotes.",
      "Regardez l’alignement, les deux-points et les guillemets de cette ligne et de la précédente. Un texte qui contient un deux-points ou commence par un signe se met entre guillemets.",
    ),
  },
  "yaml-tab": fixedEntry(
    "A tab stands where YAML wants spaces.",
    "Une tabulation se trouve là où YAML veut des espaces.",
    "Replace it by two spaces.",
    "Remplacez-la par deux espaces.",
  ),
  "yaml-duplicate-key": {
    en: (a) => `The key "${text(a, "key")}" stands twice in the same group.`,
    fr: (a) => `La clé « ${text(a, "key")} » figure deux fois dans le même groupe.`,
    hint: fixed("Keep one of them.", "Gardez-en une seule."),
  },
  "yaml-empty": fixedEntry(
    "The file is empty.",
    "Le fichier est vide.",
    "Run mot-deck init to get a deck to begin with.",
    "Lancez mot-deck init pour obtenir une présentation de départ.",
  ),
  "yaml-not-utf8": fixedEntry(
    "The file is not in UTF-8.",
    "Le fichier n’est pas en UTF-8.",
    "Save it again as UTF-8.",
    "Enregistrez-le à nouveau en UTF-8.",
  ),
  "yaml-alias-bomb": fixedEntry(
    "The aliases (*) of this file multiply beyond measure.",
    "Les alias (*) de ce fichier se multiplient sans mesure.",
    "Write the values out instead.",
    "Écrivez plutôt les valeurs en toutes lettres.",
  ),
  "yaml-too-deep": fixedEntry(
    "Values nest beyond measure here.",
    "Les valeurs s’emboîtent ici sans mesure.",
    "Look at the brackets and at the indentation, or at an alias (*) that holds itself.",
    "Regardez les crochets et l’alignement, ou un alias (*) qui se contient lui-même.",
  ),
  "yaml-too-large": {
    en: (a) => `The file is too large (${text(a, "megabytes")} MB).`,
    fr: (a) => `Le fichier est trop gros (${text(a, "megabytes")} Mo).`,
    hint: fixed(
      "A description holds texts; pictures stand beside it.",
      "Une description contient des textes ; les images se mettent à côté.",
    ),
  },
  "yaml-several-documents": fixedEntry(
    "The file holds several documents, parted by ---.",
    "Le fichier contient plusieurs documents, séparés par ---.",
    "Keep one, or make a file of each.",
    "Gardez-en un, ou faites un fichier de chacun.",
  ),
  "yaml-bad-key": fixedEntry(
    "A key must be a plain word.",
    "Une clé doit être un simple mot.",
    "Put it between quotes, or check the colon before it.",
    "Mettez-la entre guillemets, ou vérifiez le deux-points qui précède.",
  ),
  "yaml-bad-merge": fixedEntry(
    "<< takes over the keys of a group that has a name, and there is none here.",
    "<< reprend les clés d’un groupe qui porte un nom, et il n’y en a pas ici.",
    "Write <<: *name, with &name in front of that group.",
    "Écrivez <<: *nom, avec &nom devant ce groupe.",
  ),
  "yaml-flow-comma": {
    en: (a) =>
      `Between ${a.taken === "entry" ? "brackets" : "braces"} ${has(a, "decimal") ? "a decimal comma" : "a comma"} parts entries too: of "${text(a, "whole")}", "${text(a, "rest")}" is taken for ${a.taken === "entry" ? "an entry" : "a key"} of its own.`,
    fr: (a) =>
      `Entre ${a.taken === "entry" ? "crochets" : "accolades"}, une virgule${has(a, "decimal") ? ", même décimale," : ""} sépare deux entrées : de « ${text(a, "whole")} », « ${text(a, "rest")} » est pris pour une ${a.taken === "entry" ? "entrée à part" : "clé"}.`,
    hint: {
      en: (a) =>
        `Put the text between quotes: "${text(a, "whole")}".${isDecimal(a) ? ` A field that wants a number takes a point: ${pointed(a)}.` : ""}`,
      fr: (a) =>
        `Mettez le texte entre guillemets : "${text(a, "whole")}".${isDecimal(a) ? ` Un champ qui attend un nombre prend un point : ${pointed(a)}.` : ""}`,
    },
  },
  "yaml-flow-colon": {
    en: (a) => `A colon with a space after it parts a key from its value: "${text(a, "whole")}" is taken for both.`,
    fr: (a) =>
      `Un deux-points suivi d’un espace sépare une clé de sa valeur : « ${text(a, "whole")} » est pris pour les deux.`,
    hint: {
      en: (a) =>
        `Put the text between quotes: "${text(a, "whole")}".${isDecimal(a) ? ` A field that wants a number takes a point: ${pointed(a)}.` : ""}`,
      fr: (a) =>
        `Mettez le texte entre guillemets : "${text(a, "whole")}".${isDecimal(a) ? ` Un champ qui attend un nombre prend un point : ${pointed(a)}.` : ""}`,
    },
  },
  "wrong-type": {
    en: (a) => `${started(named.en(a))} wants ${kind(a, "expected", "en")}, not ${kind(a, "found", "en")}.`,
    fr: (a) => `${started(named.fr(a))} attend ${kind(a, "expected", "fr")}, et non ${kind(a, "found", "fr")}.`,
    hint: fixed(
      "See the field in mot-deck templates, or in docs/description.md.",
      "Voyez le champ avec mot-deck templates, ou dans docs/description.md.",
    ),
  },
  "unknown-key": {
    en: (a) => `The key "${text(a, "key")}" is not known here${within(a, "en")}.`,
    fr: (a) => `La clé « ${text(a, "key")} » n’est pas connue ici${within(a, "fr")}.`,
    hint: {
      en: (a) =>
        has(a, "spelling")
          ? `Write "${text(a, "suggestion")}": in keys, words are joined without hyphen or underscore, each but the first with a capital.`
          : known.en(a),
      fr: (a) =>
        has(a, "spelling")
          ? `Écrivez « ${text(a, "suggestion")} » : dans une clé, les mots se suivent sans tiret ni trait bas, avec une majuscule à chacun sauf au premier.`
          : known.fr(a),
    },
  },
  "missing-key": {
    en: (a) => `"${text(a, "key")}" is missing${within(a, "en")}.`,
    fr: (a) => `Il manque « ${text(a, "key")} »${within(a, "fr")}.`,
    hint: {
      en: (a) =>
        has(a, "given")
          ? `This part gives ${text(a, "given")}: choose a template that needs no more.`
          : `Add a line "${text(a, "key")}: …" here.`,
      fr: (a) =>
        has(a, "given")
          ? `Cette partie donne ${text(a, "given")} : choisissez un modèle qui n’en demande pas plus.`
          : `Ajoutez ici une ligne « ${text(a, "key")}: … ».`,
    },
  },
  "empty-value": {
    en: (a) => `${started(named.en(a))} is empty.`,
    fr: (a) => `${started(named.fr(a))} est vide.`,
    hint: fixed(
      "Give it a value, or take the line out if it is optional.",
      "Donnez-lui une valeur, ou retirez la ligne si elle est facultative.",
    ),
  },
  "too-few": {
    en: (a) => `${started(named.en(a))} has ${text(a, "count")} entries and needs at least ${text(a, "min")}.`,
    fr: (a) => `${started(named.fr(a))} a ${text(a, "count")} élément(s) et en demande au moins ${text(a, "min")}.`,
    hint: fixed(
      "Add the entries that lack, or choose another template.",
      "Ajoutez les éléments qui manquent, ou choisissez un autre modèle.",
    ),
  },
  "too-many": {
    en: (a) =>
      `${started(named.en(a))} has ${text(a, "count")} entries, ${surplus(a, "count")} too many: at most ${text(a, "max")} are shown.`,
    fr: (a) =>
      `${started(named.fr(a))} a ${text(a, "count")} éléments, ${surplus(a, "count")} de trop : ${text(a, "max")} au plus sont montrés.`,
    hint: fixed("Take some out, or make two slides of them.", "Retirez-en, ou répartissez-les sur deux diapositives."),
  },
  "out-of-range": {
    en: (a) =>
      `${text(a, "value")} is out of range for ${named.en(a)}${has(a, "min") ? `, from ${text(a, "min")}` : ""}${has(a, "max") ? `, up to ${text(a, "max")}` : ""}.`,
    fr: (a) =>
      `${text(a, "value")} est hors des limites de ${named.fr(a)}${has(a, "min") ? `, à partir de ${text(a, "min")}` : ""}${has(a, "max") ? `, jusqu’à ${text(a, "max")}` : ""}.`,
    hint: fixed("Check the number.", "Vérifiez le nombre."),
  },
  "bad-choice": {
    en: (a) => `"${text(a, "value")}" is not a choice for ${named.en(a)}.`,
    fr: (a) => `« ${text(a, "value")} » n’est pas un choix possible pour ${named.fr(a)}.`,
    hint: known,
  },
  "unknown-entry": {
    en: (a) => `"${text(a, "value")}" is not declared under "${text(a, "list")}".`,
    fr: (a) => `« ${text(a, "value")} » n’est pas déclaré sous « ${text(a, "list")} ».`,
    hint: {
      en: (a) =>
        has(a, "suggestion")
          ? known.en(a)
          : `${isKnown(a) ? `${known.en(a)} ` : ""}Declare it, once for the assembly: ${declaration(a, "What it is called")}`,
      fr: (a) =>
        has(a, "suggestion")
          ? known.fr(a)
          : `${isKnown(a) ? `${known.fr(a)} ` : ""}Déclarez-le, une fois pour l’assemblée : ${declaration(a, "Ce qui s’affiche")}`,
    },
  },
  "bad-date": {
    en: (a) => `"${text(a, "value")}" is not a date that exists.`,
    fr: (a) => `« ${text(a, "value")} » n’est pas une date qui existe.`,
    hint: fixed("Write year-month-day: 2025-07-01.", "Écrivez année-mois-jour : 2025-07-01."),
  },
  "bad-dates-order": {
    en: (a) => `In ${named.en(a)}, the last day comes before the first.`,
    fr: (a) => `Dans ${named.fr(a)}, le dernier jour précède le premier.`,
    hint: fixed("Put them in order.", "Mettez-les dans l’ordre."),
  },
  "bad-link": {
    en: (a) => `"${text(a, "link")}" is not a link that can be followed.`,
    fr: (a) => `« ${text(a, "link")} » n’est pas un lien que l’on puisse suivre.`,
    hint: fixed(
      "Links begin with https://, mailto:, tel: or # and a slide's id.",
      "Un lien commence par https://, mailto:, tel: ou # suivi de l’id d’une diapositive.",
    ),
  },
  "link-as-text": {
    en: (a) => `"${text(a, "typed")}" looks like a link and is shown as it is typed.`,
    fr: (a) => `« ${text(a, "typed")} » ressemble à un lien, mais s’affiche tel quel.`,
    hint: fixed(
      "Write [words](https://…) without a space between the brackets, or <https://…>; a backslash before a bracket shows it as it stands.",
      "Écrivez [des mots](https://…) sans espace entre les crochets et la parenthèse, ou <https://…> ; une barre oblique inverse devant un crochet le montre tel quel.",
    ),
  },
  "picture-in-text": {
    en: (a) => `The picture "${text(a, "link")}" cannot stand in a text: its words alone are shown.`,
    fr: (a) => `L’image « ${text(a, "link")} » ne peut pas se placer dans un texte : seuls ses mots s’affichent.`,
    hint: fixed(
      "Pictures have their field: picture: { file: …, alt: … } in a template that shows one (picture, gallery…).",
      "Les images ont leur champ : picture: { file: …, alt: … }, dans un modèle qui en montre (picture, gallery…).",
    ),
  },
  "typed-mark": {
    en: (a) => `The "${text(a, "typed")}" typed at the start of a point is left out: points have their mark.`,
    fr: (a) => `Le « ${text(a, "typed")} » tapé au début d’un point n’est pas repris : les points ont leur puce.`,
    hint: fixed(
      "Take it out; for numbers, take the template numbered-list; for a minus, type −.",
      "Retirez-le ; pour des numéros, prenez le modèle numbered-list ; pour un signe moins, tapez −.",
    ),
  },
  "bad-language": {
    en: (a) => `"${text(a, "lang")}" is not a language tag.`,
    fr: (a) => `« ${text(a, "lang")} » n’est pas un code de langue.`,
    hint: fixed("Write fr, en, de, it, es…", "Écrivez fr, en, de, it, es…"),
  },
  "nested-too-deep": {
    en: (a) => `The list "${text(a, "field")}" nests more than two levels.`,
    fr: (a) => `La liste « ${text(a, "field")} » a plus de deux niveaux.`,
    hint: fixed("Bring the inner points one level up.", "Remontez les points intérieurs d’un niveau."),
  },
  "control-character": {
    en: (a) => `An invisible control character (${text(a, "letter")}) stands here.`,
    fr: (a) => `Un caractère de contrôle invisible (${text(a, "letter")}) se trouve ici.`,
    hint: fixed("Delete it, or type the word again.", "Supprimez-le, ou retapez le mot."),
  },
  "lone-surrogate": {
    en: (a) => `Half of a character (${text(a, "letter")}) stands here.`,
    fr: (a) => `Une moitié de caractère (${text(a, "letter")}) se trouve ici.`,
    hint: fixed("Delete it and type the character again.", "Supprimez-la et retapez le caractère."),
  },
  "typed-ordinal": {
    en: (a) => `"${text(a, "typed")}" is not how French writes ordinals.`,
    fr: (a) => `« ${text(a, "typed")} » n’est pas l’abréviation française.`,
    hint: {
      en: (a) => `Write "${text(a, "suggestion")}": the letters are raised by themselves.`,
      fr: (a) => `Écrivez « ${text(a, "suggestion")} » : les lettres se placent en exposant toutes seules.`,
    },
  },
  "unknown-template": {
    en: (a) => `There is no template "${text(a, "name")}".`,
    fr: (a) => `Il n’y a pas de modèle « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-part": {
    en: (a) => `The storyboard has no part "${text(a, "name")}".`,
    fr: (a) => `Le déroulé n’a pas de partie « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-brand": {
    en: (a) => `There is no brand "${text(a, "brand")}".`,
    fr: (a) => `Il n’y a pas de charte « ${text(a, "brand")} ».`,
    hint: known,
  },
  "duplicate-id": {
    en: (a) => `Two slides have the id "${text(a, "id")}".`,
    fr: (a) => `Deux diapositives ont l’id « ${text(a, "id")} ».`,
    hint: fixed("Give each its own.", "Donnez à chacune le sien."),
  },
  "unknown-slide": {
    en: (a) => `The deck has no slide "${text(a, "id")}".`,
    fr: (a) => `La présentation n’a pas de diapositive « ${text(a, "id")} ».`,
    hint: {
      en: (a) => (isKnown(a) ? known.en(a) : "Give the slide an id: and link to #id."),
      fr: (a) => (isKnown(a) ? known.fr(a) : "Donnez un id: à la diapositive et écrivez #id."),
    },
  },
  "stale-schema": {
    en: (a) => `${text(a, "path")} no longer agrees with the templates.`,
    fr: (a) => `${text(a, "path")} ne correspond plus aux modèles.`,
    hint: fixed("Run mot-deck schema deck --write.", "Lancez mot-deck schema deck --write."),
  },
  "equal-titles": {
    en: (a) => `Another slide of the same part has the title "${text(a, "title")}"; both stay as written.`,
    fr: (a) =>
      `Une autre diapositive de la même partie a pour titre « ${text(a, "title")} » ; les deux restent telles quelles.`,
    hint: fixed(
      "Titles of their own would help those who find slides by their titles.",
      "Un titre propre à chacune aiderait qui retrouve les diapositives par leur titre.",
    ),
  },
  "text-too-long": {
    en: (a) =>
      `${started(named.en(a))} has ${text(a, "length")} characters, ${surplus(a, "length")} too many: ${text(a, "max")} are allowed.`,
    fr: (a) =>
      `${started(named.fr(a))} a ${text(a, "length")} caractères, ${surplus(a, "length")} de trop : ${text(a, "max")} sont permis.`,
    hint: fixed("Shorten it.", "Raccourcissez-le."),
  },
  "bad-element": {
    en: (a) =>
      `An element is one of ${text(a, "known")}, alone on its line${has(a, "found") ? `; not "${text(a, "found")}"` : ""}.`,
    fr: (a) =>
      `Un élément est l’un de ${text(a, "known")}, seul sur sa ligne${has(a, "found") ? ` ; pas « ${text(a, "found")} »` : ""}.`,
    hint: orKnown("See docs/templates.md.", "Voyez docs/templates.md."),
  },
  "bad-length": {
    en: (a) => `"${text(a, "value")}" is not a length.`,
    fr: (a) => `« ${text(a, "value")} » n’est pas une longueur.`,
    hint: fixed(
      'Write points (18), a share ("33%"), a spacing of the theme (medium) or columns ("4 columns").',
      'Écrivez des points (18), une part ("33%"), un espacement du thème (medium) ou des colonnes ("4 columns").',
    ),
  },
  "page-without-room": {
    en: (a) =>
      `Margins, titles and footer leave ${text(a, "width")} × ${text(a, "height")} points to what a slide shows, in columns of ${text(a, "column")}.`,
    fr: (a) =>
      `Les marges, le titre et le pied ne laissent que ${text(a, "width")} × ${text(a, "height")} points à ce que montre une diapositive, en colonnes de ${text(a, "column")}.`,
    hint: fixed(
      "Reduce margins, title, gaps or the number of columns: lengths are in points, 72 to the inch.",
      "Réduisez les marges, le titre, les écarts ou le nombre de colonnes : les longueurs sont en points, 72 par pouce.",
    ),
  },
  "bad-color": {
    en: (a) => (text(a, "value") === "" ? "A colour lacks here." : `"${text(a, "value")}" is not a colour.`),
    fr: (a) =>
      text(a, "value") === "" ? "Il manque une couleur ici." : `« ${text(a, "value")} » n’est pas une couleur.`,
    hint: fixed(
      'Write six hexadecimal digits between quotes: "1F6FB2" (without quotes, a # begins a remark).',
      'Écrivez six chiffres hexadécimaux entre guillemets : "1F6FB2" (sans guillemets, un # commence une remarque).',
    ),
  },
  "unknown-color": {
    en: (a) => `The theme has no colour "${text(a, "name")}".`,
    fr: (a) => `Le thème n’a pas de couleur « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-style": {
    en: (a) => `The theme has no text style "${text(a, "name")}".`,
    fr: (a) => `Le thème n’a pas de style de texte « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-spacing": {
    en: (a) => `The theme has no spacing "${text(a, "name")}".`,
    fr: (a) => `Le thème n’a pas d’espacement « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-artwork": {
    en: (a) => `The theme has no artwork "${text(a, "name")}": nothing stands there.`,
    fr: (a) => `Le thème n’a pas d’image « ${text(a, "name")} » : rien ne s’affiche là.`,
    hint: known,
  },
  "unknown-field": {
    en: (a) => `Nothing here is called "${text(a, "name")}".`,
    fr: (a) => `Rien ne s’appelle ici « ${text(a, "name")} ».`,
    hint: known,
  },
  "unknown-words": {
    en: (a) => `"words" has no "${text(a, "name")}".`,
    fr: (a) => `« words » n’a pas de « ${text(a, "name")} ».`,
    hint: known,
  },
  "bad-pattern": {
    en: (a) => `"${text(a, "pattern")}" is not a name, nor words with names in braces.`,
    fr: (a) => `« ${text(a, "pattern")} » n’est ni un nom, ni des mots avec des noms entre accolades.`,
    hint: fixed('Write title, or "{words.axis} {part.roman}".', 'Écrivez title, ou "{words.axis} {part.roman}".'),
  },
  "bad-condition": fixedEntry(
    "This condition says nothing that can be true or false.",
    "Cette condition ne dit rien qui puisse être vrai ou faux.",
    "Write a name, or { count: figures, min: 2 }, { path: kind, is: study }, { not: … }.",
    "Écrivez un nom, ou { count: figures, min: 2 }, { path: kind, is: study }, { not: … }.",
  ),
  "layout-binds-field": fixedEntry(
    "What is drawn on the slide layout (onLayout) cannot depend on a slide's content.",
    "Ce qui se dessine sur la disposition (onLayout) ne peut dépendre du contenu d’une diapositive.",
    "Take onLayout out, or show only words and artwork.",
    "Retirez onLayout, ou ne montrez que des mots et des images de la charte.",
  ),
  "placeholder-in-group": fixedEntry(
    "PowerPoint allows no placeholder in a group or in a repetition.",
    "PowerPoint n’admet pas d’espace réservé dans un groupe ou une répétition.",
    "Take placeholder out here.",
    "Retirez placeholder ici.",
  ),
  "no-title": {
    en: (a) => (has(a, "several") ? "A slide can have one title only." : "A template needs a title."),
    fr: (a) => (has(a, "several") ? "Une diapositive ne peut avoir qu’un titre." : "Un modèle a besoin d’un titre."),
    hint: fixed(
      "Give placeholder: title to one text; hidden: true if it is not to be seen.",
      "Donnez placeholder: title à un texte ; hidden: true s’il ne doit pas se voir.",
    ),
  },
  "bad-field-type": {
    en: (a) => `"${text(a, "type")}" is not a type of field.`,
    fr: (a) => `« ${text(a, "type")} » n’est pas un type de champ.`,
    hint: known,
  },
  "bad-size": {
    en: (a) =>
      `The style "${text(a, "name")}" has a smallest size (${text(a, "smallest")}) that is not under its size (${text(a, "size")}).`,
    fr: (a) =>
      `Le style « ${text(a, "name")} » a une plus petite taille (${text(a, "smallest")}) qui dépasse sa taille (${text(a, "size")}).`,
    hint: fixed(
      "Give positive sizes, smallest at most size.",
      "Donnez des tailles positives, smallest au plus égale à size.",
    ),
  },
  "name-mismatch": {
    en: (a) => `The template is called "${text(a, "name")}", but its file is ${text(a, "expected")}.yaml.`,
    fr: (a) => `Le modèle s’appelle « ${text(a, "name")} », mais son fichier est ${text(a, "expected")}.yaml.`,
    hint: fixed("Give both the same name.", "Donnez-leur le même nom."),
  },
  "missing-sample": {
    en: (a) => `The sample "${text(a, "name")}" is missing.`,
    fr: (a) => `Il manque l’exemple « ${text(a, "name")} ».`,
    hint: fixed("Samples are typical, shortest and longest.", "Les exemples sont typical, shortest et longest."),
  },
  "picture-missing": {
    en: (a) => `The picture ${text(a, "path")} does not exist.`,
    fr: (a) => `L’image ${text(a, "path")} n’existe pas.`,
    hint: orKnown(
      "Its name is relative to the file that names it. Check capitals and the extension.",
      "Le chemin se compte depuis le fichier qui la nomme. Vérifiez les majuscules et l’extension.",
    ),
  },
  "picture-unreadable": {
    en: (a) =>
      `The picture ${text(a, "path")} cannot be read: ${a.cause === "empty" ? "the file is empty" : "it is damaged"}.`,
    fr: (a) =>
      `L’image ${text(a, "path")} est illisible : ${a.cause === "empty" ? "le fichier est vide" : "elle est abîmée"}.`,
    hint: fixed(
      "Open it in a picture program and export it again.",
      "Ouvrez-la dans un logiciel d’image et exportez-la à nouveau.",
    ),
  },
  "picture-heic": {
    en: (a) => `${text(a, "path")} is a HEIC photograph, which cannot be read here.`,
    fr: (a) => `${text(a, "path")} est une photo HEIC, qui ne peut être lue ici.`,
    hint: fixed(
      "Export it as JPEG from your telephone or computer.",
      "Exportez-la en JPEG depuis le téléphone ou l’ordinateur.",
    ),
  },
  "picture-format": {
    en: (a) =>
      a.format === undefined
        ? `${text(a, "path")} is not a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG picture.`
        : `${text(a, "path")} is a ${text(a, "format")} file, a format that is not taken: JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG are.`,
    fr: (a) =>
      a.format === undefined
        ? `${text(a, "path")} n’est pas une image JPEG, PNG, WebP, AVIF, GIF, TIFF ou SVG.`
        : `${text(a, "path")} est un fichier ${text(a, "format")}, format qui n’est pas repris : JPEG, PNG, WebP, AVIF, GIF, TIFF et SVG le sont.`,
    hint: fixed("Export it as JPEG or PNG.", "Exportez-la en JPEG ou en PNG."),
  },
  "picture-rare-coding": {
    en: (a) =>
      `The JPEG ${text(a, "path")} is coded in a rare way (lossless, arithmetic or 12 bits), which PowerPoint does not show.`,
    fr: (a) =>
      `Le JPEG ${text(a, "path")} est codé d’une façon rare (sans perte, arithmétique ou 12 bits), que PowerPoint n’affiche pas.`,
    hint: fixed(
      "Open it in a picture program and export it as an ordinary JPEG or as PNG.",
      "Ouvrez-le dans un logiciel d’images et exportez-le en JPEG ordinaire ou en PNG.",
    ),
  },
  "picture-moves": {
    en: (a) => `The picture ${text(a, "path")} moves; its first frame alone is shown.`,
    fr: (a) => `L’image ${text(a, "path")} est animée ; seule sa première image s’affiche.`,
    hint: fixed(
      "If another moment is meant, export that one as JPEG or PNG.",
      "Si un autre moment est voulu, exportez-le en JPEG ou en PNG.",
    ),
  },
  "picture-damaged": {
    en: (a) => `The picture ${text(a, "path")} is damaged: part of what it shows is wrong.`,
    fr: (a) => `L’image ${text(a, "path")} est abîmée : une partie de ce qu’elle montre est fausse.`,
    hint: fixed(
      "Look at the slide; take a sound copy of the picture from where it came.",
      "Regardez la diapositive ; reprenez une copie saine de l’image là d’où elle vient.",
    ),
  },
  "picture-too-large": {
    en: (a) => `The picture ${text(a, "path")} is too large.`,
    fr: (a) => `L’image ${text(a, "path")} est trop grande.`,
    hint: fixed("Keep it under 100 million pixels and 200 MB.", "Restez sous 100 millions de pixels et 200 Mo."),
  },
  "picture-outside": {
    en: (a) => `The picture ${text(a, "path")} lies outside the deck's folder.`,
    fr: (a) => `L’image ${text(a, "path")} est hors du dossier de la présentation.`,
    hint: fixed("Copy it beside the description.", "Copiez-la à côté de la description."),
  },
  "picture-without-alt": {
    en: (a) => `The picture ${text(a, "path")} has no words for those who do not see it.`,
    fr: (a) => `L’image ${text(a, "path")} n’a pas de texte pour qui ne la voit pas.`,
    hint: fixed(
      "Write { file: …, alt: … }, or decorative: true when it says nothing.",
      "Écrivez { file: …, alt: … }, ou decorative: true si elle ne dit rien.",
    ),
  },
  "picture-remote": {
    en: (a) => `${text(a, "path")} is on the network, where mot-deck never goes.`,
    fr: (a) => `${text(a, "path")} est sur le réseau, où mot-deck ne va jamais.`,
    hint: fixed(
      "Download the picture and put it beside the description.",
      "Téléchargez l’image et posez-la à côté de la description.",
    ),
  },
  "drawing-malformed": {
    en: (a) =>
      `The drawing ${text(a, "path")} is not well-formed: its line ${text(a, "line")} breaks the rules of XML.`,
    fr: (a) => `Le dessin ${text(a, "path")} est mal formé : sa ligne ${text(a, "line")} enfreint les règles du XML.`,
    hint: fixed(
      "Open it in a drawing program (Inkscape, Illustrator…) and export it again.",
      "Ouvrez-le dans un logiciel de dessin (Inkscape, Illustrator…) et exportez-le à nouveau.",
    ),
  },
  "drawing-sizeless": {
    en: (a) =>
      `The drawing ${text(a, "path")} shows nothing: the size that its line ${text(a, "line")} gives is empty.`,
    fr: (a) =>
      `Le dessin ${text(a, "path")} ne montre rien : la taille que donne sa ligne ${text(a, "line")} est vide.`,
    hint: fixed(
      "Its width, its height and both sides of its viewBox must be greater than 0.",
      "Sa largeur, sa hauteur et les deux côtés de sa viewBox doivent être supérieurs à 0.",
    ),
  },
  "drawing-outward": {
    en: (a) => `The drawing ${text(a, "path")} calls on another file in line ${text(a, "line")}: ${text(a, "target")}.`,
    fr: (a) =>
      `Le dessin ${text(a, "path")} fait appel à un autre fichier, ligne ${text(a, "line")} : ${text(a, "target")}.`,
    hint: fixed(
      "Export it again with its pictures embedded (Inkscape: Extensions > Images > Embed; Illustrator: Image location > Embed).",
      "Exportez-le à nouveau en incorporant ses images (Inkscape : Extensions > Images > Incorporer ; Illustrator : Emplacement des images > Incorporer).",
    ),
  },
  "drawing-too-heavy": {
    en: (a) => `The drawing ${text(a, "path")} ${heaviness(a, "en")}.`,
    fr: (a) => `Le dessin ${text(a, "path")} ${heaviness(a, "fr")}.`,
    hint: fixed(
      "Simplify it (fewer points, no effects), or export it as PNG.",
      "Simplifiez-le (moins de points, pas d’effets), ou exportez-le en PNG.",
    ),
  },
  "drawing-beyond": {
    en: (a) => `${lost(a, "en")} in line ${text(a, "line")} of the drawing ${text(a, "path")}.`,
    fr: (a) => `${lost(a, "fr")}, ligne ${text(a, "line")} du dessin ${text(a, "path")}.`,
    hint: { en: (a) => saved(a, "en"), fr: (a) => saved(a, "fr") },
  },
  "drawing-letters": {
    en: (a) => `The brand's fonts, in which the drawing ${text(a, "path")} is lettered, lack ${text(a, "letters")}.`,
    fr: (a) =>
      `Il manque aux polices de la charte, dans lesquelles le dessin ${text(a, "path")} est écrit : ${text(a, "letters")}.`,
    hint: fixed(
      "Turn the drawing's text into paths when you export it.",
      "Convertissez le texte du dessin en tracés à l’export.",
    ),
  },
  "font-missing": {
    en: (a) => `The font ${text(a, "path")} does not exist.`,
    fr: (a) => `La police ${text(a, "path")} n’existe pas.`,
    hint: orKnown(
      "Put the TTF file in the brand's fonts folder.",
      "Placez le fichier TTF dans le dossier fonts de la charte.",
    ),
  },
  "font-unreadable": {
    en: (a) => `The font ${text(a, "path")} is not a TTF file that can be read.`,
    fr: (a) => `La police ${text(a, "path")} n’est pas un fichier TTF lisible.`,
    hint: fixed(
      "Take a static TTF; WOFF files cannot be measured.",
      "Prenez un TTF statique ; les fichiers WOFF ne se mesurent pas.",
    ),
  },
  "font-has-twin": {
    en: (a) => `${text(a, "family")} is measured by another font: its own file "${text(a, "key")}" would not be used.`,
    fr: (a) =>
      `${text(a, "family")} est mesurée par une autre police : son fichier « ${text(a, "key")} » ne servirait pas.`,
    hint: fixed(
      "Put the files of the metric twin under measuredBy and remove these, or remove measuredBy.",
      "Mettez sous measuredBy les fichiers de la police de mêmes mesures et retirez ceux-ci, ou retirez measuredBy.",
    ),
  },
  "font-not-embedded": {
    en: (a) => `${face(a, "en")} is not embedded in the ${carrier(a)}: ${refusal(a, "en")}.`,
    fr: (a) => `${face(a, "fr")} n’est pas incorporée au ${carrier(a)} : ${refusal(a, "fr")}.`,
    hint: {
      en: (a) =>
        a.carrier === "pdf"
          ? "Nothing of it is lost to sight: its letters are drawn as outlines. Take a TTF that may be embedded for a lighter file."
          : "Install the font where the deck is shown (mot-deck fonts --copy gives the files), or take a TTF that may be embedded.",
      fr: (a) =>
        a.carrier === "pdf"
          ? "Rien ne s’en perd à l’œil : ses lettres sont tracées. Prenez un TTF qui peut être incorporé pour un fichier plus léger."
          : "Installez la police là où la présentation est montrée (mot-deck fonts --copy en donne les fichiers), ou prenez un TTF qui peut être incorporé.",
    },
  },
  "glyph-missing": {
    en: (a) =>
      `The font ${text(a, "font")} lacks ${text(a, "letters")}: ${has(a, "fallback") ? `it is shown in ${text(a, "fallback")}` : "PowerPoint and browsers take another font for it, PDF and PNG draw an empty box"}.`,
    fr: (a) =>
      `La police ${text(a, "font")} n’a pas ${text(a, "letters")} : ${has(a, "fallback") ? `${text(a, "fallback")} prend le relais` : "PowerPoint et les navigateurs prennent une autre police, le PDF et le PNG tracent un carré vide"}.`,
    hint: {
      en: (a) =>
        has(a, "fallback")
          ? "Take another sign if its look matters."
          : "Take another sign, or name a font that has it in the theme (fonts.fallback).",
      fr: (a) =>
        has(a, "fallback")
          ? "Prenez un autre signe si son aspect compte."
          : "Prenez un autre signe, ou nommez dans le thème une police qui l’a (fonts.fallback).",
    },
  },
  "right-to-left": {
    en: (a) =>
      has(a, "sign")
        ? `${started(named.en(a))} holds ${text(a, "sign")}, a sign that is not seen and changes the direction of what follows: not every program obeys it, and readers may be misled.`
        : `${started(named.en(a))} holds a line that reads from right to left, in a place that is set from left to right (a list, a footer): its punctuation or its Latin words are out of order.`,
    fr: (a) =>
      has(a, "sign")
        ? `${started(named.fr(a))} contient ${text(a, "sign")}, un signe qui ne se voit pas et qui change le sens de ce qui suit : tous les logiciels ne lui obéissent pas, et le lecteur peut s’y tromper.`
        : `${started(named.fr(a))} contient une ligne qui se lit de droite à gauche, à une place composée de gauche à droite (une liste, un pied de page) : sa ponctuation ou ses mots latins ne sont pas à leur place.`,
    hint: {
      en: (a) =>
        has(a, "sign")
          ? "Delete it: letters say by themselves which way they run."
          : "Make it a paragraph of its own (statement, quote), or leave its punctuation out.",
      fr: (a) =>
        has(a, "sign")
          ? "Supprimez-le : les lettres disent d’elles-mêmes dans quel sens elles se lisent."
          : "Faites-en un paragraphe à part (statement, quote), ou ôtez sa ponctuation.",
    },
  },
  "text-overflow": {
    en: (a) =>
      `${started(named.en(a))} does not fit, even at ${text(a, "sizePt")} pt, its smallest size: about ${letters(a, "excess", "letter", "letters")} too many.`,
    fr: (a) =>
      `${started(named.fr(a))} ne tient pas, même à ${text(a, "sizePt")} pt, sa plus petite taille : environ ${letters(a, "excess", "lettre", "lettres")} de trop.`,
    hint: fixed("Shorten it, or make two slides.", "Raccourcissez-le, ou faites deux diapositives."),
  },
  "word-too-wide": {
    en: (a) =>
      `In ${named.en(a)}, the word "${text(a, "word")}" is wider than its place, even at ${text(a, "sizePt")} pt: about ${letters(a, "excess", "letter", "letters")} too many.`,
    fr: (a) =>
      `Dans ${named.fr(a)}, le mot « ${text(a, "word")} » est plus large que sa place, même à ${text(a, "sizePt")} pt : environ ${letters(a, "excess", "lettre", "lettres")} de trop.`,
    hint: fixed(
      "Shorten the word, or break it with a space or a hyphen.",
      "Raccourcissez le mot, ou coupez-le par un espace ou un tiret.",
    ),
  },
  "footer-overflow": {
    en: (a) =>
      `The footer does not fit on one line, even at ${text(a, "sizePt")} pt, its smallest size: about ${letters(a, "excess", "letter", "letters")} too many.`,
    fr: (a) =>
      `Le pied de page ne tient pas sur une ligne, même à ${text(a, "sizePt")} pt, sa plus petite taille : environ ${letters(a, "excess", "lettre", "lettres")} de trop.`,
    hint: fixed(
      "Shorten it; organisation.short gives it an acronym in place of the name.",
      "Raccourcissez-le ; organisation.short lui donne un sigle à la place du nom.",
    ),
  },
  "box-overflow": {
    en: (a) => `The boxes of this template stick out by ${text(a, "excessPt")} pt.`,
    fr: (a) => `Les boîtes de ce modèle dépassent de ${text(a, "excessPt")} pt.`,
    hint: fixed("Make them smaller, or show fewer.", "Réduisez-les, ou montrez-en moins."),
  },
  internal: {
    en: (a) => `mot-deck failed: ${text(a, "detail")}. This is our mistake, not yours.`,
    fr: (a) => `mot-deck a échoué : ${text(a, "detail")}. C’est notre faute, pas la vôtre.`,
    hint: fixed("Tell us, with the description if you may.", "Signalez-le-nous, si possible avec la description."),
  },
} satisfies Record<DiagnosticCode, Entry>;

function fixedEntry(en: string, fr: string, hintEn: string, hintFr: string): Entry {
  return { en: () => en, fr: () => fr, hint: fixed(hintEn, hintFr) };
}

/** French signs get their spaces here, so that the table above stays readable. */
const spaced = (words: string): string =>
  words
    .replace(/ ([;!?])/gu, "\u202f$1")
    .replace(/ :/gu, "\u00a0:")
    .replace(/« /gu, "«\u00a0")
    .replace(/ »/gu, "\u00a0»");

/** The message of a diagnostic, and what to do. */
export function wordsOf(
  code: DiagnosticCode,
  args: DiagnosticArgs,
  language: UiLanguage,
): { readonly message: string; readonly hints: readonly string[] } {
  const entry: Entry = catalog[code];
  const message = entry[language](args);
  const hint = entry.hint?.[language](args);
  const set = language === "fr" ? spaced : (words: string) => words;
  return { message: set(message), hints: hint === undefined || hint === "" ? [] : [set(hint)] };
}
