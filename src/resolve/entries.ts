import type { Fields, GroupValue } from "../model/field.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { type EntryBook, resolveGroup, type ValueContext } from "./values.js";

/** Entries as the description declares them; one that it does not declare was told, and is not asked for. */
export function declaredEntries(fields: Fields, facts: GroupValue, context: Omit<ValueContext, "entries">): EntryBook {
  const undeclared = appearingEntries();
  const lists = new Map<string, ReadonlyMap<string, Scope>>();
  const read = (list: string): ReadonlyMap<string, Scope> => {
    const [field, value] = [fields[list], facts.fields[list]];
    if (field?.kind !== "list" || field.of.kind !== "group" || value?.kind !== "list") return new Map();
    const of = field.of.of;
    const entries = value.items.flatMap((item) => {
      if (item.kind !== "group") return [];
      const name = item.fields.name;
      const scope = resolveGroup(of, item, { ...context, entries: undeclared }, []);
      return name?.kind === "plain" ? [[name.value, scope] as const] : [];
    });
    return new Map(entries);
  };
  return (list, name) => {
    const known = lists.get(list) ?? read(list);
    lists.set(list, known);
    const own = known.get(name);
    if (own === undefined) return undeclared(list, name);
    const index = [...known.keys()].indexOf(name);
    return entry(name, index + 1, own, colorNumbers([...known.values()])[index]);
  };
}

/** Which of the theme's colours each entry has: that of its place, unless another asked for it; then the first that is free. */
function colorNumbers(entries: readonly Scope[]): readonly number[] {
  const asked = entries.map(({ color }) => (color?.kind === "choice" ? Number(color.value.replace(/\D/gu, "")) : 0));
  const taken = new Set(asked);
  const own = asked.map((number, index) => (number === 0 && !taken.has(index + 1) ? index + 1 : number));
  const used = new Set(own);
  return own.map((number) => {
    if (number !== 0) return number;
    const free = entries.findIndex((_, index) => !used.has(index + 1)) + 1;
    used.add(free);
    return free;
  });
}

/** Entries of samples, which have no assembly: each is called what it is named, and counted as it appears. */
export function appearingEntries(): EntryBook {
  const seen = new Map<string, string[]>();
  return (list, name) => {
    const names = seen.get(list) ?? [];
    seen.set(list, names);
    if (!names.includes(name)) names.push(name);
    return entry(name, names.indexOf(name) + 1, {});
  };
}

function entry(
  name: string,
  number: number,
  own: Scope,
  colorNumber = number,
): ResolvedValue & { readonly kind: "group" } {
  const words = (text: string): ResolvedValue => ({ kind: "text", inlines: [{ text }] });
  const color = `kind-${colorNumber}`;
  return {
    kind: "group",
    key: name,
    fields: {
      name: words(name),
      label: words(name),
      color: { kind: "choice", value: color, inlines: [{ text: color }] },
      number: { kind: "number", value: number, inlines: [{ text: String(number) }] },
      ...own,
    },
  };
}
