import { type TextRange, wordDiff } from "../basics/word-diff.js";
import type { Field, Fields } from "../model/field.js";
import type { ResolvedValue, Scope } from "../model/resolved.js";
import { type Inline, plainText, type Revision, type RichParagraph } from "../model/text.js";

type Group = ResolvedValue & { readonly kind: "group" };

/**
 * Lists that compare an old and a new text, paragraph by paragraph: each entry becomes as many, with one paragraph of
 * either or both, in which what goes and what is new is marked. Those after its first say that they are `continued`, those
 * of an entry without the one or the other that it is `added` or `removed`.
 */
export function compared(fields: Fields, scope: Scope): Scope {
  const lists = Object.entries(fields).flatMap(([name, field]) => {
    const value = scope[name];
    if (field.kind !== "list" || field.compare === undefined || value?.kind !== "list") return [];
    return [[name, { ...value, items: value.items.flatMap((item) => linesOf(item, field)) }] as const];
  });
  return { ...scope, ...Object.fromEntries(lists) };
}

function linesOf(item: ResolvedValue, { compare }: Field & { readonly kind: "list" }): readonly ResolvedValue[] {
  if (item.kind !== "group" || compare === undefined) return [item];
  const [before, after] = compare.map((name) => paragraphsIn(item.fields[name]));
  const lines = before === undefined || after === undefined ? alone(before ?? [], after ?? []) : paired(before, after);
  return lines.map((line, index) => lineOf(item, line, index, compare));
}

const paragraphsIn = (value: ResolvedValue | undefined): readonly RichParagraph[] | undefined =>
  value?.kind === "paragraphs" && value.paragraphs.length > 0 ? value.paragraphs : undefined;

/** A paragraph of either text, or of both, as they are to be shown. */
type Line = { readonly before?: RichParagraph; readonly after?: RichParagraph };

/** An entry that has but one of them is new, or goes, as a whole: no word of it is marked. */
const alone = (before: readonly RichParagraph[], after: readonly RichParagraph[]): readonly Line[] => [
  ...before.map((paragraph) => ({ before: paragraph })),
  ...after.map((paragraph) => ({ after: paragraph })),
];

function lineOf(item: Group, line: Line, index: number, [before, after]: readonly [string, string]): ResolvedValue {
  const texts = [
    [before, line.before],
    [after, line.after],
  ] as const;
  const fields = texts.flatMap(([name, paragraph]): (readonly [string, ResolvedValue])[] =>
    paragraph === undefined ? [] : [[name, { kind: "paragraphs", paragraphs: [paragraph], place: paragraph.place }]],
  );
  const { [before]: _, [after]: __, ...others } = item.fields;
  const flag = (name: string, value: boolean): Scope => (value ? { [name]: { kind: "boolean", value } } : {});
  return {
    ...item,
    key: index === 0 ? item.key : `${item.key}-${index + 1}`,
    fields: {
      ...others,
      ...Object.fromEntries(fields),
      ...flag("continued", index > 0),
      ...flag("added", item.fields[before] === undefined),
      ...flag("removed", item.fields[after] === undefined),
    },
  };
}

/** Of less than this much in common, two paragraphs are not the same one changed. */
const KEPT_LEAST = 0.3;

/** Paragraphs in the order of both, those that have most in common side by side. */
function paired(before: readonly RichParagraph[], after: readonly RichParagraph[]): readonly Line[] {
  const kept = before.map((old) => after.map((young) => keptOf(old, young)));
  const best: number[][] = before.map(() => []).concat([[]]);
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const scoreOf = (row: number, column: number): number => {
    const own = kept[row]?.[column] ?? 0;
    return own < KEPT_LEAST ? 0 : own + at(row + 1, column + 1);
  };
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      (best[row] as number[])[column] = Math.max(scoreOf(row, column), at(row + 1, column), at(row, column + 1));
  const lines: Line[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length; ) {
    const [old, young] = [before[row], after[column]];
    if (old !== undefined && young !== undefined && at(row, column) > 0 && at(row, column) === scoreOf(row, column)) {
      lines.push(marked(old, young));
      row += 1;
      column += 1;
    } else if (young === undefined || (old !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ before: wholly(old as RichParagraph, "removed") });
      row += 1;
    } else {
      lines.push({ after: wholly(young, "added") });
      column += 1;
    }
  }
  return lines;
}

const textOf = ({ inlines }: RichParagraph): string => inlines.map(({ text }) => text).join("");
const keptOf = (old: RichParagraph, young: RichParagraph): number => wordDiff(textOf(old), textOf(young)).kept;

function marked(old: RichParagraph, young: RichParagraph): Line {
  const { removed, added } = wordDiff(textOf(old), textOf(young));
  return { before: withRanges(old, removed, "removed"), after: withRanges(young, added, "added") };
}

const wholly = (paragraph: RichParagraph, revision: Revision): RichParagraph =>
  withRanges(paragraph, [{ start: 0, end: plainText(paragraph.inlines).length }], revision);

/** Its passages, cut where a change begins and ends. What is new is bold, too: a line alone is lost from afar. */
function withRanges(paragraph: RichParagraph, ranges: readonly TextRange[], revision: Revision): RichParagraph {
  let start = 0;
  const inlines = paragraph.inlines.flatMap((inline): readonly Inline[] => {
    const from = start;
    start += inline.text.length;
    const cuts = ranges.flatMap((range) => [range.start, range.end]).filter((cut) => cut > from && cut < start);
    const edges = [from, ...cuts, start];
    return edges.slice(1).flatMap((end, index): readonly Inline[] => {
      const begin = edges[index] ?? from;
      const piece = { ...inline, text: inline.text.slice(begin - from, end - from) };
      if (piece.text === "") return [];
      const isChanged = ranges.some((range) => range.start <= begin && end <= range.end);
      return [isChanged ? { ...piece, revision, ...(revision === "added" ? { bold: true } : {}) } : piece];
    });
  });
  return { ...paragraph, inlines };
}
