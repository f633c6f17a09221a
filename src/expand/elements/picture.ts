import type { PictureContent } from "../../model/bound.js";
import { lookup } from "../../model/lookup.js";
import type { Path } from "../../model/pattern.js";
import type { Element, PictureElement } from "../../model/template.js";
import { placeholderBook } from "../placeholders.js";
import type { Binding, ElementKind, Expansion } from "./kind.js";

/** The picture that a field or the brand gives; nothing when neither does. */
export const picture: ElementKind<PictureElement> = {
  content: (element, { scopes, expansion }) => {
    const shown =
      element.source.kind === "field"
        ? fieldPicture(element, element.source.path, scopes)
        : artwork(element, element.source.name.value, expansion);
    const placeholder = placeholderBook(expansion.slide.template)(element);
    return shown && { kind: "picture", element, ...shown, ...(placeholder === undefined ? {} : { placeholder }) };
  },
  key: ({ source }) => (source.kind === "field" ? source.path.join(".") : source.name.value),
};

type Shown = Pick<PictureContent, "picture" | "alt" | "focus" | "place" | "field">;

function fieldPicture({ decorative }: PictureElement, path: Path, scopes: Binding["scopes"]): Shown | undefined {
  const value = lookup(scopes, path);
  if (value?.kind !== "picture") return undefined;
  const alt = decorative || value.decorative ? undefined : value.alt;
  return { picture: value.picture, alt, focus: value.focus, place: value.place, field: path.join(".") };
}

/** What the brand draws of shapes for a use; nothing when it has a picture for it, or neither. They take turns, too. */
export function drawingFor(name: string, { look, slide }: Expansion): Element | undefined {
  if (look.theme.artwork[name] !== undefined) return undefined;
  const drawings = Object.hasOwn(look.theme.drawings, name) ? (look.theme.drawings[name] ?? []) : [];
  return drawings[slide.turn % Math.max(1, drawings.length)];
}

/** Artworks of one use take turns, by the part of the assembly. */
function artwork({ decorative }: PictureElement, name: string, expansion: Expansion): Shown | undefined {
  const choices = expansion.artwork[name] ?? [];
  const choice = choices[expansion.slide.turn % Math.max(1, choices.length)];
  if (choice === undefined) return undefined;
  const alt = decorative ? undefined : choice.alt;
  return { picture: choice.picture, alt, focus: undefined, place: undefined, field: undefined };
}
