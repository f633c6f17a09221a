import type { Rule } from "./model.js";
import * as charts from "./rules/charts.js";
import * as content from "./rules/content.js";
import * as deck from "./rules/deck.js";
import * as fonts from "./rules/fonts.js";
import { misplacedChildren, missingChildren, strayChildren } from "./rules/order.js";
import * as parts from "./rules/parts.js";
import * as relationships from "./rules/relationships.js";
import * as shapes from "./rules/shapes.js";
import * as tables from "./rules/tables.js";
import * as values from "./rules/values.js";

const any = (find: Rule["find"]): Rule => ({ find, scope: "any" });
const reported = (find: Rule["find"]): Rule => ({ find, scope: "reported" });
const ours = (find: Rule["find"]): Rule => ({ find, scope: "ours" });

/**
 * What a PPTX package must be so that PowerPoint opens it without a murmur, by the name of the rule.
 * `any` is what packages and schemas must be by ECMA-376. `reported` is what is reported to trouble PowerPoint, although
 * other makers, as LibreOffice, write it in files that open and that the Open XML SDK accepts. `ours` is quality, and what
 * PowerPoint writes too, though it is reported to trouble it in files of others.
 */
export const rules = {
  "content-types": any(parts.noContentTypes),
  "well-formed": any(parts.notWellFormed),
  "custom-xml": reported(parts.customNotWellFormed),
  "part-name": any(parts.badNames),
  "content-type": any(parts.untypedParts),
  "content-type-without-part": any(parts.typesWithoutPart),
  "content-type-twice": any(parts.typesTwice),
  "content-type-of-part": any(parts.wrongKinds),
  "content-type-wrong": reported(parts.wrongTypes),
  "content-type-unused": ours(parts.unusedTypes),
  "picture-content": any(parts.falsePictures),
  "picture-extension": ours(parts.misnamedPictures),
  "picture-twice": ours(parts.storedTwice),
  orphan: ours(parts.orphans),
  "relationship-target": any(relationships.broken),
  "relationship-id-twice": any(relationships.idsTwice),
  "relationship-unknown": any(relationships.unknown),
  "relationship-unused": ours(relationships.unused),
  "relationship-external": ours(relationships.external),
  presentation: any(deck.noPresentation),
  "slide-id": any(deck.badSlideIds),
  "slide-list": any(deck.badSlideList),
  "master-id": any(deck.badMasterIds),
  "section-slides": any(deck.badSections),
  "slide-without-section": reported(deck.slidesOutsideSections),
  "slide-layout": any(deck.slidesWithoutLayout),
  "layout-master": any(deck.layoutsWithoutMaster),
  "master-layouts": any(deck.unlistedLayouts),
  "theme-shared": any(deck.sharedThemes),
  "notes-links": any(deck.badNotes),
  "notes-loose": reported(deck.looseNotes),
  "font-twice": any(fonts.badFonts),
  "font-reference": any(fonts.badReferences),
  "font-data": reported(fonts.undecodedFonts),
  "font-unused": ours(fonts.unusedFonts),
  "core-date": any(deck.badDates),
  "core-property-twice": any(deck.badProperties),
  "layout-default": ours(deck.defaultLayouts),
  "master-placeholders": ours(deck.bareMasters),
  "slide-creation-id-twice": ours(deck.slideCreationIdsTwice),
  slides: ours(deck.noSlides),
  "child-order": any(misplacedChildren),
  "child-unknown": any(strayChildren),
  "child-missing": any(missingChildren),
  "shape-id-twice": reported(shapes.idsTwice),
  "creation-id-twice": ours(shapes.creationIdsTwice),
  "shape-without-text": ours(shapes.withoutText),
  "background-effects": reported(shapes.backgroundsWithoutEffects),
  "empty-line": ours(shapes.emptyLines),
  "placeholder-in-group": any(shapes.placeholdersInGroups),
  connector: ours(shapes.looseConnectors),
  "slide-title": ours(shapes.missingTitles),
  "placeholder-unknown": ours(shapes.strayPlaceholders),
  "placeholder-empty": ours(shapes.emptyPlaceholders),
  "slide-number": ours(shapes.deadNumbers),
  "path-leaked": ours(shapes.leakedPaths),
  number: any(values.badNumbers),
  "line-spacing": ours(values.flatLines),
  guid: any(values.badGuids),
  "extension-uri": any(values.namelessExtensions),
  "prefix-undeclared": any(values.undeclaredPrefixes),
  "svg-without-fallback": any(content.bareSvg),
  "table-cells": any(tables.badTables),
  "table-merge": any(tables.badMerges),
  "table-ids": ours(tables.sharedIds),
  "table-size": ours(tables.misfitTables),
  "table-style": ours(tables.unknownStyles),
  "slide-jump": any(content.badJumps),
  "chart-axes": any(charts.badAxes),
  workbook: any(charts.badWorkbooks),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;
