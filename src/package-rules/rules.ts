import type { Package, PackageFault } from "./model.js";
import * as deck from "./rules/deck.js";
import * as drawing from "./rules/drawing.js";
import { misplacedChildren } from "./rules/order.js";
import * as parts from "./rules/parts.js";

/** `any`: for every file. `ours`: what we ask of our own decks, and other makers need not. */
export type Rule = { readonly find: (pack: Package) => readonly PackageFault[]; readonly scope: "any" | "ours" };

const any = (find: Rule["find"]): Rule => ({ find, scope: "any" });
const ours = (find: Rule["find"]): Rule => ({ find, scope: "ours" });

/** What a PPTX package must be so that PowerPoint opens it without a murmur. */
export const rules: readonly Rule[] = [
  any(parts.notWellFormed),
  any(parts.badNames),
  any(parts.typeFaults),
  any(parts.brokenRelationships),
  any(parts.repeatedRelationships),
  any(parts.unknownRelationships),
  any(parts.falsePictures),
  ours(parts.defaultFaults),
  ours(parts.unusedRelationships),
  ours(parts.orphans),
  any(deck.noPresentation),
  any(deck.badSlideIds),
  any(deck.badMasterIds),
  any(deck.badSections),
  any(deck.badLayoutLinks),
  any(deck.sharedThemes),
  any(deck.badDates),
  ours(deck.defaultLayouts),
  ours(deck.noSlides),
  any(misplacedChildren),
  any(drawing.repeatedShapeIds),
  ours(drawing.repeatedCreationIds),
  any(drawing.shapesWithoutText),
  any(drawing.backgroundsWithoutEffects),
  any(drawing.emptyLines),
  any(drawing.placeholdersInGroups),
  any(drawing.badNumbers),
  any(drawing.badGuids),
  any(drawing.bareSvg),
  any(drawing.badTables),
  any(drawing.badJumps),
  any(drawing.badAxes),
  ours(drawing.missingTitles),
  ours(drawing.strayPlaceholders),
  ours(drawing.emptyPlaceholders),
  ours(drawing.deadNumbers),
  ours(drawing.leakedPaths),
];
