import type { Candidates, DiagnosticArgs, DiagnosticCode, ValueName } from "../model/diagnostic.js";
import type { DataLimit, DrawingLimit } from "../model/files.js";
import type { FaceStyle, Refusal } from "../model/fonts.js";
import { named, started, type Told } from "./named.js";

/** A language of the interface. */
export type UiLanguage = "fr" | "en";
type Both = Readonly<Record<UiLanguage, string>>;
/** Words for what a code is told with, which may be more than they say. */
type Words<Args> = (args: Args & Told) => string;
type BothWords<Args> = Readonly<Record<UiLanguage, Words<Args>>>;
type Entry<Args> = BothWords<Args> & { readonly hint?: BothWords<Args> };

/** What kinds of YAML are called by those who write it. */
const kinds: Readonly<Record<ValueName, Both>> = {
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
/** A number as each language writes it. */
const amount = (value: number, language: UiLanguage): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
const sumRow: BothWords<{ readonly row: string; readonly column: string }> = {
  en: (a) => `"${a.row}", column "${a.column}"`,
  fr: (a) => `« ${a.row} », colonne « ${a.column} »`,
};
const distance = ([one, other]: readonly [number, number]): number => Math.abs(one - other);
const columnIn: BothWords<{ readonly column: string }> = {
  en: (a) => (a.column === "" ? "" : `, column "${a.column}"`),
  fr: (a) => (a.column === "" ? "" : `, colonne « ${a.column} »`),
};
const inUnit = {
  en: (unit: string): string => (unit === "" ? "without a unit" : `in ${unit}`),
  fr: (unit: string): string => (unit === "" ? "sans unité" : `en ${unit}`),
};
const within = {
  en: ({ where }: { readonly where: string }) => (where === "" ? "" : ` in "${where}"`),
  fr: ({ where }: { readonly where: string }) => (where === "" ? "" : ` dans « ${where} »`),
};

/** How many letters, which may be one. */
const letters = ({ excess }: { readonly excess: number }, one: string, more: string): string =>
  `${excess} ${excess > 1 ? more : one}`;

const listed = (names: readonly string[]): string => names.join(", ");

/** A text that a comma cut may be a number and nothing else. */
const quoted: BothWords<{ readonly whole: string }> = {
  en: ({ whole }) =>
    `Put the text between quotes: "${whole}".${isDecimal(whole) ? ` A field that wants a number takes a point: ${whole.replace(",", ".")}.` : ""}`,
  fr: ({ whole }) =>
    `Mettez le texte entre guillemets : "${whole}".${isDecimal(whole) ? ` Un champ qui attend un nombre prend un point : ${whole.replace(",", ".")}.` : ""}`,
};
const isDecimal = (whole: string): boolean => /^\d+,\d+$/u.test(whole);

/** Where a key is known, when it is not where it stands. */
const elsewhere = {
  en: ({ key, groups = [], templates = [] }: DiagnosticArgs["unknown-key"]): string | undefined => {
    const slides = `in a slide of ${templates.map((name) => `"- template: ${name}"`).join(" or ")}, under "topics:"`;
    const places = [
      ...(groups.length === 0 ? [] : [`within ${groups.join(" or ")}`]),
      ...(templates.length === 0 ? [] : [slides]),
    ];
    return places.length === 0 ? undefined : `"${key}" is written ${places.join(", or ")}.`;
  },
  fr: ({ key, groups = [], templates = [] }: DiagnosticArgs["unknown-key"]): string | undefined => {
    const slides = `dans une diapositive ${templates.map((name) => `« - template: ${name} »`).join(" ou ")}, sous « topics: »`;
    const places = [
      ...(groups.length === 0 ? [] : [`dans ${groups.join(" ou ")}`]),
      ...(templates.length === 0 ? [] : [slides]),
    ];
    return places.length === 0 ? undefined : `« ${key} » s’écrit ${places.join(", ou ")}.`;
  },
};

const known: BothWords<Candidates> = {
  en: (a) =>
    a.suggestion !== undefined
      ? `Did you mean "${a.suggestion}"?`
      : isListed(a)
        ? `Possible: ${listed(a.known)}.`
        : "Check the spelling.",
  fr: (a) =>
    a.suggestion !== undefined
      ? `Vouliez-vous dire « ${a.suggestion} » ?`
      : isListed(a)
        ? `Possibles : ${listed(a.known)}.`
        : "Vérifiez l’orthographe.",
};
const isListed = (args: Candidates): args is { readonly known: readonly string[] } =>
  args.known !== undefined && args.known.length > 0;
const isKnown = (args: Candidates): boolean => args.suggestion !== undefined || isListed(args);

const isGiven = (args: { readonly given?: readonly string[] }): args is { readonly given: readonly string[] } =>
  args.given !== undefined && args.given.length > 0;

/** An entry of a list of the assembly, as it is written in the description. */
const declaration = ({ list, value }: DiagnosticArgs["unknown-entry"], label: string): string =>
  `${list}: [{ name: ${value}, label: ${label} }]`;

const faceStyles: Readonly<Record<FaceStyle, Both>> = {
  regular: { en: "regular", fr: "romain" },
  bold: { en: "bold", fr: "gras" },
  italic: { en: "italic", fr: "italique" },
  boldItalic: { en: "bold italic", fr: "gras italique" },
};

/** Why a face stays out of a file. */
const refusals: Readonly<Record<Refusal, Both>> = {
  restricted: { en: "its licence forbids it", fr: "sa licence l’interdit" },
  bitmap: { en: "its licence allows bitmaps alone", fr: "sa licence ne permet que des images de points" },
  outlines: { en: "its outlines are not those of TrueType", fr: "ses contours ne sont pas ceux de TrueType" },
  whole: { en: "its licence wants it whole", fr: "sa licence la veut entière" },
  damaged: { en: "a table that it needs is missing or damaged", fr: "une table nécessaire manque ou est abîmée" },
};

/** The name that was likely meant; else what to do. */
const orKnown = (en: string, fr: string): BothWords<Candidates> => ({
  en: (a) => (a.suggestion !== undefined ? known.en(a) : en),
  fr: (a) => (a.suggestion !== undefined ? known.fr(a) : fr),
});
/** What to do, or to say where it stands. */
const orAcknowledge = (en: string, fr: string): BothWords<unknown> =>
  fixed(
    `${en} If it is right as it is, say why where it stands: acknowledged: "…".`,
    `${fr} Si c’est juste ainsi, dites pourquoi à cet endroit : acknowledged: "…".`,
  );
/** What votes decided, as a sentence goes on. */
const verdicts = {
  adopted: { en: "they adopt it", fr: "elles l’adoptent" },
  rejected: { en: "they do not adopt it", fr: "elles ne l’adoptent pas" },
  tie: { en: "they are equal", fr: "elles sont à égalité" },
} as const satisfies Readonly<Record<string, Both>>;
const fixed = (en: string, fr: string): BothWords<unknown> => ({ en: () => en, fr: () => fr });

/** What a file of data has too much of. */
const excesses: Readonly<Record<DataLimit, Readonly<Record<UiLanguage, (max: string, cell: string) => string>>>> = {
  bytes: { en: (max) => `weighs more than ${max} bytes`, fr: (max) => `pèse plus de ${max} octets` },
  unpacked: { en: (max) => `unfolds to more than ${max} bytes`, fr: (max) => `se déplie en plus de ${max} octets` },
  rows: { en: (max) => `has more than ${max} rows`, fr: (max) => `a plus de ${max} lignes` },
  columns: { en: (max) => `has more than ${max} columns`, fr: (max) => `a plus de ${max} colonnes` },
  rowLetters: {
    en: (max) => `has more than ${max} letters in a row`,
    fr: (max) => `a plus de ${max} lettres dans une ligne`,
  },
  cells: { en: (max) => `has more than ${max} cells`, fr: (max) => `a plus de ${max} cellules` },
  letters: {
    en: (max, cell) => `has more than ${max} letters in its cell ${cell}`,
    fr: (max, cell) => `a plus de ${max} lettres dans sa cellule ${cell}`,
  },
};

const hidden = (
  { rows, columns }: DiagnosticArgs["data-hidden"],
  row: readonly [string, string],
  column: readonly [string, string],
  and: string,
): string =>
  [[rows, row] as const, [columns, column] as const]
    .flatMap(([count, [one, more]]) => (count === 0 ? [] : [`${count} ${count > 1 ? more : one}`]))
    .join(` ${and} `);

/** Numbers as messages say them, whatever the machine's own language. */
const counted: Readonly<Record<UiLanguage, (value: number) => string>> = {
  en: (value) => value.toLocaleString("en", { maximumFractionDigits: 10 }),
  fr: (value) => value.toLocaleString("fr", { maximumFractionDigits: 10 }),
};
const about = ({ label }: { readonly label: string }, before: string, after: string): string =>
  label === "" ? "" : `${before}${label}${after}`;

const heaviness: Readonly<Record<DrawingLimit, Both>> = {
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

const lost = ({ what }: DiagnosticArgs["drawing-beyond"], language: UiLanguage): string => {
  const words =
    language === "fr" ? `${what} n’est pas rendu, ou l’est autrement` : `${what} is not drawn, or drawn otherwise`;
  return LOST[what]?.[language][0] ?? words;
};

const saved = ({ what }: DiagnosticArgs["drawing-beyond"], language: UiLanguage): string =>
  LOST[what]?.[language][1] ??
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
const remedies: Readonly<Record<string, Both>> = {
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

type Catalog = { readonly [Code in DiagnosticCode]: Entry<DiagnosticArgs[Code]> };

/** Every code and its words: what is wrong, and, as a hint, what to do. */
export const catalog: Catalog = {
  "file-missing": {
    en: (a) => `The file ${a.path} does not exist.`,
    fr: (a) => `Le fichier ${a.path} n’existe pas.`,
    hint: orKnown("Check its name and its folder.", "Vérifiez son nom et son dossier."),
  },
  "file-is-folder": {
    en: (a) => `${a.path} is a folder, not a file.`,
    fr: (a) => `${a.path} est un dossier, pas un fichier.`,
    hint: fixed("Name a file in it.", "Indiquez un fichier de ce dossier."),
  },
  "folder-is-file": {
    en: (a) => `${a.path} is a file, not a folder: nothing can be written in it.`,
    fr: (a) => `${a.path} est un fichier, pas un dossier : rien ne peut y être écrit.`,
    hint: fixed("Name a folder, there or to be made.", "Indiquez un dossier, existant ou à créer."),
  },
  "file-denied": {
    en: (a) => `Access to ${a.path} is refused.`,
    fr: (a) => `L’accès à ${a.path} est refusé.`,
    hint: fixed("Check the rights of the file and of its folder.", "Vérifiez les droits du fichier et de son dossier."),
  },
  "file-unreadable": {
    en: (a) => `${a.path} cannot be read or written.`,
    fr: (a) => `${a.path} ne peut être ni lu ni écrit.`,
    hint: fixed(
      "Check that the path is right, and that the disk is there.",
      "Vérifiez que le chemin est juste et le disque accessible.",
    ),
  },
  "file-busy": {
    en: (a) => `${a.path} is open in another program.`,
    fr: (a) => `${a.path} est ouvert dans un autre programme.`,
    hint: fixed("Close it in PowerPoint, then try again.", "Fermez-le dans PowerPoint, puis recommencez."),
  },
  "port-taken": {
    en: (a) => `Port ${a.port} is taken by another program, or may not be used.`,
    fr: (a) => `Le port ${a.port} est pris par un autre programme, ou interdit.`,
    hint: fixed("Leave --port out: a free one is found.", "Ne donnez pas --port : un port libre est trouvé."),
  },
  "disk-full": {
    en: (a) => `There is no room left to write ${a.path}.`,
    fr: (a) => `Il n’y a plus de place pour écrire ${a.path}.`,
    hint: fixed("Make room on the disk, then try again.", "Libérez de la place sur le disque, puis recommencez."),
  },
  "output-not-ours": {
    en: (a) => `${a.path} exists and was not made by mot-deck: it was left as it is.`,
    fr: (a) => `${a.path} existe et n’a pas été fait par mot-deck : il est resté tel quel.`,
    hint: fixed(
      "Choose another name with -o, or add --force: a dated copy of the old file is kept.",
      "Choisissez un autre nom avec -o, ou ajoutez --force : une copie datée de l’ancien fichier est gardée.",
    ),
  },
  "output-changed": {
    en: (a) => `${a.path} was edited after it was built: it was left as it is, so that nothing is lost.`,
    fr: (a) => `${a.path} a été retouché depuis sa fabrication : il est resté tel quel, pour ne rien perdre.`,
    hint: fixed(
      "Choose another name with -o, or add --force: a dated copy of the edited file is kept.",
      "Choisissez un autre nom avec -o, ou ajoutez --force : une copie datée du fichier retouché est gardée.",
    ),
  },
  "output-conflict": {
    en: (a) => `Two decks would be written to ${a.path}.`,
    fr: (a) => `Deux présentations seraient écrites dans ${a.path}.`,
    hint: fixed(
      "Give a folder to -o, or rename one of the descriptions.",
      "Donnez un dossier à -o, ou renommez l’une des descriptions.",
    ),
  },
  "output-is-input": {
    en: (a) => `${a.path} is what a deck is made from: it is not written over.`,
    fr: (a) => `${a.path} sert à faire une présentation : il n’est pas remplacé.`,
    hint: fixed("Choose another name with -o.", "Choisissez un autre nom avec -o."),
  },
  usage: {
    en: (a) => a.message,
    fr: (a) => a.message,
    hint: fixed("mot-deck --help shows the help.", "mot-deck --help donne l’aide."),
  },
  "no-standard-stream": {
    en: (a) => `${a.command} does not take "-".`,
    fr: (a) => `${a.command} n’accepte pas « - ».`,
    hint: {
      en: (a) =>
        a.command === "-o"
          ? "Name a file or a folder; the deck's description may come in on standard input: mot-deck build -."
          : "Name a file: the preview follows what is saved in it.",
      fr: (a) =>
        a.command === "-o"
          ? "Indiquez un fichier ou un dossier ; c’est la description qui peut venir de l’entrée standard : mot-deck build -."
          : "Indiquez un fichier : l’aperçu suit ce qui y est enregistré.",
    },
  },
  "option-without-format": {
    en: (a) => `${a.option} says something of ${a.format} files, and none is written.`,
    fr: (a) => `${a.option} ne concerne que les fichiers ${a.format}, et aucun n’est écrit.`,
    hint: {
      en: (a) => `Take it away, or add ${a.format} to --format.`,
      fr: (a) => `Retirez cette option, ou ajoutez ${a.format} à --format.`,
    },
  },
  "output-suffix": {
    en: (a) => `-o ${a.path} names a ${a.suffix} file, but --format says ${listed(a.formats)}.`,
    fr: (a) => `-o ${a.path} désigne un fichier ${a.suffix}, mais --format dit ${listed(a.formats)}.`,
    hint: fixed(
      "Leave --format out: the suffix says it. For several formats, name a folder (-o slides/).",
      "Ne donnez pas --format : le suffixe suffit. Pour plusieurs formats, indiquez un dossier (-o diapositives/).",
    ),
  },
  "output-suffix-unknown": {
    en: (a) => `-o ${a.path}: no ${a.suffix} file can be written.`,
    fr: (a) => `-o ${a.path} : mot-deck n’écrit pas de fichier ${a.suffix}.`,
    hint: fixed(
      "What can be written: .pptx, .pdf, .html, .scene.json. For a folder, end its name with a slash.",
      "Au choix : .pptx, .pdf, .html, .scene.json. Pour un dossier, terminez son nom par une barre oblique.",
    ),
  },
  "output-one-file": {
    en: (a) => `-o ${a.path} names one file, and several would be written.`,
    fr: (a) => `-o ${a.path} désigne un seul fichier, et plusieurs seraient écrits.`,
    hint: fixed(
      "Name a folder (-o slides/); pictures, PNG or SVG, are one for each slide: --format png or svg.",
      "Indiquez un dossier (-o diapositives/) ; les images, PNG ou SVG, sont une par diapositive : --format png ou svg.",
    ),
  },
  "init-over-file": {
    en: (a) => `${a.path} exists: nothing was written.`,
    fr: (a) => `${a.path} existe déjà : rien n’a été écrit.`,
    hint: fixed(
      "Name another folder: mot-deck init my-assembly.",
      "Nommez un autre dossier : mot-deck init mon-assemblee.",
    ),
  },
  "not-a-package": {
    en: (a) => a.message,
    fr: (a) => a.message,
    hint: {
      en: (a) => remedies[a.kind]?.en ?? OTHER_FILES.en,
      fr: (a) => remedies[a.kind]?.fr ?? OTHER_FILES.fr,
    },
  },
  "package-fault": {
    en: (a) => `${a.part}: ${a.message}`,
    fr: (a) => `${a.part} : ${a.message}`,
  },
  "package-doubt": {
    en: (a) => `${a.part}: ${a.message}`,
    fr: (a) => `${a.part} : ${a.message}`,
  },
  "yaml-syntax": {
    en: (a) => `This is not well-formed YAML: ${a.detail}`,
    fr: (a) => `Le YAML est mal formé : ${reasons[a.reason] ?? "ce signe n’est pas attendu ici"}.`,
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
    en: (a) => `The key "${a.key}" stands twice in the same group.`,
    fr: (a) => `La clé « ${a.key} » figure deux fois dans le même groupe.`,
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
    en: (a) => `The file is too large (${a.megabytes} MB).`,
    fr: (a) => `Le fichier est trop gros (${a.megabytes} Mo).`,
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
      `Between ${a.taken === "entry" ? "brackets" : "braces"} ${a.isDecimal ? "a decimal comma" : "a comma"} parts entries too: of "${a.whole}", "${a.rest}" is taken for ${a.taken === "entry" ? "an entry" : "a key"} of its own.`,
    fr: (a) =>
      `Entre ${a.taken === "entry" ? "crochets" : "accolades"}, une virgule${a.isDecimal ? ", même décimale," : ""} sépare deux entrées : de « ${a.whole} », « ${a.rest} » est pris pour une ${a.taken === "entry" ? "entrée à part" : "clé"}.`,
    hint: quoted,
  },
  "yaml-flow-colon": {
    en: (a) => `A colon with a space after it parts a key from its value: "${a.whole}" is taken for both.`,
    fr: (a) => `Un deux-points suivi d’un espace sépare une clé de sa valeur : « ${a.whole} » est pris pour les deux.`,
    hint: quoted,
  },
  "wrong-type": {
    en: (a) => `${started(named.en(a))} wants ${kinds[a.expected].en}, not ${kinds[a.found].en}.`,
    fr: (a) => `${started(named.fr(a))} attend ${kinds[a.expected].fr}, et non ${kinds[a.found].fr}.`,
    hint: fixed(
      "See the field in mot-deck templates, or in docs/description.md.",
      "Voyez le champ avec mot-deck templates, ou dans docs/description.md.",
    ),
  },
  "unknown-key": {
    en: (a) => `The key "${a.key}" is not known here${within.en(a)}.`,
    fr: (a) => `La clé « ${a.key} » n’est pas connue ici${within.fr(a)}.`,
    hint: {
      en: (a) =>
        a.isSpelling === true
          ? `Write "${a.suggestion}": in keys, words are joined without hyphen or underscore, each but the first with a capital.`
          : (elsewhere.en(a) ?? known.en(a)),
      fr: (a) =>
        a.isSpelling === true
          ? `Écrivez « ${a.suggestion} » : dans une clé, les mots se suivent sans tiret ni trait bas, avec une majuscule à chacun sauf au premier.`
          : (elsewhere.fr(a) ?? known.fr(a)),
    },
  },
  "missing-key": {
    en: (a) => `"${a.key}" is missing${within.en(a)}.`,
    fr: (a) => `Il manque « ${a.key} »${within.fr(a)}.`,
    hint: {
      en: (a) =>
        isGiven(a)
          ? `This part gives ${listed(a.given)}: choose a template that needs no more.`
          : `Add a line "${a.key}: …" here.`,
      fr: (a) =>
        isGiven(a)
          ? `Cette partie donne ${listed(a.given)} : choisissez un modèle qui n’en demande pas plus.`
          : `Ajoutez ici une ligne « ${a.key}: … ».`,
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
    en: (a) => `${started(named.en(a))} has ${a.count} entries and needs at least ${a.min}.`,
    fr: (a) => `${started(named.fr(a))} a ${a.count} élément(s) et en demande au moins ${a.min}.`,
    hint: fixed(
      "Add the entries that lack, or choose another template.",
      "Ajoutez les éléments qui manquent, ou choisissez un autre modèle.",
    ),
  },
  "too-many": {
    en: (a) =>
      `${started(named.en(a))} has ${a.count} entries, ${a.count - a.max} too many: at most ${a.max} are shown.`,
    fr: (a) =>
      `${started(named.fr(a))} a ${a.count} éléments, ${a.count - a.max} de trop : ${a.max} au plus sont montrés.`,
    hint: fixed("Take some out, or make two slides of them.", "Retirez-en, ou répartissez-les sur deux diapositives."),
  },
  "out-of-range": {
    en: (a) =>
      `${a.value} is out of range for ${named.en(a)}${a.min !== undefined ? `, from ${a.min}` : ""}${a.max !== undefined ? `, up to ${a.max}` : ""}.`,
    fr: (a) =>
      `${a.value} est hors des limites de ${named.fr(a)}${a.min !== undefined ? `, à partir de ${a.min}` : ""}${a.max !== undefined ? `, jusqu’à ${a.max}` : ""}.`,
    hint: fixed("Check the number.", "Vérifiez le nombre."),
  },
  "bad-choice": {
    en: (a) => `"${a.value}" is not a choice for ${named.en(a)}.`,
    fr: (a) => `« ${a.value} » n’est pas un choix possible pour ${named.fr(a)}.`,
    hint: known,
  },
  "unknown-entry": {
    en: (a) => `"${a.value}" is not declared under "${a.list}".`,
    fr: (a) => `« ${a.value} » n’est pas déclaré sous « ${a.list} ».`,
    hint: {
      en: (a) =>
        a.suggestion !== undefined
          ? known.en(a)
          : `${isKnown(a) ? `${known.en(a)} ` : ""}Declare it, once for the assembly: ${declaration(a, "What it is called")}`,
      fr: (a) =>
        a.suggestion !== undefined
          ? known.fr(a)
          : `${isKnown(a) ? `${known.fr(a)} ` : ""}Déclarez-le, une fois pour l’assemblée : ${declaration(a, "Ce qui s’affiche")}`,
    },
  },
  "data-unknown-source": {
    en: (a) => `No data is called "${a.name}".`,
    fr: (a) => `Aucune donnée ne s’appelle « ${a.name} ».`,
    hint: known,
  },
  "data-unknown-column": {
    en: (a) => `"${a.source}" has no column "${a.name}".`,
    fr: (a) => `« ${a.source} » n’a pas de colonne « ${a.name} ».`,
    hint: {
      en: (a) =>
        `${a.suggestion === undefined ? "" : `Did you mean "${a.suggestion}"? `}Columns: ${listed(a.known ?? [])}.`,
      fr: (a) =>
        `${a.suggestion === undefined ? "" : `Vouliez-vous dire « ${a.suggestion} » ? `}Colonnes : ${listed(a.known ?? [])}.`,
    },
  },
  "data-unknown-value": {
    en: (a) => `No row of "${a.source}" says "${a.value}" under "${a.column}".`,
    fr: (a) => `Aucune ligne de « ${a.source} » ne dit « ${a.value} » sous « ${a.column} ».`,
    hint: known,
  },
  "data-not-compared": {
    en: (a) => `"${a.value}" cannot be compared with what "${a.source}" holds under "${a.column}".`,
    fr: (a) => `« ${a.value} » ne se compare pas à ce que « ${a.source} » contient sous « ${a.column} ».`,
    hint: {
      en: (a) =>
        a.isDates
          ? "Write a date, or the beginning of one: 2025-06-30, 2025-06, 2025."
          : "Write a number, in the column's unit: 12000. Words have no order: name those that you want.",
      fr: (a) =>
        a.isDates
          ? "Écrivez une date, ou le début d’une date : 2025-06-30, 2025-06, 2025."
          : "Écrivez un nombre, dans l’unité de la colonne : 12000. Des mots n’ont pas d’ordre : nommez ceux que vous voulez.",
    },
  },
  "data-no-rows": {
    en: (a) =>
      a.column === undefined
        ? `No row of "${a.source}" is taken here.`
        : `No row that is taken here of "${a.source}" has a number under "${a.column}".`,
    fr: (a) =>
      a.column === undefined
        ? `Aucune ligne de « ${a.source} » n’est retenue ici.`
        : `Aucune ligne de « ${a.source} » retenue ici n’a de nombre sous « ${a.column} ».`,
    hint: fixed(
      'Look at the conditions under "where:", and at what "mot-deck data" says of the file.',
      "Voyez les conditions sous « where: », et ce que « mot-deck data » dit du fichier.",
    ),
  },
  "data-empty-cells": {
    en: (a) =>
      `${a.count} of ${a.all} cells of "${a.column}" that are reckoned with here ${a.count === 1 ? "is" : "are"} empty or not known: the result goes without.`,
    fr: (a) =>
      `${a.count} des ${a.all} cellules de « ${a.column} » comptées ici ${a.count === 1 ? "est vide ou inconnue" : "sont vides ou inconnues"} : le résultat s’en passe.`,
    hint: fixed(
      'Fill them, with 0 where there is nothing; or leave their rows out under "where:", as { filled: true }.',
      "Remplissez-les, de 0 s’il n’y a rien ; ou écartez leurs lignes sous « where: », par { filled: true }.",
    ),
  },
  "data-total-row": {
    en: (a) => `"${a.row}", in "${a.source}", is the sum of the rows above it, and is counted with them here.`,
    fr: (a) => `« ${a.row} », dans « ${a.source} », est la somme des lignes au-dessus, et compte ici avec elles.`,
    hint: {
      en: (a) =>
        `Leave it out: "{ not: ${a.row} }" under "where:", or for a share the cells that count, "range: A1:C20".`,
      fr: (a) =>
        `Écartez-la : « { not: ${a.row} } » sous « where: », ou, pour une part, les cellules qui comptent : « range: A1:C20 ».`,
    },
  },
  "data-not-one": {
    en: (a) =>
      `A single row of "${a.source}" was to be taken here; ${a.count === 0 ? "none is" : `there are ${a.count}`}.`,
    fr: (a) =>
      `Une seule ligne de « ${a.source} » était attendue ici ; ${a.count === 0 ? "aucune n’est retenue" : `il y en a ${a.count}`}.`,
    hint: fixed(
      'Say which one under "where:", or take "sum:" or "first: 1" with "sort:".',
      "Dites laquelle sous « where: », ou prenez « sum: », ou « first: 1 » avec « sort: ».",
    ),
  },
  "data-not-number": {
    en: (a) =>
      a.isStored
        ? `"${a.value}", in "${a.source}", is stored as a text: it cannot be reckoned with.`
        : `"${a.value}", in "${a.source}", is not a ${a.kind}: it cannot be reckoned with.`,
    fr: (a) =>
      a.isStored
        ? `« ${a.value} », dans « ${a.source} », est enregistré comme du texte : on ne peut pas le compter.`
        : `« ${a.value} », dans « ${a.source} », n’est pas ${a.kind === "date" ? "une date : on ne peut pas la comparer" : "un nombre : on ne peut pas le compter"}.`,
    hint: {
      en: (a) =>
        a.isStored
          ? "Make a number of it: in Excel, choose the column, then Convert to Number (or Data, Text to Columns, Finish)."
          : 'Mend the cell, or leave its row out under "where:".',
      fr: (a) =>
        a.isStored
          ? "Faites-en un nombre : dans Excel, choisissez la colonne, puis « Convertir en nombre » (ou Données, Convertir, Terminer)."
          : "Corrigez la cellule, ou écartez sa ligne sous « where: ».",
    },
  },
  "no-previous": {
    en: (a) =>
      ({
        empty: `The earlier value of "${a.label}" is empty: there is nothing to tell a change from.`,
        none: "No earlier description is named: there is nothing to tell a change from.",
        many: `The earlier description has several values for "${a.label}".`,
        lacks: `The earlier description has no figure "${a.label}".`,
      })[a.reason],
    fr: (a) =>
      ({
        empty: `La valeur d’avant de « ${a.label} » est vide : il n’y a pas de quoi dire un changement.`,
        none: "Aucune description antérieure n’est nommée : il n’y a pas de quoi dire un changement.",
        many: `La description antérieure a plusieurs valeurs pour « ${a.label} ».`,
        lacks: `La description antérieure n’a pas de chiffre « ${a.label} ».`,
      })[a.reason],
    hint: {
      en: (a) =>
        a.suggestion !== undefined
          ? known.en(a)
          : a.reason === "none"
            ? 'Name it at the top, "previous: ag-2024.yaml", or give the earlier value: "previous: 118".'
            : a.reason === "empty"
              ? 'Fill the cell, or "previous:" (0 is a value); or leave this one without "change:".'
              : 'Give the earlier value beside "change:", as "previous: 118".',
      fr: (a) =>
        a.suggestion !== undefined
          ? known.fr(a)
          : a.reason === "none"
            ? "Nommez-la en tête, « previous: ag-2024.yaml », ou donnez la valeur d’avant : « previous: 118 »."
            : a.reason === "empty"
              ? "Remplissez la cellule, ou « previous: » (0 est une valeur) ; ou laissez ce chiffre sans « change: »."
              : "Donnez la valeur d’avant à côté de « change: », comme « previous: 118 ».",
    },
  },
  "no-change": {
    en: (a) => `"${a.value}" and the earlier value cannot be compared.`,
    fr: (a) => `« ${a.value} » et la valeur d’avant ne se comparent pas.`,
    hint: fixed(
      "Both are numbers, or both percentages; else write the change in words.",
      "Les deux sont des nombres, ou les deux des pourcentages ; sinon, écrivez le changement en toutes lettres.",
    ),
  },
  "bad-date": {
    en: (a) => `"${a.value}" is not a date that exists.`,
    fr: (a) => `« ${a.value} » n’est pas une date qui existe.`,
    hint: fixed("Write year-month-day: 2025-07-01.", "Écrivez année-mois-jour : 2025-07-01."),
  },
  "bad-dates-order": {
    en: (a) => `In ${named.en(a)}, the last day comes before the first.`,
    fr: (a) => `Dans ${named.fr(a)}, le dernier jour précède le premier.`,
    hint: fixed("Put them in order.", "Mettez-les dans l’ordre."),
  },
  "bad-link": {
    en: (a) => `"${a.link}" is not a link that can be followed.`,
    fr: (a) => `« ${a.link} » n’est pas un lien que l’on puisse suivre.`,
    hint: fixed(
      "Links begin with https://, mailto:, tel: or # and a slide's id.",
      "Un lien commence par https://, mailto:, tel: ou # suivi de l’id d’une diapositive.",
    ),
  },
  "link-as-text": {
    en: (a) => `"${a.typed}" looks like a link and is shown as it is typed.`,
    fr: (a) => `« ${a.typed} » ressemble à un lien, mais s’affiche tel quel.`,
    hint: fixed(
      "Write [words](https://…) without a space between the brackets, or <https://…>; a backslash before a bracket shows it as it stands.",
      "Écrivez [des mots](https://…) sans espace entre les crochets et la parenthèse, ou <https://…> ; une barre oblique inverse devant un crochet le montre tel quel.",
    ),
  },
  "picture-in-text": {
    en: (a) => `The picture "${a.link}" cannot stand in a text: its words alone are shown.`,
    fr: (a) => `L’image « ${a.link} » ne peut pas se placer dans un texte : seuls ses mots s’affichent.`,
    hint: fixed(
      "Pictures have their field: picture: { file: …, alt: … } in a template that shows one (picture, gallery…).",
      "Les images ont leur champ : picture: { file: …, alt: … }, dans un modèle qui en montre (picture, gallery…).",
    ),
  },
  "typed-mark": {
    en: (a) => `The "${a.typed}" typed at the start of a point is left out: points have their mark.`,
    fr: (a) => `Le « ${a.typed} » tapé au début d’un point n’est pas repris : les points ont leur puce.`,
    hint: fixed(
      "Take it out; for numbers, take the template numbered-list; for a minus, type −.",
      "Retirez-le ; pour des numéros, prenez le modèle numbered-list ; pour un signe moins, tapez −.",
    ),
  },
  "bad-language": {
    en: (a) => `"${a.lang}" is not a language tag.`,
    fr: (a) => `« ${a.lang} » n’est pas un code de langue.`,
    hint: fixed("Write fr, en, de, it, es…", "Écrivez fr, en, de, it, es…"),
  },
  "nested-too-deep": {
    en: (a) => `The list "${a.field}" nests more than two levels.`,
    fr: (a) => `La liste « ${a.field} » a plus de deux niveaux.`,
    hint: fixed("Bring the inner points one level up.", "Remontez les points intérieurs d’un niveau."),
  },
  "control-character": {
    en: (a) => `An invisible control character (${a.letter}) stands here.`,
    fr: (a) => `Un caractère de contrôle invisible (${a.letter}) se trouve ici.`,
    hint: fixed("Delete it, or type the word again.", "Supprimez-le, ou retapez le mot."),
  },
  "lone-surrogate": {
    en: (a) => `Half of a character (${a.letter}) stands here.`,
    fr: (a) => `Une moitié de caractère (${a.letter}) se trouve ici.`,
    hint: fixed("Delete it and type the character again.", "Supprimez-la et retapez le caractère."),
  },
  "row-cells": {
    en: (a) => `This row has ${a.cells} cells, and the table ${a.columns} columns.`,
    fr: (a) => `Cette ligne a ${a.cells} cellules, et le tableau ${a.columns} colonnes.`,
    hint: fixed(
      'A comma begins another cell: put decimals between quotes ("12,5"). ~ is a cell without anything.',
      'Une virgule commence une autre cellule : mettez les décimales entre guillemets ("12,5"). ~ est une cellule vide.',
    ),
  },
  "cut-figure": {
    en: (a) => `The comma makes two cells of ${a.whole}: ${a.first} and ${a.rest}.`,
    fr: (a) => `La virgule fait deux cellules de ${a.whole} : ${a.first} et ${a.rest}.`,
    hint: {
      en: (a) => `If it is one number, put it between quotes: "${a.whole}". If it is two, put a space after the comma.`,
      fr: (a) =>
        `Si c’est un seul nombre, mettez-le entre guillemets : "${a.whole}". S’il y en a deux, mettez une espace après la virgule.`,
    },
  },
  "total-differs": {
    en: (a) => `${sumRow.en(a)}: ${amount(a.given, "en")} is written, and its rows add up to ${amount(a.sum, "en")}.`,
    fr: (a) =>
      `${sumRow.fr(a)} : ${amount(a.given, "fr")} est écrit, et ses lignes font ${amount(a.sum, "fr")} en tout.`,
    hint: fixed(
      "Correct the figure that is wrong, or leave the sum out: it is reckoned then.",
      "Corrigez le nombre qui est faux, ou ne donnez pas la somme : elle est alors calculée.",
    ),
  },
  "carried-differs": {
    en: (a) =>
      `${sumRow.en(a)}: ${amount(a.given, "en")} is written, and what stood before (${amount(a.before, "en")}), with what came and without what went, makes ${amount(a.reckoned, "en")}.`,
    fr: (a) =>
      `${sumRow.fr(a)} : ${amount(a.given, "fr")} est écrit, et la ligne d’avant (${amount(a.before, "fr")}), avec les arrivées et sans les départs, fait ${amount(a.reckoned, "fr")}.`,
    hint: fixed(
      "Correct the figure that is wrong, or leave the total out: it is reckoned then.",
      "Corrigez le nombre qui est faux, ou ne donnez pas le total : il est alors calculé.",
    ),
  },
  "balance-differs": {
    en: (a) =>
      `The balance sheet does not balance${columnIn.en(a)}: ${a.first} ${amount(a.sums[0], "en")}, ${a.second} ${amount(a.sums[1], "en")}, that is ${amount(distance(a.sums), "en")} apart.`,
    fr: (a) =>
      `Le bilan n’est pas équilibré${columnIn.fr(a)} : ${a.first} ${amount(a.sums[0], "fr")}, ${a.second} ${amount(a.sums[1], "fr")}, soit ${amount(distance(a.sums), "fr")} d’écart.`,
    hint: fixed(
      "A line is missing or wrong: the year’s result is often the one that was forgotten among the liabilities.",
      "Une ligne manque ou est fausse : souvent le résultat de l’exercice, oublié au passif.",
    ),
  },
  "result-differs": {
    en: (a) => `The result is written ${amount(a.given, "en")}, and the rows make ${amount(a.reckoned, "en")}.`,
    fr: (a) => `Le résultat écrit est ${amount(a.given, "fr")}, et les lignes font ${amount(a.reckoned, "fr")}.`,
    hint: fixed(
      "Correct the figure that is wrong, or do not give the result: it is reckoned then.",
      "Corrigez le nombre qui est faux, ou ne donnez pas le résultat : il est alors calculé.",
    ),
  },
  "unit-differs": {
    en: (a) => `The column "${a.column}" has figures ${inUnit.en(a.other)}, and one ${inUnit.en(a.unit)}.`,
    fr: (a) => `La colonne « ${a.column} » a des nombres ${inUnit.fr(a.other)}, et un ${inUnit.fr(a.unit)}.`,
    hint: fixed(
      "Write all figures of a column in one unit: who reads them compares them, and no sum counts several.",
      "Écrivez tous les nombres d’une colonne dans la même unité : on les compare, et rien n’additionne deux unités.",
    ),
  },
  "unfilled-column": {
    en: (a) => `No row of data fills the column "${a.column}".`,
    fr: (a) => `Aucune ligne des données ne remplit la colonne « ${a.column} ».`,
    hint: known,
  },
  "not-a-figure": {
    en: (a) => `The column "${a.column}" has figures, and "${a.value}" is none: no sum counts it.`,
    fr: (a) =>
      `La colonne « ${a.column} » a des nombres, et « ${a.value} » n’en est pas un : aucune somme ne le compte.`,
    hint: fixed(
      "Write it as a number, or say « kind: text » of the column.",
      "Écrivez-le comme un nombre, ou dites « kind: text » de la colonne.",
    ),
  },
  "typed-ordinal": {
    en: (a) => `"${a.typed}" is not how French writes ordinals.`,
    fr: (a) => `« ${a.typed} » n’est pas l’abréviation française.`,
    hint: {
      en: (a) => `Write "${a.suggestion}": the letters are raised by themselves.`,
      fr: (a) => `Écrivez « ${a.suggestion} » : les lettres se placent en exposant toutes seules.`,
    },
  },
  "unknown-template": {
    en: (a) => `There is no template "${a.name}".`,
    fr: (a) => `Il n’y a pas de modèle « ${a.name} ».`,
    hint: known,
  },
  "unknown-part": {
    en: (a) => `The storyboard has no part "${a.name}".`,
    fr: (a) => `Le déroulé n’a pas de partie « ${a.name} ».`,
    hint: known,
  },
  "unknown-brand": {
    en: (a) => `There is no brand "${a.name}".`,
    fr: (a) => `Il n’y a pas de charte « ${a.name} ».`,
    hint: known,
  },
  "duplicate-id": {
    en: (a) => `Two slides have the id "${a.id}".`,
    fr: (a) => `Deux diapositives ont l’id « ${a.id} ».`,
    hint: fixed("Give each its own.", "Donnez à chacune le sien."),
  },
  "unknown-slide": {
    en: (a) => `The deck has no slide "${a.id}".`,
    fr: (a) => `La présentation n’a pas de diapositive « ${a.id} ».`,
    hint: {
      en: (a) => (isKnown(a) ? known.en(a) : "Give the slide an id: and link to #id."),
      fr: (a) => (isKnown(a) ? known.fr(a) : "Donnez un id: à la diapositive et écrivez #id."),
    },
  },
  "stale-schema": {
    en: (a) => `${a.path} no longer agrees with the templates.`,
    fr: (a) => `${a.path} ne correspond plus aux modèles.`,
    hint: fixed("Run mot-deck schema deck --write.", "Lancez mot-deck schema deck --write."),
  },
  "equal-titles": {
    en: (a) => `Another slide of the same part has the title "${a.title}"; both stay as written.`,
    fr: (a) => `Une autre diapositive de la même partie a pour titre « ${a.title} » ; les deux restent telles quelles.`,
    hint: fixed(
      "Titles of their own would help those who find slides by their titles.",
      "Un titre propre à chacune aiderait qui retrouve les diapositives par leur titre.",
    ),
  },
  "text-too-long": {
    en: (a) =>
      `${started(named.en(a))} has ${a.length} characters, ${a.length - a.max} too many: ${a.max} are allowed.`,
    fr: (a) => `${started(named.fr(a))} a ${a.length} caractères, ${a.length - a.max} de trop : ${a.max} sont permis.`,
    hint: {
      en: (a) =>
        a.isNumber === true ? "Take it in another unit (in: k€, in: M€), or with decimals: 0." : "Shorten it.",
      fr: (a) =>
        a.isNumber === true
          ? "Prenez-le dans une autre unité (in: k€, in: M€), ou avec decimals: 0."
          : "Raccourcissez-le.",
    },
  },
  "bad-element": {
    en: (a) =>
      `An element is one of ${listed(a.known)}, alone on its line${a.found !== "" ? `; not "${a.found}"` : ""}.`,
    fr: (a) =>
      `Un élément est l’un de ${listed(a.known)}, seul sur sa ligne${a.found !== "" ? ` ; pas « ${a.found} »` : ""}.`,
    hint: orKnown("See docs/templates.md.", "Voyez docs/templates.md."),
  },
  "bad-length": {
    en: (a) => `"${a.value}" is not a length.`,
    fr: (a) => `« ${a.value} » n’est pas une longueur.`,
    hint: fixed(
      'Write points (18), a share ("33%"), a spacing of the theme (medium) or columns ("4 columns").',
      'Écrivez des points (18), une part ("33%"), un espacement du thème (medium) ou des colonnes ("4 columns").',
    ),
  },
  "page-without-room": {
    en: (a) =>
      `Margins, titles and footer leave ${a.width} × ${a.height} points to what a slide shows, in columns of ${a.column}.`,
    fr: (a) =>
      `Les marges, le titre et le pied ne laissent que ${a.width} × ${a.height} points à ce que montre une diapositive, en colonnes de ${a.column}.`,
    hint: fixed(
      "Reduce margins, title, gaps or the number of columns: lengths are in points, 72 to the inch.",
      "Réduisez les marges, le titre, les écarts ou le nombre de colonnes : les longueurs sont en points, 72 par pouce.",
    ),
  },
  "bad-color": {
    en: (a) => (a.value === "" ? "A colour lacks here." : `"${a.value}" is not a colour.`),
    fr: (a) => (a.value === "" ? "Il manque une couleur ici." : `« ${a.value} » n’est pas une couleur.`),
    hint: fixed(
      'Write six hexadecimal digits between quotes: "1F6FB2" (without quotes, a # begins a remark).',
      'Écrivez six chiffres hexadécimaux entre guillemets : "1F6FB2" (sans guillemets, un # commence une remarque).',
    ),
  },
  "unknown-color": {
    en: (a) => `The theme has no colour "${a.name}".`,
    fr: (a) => `Le thème n’a pas de couleur « ${a.name} ».`,
    hint: known,
  },
  "unknown-style": {
    en: (a) => `The theme has no text style "${a.name}".`,
    fr: (a) => `Le thème n’a pas de style de texte « ${a.name} ».`,
    hint: known,
  },
  "unknown-spacing": {
    en: (a) => `The theme has no spacing "${a.name}".`,
    fr: (a) => `Le thème n’a pas d’espacement « ${a.name} ».`,
    hint: known,
  },
  "unknown-artwork": {
    en: (a) => `The theme has no artwork "${a.name}": nothing stands there.`,
    fr: (a) => `Le thème n’a pas d’image « ${a.name} » : rien ne s’affiche là.`,
    hint: known,
  },
  "unknown-field": {
    en: (a) => `Nothing here is called "${a.name}".`,
    fr: (a) => `Rien ne s’appelle ici « ${a.name} ».`,
    hint: known,
  },
  "unknown-words": {
    en: (a) => `"words" has no "${a.name}".`,
    fr: (a) => `« words » n’a pas de « ${a.name} ».`,
    hint: known,
  },
  "bad-pattern": {
    en: (a) => `"${a.pattern}" is not a name, nor words with names in braces.`,
    fr: (a) => `« ${a.pattern} » n’est ni un nom, ni des mots avec des noms entre accolades.`,
    hint: fixed('Write title, or "{words.axis} {part.numeral}".', 'Écrivez title, ou "{words.axis} {part.numeral}".'),
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
    en: (a) => (a.titles === "several" ? "A slide can have one title only." : "A template needs a title."),
    fr: (a) =>
      a.titles === "several" ? "Une diapositive ne peut avoir qu’un titre." : "Un modèle a besoin d’un titre.",
    hint: fixed(
      "Give placeholder: title to one text; hidden: true if it is not to be seen.",
      "Donnez placeholder: title à un texte ; hidden: true s’il ne doit pas se voir.",
    ),
  },
  "bad-field-type": {
    en: (a) => `"${a.type}" is not a type of field.`,
    fr: (a) => `« ${a.type} » n’est pas un type de champ.`,
    hint: known,
  },
  "bad-size": {
    en: (a) => `The style "${a.name}" has a smallest size (${a.smallest}) that is not under its size (${a.size}).`,
    fr: (a) => `Le style « ${a.name} » a une plus petite taille (${a.smallest}) qui dépasse sa taille (${a.size}).`,
    hint: fixed(
      "Give positive sizes, smallest at most size.",
      "Donnez des tailles positives, smallest au plus égale à size.",
    ),
  },
  "name-mismatch": {
    en: (a) => `The template is called "${a.name}", but its file is ${a.expected}.yaml.`,
    fr: (a) => `Le modèle s’appelle « ${a.name} », mais son fichier est ${a.expected}.yaml.`,
    hint: fixed("Give both the same name.", "Donnez-leur le même nom."),
  },
  "missing-sample": {
    en: (a) => `The sample "${a.name}" is missing.`,
    fr: (a) => `Il manque l’exemple « ${a.name} ».`,
    hint: fixed("Samples are typical, shortest and longest.", "Les exemples sont typical, shortest et longest."),
  },
  "picture-missing": {
    en: (a) => `The picture ${a.path} does not exist.`,
    fr: (a) => `L’image ${a.path} n’existe pas.`,
    hint: orKnown(
      "Its name is relative to the file that names it. Check capitals and the extension.",
      "Le chemin se compte depuis le fichier qui la nomme. Vérifiez les majuscules et l’extension.",
    ),
  },
  "picture-unreadable": {
    en: (a) => `The picture ${a.path} cannot be read: ${a.cause === "empty" ? "the file is empty" : "it is damaged"}.`,
    fr: (a) => `L’image ${a.path} est illisible : ${a.cause === "empty" ? "le fichier est vide" : "elle est abîmée"}.`,
    hint: fixed(
      "Open it in a picture program and export it again.",
      "Ouvrez-la dans un logiciel d’image et exportez-la à nouveau.",
    ),
  },
  "picture-heic": {
    en: (a) => `${a.path} is a HEIC photograph, which cannot be read here.`,
    fr: (a) => `${a.path} est une photo HEIC, qui ne peut être lue ici.`,
    hint: fixed(
      "Export it as JPEG from your telephone or computer.",
      "Exportez-la en JPEG depuis le téléphone ou l’ordinateur.",
    ),
  },
  "picture-format": {
    en: (a) =>
      a.format === undefined
        ? `${a.path} is not a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG picture.`
        : `${a.path} is a ${a.format} file, a format that is not taken: JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG are.`,
    fr: (a) =>
      a.format === undefined
        ? `${a.path} n’est pas une image JPEG, PNG, WebP, AVIF, GIF, TIFF ou SVG.`
        : `${a.path} est un fichier ${a.format}, format qui n’est pas repris : JPEG, PNG, WebP, AVIF, GIF, TIFF et SVG le sont.`,
    hint: fixed("Export it as JPEG or PNG.", "Exportez-la en JPEG ou en PNG."),
  },
  "picture-rare-coding": {
    en: (a) =>
      `The JPEG ${a.path} is coded in a rare way (lossless, arithmetic or 12 bits), which PowerPoint does not show.`,
    fr: (a) =>
      `Le JPEG ${a.path} est codé d’une façon rare (sans perte, arithmétique ou 12 bits), que PowerPoint n’affiche pas.`,
    hint: fixed(
      "Open it in a picture program and export it as an ordinary JPEG or as PNG.",
      "Ouvrez-le dans un logiciel d’images et exportez-le en JPEG ordinaire ou en PNG.",
    ),
  },
  "picture-moves": {
    en: (a) => `The picture ${a.path} moves; its first frame alone is shown.`,
    fr: (a) => `L’image ${a.path} est animée ; seule sa première image s’affiche.`,
    hint: fixed(
      "If another moment is meant, export that one as JPEG or PNG.",
      "Si un autre moment est voulu, exportez-le en JPEG ou en PNG.",
    ),
  },
  "picture-damaged": {
    en: (a) => `The picture ${a.path} is damaged: part of what it shows is wrong.`,
    fr: (a) => `L’image ${a.path} est abîmée : une partie de ce qu’elle montre est fausse.`,
    hint: fixed(
      "Look at the slide; take a sound copy of the picture from where it came.",
      "Regardez la diapositive ; reprenez une copie saine de l’image là d’où elle vient.",
    ),
  },
  "picture-too-large": {
    en: (a) => `The picture ${a.path} is too large.`,
    fr: (a) => `L’image ${a.path} est trop grande.`,
    hint: fixed("Keep it under 100 million pixels and 200 MB.", "Restez sous 100 millions de pixels et 200 Mo."),
  },
  "picture-outside": {
    en: (a) => `The picture ${a.path} lies outside the deck's folder.`,
    fr: (a) => `L’image ${a.path} est hors du dossier de la présentation.`,
    hint: fixed("Copy it beside the description.", "Copiez-la à côté de la description."),
  },
  "picture-without-alt": {
    en: (a) => `The picture ${a.path} has no words for those who do not see it.`,
    fr: (a) => `L’image ${a.path} n’a pas de texte pour qui ne la voit pas.`,
    hint: fixed(
      "Write { file: …, alt: … }, or decorative: true when it says nothing.",
      "Écrivez { file: …, alt: … }, ou decorative: true si elle ne dit rien.",
    ),
  },
  "picture-remote": {
    en: (a) => `${a.path} is on the network, where mot-deck never goes.`,
    fr: (a) => `${a.path} est sur le réseau, où mot-deck ne va jamais.`,
    hint: fixed(
      "Download the picture and put it beside the description.",
      "Téléchargez l’image et posez-la à côté de la description.",
    ),
  },
  "drawing-malformed": {
    en: (a) => `The drawing ${a.path} is not well-formed: its line ${a.line} breaks the rules of XML.`,
    fr: (a) => `Le dessin ${a.path} est mal formé : sa ligne ${a.line} enfreint les règles du XML.`,
    hint: fixed(
      "Open it in a drawing program (Inkscape, Illustrator…) and export it again.",
      "Ouvrez-le dans un logiciel de dessin (Inkscape, Illustrator…) et exportez-le à nouveau.",
    ),
  },
  "drawing-sizeless": {
    en: (a) => `The drawing ${a.path} shows nothing: the size that its line ${a.line} gives is empty.`,
    fr: (a) => `Le dessin ${a.path} ne montre rien : la taille que donne sa ligne ${a.line} est vide.`,
    hint: fixed(
      "Its width, its height and both sides of its viewBox must be greater than 0.",
      "Sa largeur, sa hauteur et les deux côtés de sa viewBox doivent être supérieurs à 0.",
    ),
  },
  "drawing-outward": {
    en: (a) => `The drawing ${a.path} calls on another file in line ${a.line}: ${a.target}.`,
    fr: (a) => `Le dessin ${a.path} fait appel à un autre fichier, ligne ${a.line} : ${a.target}.`,
    hint: fixed(
      "Export it again with its pictures embedded (Inkscape: Extensions > Images > Embed; Illustrator: Image location > Embed).",
      "Exportez-le à nouveau en incorporant ses images (Inkscape : Extensions > Images > Incorporer ; Illustrator : Emplacement des images > Incorporer).",
    ),
  },
  "drawing-too-heavy": {
    en: (a) => `The drawing ${a.path} ${heaviness[a.limit].en}.`,
    fr: (a) => `Le dessin ${a.path} ${heaviness[a.limit].fr}.`,
    hint: fixed(
      "Simplify it (fewer points, no effects), or export it as PNG.",
      "Simplifiez-le (moins de points, pas d’effets), ou exportez-le en PNG.",
    ),
  },
  "drawing-beyond": {
    en: (a) => `${lost(a, "en")} in line ${a.line} of the drawing ${a.path}.`,
    fr: (a) => `${lost(a, "fr")}, ligne ${a.line} du dessin ${a.path}.`,
    hint: { en: (a) => saved(a, "en"), fr: (a) => saved(a, "fr") },
  },
  "drawing-letters": {
    en: (a) => `The brand's fonts, in which the drawing ${a.path} is lettered, lack ${a.letters}.`,
    fr: (a) => `Il manque aux polices de la charte, dans lesquelles le dessin ${a.path} est écrit : ${a.letters}.`,
    hint: fixed(
      "Turn the drawing's text into paths when you export it.",
      "Convertissez le texte du dessin en tracés à l’export.",
    ),
  },
  "font-missing": {
    en: (a) => `The font ${a.path} does not exist.`,
    fr: (a) => `La police ${a.path} n’existe pas.`,
    hint: orKnown(
      "Put the TTF file in the brand's fonts folder.",
      "Placez le fichier TTF dans le dossier fonts de la charte.",
    ),
  },
  "font-unreadable": {
    en: (a) => `The font ${a.path} is not a TTF file that can be read.`,
    fr: (a) => `La police ${a.path} n’est pas un fichier TTF lisible.`,
    hint: fixed(
      "Take a static TTF; WOFF files cannot be measured.",
      "Prenez un TTF statique ; les fichiers WOFF ne se mesurent pas.",
    ),
  },
  "font-has-twin": {
    en: (a) => `${a.family} is measured by another font: its own file "${a.key}" would not be used.`,
    fr: (a) => `${a.family} est mesurée par une autre police : son fichier « ${a.key} » ne servirait pas.`,
    hint: fixed(
      "Put the files of the metric twin under measuredBy and remove these, or remove measuredBy.",
      "Mettez sous measuredBy les fichiers de la police de mêmes mesures et retirez ceux-ci, ou retirez measuredBy.",
    ),
  },
  "font-not-embedded": {
    en: (a) =>
      `The font ${a.family} (${faceStyles[a.style].en}) is not embedded in the ${a.carrier.toUpperCase()}: ${refusals[a.reason].en}.`,
    fr: (a) =>
      `La police ${a.family} (${faceStyles[a.style].fr}) n’est pas incorporée au ${a.carrier.toUpperCase()} : ${refusals[a.reason].fr}.`,
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
      `The font ${a.font} lacks ${a.letters}: ${a.fallback !== undefined ? `it is shown in ${a.fallback}` : "PowerPoint and browsers take another font for it, PDF and PNG draw an empty box"}.`,
    fr: (a) =>
      `La police ${a.font} n’a pas ${a.letters} : ${a.fallback !== undefined ? `${a.fallback} prend le relais` : "PowerPoint et les navigateurs prennent une autre police, le PDF et le PNG tracent un carré vide"}.`,
    hint: {
      en: (a) =>
        a.fallback !== undefined
          ? "Take another sign if its look matters."
          : "Take another sign, or name a font that has it in the theme (fonts.fallback).",
      fr: (a) =>
        a.fallback !== undefined
          ? "Prenez un autre signe si son aspect compte."
          : "Prenez un autre signe, ou nommez dans le thème une police qui l’a (fonts.fallback).",
    },
  },
  "right-to-left": {
    en: (a) =>
      a.sign !== undefined
        ? `${started(named.en(a))} holds ${a.sign}, a sign that is not seen and changes the direction of what follows: not every program obeys it, and readers may be misled.`
        : `${started(named.en(a))} holds a line that reads from right to left, in a place that is set from left to right (a list, a footer): its punctuation or its Latin words are out of order.`,
    fr: (a) =>
      a.sign !== undefined
        ? `${started(named.fr(a))} contient ${a.sign}, un signe qui ne se voit pas et qui change le sens de ce qui suit : tous les logiciels ne lui obéissent pas, et le lecteur peut s’y tromper.`
        : `${started(named.fr(a))} contient une ligne qui se lit de droite à gauche, à une place composée de gauche à droite (une liste, un pied de page) : sa ponctuation ou ses mots latins ne sont pas à leur place.`,
    hint: {
      en: (a) =>
        a.sign !== undefined
          ? "Delete it: letters say by themselves which way they run."
          : "Make it a paragraph of its own (statement, quote), or leave its punctuation out.",
      fr: (a) =>
        a.sign !== undefined
          ? "Supprimez-le : les lettres disent d’elles-mêmes dans quel sens elles se lisent."
          : "Faites-en un paragraphe à part (statement, quote), ou ôtez sa ponctuation.",
    },
  },
  "data-outside": {
    en: (a) => `${a.path} is not in the folder of the description: data come from there alone.`,
    fr: (a) => `${a.path} n’est pas dans le dossier de la description : les données ne viennent que de là.`,
    hint: fixed("Copy the file into that folder, or below.", "Copiez le fichier dans ce dossier, ou plus bas."),
  },
  "data-format": {
    en: (a) => `${a.path} is not a file of data that can be read.`,
    fr: (a) => `${a.path} n’est pas un fichier de données lisible.`,
    hint: fixed(
      "Save it as .xlsx, .ods or .csv; .xls, .json and .yaml are read too.",
      "Enregistrez-le en .xlsx, .ods ou .csv ; .xls, .json et .yaml sont lus aussi.",
    ),
  },
  "data-damaged": {
    en: (a) =>
      a.line === undefined
        ? `${a.path} is damaged: it cannot be read.`
        : `${a.path} cannot be read, from line ${a.line} on.`,
    fr: (a) =>
      a.line === undefined
        ? `${a.path} est abîmé : il ne peut être lu.`
        : `${a.path} ne peut être lu, à partir de la ligne ${a.line}.`,
    hint: {
      en: (a) =>
        a.cause === "quote"
          ? 'A quotation mark opens there and is not closed: double those within a text ("").'
          : "Open it in its program, and save it again.",
      fr: (a) =>
        a.cause === "quote"
          ? 'Un guillemet s’y ouvre et n’est pas refermé : doublez ceux d’un texte ("").'
          : "Ouvrez-le dans son logiciel, et enregistrez-le à nouveau.",
    },
  },
  "data-encrypted": {
    en: (a) => `${a.path} is protected by a password: it cannot be read.`,
    fr: (a) => `${a.path} est protégé par un mot de passe : il ne peut être lu.`,
    hint: fixed(
      "Save a copy without a password (Excel: File, Info, Protect Workbook).",
      "Enregistrez-en une copie sans mot de passe (Excel : Fichier, Informations, Protéger le classeur).",
    ),
  },
  "data-too-large": {
    en: (a) => `${a.path} ${excesses[a.limit].en(a.max.toLocaleString("en"), a.cell ?? "")}.`,
    fr: (a) => `${a.path} ${excesses[a.limit].fr(a.max.toLocaleString("fr"), a.cell ?? "")}.`,
    hint: {
      en: (a) =>
        a.limit === "letters"
          ? "Shorten that text."
          : "Keep what the deck shows in a file of its own; `range:` reads a part of a sheet (A3:D20).",
      fr: (a) =>
        a.limit === "letters"
          ? "Raccourcissez ce texte."
          : "Gardez ce que la présentation montre dans un fichier à part ; « range: » ne lit qu’une partie d’une feuille (A3:D20).",
    },
  },
  "data-empty": {
    en: (a) => `There is nothing to read in ${a.path}.`,
    fr: (a) => `Il n’y a rien à lire dans ${a.path}.`,
    hint: fixed(
      "Check that it was saved, and that the sheet and the cells are the right ones.",
      "Vérifiez qu’il a été enregistré, et que la feuille et les cellules sont les bonnes.",
    ),
  },
  "data-not-a-table": {
    en: (a) => `${a.path} holds no table: a list is expected, each entry a row.`,
    fr: (a) => `${a.path} ne contient pas de tableau : une liste est attendue, chaque élément étant une ligne.`,
    hint: fixed(
      "Write a list of groups of keys with plain values, the same keys in each; or a list of lists that begins with the names of the columns.",
      "Écrivez une liste de groupes de clés à valeurs simples, avec les mêmes clés partout ; ou une liste de listes commençant par les noms des colonnes.",
    ),
  },
  "unknown-sheet": {
    en: (a) => `There is no sheet "${a.name}" in ${a.path}.`,
    fr: (a) => `Il n’y a pas de feuille « ${a.name} » dans ${a.path}.`,
    hint: {
      en: (a) => (isKnown(a) ? known.en(a) : "This file has no sheets: leave `sheet:` out."),
      fr: (a) => (isKnown(a) ? known.fr(a) : "Ce fichier n’a pas de feuilles : ôtez « sheet: »."),
    },
  },
  "unknown-range": {
    en: (a) => `"${a.name}" names no cells of ${a.path}.`,
    fr: (a) => `« ${a.name} » ne désigne aucune cellule de ${a.path}.`,
    hint: {
      en: (a) => (isKnown(a) ? known.en(a) : "Write cells as A3:D20, or A3:D down to the last row."),
      fr: (a) => (isKnown(a) ? known.fr(a) : "Écrivez les cellules comme A3:D20, ou A3:D jusqu’à la dernière ligne."),
    },
  },
  "range-outside": {
    en: (a) => `The cells ${a.range} of ${a.path} are empty: only ${a.filled} is filled.`,
    fr: (a) => `Les cellules ${a.range} de ${a.path} sont vides : seules ${a.filled} sont remplies.`,
    hint: fixed("Correct the range, or the sheet.", "Corrigez la plage, ou la feuille."),
  },
  "data-cell-error": {
    en: (a) => `This cell shows the error ${a.value}.`,
    fr: (a) => `Cette cellule montre l’erreur ${a.value}.`,
    hint: fixed(
      "Correct its formula and save; or leave the cell out with `range:` (A3:D20).",
      "Corrigez sa formule et enregistrez ; ou laissez la cellule de côté avec « range: » (A3:D20).",
    ),
  },
  "data-cell-unkept": {
    en: () => "The formula of this cell was saved without its result.",
    fr: () => "La formule de cette cellule a été enregistrée sans son résultat.",
    hint: fixed(
      "Open the file in Excel or LibreOffice and save it: the results are then kept in it.",
      "Ouvrez le fichier dans Excel ou LibreOffice et enregistrez-le : les résultats y sont alors gardés.",
    ),
  },
  "data-header": {
    en: () => "This row looks like the header; one above it, with fewer cells, was taken for it.",
    fr: () =>
      "Cette ligne ressemble à l’en-tête ; une autre, au-dessus, qui a moins de cellules, a été prise pour lui.",
    hint: {
      en: (a) => `If it is the header, say where the table begins: range: "${a.range}".`,
      fr: (a) => `Si c’est elle, dites où commence le tableau : range: "${a.range}".`,
    },
  },
  "data-same-columns": {
    en: (a) => `Several columns are called "${a.name}" (${a.cells.join(", ")}): only the first can be named.`,
    fr: (a) =>
      `Plusieurs colonnes s’appellent « ${a.name} » (${a.cells.join(", ")}) : seule la première peut être nommée.`,
    hint: fixed("Give each its own name.", "Donnez à chacune son propre nom."),
  },
  "data-hidden": {
    en: (a) => `Hidden in ${a.path}, and left out: ${hidden(a, ["row", "rows"], ["column", "columns"], "and")}.`,
    fr: (a) =>
      `Masqué dans ${a.path}, et laissé de côté : ${hidden(a, ["ligne", "lignes"], ["colonne", "colonnes"], "et")}.`,
    hint: fixed(
      "Show them in the spreadsheet to have them read.",
      "Affichez-les dans le tableur pour qu’elles soient lues.",
    ),
  },
  "data-odd-cell": {
    en: (a) => `"${a.value}" is not a ${a.kind}, as the other cells of the column "${a.name}" are.`,
    fr: (a) =>
      `« ${a.value} » n’est pas ${a.kind === "date" ? "une date" : "un nombre"}, comme les autres cellules de la colonne « ${a.name} ».`,
    hint: {
      en: (a) =>
        `Correct the cell${a.kind === "date" ? " (31/12/2025)" : ""}; where nothing is known, leave it empty, or write "n/a".`,
      fr: (a) =>
        `Corrigez la cellule${a.kind === "date" ? " (31/12/2025)" : ""} ; si rien n’est connu, laissez-la vide ou écrivez « n.c. ».`,
    },
  },
  "data-stored-as-text": {
    en: (a) => `"${a.value}" is stored as a text; it is read as a ${a.kind}, as the others under "${a.name}".`,
    fr: (a) =>
      `« ${a.value} » est enregistré comme du texte ; il est lu comme ${a.kind === "date" ? "une date" : "un nombre"}, comme les autres sous « ${a.name} ».`,
    hint: fixed(
      "In Excel: the green corner of the cell, Convert to Number; else nothing need be done.",
      "Dans Excel : le coin vert de la cellule, « Convertir en nombre » ; sinon, rien n’est à faire.",
    ),
  },
  "data-ambiguous-number": {
    en: (a) => `This number of "${a.name}" can be read in two ways; it is taken for ${a.value.toLocaleString("en")}.`,
    fr: (a) =>
      `Ce nombre de « ${a.name} » peut se lire de deux façons ; il est compris comme ${a.value.toLocaleString("fr")}.`,
    hint: {
      en: (a) =>
        `Say how decimals are written in this file: decimal: "${a.decimal}", or "${a.decimal === "," ? "." : ","}".`,
      fr: (a) =>
        `Dites comment ce fichier écrit les décimales : decimal: "${a.decimal}", ou "${a.decimal === "," ? "." : ","}".`,
    },
  },
  "parts-miss-total": {
    en: (a) =>
      `The parts add up to ${counted.en(a.sum)}, and the total says ${counted.en(a.total)}${about(a, " (", ")")}.`,
    fr: (a) =>
      `La somme des parties fait ${counted.fr(a.sum)}, le total dit ${counted.fr(a.total)}${about(a, " (", ")")}.`,
    hint: orAcknowledge("Correct the part or the total that is wrong.", "Corrigez la partie ou le total qui est faux."),
  },
  "change-differs": {
    en: (a) => `"${a.told}" does not follow from ${a.before} and ${a.now}.`,
    fr: (a) => `« ${a.told} » ne découle pas de ${a.before} et ${a.now}.`,
    hint: orAcknowledge("Correct the figure that is wrong.", "Corrigez le nombre qui est faux."),
  },
  "total-among-parts": {
    en: (a) => `"${a.label}" stands among the parts that it is the sum of: it counts them twice.`,
    fr: (a) => `« ${a.label} » est parmi les parties dont c’est la somme : elles comptent deux fois.`,
    hint: orAcknowledge("Leave it out.", "Ôtez-la."),
  },
  "shares-miss-100": {
    en: (a) => `These shares add up to ${counted.en(a.sum)}%, more or less than rounding allows.`,
    fr: (a) => `Ces parts font ${counted.fr(a.sum)} %, ce qu’aucun arrondi n’explique.`,
    hint: orAcknowledge(
      "Correct the one that is wrong, or show the one that lacks.",
      "Corrigez celle qui est fausse, ou montrez celle qui manque.",
    ),
  },
  "count-misses-cards": {
    en: (a) => `The legend says ${a.count} for "${a.label}"; the slide shows ${a.shown}.`,
    fr: (a) => `La légende dit ${a.count} pour « ${a.label} » ; la diapositive en montre ${a.shown}.`,
    hint: orAcknowledge(
      "Leave the number out to have them counted, or complete the list.",
      "Ôtez le nombre pour qu’il soit compté, ou complétez la liste.",
    ),
  },
  "figure-told-twice": {
    en: (a) => `"${a.label}" is ${a.value} here, and ${a.other} on a slide before.`,
    fr: (a) => `« ${a.label} » vaut ${a.value} ici, et ${a.other} sur une diapositive précédente.`,
    hint: orAcknowledge(
      "Correct the one that is wrong, or say in the label what tells them apart.",
      "Corrigez celui qui est faux, ou dites dans le libellé ce qui les distingue.",
    ),
  },
  "entry-twice": {
    en: (a) => `"${a.words}" stands twice in this list.`,
    fr: (a) => `« ${a.words} » figure deux fois dans cette liste.`,
    hint: orAcknowledge("Take one of them out.", "Ôtez l’un des deux."),
  },
  "date-outside-year": {
    en: (a) => `${a.date} is not in ${a.year}, the year reported on.`,
    fr: (a) => `« ${a.date} » n’est pas en ${a.year}, l’année dont il est rendu compte.`,
    hint: orAcknowledge(
      "Correct the date, or `year:`; what a timeline announces says `next: true`.",
      "Corrigez la date, ou « year: » ; ce qu’une frise annonce prend « next: true ».",
    ),
  },
  "vote-off-agenda": {
    en: (a) => `“${a.title}” is put to the vote without being on the agenda.`,
    fr: (a) => `« ${a.title} » est mis aux voix sans être à l’ordre du jour.`,
    hint: fixed(
      "Add its title to `agenda:`, or that of its part, if the convocation says it; if the law allows the vote, take `legal: true` out.",
      "Ajoutez son titre à « agenda: », ou celui de sa partie, si la convocation le dit ; si le vote est permis sans cela, ôtez « legal: true ».",
    ),
  },
  "unknown-majority": {
    en: (a) => `No rule of majority is called "${a.name}": what the vote decided is not reckoned.`,
    fr: (a) => `Aucune règle de majorité ne s’appelle « ${a.name} » : le résultat du vote n’est pas calculé.`,
    hint: {
      en: (a) => `${known.en(a)} Or declare it, once for the assembly: majorities: [{ name: ${a.name}, share: 3/5 }]`,
      fr: (a) =>
        `${known.fr(a)} Ou déclarez-la, une fois pour l’assemblée : majorities: [{ name: ${a.name}, share: 3/5 }]`,
    },
  },
  "bad-share": {
    en: (a) => `"${a.share}" is no part of a whole.`,
    fr: (a) => `« ${a.share} » n’est pas une part d’un tout.`,
    hint: fixed(
      'Write 2/3 or 60%; a part that must be passed with ">": > 1/2.',
      "Écrivez 2/3 ou 60 % ; une part à dépasser, avec « > » : > 1/2.",
    ),
  },
  "vote-without-base": {
    en: (a) =>
      `The majority is a part of ${a.base === "members" ? "all members" : "those present or represented"}, and no quorum before this vote counts them.`,
    fr: (a) =>
      `La majorité se compte sur ${a.base === "members" ? "tous les membres" : "les présents et représentés"}, et aucun quorum avant ce vote n’en dit le nombre.`,
    hint: {
      en: (a) => `Put a slide \`quorum\` before it, or say \`${a.base}:\` here.`,
      fr: (a) => `Placez une diapositive « quorum » avant lui, ou dites « ${a.base}: » ici.`,
    },
  },
  "verdict-differs": {
    en: (a) => `"${a.told}" does not follow from the votes: ${verdicts[a.verdict].en}.`,
    fr: (a) => `« ${a.told} » ne découle pas des voix : ${verdicts[a.verdict].fr}.`,
    hint: orAcknowledge(
      "Correct the votes, the majority or the verdict; without `verdict:` it is reckoned.",
      "Corrigez les voix, la majorité ou le résultat ; sans « verdict: », il est calculé.",
    ),
  },
  "votes-exceed-present": {
    en: (a) => `${counted.en(a.votes)} votes, and ${counted.en(a.present)} are present or represented.`,
    fr: (a) => `${counted.fr(a.votes)} voix, pour ${counted.fr(a.present)} présents et représentés.`,
    hint: orAcknowledge("Correct the votes, or the quorum.", "Corrigez les voix, ou le quorum."),
  },
  "quorum-not-reached": {
    en: (a) => `The quorum is not reached: ${counted.en(a.counted)} of ${counted.en(a.needed)}.`,
    fr: (a) => `Le quorum n’est pas atteint : ${counted.fr(a.counted)} sur ${counted.fr(a.needed)}.`,
    hint: orAcknowledge(
      "Complete those present and represented: what is voted without it may be void.",
      "Complétez les présents et représentés : ce qui est voté sans lui peut être nul.",
    ),
  },
  "too-many-elected": {
    en: (a) => `${a.elected} are elected for ${a.seats} ${a.seats === 1 ? "seat" : "seats"}.`,
    fr: (a) => `${a.elected} élus pour ${a.seats} ${a.seats < 2 ? "siège" : "sièges"}.`,
    hint: orAcknowledge("Correct `seats:`, or who is elected.", "Corrigez « seats: », ou qui est élu."),
  },
  "too-few-candidates": {
    en: (a) => `${a.seats} seats, and ${a.candidates} ${a.candidates === 1 ? "candidate" : "candidates"}.`,
    fr: (a) => `${a.seats} sièges, pour ${a.candidates} ${a.candidates < 2 ? "candidature" : "candidatures"}.`,
    hint: orAcknowledge(
      "Complete the candidates, or correct `seats:`.",
      "Complétez les candidatures, ou corrigez « seats: ».",
    ),
  },
  "term-ends-early": {
    en: (a) => `The term of "${a.name}" ends in ${a.until}, before ${a.from}.`,
    fr: (a) => `Le mandat de « ${a.name} » finit en ${a.until}, avant ${a.from}.`,
    hint: orAcknowledge("Correct `until:` or `from:`.", "Corrigez « until: » ou « from: »."),
  },
  "terms-overlap": {
    en: (a) => `"${a.name}" is elected twice to one post, for years that overlap.`,
    fr: (a) => `« ${a.name} » est élu deux fois au même poste, pour des années qui se recouvrent.`,
    hint: orAcknowledge("Correct the terms, or leave one out.", "Corrigez les mandats, ou ôtez-en un."),
  },
  "idle-acknowledgement": fixedEntry(
    "There is nothing left to acknowledge here: the figures add up.",
    "Il n’y a plus rien à justifier ici : les chiffres concordent.",
    "Take `acknowledged:` out.",
    "Ôtez « acknowledged: ».",
  ),
  "chart-few-numbers": {
    en: (a) => `The chart has ${a.count} number(s): a chart compares three at least.`,
    fr: (a) => `Le graphique a ${a.count} nombre(s) : il en faut au moins trois pour comparer.`,
    hint: fixed(
      "One or two numbers are read better as figures: take the template key-figures.",
      "Un ou deux nombres se lisent mieux en chiffres : prenez le modèle key-figures.",
    ),
  },
  "chart-many-series": {
    en: (a) => `The chart has ${a.count} series, and nobody tells more than ${a.max} apart.`,
    fr: (a) => `Le graphique a ${a.count} séries, et personne n’en distingue plus de ${a.max}.`,
    hint: fixed(
      'Add the smallest ones up in one named "others", or make two charts.',
      "Additionnez les plus petites en une seule, « autres », ou faites deux graphiques.",
    ),
  },
  "chart-many-entries": {
    en: (a) => `The chart has ${a.count} entries, ${a.count - a.max} too many: ${a.max} at most can be read.`,
    fr: (a) => `Le graphique a ${a.count} entrées, ${a.count - a.max} de trop : on en lit ${a.max} au plus.`,
    hint: fixed(
      'Add the smallest ones up in one named "others", or make two charts.',
      "Additionnez les plus petites en une seule, « autres », ou faites deux graphiques.",
    ),
  },
  "chart-values-count": {
    en: (a) => `The entry has ${a.count} number(s) where the chart has ${a.series} series.`,
    fr: (a) => `L’entrée a ${a.count} nombre(s), et le graphique ${a.series} série(s).`,
    hint: fixed(
      "Give one for each series, in their order; ~ is one that lacks. The names of the series stand under series.",
      "Donnez-en un par série, dans leur ordre ; ~ dit qu’il manque. Les noms des séries sont sous series.",
    ),
  },
  "chart-one-series": {
    en: () => "A ring shows the parts of one whole: it has no series.",
    fr: () => "Un anneau montre les parts d’un seul tout : il n’a pas de séries.",
    hint: fixed(
      "Take series out, or compare several wholes by columns with stack: shares.",
      "Retirez series, ou comparez plusieurs touts par des colonnes, avec stack: shares.",
    ),
  },
  "chart-parts": {
    en: (a) => `The ring has ${a.count} part(s): it shows two to four.`,
    fr: (a) => `L’anneau a ${a.count} part(s) : il en montre deux à quatre.`,
    hint: fixed(
      'Add the smallest ones up in one named "others", or take bars (kind: bars).',
      "Additionnez les plus petites en une seule, « autres », ou prenez des barres (kind: bars).",
    ),
  },
  "chart-negative-part": {
    en: () => "A part of a whole is a number, and none under zero.",
    fr: () => "Une part d’un tout est un nombre, et jamais moins que zéro.",
    hint: fixed(
      "Take bars or columns, without stack: shares.",
      "Prenez des barres ou des colonnes, sans stack: shares.",
    ),
  },
  "chart-unknown-part": {
    en: (a) => `A number of "${a.name}" is not known, and without it neither is the whole.`,
    fr: (a) => `Un nombre de « ${a.name} » n’est pas connu, et sans lui le tout ne l’est pas non plus.`,
    hint: fixed(
      "Give the number, leave the part out, or take bars or columns, without stack: shares.",
      "Donnez le nombre, retirez cette part, ou prenez des barres ou des colonnes, sans stack: shares.",
    ),
  },
  "chart-stack": {
    en: () => "There is nothing to stack: stack is for several series of bars, columns or areas.",
    fr: () => "Il n’y a rien à empiler : stack est pour plusieurs séries de barres, de colonnes ou d’aires.",
    hint: fixed("Take stack out, or give several series.", "Retirez stack, ou donnez plusieurs séries."),
  },
  "chart-areas": {
    en: () => "Areas of several series hide each other: they are drawn on each other, and the deck says so.",
    fr: () => "Les aires de plusieurs séries se cachent : elles s’empilent, et la description le dit.",
    hint: fixed(
      "If the series make a whole, add stack: values (or stack: shares); if they are compared, take kind: line.",
      "Si les séries font un tout, ajoutez stack: values (ou stack: shares) ; si elles se comparent, prenez kind: line.",
    ),
  },
  "unknown-series": {
    en: (a) => `The chart has no series "${a.name}".`,
    fr: (a) => `Le graphique n’a pas de série « ${a.name} ».`,
    hint: known,
  },
  "unknown-highlight": {
    en: (a) => `The chart has nothing called "${a.name}" to highlight.`,
    fr: (a) => `Le graphique n’a rien qui s’appelle « ${a.name} » à mettre en avant.`,
    hint: known,
  },
  "text-overflow": {
    en: (a) =>
      `${started(named.en(a))} does not fit, even at ${a.sizePt} pt, its smallest size: about ${letters(a, "letter", "letters")} too many.`,
    fr: (a) =>
      `${started(named.fr(a))} ne tient pas, même à ${a.sizePt} pt, sa plus petite taille : environ ${letters(a, "lettre", "lettres")} de trop.`,
    hint: fixed("Shorten it, or make two slides.", "Raccourcissez-le, ou faites deux diapositives."),
  },
  "word-too-wide": {
    en: (a) =>
      `In ${named.en(a)}, the word "${a.word}" is wider than its place, even at ${a.sizePt} pt: about ${letters(a, "letter", "letters")} too many.`,
    fr: (a) =>
      `Dans ${named.fr(a)}, le mot « ${a.word} » est plus large que sa place, même à ${a.sizePt} pt : environ ${letters(a, "lettre", "lettres")} de trop.`,
    hint: fixed(
      "Shorten the word, or break it with a space or a hyphen.",
      "Raccourcissez le mot, ou coupez-le par un espace ou un tiret.",
    ),
  },
  "footer-overflow": {
    en: (a) =>
      `The footer does not fit on one line, even at ${a.sizePt} pt, its smallest size: about ${letters(a, "letter", "letters")} too many.`,
    fr: (a) =>
      `Le pied de page ne tient pas sur une ligne, même à ${a.sizePt} pt, sa plus petite taille : environ ${letters(a, "lettre", "lettres")} de trop.`,
    hint: fixed(
      "Shorten it; organisation.short gives it an acronym in place of the name.",
      "Raccourcissez-le ; organisation.short lui donne un sigle à la place du nom.",
    ),
  },
  "box-overflow": {
    en: (a) => `The boxes of this template stick out by ${a.excessPt} pt.`,
    fr: (a) => `Les boîtes de ce modèle dépassent de ${a.excessPt} pt.`,
    hint: fixed("Make them smaller, or show fewer.", "Réduisez-les, ou montrez-en moins."),
  },
  internal: {
    en: (a) => `mot-deck failed: ${a.detail}. This is our mistake, not yours.`,
    fr: (a) => `mot-deck a échoué : ${a.detail}. C’est notre faute, pas la vôtre.`,
    hint: fixed("Tell us, with the description if you may.", "Signalez-le-nous, si possible avec la description."),
  },
};

function fixedEntry(en: string, fr: string, hintEn: string, hintFr: string): Entry<unknown> {
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
export function wordsOf<Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArgs[Code] & Told,
  language: UiLanguage,
): { readonly message: string; readonly hints: readonly string[] } {
  const entry: Entry<DiagnosticArgs[Code]> = catalog[code];
  const message = entry[language](args);
  const hint = entry.hint?.[language](args);
  const set = language === "fr" ? spaced : (words: string) => words;
  return { message: set(message), hints: hint === undefined || hint === "" ? [] : [set(hint)] };
}
