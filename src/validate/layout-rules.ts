import { report } from "../model/diagnostic.js";
import { innerElements, pathsOf } from "../model/elements.js";
import type { RawMap } from "../model/raw.js";
import type { Element } from "../model/template.js";
import { entryOf, type Findings } from "./read.js";

/** Rules of PowerPoint that a layout must keep: one title, no placeholder in a group, nothing of the content on the slide layout. */
export function checkLayout(layout: Element, map: RawMap, findings: Findings): void {
  const place = entryOf(map, "layout")?.keyPlace;
  const { fewest, most } = titleCount(layout);
  if (fewest === 0) findings.push(report("no-title", { titles: "none" }, place));
  if (most > 1) findings.push(report("no-title", { titles: "several" }, place));
  checkNested(layout, { isGrouped: false, isOnLayout: false }, findings);
}

type Count = { readonly fewest: number; readonly most: number };

/** The titles that one slide could show: at least, and at most. */
function titleCount(element: Element): Count {
  const counts = innerElements(element).map(titleCount);
  if (element.kind === "choose") {
    return {
      fewest: counts.length === 0 ? 0 : Math.min(...counts.map(({ fewest }) => fewest)),
      most: Math.max(0, ...counts.map(({ most }) => most)),
    };
  }
  const own = element.kind === "text" && element.placeholder === "title" ? 1 : 0;
  return {
    fewest: counts.reduce((sum, { fewest }) => sum + fewest, own),
    most: counts.reduce((sum, { most }) => sum + most, own),
  };
}

type Nesting = { readonly isGrouped: boolean; readonly isOnLayout: boolean };

function checkNested(element: Element, above: Nesting, findings: Findings): void {
  const isGrouped = above.isGrouped || element.each !== undefined || (element.kind === "box" && element.group === true);
  const isOnLayout = above.isOnLayout || element.onLayout === true;
  const placeholder = element.kind === "text" || element.kind === "picture" ? element.placeholder : undefined;
  if (isGrouped && placeholder !== undefined) findings.push(report("placeholder-in-group", {}, element.place));
  if (isOnLayout && pathsOf(element).some(([first]) => first !== "words"))
    findings.push(report("layout-binds-field", {}, element.place));
  for (const child of innerElements(element)) checkNested(child, { isGrouped, isOnLayout }, findings);
}
