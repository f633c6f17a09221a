import { type Diagnostic, report } from "../model/diagnostic.js";

/** What the parser says of a piece: where it stands, and of words how they are written. */
type Piece = {
  readonly range?: readonly [number, number, number] | null | undefined;
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly value?: unknown;
};
type PiecePair = { readonly key: Piece; readonly value: Piece | null };
type Source = { readonly path: string; readonly text: string };

/** Between braces, what a comma cut off a text: plain words without a colon. Each text is told once, as a whole. */
export function cutPairs<P extends PiecePair>(
  pairs: readonly P[],
  source: Source,
): { readonly cut: ReadonlySet<P>; readonly faults: readonly Diagnostic[] } {
  const isCut = (pair: P | undefined, index: number): boolean => index > 0 && pair?.value === null && isPlain(pair.key);
  const faults = pairs.flatMap((pair, index) => {
    const before = pairs[index - 1];
    if (before === undefined || !isCut(pair, index) || isCut(before, index - 1)) return [];
    const after = pairs.findIndex((each, at) => at > index && !isCut(each, at));
    const last = pairs[(after < 0 ? pairs.length : after) - 1] ?? pair;
    return commaFault(before.value ?? before.key, last.key, wordsOf(pair.key), "key", source);
  });
  return { cut: new Set(pairs.filter(isCut)), faults };
}

/** Between brackets, the decimals that a comma cut off their number: only what touches the comma, and is no number itself. */
export function cutItems(items: readonly Piece[], source: Source): readonly Diagnostic[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (before === undefined || !isPlain(before) || !isPlain(item) || typeof item.value !== "string") return [];
    const [, end = 0] = before.range ?? [];
    const isTouching = source.text[end] === "," && item.range?.[0] === end + 1;
    const isDecimal = /^[+-]?\d[\d\s]*$/u.test(wordsOf(before)) && /^\d+(?![\d-])/u.test(wordsOf(item));
    return isTouching && isDecimal ? commaFault(before, item, wordsOf(item), "entry", source) : [];
  });
}

function commaFault(
  first: Piece,
  last: Piece,
  rest: string,
  taken: "key" | "entry",
  { path, text }: Source,
): readonly Diagnostic[] {
  const [start, end] = [first.range?.[0] ?? 0, last.range?.[1] ?? 0];
  const whole = text.slice(start, end);
  const isDecimal = /\d,\d/u.test(whole);
  return [report("yaml-flow-comma", { whole, rest, taken, isDecimal }, { path, start, end })];
}

const isPlain = ({ type }: Piece): boolean => type === "PLAIN";
const wordsOf = ({ source, value }: Piece): string => source ?? String(value);
