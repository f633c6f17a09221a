import { given } from "../basics/given.js";
import { memo } from "../basics/memo.js";
import { elementsOf, pathsOf } from "../model/elements.js";
import type { Fields } from "../model/field.js";
import type { Path } from "../model/pattern.js";
import { type Reckoning, reckoningOf } from "../model/reckonings.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import type { Template } from "../model/template.js";

/** Of what a template can name, what it names: the values that its slides are made from, and no others. */
export const namedIn = ({ layout, fields, reckons }: Template, scope: Scope): Scope => ({
  ...fieldsNamed(scope, namesOf(layout)),
  ...readFields(fields, reckons, scope),
});

/** What is reckoned is checked, too: the fields that it was reckoned from stay, whatever is shown of them. */
function readFields(fields: Fields, reckons: Reckoning | undefined, scope: Scope): Scope {
  if (reckons === undefined) return {};
  const { reads } = reckoningOf(reckons);
  return Object.fromEntries(
    Object.entries(scope).filter(([name]) => Object.hasOwn(reads, name) && Object.hasOwn(fields, name)),
  );
}

/** Names by their first step; what is named by its own, whole. */
type Names = ReadonlyMap<string, Names | "whole">;

const namesOf = memo((layout: Template["layout"]): Names => grouped(elementsOf(layout).flatMap(pathsOf)));

function grouped(paths: readonly Path[]): Names {
  const firsts = new Set(paths.flatMap(([first]) => first ?? []));
  return new Map(
    [...firsts].map((first) => {
      const rests = paths.filter(([name]) => name === first).map(([, ...rest]) => rest);
      return [first, rests.some(({ length }) => length === 0) ? "whole" : grouped(rests)];
    }),
  );
}

const fieldsNamed = (fields: Scope, names: Names): Scope =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const inner = names.get(name);
      return inner === undefined ? [] : [[name, partNamed(value, inner)]];
    }),
  );

/** A group without what nobody asks of it is no longer the one that was written; what is acknowledged of it holds. */
function partNamed(value: ResolvedValue, names: Names | "whole"): ResolvedValue {
  if (value.kind !== "group" || names === "whole") return value;
  const { acknowledged } = value;
  return { kind: "group", key: "", fields: fieldsNamed(value.fields, names), ...given({ acknowledged }) };
}
