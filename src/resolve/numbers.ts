import { given } from "../basics/given.js";
import { slug } from "../basics/keys.js";
import type { Value } from "../model/field.js";
import type { ResolvedValue } from "../model/resolved.js";

/** A list of groups: the name that its number was given under, where it has one; its number, or what is said instead. */
export const resolveNumbers = ({ items, place: listed }: Value & { readonly kind: "numbers" }): ResolvedValue => ({
  kind: "list",
  items: items.map(({ name = "", value, words, isShare, place }) => {
    const named = name === "" ? {} : { name: { kind: "text", inlines: [{ text: name }], place } as const };
    const gap = words === undefined ? undefined : ({ kind: "text", inlines: [{ text: words }], place } as const);
    const number = value === undefined ? gap : numberOf(value, isShare, place);
    return { kind: "group", key: slug(name), fields: { ...named, ...given({ value: number }) }, place };
  }),
  place: listed,
});

const numberOf = (value: number, isShare: true | undefined, place: Value["place"]) =>
  ({ kind: "number", value, inlines: [{ text: String(value) }], place, ...given({ isShare }) }) as const;
