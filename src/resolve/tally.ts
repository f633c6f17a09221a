import { given } from "../basics/given.js";
import type { Fields } from "../model/field.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";

type Group = ResolvedValue & { readonly kind: "group" };

/**
 * Legends that count another list: of each entry that it names, how many there are, unless the writer says another
 * number or other words. In the order of the description's own list; what the writer leaves out of a legend is left out.
 */
export function tallied(fields: Fields, scope: Scope): Scope {
  const counted = Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== "list" || field.tally === undefined) return [];
    const [list, by] = field.tally;
    const named = namedIn(scope[list], by);
    const written = scope[name];
    const items =
      written?.kind === "list"
        ? written.items.map((item) => (item.kind === "group" ? completed(item, by, named) : item))
        : distinct(named).map((entry) =>
            completed({ kind: "group", key: entry.key, fields: { [by]: entry } }, by, named),
          );
    return items.length === 0 ? [] : [[name, { ...written, kind: "list", items } as ResolvedValue] as const];
  });
  return { ...scope, ...Object.fromEntries(counted) };
}

/** What the entries of a list name, one for each entry. */
const namedIn = (list: ResolvedValue | undefined, by: string): readonly Group[] =>
  (list?.kind === "list" ? list.items : []).flatMap((item) => {
    const named = item.kind === "group" ? item.fields[by] : undefined;
    return named?.kind === "group" ? [named] : [];
  });

const numberOf = ({ fields }: Group): number => (fields.number?.kind === "number" ? fields.number.value : 0);

const distinct = (named: readonly Group[]): readonly Group[] =>
  [...new Map(named.map((entry) => [entry.key, entry])).values()].toSorted((a, b) => numberOf(a) - numberOf(b));

function completed(item: Group, by: string, named: readonly Group[]): Group {
  const entry = item.fields[by];
  if (entry?.kind !== "group") return item;
  const value = named.filter(({ key }) => key === entry.key).length;
  const count: ResolvedValue = { kind: "number", value, inlines: [{ text: String(value) }] };
  const label = entry.fields.label;
  return { ...item, fields: { count, ...given({ label }), ...item.fields } };
}
