import type { Path, Pattern } from "./pattern.js";
import type { Condition, Element } from "./template.js";

/** The elements that stand directly in an element. */
export function innerElements(element: Element): readonly Element[] {
  switch (element.kind) {
    case "box":
      return element.children;
    case "choose":
      return element.variants;
    case "text":
    case "picture":
    case "shape":
    case "line":
    case "chart":
    case "table":
    case "tree":
      return [];
  }
}

/** An element and all that stand in it, parents first. */
export const elementsOf = (element: Element): readonly Element[] => [
  element,
  ...innerElements(element).flatMap(elementsOf),
];

/** The paths that an element itself names: of what it shows, and of what it depends on. */
export function pathsOf(element: Element): readonly Path[] {
  const amounts = [element.grow, element.aspect].flatMap((amount) => (typeof amount === "object" ? [amount] : []));
  const each = element.each === undefined ? [] : [element.each.path];
  return [
    ...shownPaths(element),
    ...amounts,
    ...each,
    ...conditionPaths(element.when),
    ...(element.link === undefined ? [] : patternPaths(element.link)),
  ];
}

function shownPaths(element: Element): readonly Path[] {
  switch (element.kind) {
    case "text":
      return element.parts.flatMap(({ of, when }) => [...patternPaths(of), ...conditionPaths(when)]);
    case "picture":
      return element.source.kind === "field" ? [element.source.path] : [];
    case "chart":
      return [
        ...[element.of, element.label, element.value],
        ...[
          element.values,
          element.series,
          element.highlight,
          element.sort,
          element.reference,
          element.unit,
          element.alt,
        ].flatMap((path) => (path === undefined ? [] : [path])),
        ...[element.as, element.stack].flatMap((pattern) => (pattern === undefined ? [] : patternPaths(pattern))),
      ];
    case "table":
      return [element.of, ...[element.carried, element.brought].flatMap((each) => (each ? patternPaths(each) : []))];
    case "tree":
      return [element.of, element.label, element.under, ...(element.detail === undefined ? [] : [element.detail])];
    case "shape":
      return [element.of, element.fill?.kind === "chosen" ? element.fill.path : undefined].flatMap((path) =>
        path === undefined ? [] : [path],
      );
    case "box":
    case "line":
    case "choose":
      return [];
  }
}

const patternPaths = (pattern: Pattern): readonly Path[] =>
  pattern.value.flatMap((piece) => (piece.kind === "path" ? [piece.path] : []));

function conditionPaths(condition: Condition | undefined): readonly Path[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case "not":
      return conditionPaths(condition.condition);
    case "all":
    case "any":
      return condition.conditions.flatMap(conditionPaths);
    case "present":
    case "count":
    case "between":
    case "equals":
    case "changes":
      return [condition.path];
  }
}
