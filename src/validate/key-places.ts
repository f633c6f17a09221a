import type { Field, Fields } from "../model/field.js";
import type { Template } from "../model/template.js";

/** Where a key that is not known here may be written: in groups and lists of the assembly, in slides of templates. */
export type KeyPlaces = { readonly groups: readonly string[]; readonly templates: readonly string[] };

/** A key that more templates have says nothing of which is meant. */
const TEMPLATES_MAX = 3;

/** Where the fields of the assembly, and those of the templates, have a key. */
export function keyPlaces(facts: Fields, templates: readonly Template[], key: string): KeyPlaces {
  const owners = templates.filter(({ fields }) => Object.hasOwn(fields, key)).map(({ name }) => name);
  return { groups: groupsWith(key, facts), templates: owners.length > TEMPLATES_MAX ? [] : owners };
}

function groupsWith(key: string, fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const inner = innerFields(field);
    if (inner === undefined) return [];
    return [...(Object.hasOwn(inner, key) ? [name] : []), ...groupsWith(key, inner).map((each) => `${name}.${each}`)];
  });
}

function innerFields(field: Field): Fields | undefined {
  if (field.kind === "group") return field.of;
  return field.kind === "list" && field.of.kind === "group" ? field.of.of : undefined;
}
