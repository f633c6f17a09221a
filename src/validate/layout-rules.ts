import { report } from "../model/diagnostic.js";
import type { RawMap } from "../model/raw.js";
import type { Condition, Element, Path, Pattern } from "../model/template.js";
import { entryOf, type Findings } from "./read.js";

/** Rules of PowerPoint that a layout must keep: one title, no placeholder in a group, nothing of the content on the slide layout. */
export function checkLayout(layout: Element, map: RawMap, findings: Findings): void {
  const place = entryOf(map, "layout")?.keyPlace;
  const { fewest, most } = titleCount(layout);
  if (fewest === 0) findings.push(report("no-title", {}, place));
  if (most > 1) findings.push(report("no-title", { several: 1 }, place));
  checkNested(layout, { isGrouped: false, isOnLayout: false }, findings);
}

type Count = { readonly fewest: number; readonly most: number };

/** The titles that one slide could show: at least, and at most. */
function titleCount(element: Element): Count {
  if (element.kind === "choose") {
    const counts = element.variants.map(titleCount);
    return {
      fewest: counts.length === 0 ? 0 : Math.min(...counts.map(({ fewest }) => fewest)),
      most: Math.max(0, ...counts.map(({ most }) => most)),
    };
  }
  if (element.kind === "box") {
    const counts = element.children.map(titleCount);
    return {
      fewest: counts.reduce((sum, { fewest }) => sum + fewest, 0),
      most: counts.reduce((sum, { most }) => sum + most, 0),
    };
  }
  const own = element.kind === "text" && element.placeholder === "title" ? 1 : 0;
  return { fewest: own, most: own };
}

type Nesting = { readonly isGrouped: boolean; readonly isOnLayout: boolean };

function checkNested(element: Element, above: Nesting, findings: Findings): void {
  const isGrouped = above.isGrouped || element.each !== undefined || (element.kind === "box" && element.group === true);
  const isOnLayout = above.isOnLayout || element.onLayout === true;
  const placeholder = element.kind === "text" || element.kind === "picture" ? element.placeholder : undefined;
  if (isGrouped && placeholder !== undefined)
    findings.push(report("placeholder-in-group", { placeholder }, element.place));
  if (isOnLayout && pathsOf(element).some(([first]) => first !== "words"))
    findings.push(report("layout-binds-field", {}, element.place));
  const inner = element.kind === "box" ? element.children : element.kind === "choose" ? element.variants : [];
  for (const child of inner) checkNested(child, { isGrouped, isOnLayout }, findings);
}

/** Everything that an element names: what it shows, and what it depends on. */
function pathsOf(element: Element): readonly Path[] {
  const shown =
    element.kind === "text"
      ? element.parts.flatMap(({ of, when }) => [...patternPaths(of), ...conditionPaths(when)])
      : [];
  const picture = element.kind === "picture" && element.source.kind === "field" ? [element.source.path] : [];
  const amounts = [element.grow, element.aspect].flatMap((amount) => (typeof amount === "object" ? [amount] : []));
  const each = element.each === undefined ? [] : [element.each.path];
  return [...shown, ...picture, ...amounts, ...each, ...conditionPaths(element.when), ...patternPaths(element.link)];
}

const patternPaths = (pattern: Pattern | undefined): readonly Path[] =>
  (pattern?.value ?? []).flatMap((piece) => (piece.kind === "path" ? [piece.path] : []));

function conditionPaths(condition: Condition | undefined): readonly Path[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case "not":
      return conditionPaths(condition.condition);
    case "all":
    case "any":
      return condition.conditions.flatMap(conditionPaths);
    default:
      return [condition.path];
  }
}
