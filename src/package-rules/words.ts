import type { PackageFault } from "./model.js";

type Detail = Readonly<Record<string, string>>;
type Words = { readonly en: (detail: Detail) => string; readonly fr: (detail: Detail) => string };
const get = (detail: Detail, name: string): string => detail[name] ?? "";
const words = (en: (d: Detail) => string, fr: (d: Detail) => string): Words => ({ en, fr });

/** What each rule says when it is broken. */
export const ruleWords: Readonly<Record<string, Words>> = {
  zip: words(
    () => "this is not a PowerPoint package.",
    () => "ce n’est pas un fichier PowerPoint.",
  ),
  "well-formed": words(
    (d) => `the XML is not well-formed: ${get(d, "detail")}`,
    (d) => `le XML est mal formé (${get(d, "detail")}).`,
  ),
  "part-name": words(
    () => "the part's name is illegal or taken twice.",
    () => "le nom de la partie est illégal ou pris deux fois.",
  ),
  "content-type": words(
    () => "the part has no content type.",
    () => "la partie n’a pas de type de contenu.",
  ),
  "content-type-without-part": words(
    () => "a content type is declared for a part that is not there.",
    () => "un type de contenu est déclaré pour une partie absente.",
  ),
  "content-type-twice": words(
    () => "the content type is declared twice.",
    () => "le type de contenu est déclaré deux fois.",
  ),
  "content-type-wrong": words(
    (d) => `${get(d, "type")} is not the content type of such files.`,
    (d) => `${get(d, "type")} n’est pas le type de contenu de tels fichiers.`,
  ),
  "content-type-unused": words(
    () => "a content type is declared for files that are not there.",
    () => "un type de contenu est déclaré pour des fichiers absents.",
  ),
  "relationship-target": words(
    (d) => `the relationship ${get(d, "id")} leads to ${get(d, "target")}, which is not there.`,
    (d) => `la relation ${get(d, "id")} mène à ${get(d, "target")}, qui n’existe pas.`,
  ),
  "relationship-id-twice": words(
    (d) => `two relationships are called ${get(d, "id")}.`,
    (d) => `deux relations s’appellent ${get(d, "id")}.`,
  ),
  "relationship-unknown": words(
    (d) => `the XML uses ${get(d, "id")}, which is no relationship.`,
    (d) => `le XML emploie ${get(d, "id")}, qui n’est pas une relation.`,
  ),
  "relationship-unused": words(
    (d) => `the relationship ${get(d, "id")} is not used.`,
    (d) => `la relation ${get(d, "id")} ne sert pas.`,
  ),
  orphan: words(
    () => "nothing leads to this part.",
    () => "rien ne mène à cette partie.",
  ),
  "picture-content": words(
    () => "the picture is not what its name says.",
    () => "l’image n’est pas ce que dit son nom.",
  ),
  presentation: words(
    () => "there is no presentation part.",
    () => "il n’y a pas de partie présentation.",
  ),
  "slide-id": words(
    (d) => `the slide id ${get(d, "id")} is out of range or taken twice.`,
    (d) => `l’identifiant de diapositive ${get(d, "id")} est hors limites ou pris deux fois.`,
  ),
  "master-id": words(
    (d) => `the master or layout id ${get(d, "id")} is out of range or taken twice.`,
    (d) => `l’identifiant de masque ou de disposition ${get(d, "id")} est hors limites ou pris deux fois.`,
  ),
  "section-slides": words(
    (d) => `the slide ${get(d, "id")} does not stand in exactly one section.`,
    (d) => `la diapositive ${get(d, "id")} n’est pas dans une section et une seule.`,
  ),
  "slide-layout": words(
    () => "the slide does not have exactly one layout.",
    () => "la diapositive n’a pas exactement une disposition.",
  ),
  "layout-master": words(
    () => "the layout does not have exactly one master.",
    () => "la disposition n’a pas exactement un masque.",
  ),
  "master-layouts": words(
    () => "the master does not list its layouts.",
    () => "le masque n’énumère pas ses dispositions.",
  ),
  "theme-shared": words(
    () => "the master has no theme of its own.",
    () => "le masque n’a pas de thème à lui.",
  ),
  "layout-default": words(
    () => "a layout called DEFAULT is left over.",
    () => "il reste une disposition appelée DEFAULT.",
  ),
  "core-date": words(
    (d) => `"${get(d, "value")}" is not a date that PowerPoint reads.`,
    (d) => `« ${get(d, "value")} » n’est pas une date que PowerPoint lise.`,
  ),
  slides: words(
    () => "there is no slide.",
    () => "il n’y a pas de diapositive.",
  ),
  "child-order": words(
    (d) => `${get(d, "child")} is misplaced in ${get(d, "parent")}: PowerPoint will propose to repair the file.`,
    (d) => `${get(d, "child")} est mal placé dans ${get(d, "parent")} : PowerPoint proposera de réparer le fichier.`,
  ),
  "shape-id-twice": words(
    (d) => `two shapes have the id ${get(d, "id")}.`,
    (d) => `deux formes ont l’identifiant ${get(d, "id")}.`,
  ),
  "creation-id-twice": words(
    (d) => `two shapes have the creation id ${get(d, "id")}.`,
    (d) => `deux formes ont l’identifiant de création ${get(d, "id")}.`,
  ),
  "shape-without-text": words(
    (d) => `the shape "${get(d, "shape")}" has no text body: PowerPoint will propose to repair the file.`,
    (d) => `la forme « ${get(d, "shape")} » n’a pas de corps de texte : PowerPoint proposera de réparer le fichier.`,
  ),
  "background-effects": words(
    () => "the background lacks its list of effects: PowerPoint will propose to repair the file.",
    () => "le fond n’a pas sa liste d’effets : PowerPoint proposera de réparer le fichier.",
  ),
  "empty-line": words(
    () => "a line says nothing: PowerPoint will propose to repair the file.",
    () => "un trait ne dit rien : PowerPoint proposera de réparer le fichier.",
  ),
  "placeholder-in-group": words(
    (d) => `the group "${get(d, "shape")}" holds a placeholder, which PowerPoint does not allow.`,
    (d) => `le groupe « ${get(d, "shape")} » contient un espace réservé, ce que PowerPoint n’admet pas.`,
  ),
  number: words(
    (d) => `${get(d, "element")} ${get(d, "attribute")}="${get(d, "value")}" is out of range.`,
    (d) => `${get(d, "element")} ${get(d, "attribute")}="${get(d, "value")}" est hors limites.`,
  ),
  guid: words(
    (d) => `${get(d, "value")} is not an identifier in capitals and braces.`,
    (d) => `${get(d, "value")} n’est pas un identifiant en capitales et entre accolades.`,
  ),
  "svg-without-fallback": words(
    (d) => `${get(d, "target")} stands where only a raster may.`,
    (d) => `${get(d, "target")} se trouve là où seule une image matricielle est admise.`,
  ),
  "table-cells": words(
    () => "a row of a table has not as many cells as columns.",
    () => "une ligne de tableau n’a pas autant de cellules que de colonnes.",
  ),
  "slide-jump": words(
    (d) => `the link ${get(d, "id")} is neither a jump to a slide nor a link to the web.`,
    (d) => `le lien ${get(d, "id")} n’est ni un saut vers une diapositive ni un lien vers le web.`,
  ),
  "chart-axes": words(
    (d) => `${get(d, "chart")} does not have two axes.`,
    (d) => `${get(d, "chart")} n’a pas deux axes.`,
  ),
  "slide-title": words(
    (d) => `the slide has ${get(d, "count")} titles that programs find, not one.`,
    (d) => `la diapositive a ${get(d, "count")} titre(s) que les programmes trouvent, et non un.`,
  ),
  "placeholder-unknown": words(
    (d) => `the placeholder ${get(d, "placeholder")} is not on the layout.`,
    (d) => `l’espace réservé ${get(d, "placeholder")} n’est pas sur la disposition.`,
  ),
  "placeholder-empty": words(
    (d) => `the placeholder "${get(d, "shape")}" is empty.`,
    (d) => `l’espace réservé « ${get(d, "shape")} » est vide.`,
  ),
  "slide-number": words(
    () => "the slide number is not a field.",
    () => "le numéro de la diapositive n’est pas un champ.",
  ),
  "path-leaked": words(
    (d) => `an alternative text is a path: ${get(d, "value")}.`,
    (d) => `un texte de remplacement est un chemin : ${get(d, "value")}.`,
  ),
};

/** What a fault says to a user. */
export function faultMessage(fault: PackageFault, language: "fr" | "en"): string {
  const entry = ruleWords[fault.rule];
  if (entry === undefined) throw new Error(`no words for the rule ${fault.rule}`);
  return entry[language](fault.detail).replace(/ :/gu, "\u00a0:").replace(/« /gu, "«\u00a0").replace(/ »/gu, "\u00a0»");
}
