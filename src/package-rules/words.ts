import type { OtherKind } from "./kind.js";
import type { PackageFault } from "./model.js";
import type { RuleName } from "./rules.js";

/** What is likely to happen to the user; `none`: the file opens, and is not as good as it should be. */
type Effect = "refuse" | "repair" | "lost" | "data" | "none";
type Words = { readonly effect: Effect; readonly en: string; readonly fr: string };

const effects: Readonly<Record<Effect, { readonly en: string; readonly fr: string }>> = {
  refuse: {
    en: " PowerPoint will probably not open the file.",
    fr: " PowerPoint n’ouvrira sans doute pas le fichier.",
  },
  repair: {
    en: " PowerPoint may propose to repair the file.",
    fr: " PowerPoint risque de proposer de réparer le fichier.",
  },
  lost: { en: " PowerPoint may not show it.", fr: " PowerPoint risque de ne pas l’afficher." },
  data: {
    en: " PowerPoint may not open the data of the chart.",
    fr: " PowerPoint risque de ne pas ouvrir les données du graphique.",
  },
  none: { en: "", fr: "" },
};

/** What each rule says when it is broken; `{name}` stands for that detail of the fault. */
export const ruleWords: Readonly<Record<RuleName | "kind", Words>> = {
  kind: { effect: "none", en: "{kind}.", fr: "{kind}." },
  "content-types": {
    effect: "refuse",
    en: "the list of content types is missing or unreadable: this is not a PowerPoint package.",
    fr: "la liste des types de contenu manque ou est illisible : ce n’est pas un fichier PowerPoint.",
  },
  "well-formed": {
    effect: "refuse",
    en: "the XML is not well-formed: {fault}.",
    fr: "le XML est mal formé : {fault}.",
  },
  "custom-xml": {
    effect: "none",
    en: "the data that another program left here is not well-formed XML: {fault}.",
    fr: "les données qu’un autre programme a laissées ici ne sont pas du XML bien formé : {fault}.",
  },
  "part-name": {
    effect: "repair",
    en: "the part's name is illegal or taken twice.",
    fr: "le nom de la partie est illégal ou pris deux fois.",
  },
  "content-type": {
    effect: "repair",
    en: "the part has no content type.",
    fr: "la partie n’a pas de type de contenu.",
  },
  "content-type-without-part": {
    effect: "repair",
    en: "a content type is declared for a part that is not there.",
    fr: "un type de contenu est déclaré pour une partie absente.",
  },
  "content-type-twice": {
    effect: "refuse",
    en: "the content type is declared twice.",
    fr: "le type de contenu est déclaré deux fois.",
  },
  "content-type-of-part": {
    effect: "repair",
    en: "other parts take this one for something else than its content type, {type}.",
    fr: "d’autres parties prennent celle-ci pour autre chose que son type de contenu, {type}.",
  },
  "content-type-wrong": {
    effect: "none",
    en: "{type} is not the content type of such files.",
    fr: "{type} n’est pas le type de contenu de tels fichiers.",
  },
  "content-type-unused": {
    effect: "none",
    en: "a content type is declared for files that are not there.",
    fr: "un type de contenu est déclaré pour des fichiers absents.",
  },
  "picture-content": {
    effect: "lost",
    en: "the picture is not what its name says.",
    fr: "l’image n’est pas ce que dit son nom.",
  },
  "picture-extension": {
    effect: "none",
    en: "the picture is of another format than its name says.",
    fr: "l’image est d’un autre format que ne le dit son nom.",
  },
  "picture-twice": {
    effect: "none",
    en: "the picture is stored a second time: the file is larger than it need be.",
    fr: "l’image est enregistrée une seconde fois : le fichier est plus gros qu’il ne faut.",
  },
  orphan: {
    effect: "none",
    en: "nothing leads to this part.",
    fr: "rien ne mène à cette partie.",
  },
  "relationship-target": {
    effect: "repair",
    en: "the relationship {id} leads to {target}, which is not there.",
    fr: "la relation {id} mène à {target}, qui n’existe pas.",
  },
  "relationship-id-twice": {
    effect: "repair",
    en: "two relationships are called {id}.",
    fr: "deux relations s’appellent {id}.",
  },
  "relationship-unknown": {
    effect: "repair",
    en: "the XML uses {id}, which is no relationship.",
    fr: "le XML emploie {id}, qui n’est pas une relation.",
  },
  "relationship-unused": {
    effect: "none",
    en: "the relationship {id} is not used.",
    fr: "la relation {id} ne sert pas.",
  },
  "relationship-external": {
    effect: "none",
    en: "{target} is outside the file, and will be missing elsewhere.",
    fr: "{target} est hors du fichier, et manquera ailleurs.",
  },
  presentation: {
    effect: "refuse",
    en: "there is no presentation in the file.",
    fr: "il n’y a pas de présentation dans le fichier.",
  },
  "slide-id": {
    effect: "repair",
    en: "the slide id {id} is out of range or taken twice.",
    fr: "l’identifiant de diapositive {id} est hors limites ou pris deux fois.",
  },
  "slide-list": {
    effect: "repair",
    en: "the list of slides leads twice to {target}, or to something else than a slide.",
    fr: "la liste des diapositives mène deux fois à {target}, ou à autre chose qu’une diapositive.",
  },
  "master-id": {
    effect: "repair",
    en: "the master or layout id {id} is out of range or taken twice.",
    fr: "l’identifiant de masque ou de disposition {id} est hors limites ou pris deux fois.",
  },
  "section-slides": {
    effect: "repair",
    en: "the sections list the slide {id} twice, or it does not exist.",
    fr: "les sections énumèrent deux fois la diapositive {id}, ou elle n’existe pas.",
  },
  "slide-without-section": {
    effect: "none",
    en: "the slide {id} stands in no section.",
    fr: "la diapositive {id} n’est dans aucune section.",
  },
  "slide-layout": {
    effect: "repair",
    en: "the slide does not have exactly one layout.",
    fr: "la diapositive n’a pas exactement une disposition.",
  },
  "layout-master": {
    effect: "repair",
    en: "the layout does not have exactly one master.",
    fr: "la disposition n’a pas exactement un masque.",
  },
  "master-layouts": {
    effect: "repair",
    en: "the master does not list this layout.",
    fr: "le masque n’énumère pas cette disposition.",
  },
  "theme-shared": {
    effect: "repair",
    en: "the master does not have one theme of its own.",
    fr: "le masque n’a pas un thème à lui.",
  },
  "notes-links": {
    effect: "repair",
    en: "the notes belong to another slide, or to several slides or notes masters.",
    fr: "les commentaires appartiennent à une autre diapositive, ou à plusieurs diapositives ou masques de commentaires.",
  },
  "notes-loose": {
    effect: "none",
    en: "the notes do not lead back to their slide, or have no master that the presentation lists.",
    fr: "les commentaires ne renvoient pas à leur diapositive, ou n’ont pas de masque que la présentation énumère.",
  },
  "font-twice": {
    effect: "repair",
    en: "the font {typeface} is embedded twice.",
    fr: "la police {typeface} est incorporée deux fois.",
  },
  "font-reference": {
    effect: "repair",
    en: "the font {typeface} is said to be embedded, and leads to none.",
    fr: "la police {typeface} est dite incorporée, et ne mène à aucune.",
  },
  "font-data": {
    effect: "lost",
    en: "this embedded font cannot be read.",
    fr: "cette police incorporée ne peut être lue.",
  },
  "font-unused": {
    effect: "none",
    en: "the font {typeface} is embedded and nothing uses it.",
    fr: "la police {typeface} est incorporée et rien ne l’emploie.",
  },
  "core-date": {
    effect: "repair",
    en: '"{value}" is not a date that PowerPoint reads.',
    fr: "« {value} » n’est pas une date que PowerPoint lise.",
  },
  "core-property-twice": {
    effect: "refuse",
    en: "the document property {name} stands twice.",
    fr: "la propriété {name} du document figure deux fois.",
  },
  "layout-default": {
    effect: "none",
    en: "a layout called DEFAULT is left over.",
    fr: "il reste une disposition appelée DEFAULT.",
  },
  "master-placeholders": {
    effect: "none",
    en: "the master has no placeholder of the type {placeholder}.",
    fr: "le masque n’a pas d’espace réservé de type {placeholder}.",
  },
  "slide-creation-id-twice": {
    effect: "none",
    en: "two slides have the creation id {id}.",
    fr: "deux diapositives ont l’identifiant de création {id}.",
  },
  slides: {
    effect: "none",
    en: "there is no slide.",
    fr: "il n’y a pas de diapositive.",
  },
  "child-order": {
    effect: "repair",
    en: "{child} is misplaced or repeated in {parent}.",
    fr: "{child} est mal placé ou répété dans {parent}.",
  },
  "child-unknown": {
    effect: "repair",
    en: "{child} is not allowed in {parent}.",
    fr: "{child} n’est pas admis dans {parent}.",
  },
  "child-missing": {
    effect: "repair",
    en: "{parent} lacks {child}.",
    fr: "il manque {child} dans {parent}.",
  },
  "shape-id-twice": {
    effect: "none",
    en: "two shapes have the id {id}: animations and links may take one for the other.",
    fr: "deux formes ont l’identifiant {id} : animations et liens peuvent prendre l’une pour l’autre.",
  },
  "creation-id-twice": {
    effect: "none",
    en: "two shapes have the creation id {id}.",
    fr: "deux formes ont l’identifiant de création {id}.",
  },
  "shape-without-text": {
    effect: "repair",
    en: 'the shape "{shape}" has no text body.',
    fr: "la forme « {shape} » n’a pas de corps de texte.",
  },
  "background-effects": {
    effect: "repair",
    en: "the background lacks its list of effects.",
    fr: "le fond n’a pas sa liste d’effets.",
  },
  "empty-line": {
    effect: "repair",
    en: "a line says nothing.",
    fr: "un trait ne dit rien.",
  },
  "placeholder-in-group": {
    effect: "repair",
    en: 'the group "{shape}" holds a placeholder.',
    fr: "le groupe « {shape} » contient un espace réservé.",
  },
  connector: {
    effect: "none",
    en: 'the connector "{shape}" holds on to shape {id}, which is not on its slide.',
    fr: "le connecteur « {shape} » tient à la forme {id}, qui n’est pas sur sa diapositive.",
  },
  "slide-title": {
    effect: "none",
    en: "the slide has {count} title(s), not one that programs find.",
    fr: "la diapositive a {count} titre(s), et non un que les programmes trouvent.",
  },
  "placeholder-unknown": {
    effect: "none",
    en: "the placeholder {placeholder} is not on the layout.",
    fr: "l’espace réservé {placeholder} n’est pas sur la disposition.",
  },
  "placeholder-empty": {
    effect: "none",
    en: 'the placeholder "{shape}" is empty.',
    fr: "l’espace réservé « {shape} » est vide.",
  },
  "slide-number": {
    effect: "none",
    en: "the slide number is not a field.",
    fr: "le numéro de la diapositive n’est pas un champ.",
  },
  "path-leaked": {
    effect: "none",
    en: "an alternative text is the path of a file: {value}.",
    fr: "un texte de remplacement est le chemin d’un fichier : {value}.",
  },
  number: {
    effect: "repair",
    en: '{element} {attribute}="{value}" is out of range or no whole number.',
    fr: '{element} {attribute}="{value}" est hors limites ou n’est pas un entier.',
  },
  "line-spacing": {
    effect: "none",
    en: "a line spacing of nothing puts lines on one another.",
    fr: "un interligne nul superpose les lignes.",
  },
  guid: {
    effect: "repair",
    en: "{value} is not an identifier in capitals and braces.",
    fr: "{value} n’est pas un identifiant en capitales et entre accolades.",
  },
  "extension-uri": {
    effect: "repair",
    en: "an extension, {element}, does not say what it is.",
    fr: "une extension, {element}, ne dit pas ce qu’elle est.",
  },
  "prefix-undeclared": {
    effect: "refuse",
    en: "the prefix {prefix} is named but not declared.",
    fr: "le préfixe {prefix} est nommé mais pas déclaré.",
  },
  "svg-without-fallback": {
    effect: "lost",
    en: "the SVG picture {id} has no raster beside it.",
    fr: "l’image SVG {id} n’a pas d’image matricielle à côté d’elle.",
  },
  "table-cells": {
    effect: "repair",
    en: "a row has {cells} cells, and its table {columns} columns.",
    fr: "une ligne a {cells} cellules, et son tableau {columns} colonnes.",
  },
  "table-merge": {
    effect: "repair",
    en: "in row {row} of a table, cells that are merged do not agree on it.",
    fr: "à la ligne {row} d’un tableau, les cellules fusionnées ne concordent pas.",
  },
  "table-ids": {
    effect: "none",
    en: "two rows or two columns of a table have the same id, {id}: PowerPoint tells them apart by it where several people edit.",
    fr: "deux lignes ou deux colonnes d’un tableau ont le même identifiant, {id} : c’est par lui que PowerPoint les distingue quand on modifie à plusieurs.",
  },
  "table-size": {
    effect: "none",
    en: "the columns and rows of a table do not fill its frame.",
    fr: "les colonnes et les lignes d’un tableau ne remplissent pas son cadre.",
  },
  "table-style": {
    effect: "none",
    en: "the style {style} of a table is not in the file.",
    fr: "le style {style} d’un tableau n’est pas dans le fichier.",
  },
  "slide-jump": {
    effect: "repair",
    en: "the link {id} is neither a jump to a slide nor a link to the web.",
    fr: "le lien {id} n’est ni un saut vers une diapositive ni un lien vers le web.",
  },
  "chart-axes": {
    effect: "repair",
    en: "{chart} does not have the axes that it needs.",
    fr: "{chart} n’a pas les axes qu’il lui faut.",
  },
  workbook: {
    effect: "data",
    en: "the workbook of a chart is damaged: {inner}.",
    fr: "le classeur d’un graphique est abîmé : {inner}.",
  },
};

/** What a file is that is no presentation to check. */
const kinds: Readonly<Record<OtherKind, { readonly en: string; readonly fr: string }>> = {
  "not-a-zip": { en: "This is not a PowerPoint file", fr: "Ce n’est pas un fichier PowerPoint" },
  damaged: { en: "The file is damaged or cut short", fr: "Le fichier est abîmé ou tronqué" },
  encrypted: { en: "The zip archive is encrypted", fr: "L’archive zip est chiffrée" },
  "too-large": { en: "The file unpacks to more than 1 GiB", fr: "Le fichier fait plus de 1 Gio une fois décompressé" },
  empty: { en: "The file is empty", fr: "Le fichier est vide" },
  password: {
    en: "The file is protected by a password: nothing in it can be read",
    fr: "Le fichier est protégé par un mot de passe : rien ne peut y être lu",
  },
  "old-powerpoint": {
    en: "This is a PowerPoint file of the format before 2007 (.ppt)",
    fr: "C’est un fichier PowerPoint au format d’avant 2007 (.ppt)",
  },
  theme: {
    en: "This is an Office theme (.thmx), not a presentation",
    fr: "C’est un thème Office (.thmx), pas une présentation",
  },
  document: { en: "This is a Word document, not a presentation", fr: "C’est un document Word, pas une présentation" },
  workbook: {
    en: "This is an Excel workbook, not a presentation",
    fr: "C’est un classeur Excel, pas une présentation",
  },
  opendocument: {
    en: "This is an OpenDocument file, not a PowerPoint file",
    fr: "C’est un fichier OpenDocument, pas un fichier PowerPoint",
  },
};

/** What a fault says to a user: what is wrong, then what PowerPoint is likely to do. */
export function faultMessage(fault: PackageFault, language: "fr" | "en"): string {
  const words = Object.entries(ruleWords).find(([rule]) => rule === fault.rule)?.[1];
  if (words === undefined) throw new Error(`no words for the rule ${fault.rule}`);
  const detail = { ...fault.detail, ...kindIn(fault, language) };
  const what = spaced(words[language], language).replace(/\{(\w+)\}/gu, (_, name: string) => detail[name] ?? "");
  return what + effects[words.effect][language];
}

function kindIn({ detail }: PackageFault, language: "fr" | "en"): PackageFault["detail"] {
  const kind = Object.entries(kinds).find(([name]) => name === detail.kind)?.[1];
  return kind === undefined ? {} : { kind: kind[language] };
}

/** French has no-break spaces before a colon and inside quotation marks. */
const spaced = (text: string, language: "fr" | "en"): string =>
  language === "en" ? text : text.replace(/ ([:»])/gu, "\u00a0$1").replace(/« /gu, "«\u00a0");
