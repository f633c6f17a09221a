import { lookup } from "../../model/lookup.js";
import type { PictureElement } from "../../model/template.js";
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
  const alt = element.decorative ? undefined : lookup([slide.scope], ["artwork", name, "alt"]);
  const words = alt !== undefined && "inlines" in alt ? alt.inlines.map((inline) => inline.text).join("") : undefined;
  return { kind: "picture", element, picture, alt: words, focus: undefined, place: undefined };
}
