import { given } from "../basics/given.js";
import { type Majority, type MajorityBase, majorityBases } from "../model/acts.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import { exactly, type Fraction, sumOf } from "./fraction.js";

/** The number of a field, as it was written. */
export const amountOf = (value: ResolvedValue | undefined): Fraction | undefined =>
  value?.kind === "number" ? exactly(value.value) : undefined;

export const wordsOf = (value: ResolvedValue | undefined): string | undefined =>
  value !== undefined && "inlines" in value ? plainText(value.inlines) : undefined;

export const groupsIn = (value: ResolvedValue | undefined): readonly Scope[] =>
  value?.kind === "list" ? value.items.flatMap((item) => (item.kind === "group" ? [item.fields] : [])) : [];

/** A number that is given, else the sum of those that the entries of a list give. */
export function totalOf(name: string, fields: Scope, list: readonly Scope[]): Fraction | undefined {
  const own = amountOf(fields[name]);
  if (own !== undefined) return own;
  const parts = list.flatMap((entry) => amountOf(entry[name]) ?? []);
  return parts.length === 0 ? undefined : sumOf(parts);
}

const says = (value: ResolvedValue | undefined): boolean => value?.kind === "boolean" && value.value;
const isBase = (name: string | undefined): name is MajorityBase => majorityBases.some((base) => base === name);

/** A rule as a description writes it, in its list or in place; nothing where it only names one. */
export function majorityIn(fields: Scope): Majority | undefined {
  const share = wordsOf(fields.share);
  if (share === undefined) return undefined;
  const label = wordsOf(fields.label);
  const of = fields.of?.kind === "choice" ? fields.of.value : undefined;
  return {
    name: wordsOf(fields.name) ?? "",
    ...(label === undefined ? {} : { label: { fr: label, en: label } }),
    share,
    of: isBase(of) ? of : "cast",
    abstentions: says(fields.abstentions),
    blanks: says(fields.blanks),
    chair: says(fields.chair),
    ...given({ place: fields.label?.place ?? fields.share?.place }),
  };
}

/** The rule of a vote when nobody says one. */
const USUAL = "simple";

/** The rule that a vote goes by: written in place, or by its name; nothing for a name that nobody knows. */
export function ruleOf(value: ResolvedValue | undefined, known: readonly Majority[]): Majority | undefined {
  const fields = value?.kind === "group" ? value.fields : {};
  const name = wordsOf(fields.name) ?? USUAL;
  return majorityIn(fields) ?? known.find((each) => each.name === name);
}
