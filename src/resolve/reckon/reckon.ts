import { ruleOf } from "../../acts/read.js";
import { given } from "../../basics/given.js";
import type { Fields } from "../../model/field.js";
import type { Place } from "../../model/place.js";
import { type Reckoning, reckonings } from "../../model/reckonings.js";
import type { ResolvedValue, Scope } from "../../model/resolved.js";
import type { Setting } from "../typography.js";
import { reckonElection } from "./election.js";
import { givenScope } from "./given-values.js";
import { reckonQuorum } from "./quorum.js";
import type { Reckoner } from "./reckoner.js";
import { reckonVote } from "./vote.js";

/** Each reckoning: the names that it gives, of the fields that it reads. */
const reckoners = {
  vote: (fields, reckoner, setting) => {
    const { verdict } = fields;
    const told = givenScope(reckonVote(fields, reckoner), setting);
    const rule = placed(told.rule, ruleOf(fields.majority, reckoner.majorities)?.place);
    return { vote: named({ ...told, ...given({ verdict, rule }) }) };
  },
  quorum: (fields, reckoner, setting) => ({ quorum: named(givenScope(reckonQuorum(fields, reckoner), setting)) }),
  election: (fields, reckoner, setting) => {
    const { values, entries } = reckonElection(fields, reckoner);
    const { list, name } = reckonings.election.entries;
    const told = entries.map((each) => ({ [name]: named(givenScope(each, setting)) }));
    const candidates = withEach(fields[list], told);
    return {
      election: named(givenScope(values, setting)),
      ...(candidates === undefined ? {} : { [list]: candidates }),
    };
  },
} as const satisfies Readonly<Record<Reckoning, (fields: Scope, reckoner: Reckoner, setting: Setting) => Scope>>;

const placed = (value: ResolvedValue | undefined, place: Place | undefined): ResolvedValue | undefined =>
  value === undefined || place === undefined ? value : { ...value, place };

const named = (fields: Scope): ResolvedValue => ({ kind: "group", key: "", fields });

/** The groups of a list, each with values of its own. */
function withEach(list: ResolvedValue | undefined, values: readonly Scope[]): ResolvedValue | undefined {
  if (list?.kind !== "list") return undefined;
  const groups = list.items.filter((item) => item.kind === "group");
  const items = list.items.map((item) =>
    item.kind === "group" ? { ...item, fields: { ...item.fields, ...values[groups.indexOf(item)] } } : item,
  );
  return { ...list, items };
}

/** What is reckoned of a slide's fields, and of the entries of its lists, beside what was written. */
export function reckoned(
  { fields, reckons }: { readonly fields: Fields; readonly reckons?: Reckoning },
  scope: Scope,
  reckoner: Reckoner,
  setting: Setting,
): Scope {
  const lists = Object.entries(fields).flatMap(([name, field]) => {
    const value = scope[name];
    if (field.kind !== "list" || field.of.kind !== "group" || field.of.reckons === undefined) return [];
    if (value?.kind !== "list") return [];
    const reckon = reckoners[field.of.reckons];
    const items = value.items.map((item) =>
      item.kind === "group" ? { ...item, fields: { ...item.fields, ...reckon(item.fields, reckoner, setting) } } : item,
    );
    return [[name, { ...value, items } satisfies ResolvedValue] as const];
  });
  const own = reckons === undefined ? {} : reckoners[reckons](scope, reckoner, setting);
  return { ...scope, ...Object.fromEntries(lists), ...own };
}
