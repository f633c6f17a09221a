import { given } from "../basics/given.js";
import { slug } from "../basics/keys.js";
import type { Value } from "../model/field.js";
import type { ResolvedValue } from "../model/resolved.js";

/** A list of groups, each with the name that its number was given under, where it has one, and its number, where there is one. */
export const resolveNumbers = ({ items, place: listed }: Value & { readonly kind: "numbers" }): ResolvedValue => ({
  kind: "list",
  items: items.map(({ name = "", value, isShare, place }) => {
    const named = name === "" ? {} : { name: { kind: "text", inlines: [{ text: name }], place } as const };
    const number = value === undefined ? {} : { value: numberOf(value, isShare, place) };
    return { kind: "group", key: slug(name), fields: { ...named, ...number }, place };
  }),
  place: listed,
});

const numberOf = (value: number, isShare: true | undefined, place: Value["place"]) =>
  ({ kind: "number", value, inlines: [{ text: String(value) }], place, ...given({ isShare }) }) as const;
