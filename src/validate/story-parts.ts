import type { StoryPart } from "../model/deck.js";
import type { Path } from "../model/pattern.js";
import type { Span } from "../model/place.js";
import { any, fieldsOf, type Names, partShape, shapeAt } from "./names.js";

/** A slide that the storyboard makes by itself, and the names within its reach. */
export type SlidePart = { readonly part: StoryPart & { readonly kind: "slide" }; readonly names: Names };

/** Parts of the storyboard that are one slide, at every depth. */
export function slideParts(parts: readonly StoryPart[], names: Names): readonly SlidePart[] {
  return parts.flatMap((part) => slidesIn(part, names));
}

function slidesIn(part: StoryPart, names: Names): readonly SlidePart[] {
  switch (part.kind) {
    case "slide":
      return [{ part, names }];
    case "slides":
      return [];
    case "run":
      return slideParts(part.parts, names);
    case "each":
      return slideParts(part.parts, namesWithin(part.path, names, part.place));
  }
}

/** Names of all the parts, at every depth. */
export function partNames(parts: readonly StoryPart[]): readonly string[] {
  return parts.flatMap((part) => [
    part.name,
    ...(part.kind === "each" || part.kind === "run" ? partNames(part.parts) : []),
  ]);
}

/** Names of the parts that are one slide of a template. */
export function slidePartNames(parts: readonly StoryPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "slide") return [part.name];
    return part.kind === "slides" ? [] : slidePartNames(part.parts);
  });
}

/** Names within a part for each entry of a list, or for a group: its fields, and `part`, its place. Faults of the path are told where it is read. */
export function namesWithin(path: Path, outer: Names, place: Span): Names {
  const shape = shapeAt(path, outer, place, []);
  const item = shape.kind === "list" ? shape.item : shape.kind === "group" ? shape : any;
  return { ...outer, part: partShape, ...fieldsOf(item) };
}

/** Names of the parts that a writer may place among topics: of one slide, for one that holds topics would hold itself. */
export const placeableNames = (parts: readonly StoryPart[]): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind === "slide") return part.announces ? [] : [part.name];
    return part.kind === "slides" ? [] : placeableNames(part.parts);
  });
