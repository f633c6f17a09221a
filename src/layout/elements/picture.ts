import { lookup } from "../../model/lookup.js";
import type { Element, PictureElement } from "../../model/template.js";
import { plainText } from "../../model/text.js";
import type { Expansion } from "../expand.js";
import type { PictureContent, Scopes } from "../node.js";

/** The picture that a field or the brand gives; nothing when neither does. */
export function pictureContent(
  element: PictureElement,
  scopes: Scopes,
  expansion: Expansion,
): PictureContent | undefined {
  return element.source.kind === "field"
    ? fieldPicture(element, lookup(scopes, element.source.path))
    : artwork(element, element.source.name.value, expansion);
}

function fieldPicture(element: PictureElement, value: ReturnType<typeof lookup>): PictureContent | undefined {
  if (value?.kind !== "picture") return undefined;
  const alt = element.decorative || value.decorative ? undefined : value.alt;
  return { kind: "picture", element, picture: value.picture, alt, focus: value.focus, place: value.place };
}

/** What the brand draws of shapes for a use; nothing when it has a picture for it, or neither. They take turns, too. */
export function drawingFor(name: string, { look, slide }: Expansion): Element | undefined {
  if (look.theme.artwork[name] !== undefined) return undefined;
  const drawings = Object.hasOwn(look.theme.drawings, name) ? (look.theme.drawings[name] ?? []) : [];
  return drawings[slide.turn % Math.max(1, drawings.length)];
}

/** Artworks of one use take turns, by the part of the assembly. */
function artwork(
  element: PictureElement,
  name: string,
  { look, pictures, slide }: Expansion,
): PictureContent | undefined {
  const choices = look.theme.artwork[name] ?? [];
  const choice = choices[slide.turn % Math.max(1, choices.length)];
  const picture = choice === undefined ? undefined : pictures(choice.path);
  if (choice === undefined || picture === undefined) return undefined;
  const words = lookup([slide.scope], ["artwork", name]);
  const alt = words?.kind === "list" ? words.items[slide.turn % words.items.length] : undefined;
  const isSaid = !element.decorative && alt !== undefined && "inlines" in alt && alt.inlines.length > 0;
  return {
    kind: "picture",
    element,
    picture,
    alt: isSaid ? plainText(alt.inlines) : undefined,
    focus: undefined,
    place: undefined,
  };
}
