import { slug } from "../basics/keys.js";
import type { Value } from "../model/field.js";
import { plainText } from "../model/text.js";

/** An entry's own id, else the slug of its first text. */
export function keyOf(value: Value): string {
  if (value.kind === "group") {
    if (value.id !== undefined) return slug(value.id);
    return (
      Object.values(value.fields)
        .map(keyOf)
        .find((key) => key !== "") ?? ""
    );
  }
  if (value.kind === "text") return slug(plainText(value.inlines));
  if (value.kind === "plain") return slug(value.value);
  if (value.kind === "number") return String(value.value);
  if (value.kind === "entry") return slug(value.name);
  return value.kind === "picture" ? slug(value.picture.path.split(/[\\/]/u).at(-1) ?? "") : "";
}
