import { columnLetters } from "../basics/column-letters.js";
import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import { roman } from "../basics/roman.js";
import { type Numbering, numberings, type StoryPart } from "../model/deck.js";
import type { GroupValue, ListValue, Value } from "../model/field.js";
import { lookup, type Scopes } from "../model/lookup.js";
import type { Path, Pattern, PatternPart } from "../model/pattern.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import { evaluate } from "./patterns.js";
import type { Setting } from "./typography.js";

type EachPart = StoryPart & { readonly kind: "each" };
type Group = ResolvedValue & { readonly kind: "group" };

/** What a part of the storyboard is repeated for: its values, resolved and as they were written. */
export type PartEntry = {
  readonly of: EachPart;
  readonly value: Group;
  readonly written: GroupValue;
  /** Before the names of its slides: `axe-1`. */
  readonly key: string;
  /** Among the entries of its list, from 0. */
  readonly index: number;
  readonly count: number;
  /** Which of the theme's leading colours it takes, from 0: lists that stand side by side go on. */
  readonly partIndex: number;
};
export type CalledEntry = PartEntry & {
  /** What is called by its label and its number, as "Axe II"; nothing where it has neither. */
  readonly label?: ResolvedValue;
  readonly numeral?: string;
};

/** What stands around a run of parts: names, the values as written, the colour of the part that it is in. */
type Around = { readonly scopes: Scopes; readonly written: readonly GroupValue[]; readonly partIndex: number };

/** The entries of all the parts of a run that repeat, in the order in which they are shown, with what they are called. */
export function calledEntries(parts: readonly StoryPart[], around: Around, setting: Setting): readonly CalledEntry[] {
  let { partIndex } = around;
  const entries = parts.flatMap((part) => {
    if (part.kind !== "each") return [];
    const own = entriesOf(part, around);
    if (lookup(around.scopes, part.path)?.kind !== "list") return own;
    const first = partIndex;
    partIndex += own.length;
    return own.map((entry) => ({ ...entry, partIndex: first + entry.index }));
  });
  return called(entries, around, setting);
}

/** A list has an entry for each of its groups; a group is the only one, under the part's own name. */
function entriesOf(of: EachPart, { scopes, written: above, partIndex }: Around): readonly PartEntry[] {
  const value = lookup(scopes, of.path);
  const written = writtenAt(of.path, above);
  if (value?.kind === "group" && written?.kind === "group")
    return [{ of, value, written, key: of.name, index: 0, count: 1, partIndex }];
  if (value?.kind !== "list" || written?.kind !== "list") return [];
  const count = value.items.length;
  return value.items.flatMap((item, index) => {
    const raw = written.items[index];
    if (item.kind !== "group" || raw?.kind !== "group") return [];
    const key = item.key || `${of.name}-${index + 1}`;
    return [{ of, value: item, written: raw, key, index, count, partIndex }];
  });
}

/** The value as written at a path: slides among the facts have no resolved form. */
export function writtenAt([first = "", ...rest]: Path, written: readonly GroupValue[]): Value | ListValue | undefined {
  const owner = written.find((group) => Object.hasOwn(group.fields, first));
  return rest.reduce<Value | undefined>(
    (value, name) => (value?.kind === "group" ? value.fields[name] : undefined),
    owner?.fields[first],
  );
}

const LABEL: readonly PatternPart[] = [
  { kind: "path", path: ["label"] },
  { kind: "words", text: " " },
  { kind: "path", path: ["numeral"] },
];

/** Numbers run over the entries that share a label, whichever list they are of. */
function called(entries: readonly PartEntry[], { scopes: outer }: Around, setting: Setting): readonly CalledEntry[] {
  const labelled = entries.map((entry) => {
    const scopes = [entry.value.fields, ...outer];
    const said = (pattern: Pattern | undefined) => pattern && evaluate(pattern.value, scopes, setting);
    const label = said(entry.of.label);
    return { entry, label, words: looseName(wordsOf(label)), numbering: numberingOf(said(entry.of.numbering)) };
  });
  const counts = new Map<string, number>();
  return labelled.map(({ entry, label, words, numbering }) => {
    const shares = words !== "" && labelled.filter((other) => other.words === words).length > 1;
    const own = numbering ?? (shares ? "arabic" : "none");
    const number = (counts.get(words) ?? 0) + 1;
    if (own !== "none") counts.set(words, number);
    const numeral = numeralOf(number, own);
    const scope: Scope = given({ label, numeral: numeral === undefined ? undefined : textOf(numeral) });
    return { ...entry, ...given({ label: evaluate(LABEL, [scope], setting), numeral }) };
  });
}

const wordsOf = (value: ResolvedValue | undefined): string =>
  value !== undefined && "inlines" in value ? plainText(value.inlines) : "";

const numberingOf = (value: ResolvedValue | undefined): Numbering | undefined =>
  numberings.find((each) => each === (value?.kind === "choice" ? value.value : wordsOf(value)));

/** The number of a part in a numbering, from 1: II, 2, B. */
export function numeralOf(number: number, numbering: Numbering): string | undefined {
  switch (numbering) {
    case "roman":
      return roman(number);
    case "arabic":
      return String(number);
    case "letters":
      return columnLetters(number - 1);
    case "none":
      return undefined;
  }
}

/** What slides can name of the part that they belong to. */
export function partValue({ value, index, count, label, numeral }: CalledEntry): Group {
  const number = (each: number): ResolvedValue => ({ kind: "number", value: each, inlines: [{ text: String(each) }] });
  const title = value.fields.title;
  const fields: Scope = {
    number: number(index + 1),
    index: number(index + 1),
    count: number(count),
    ...given({ label, numeral: numeral === undefined ? undefined : textOf(numeral), name: label ?? title, title }),
  };
  return { kind: "group", key: value.key, fields };
}

const textOf = (text: string): ResolvedValue => ({ kind: "text", inlines: [{ text }] });
