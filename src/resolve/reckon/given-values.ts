import type { Given } from "../../model/reckonings.js";
import type { ResolvedValue, Scope } from "../../model/resolved.js";
import type { Inline } from "../../model/text.js";
import { type Setting, setInlines } from "../typography.js";

/** The values that a reckoning must give, by what it says that it gives; what does not exist is left out. */
export type GivenValues<G> = G extends "text"
  ? string | readonly Inline[]
  : G extends "number"
    ? number
    : G extends "flag"
      ? boolean
      : G extends readonly [infer Item]
        ? readonly GivenValues<Item>[]
        : { readonly [Name in keyof G]?: GivenValues<G[Name]> | undefined };

/** What was reckoned, as values that templates name; words are set as others are. */
export function givenScope<G extends Readonly<Record<string, Given>>>(values: GivenValues<G>, setting: Setting): Scope {
  return Object.fromEntries(
    Object.entries(values as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
      const resolved = resolvedOf(value, setting);
      return resolved === undefined ? [] : [[name, resolved]];
    }),
  );
}

function resolvedOf(value: unknown, setting: Setting): ResolvedValue | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value, inlines: [{ text: String(value) }] };
  if (typeof value === "string") return { kind: "text", inlines: setInlines([{ text: value }], setting) };
  if (!isArray(value)) return { kind: "group", key: "", fields: givenScope(value as never, setting) };
  if (isInlines(value)) return { kind: "text", inlines: setInlines(value, setting) };
  return { kind: "list", items: value.flatMap((item) => resolvedOf(item, setting) ?? []) };
}

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isInlines = (value: readonly unknown[]): value is readonly Inline[] =>
  value.length > 0 && value.every((each) => typeof each === "object" && each !== null && "text" in each);
