/** From a letter to the one before `end`. */
export type TextRange = { readonly start: number; readonly end: number };

/** What of a text goes and what of another is new; `kept`: which part of the letters of both stays, 0 to 1. */
export type WordDiff = {
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
  readonly kept: number;
};

/**
 * Two texts compared word by word (the longest common subsequence). Spaces of any kind are alike; an elided word (« l’ »)
 * is one by itself. A word or two of few letters that stay between changes count as changed: people read phrases.
 */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const pairs = joined(commonPairs(old, young), old, young);
  const letters = (tokens: readonly Token[]): number => sum(tokens.filter(isWord).map(({ text }) => text.length));
  const kept = letters(pairs.map(([at]) => old[at] as Token));
  const all = letters(old) + letters(young);
  return {
    removed: changed(old, new Set(pairs.map(([at]) => at))),
    added: changed(young, new Set(pairs.map(([, at]) => at))),
    kept: all === 0 ? 1 : (2 * kept) / all,
  };
}

type Token = { readonly text: string; readonly start: number; readonly same: string };
/** The ranks of one token in both texts. */
type Pair = readonly [old: number, young: number];

/** Words (numbers grouped by narrow spaces are one), spaces, and each sign by itself. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[\u202f\u00a0]\p{N}{3}(?!\p{N}))*['’]?|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    start: index,
    same: token.trim() === "" ? " " : token.replaceAll(/\s/gu, " ").replaceAll("'", "’"),
  }));

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
const isSpace = ({ same }: Token): boolean => same === " ";
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Beyond so many comparisons (two texts of 2,000 words) what stands between the common ends is taken for changed. */
const CELLS_MAX = 4_000_000;

/** Tokens that both have, in the order of both. */
function commonPairs(old: readonly Token[], young: readonly Token[]): readonly Pair[] {
  const shorter = Math.min(old.length, young.length);
  const alike = (a: number, b: number): boolean => old[a]?.same === young[b]?.same;
  let head = 0;
  while (head < shorter && alike(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && alike(old.length - 1 - tail, young.length - 1 - tail)) tail += 1;
  const ends = (count: number, at: (rank: number) => Pair): readonly Pair[] =>
    Array.from({ length: count }, (_, rank) => at(rank));
  const [rows, columns] = [old.length - head - tail, young.length - head - tail];
  const middle =
    rows * columns > CELLS_MAX
      ? []
      : longestCommon(rows, columns, (a, b) => (alike(head + a, head + b) ? weightOf(old[head + a] as Token) : 0));
  return [
    ...ends(head, (rank) => [rank, rank]),
    ...middle.map(([a, b]): Pair => [head + a, head + b]),
    ...ends(tail, (rank) => [old.length - tail + rank, young.length - tail + rank]),
  ];
}

/** Words count by their letters, so that they decide what is paired, and not the spaces between them. */
const weightOf = (token: Token): number => (isWord(token) ? token.text.length + 2 : 1);

/** `weight`: of a pair that is alike; 0 of one that is not. */
function longestCommon(rows: number, columns: number, weight: (a: number, b: number) => number): readonly Pair[] {
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = weight(row, column);
      lengths[row * width + column] =
        own > 0 ? at(row + 1, column + 1) + own : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (weight(row, column) > 0) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Letters between two changes that are too few to be read as kept. */
const FEW_LETTERS = 5;

/** Without what stays between changes for no more than a short word. */
function joined(pairs: readonly Pair[], old: readonly Token[], young: readonly Token[]): readonly Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs
    .filter((run) => {
      const [first, last] = [run[0] as Pair, run.at(-1) as Pair];
      const isEdge = (first[0] === 0 && first[1] === 0) || (last[0] === old.length - 1 && last[1] === young.length - 1);
      return (
        isEdge ||
        sum(
          run
            .map(([at]) => old[at] as Token)
            .filter(isWord)
            .map(({ text }) => text.length),
        ) >= FEW_LETTERS
      );
    })
    .flat();
}

/** The stretches of tokens that are not kept, without the spaces at their ends. */
function changed(tokens: readonly Token[], kept: ReadonlySet<number>): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    while (end < tokens.length && !kept.has(end)) end += 1;
    const words = tokens.slice(at, end);
    const from = words.findIndex((token) => !isSpace(token));
    const last = words.findLast((token) => !isSpace(token));
    const first = words[from];
    if (first !== undefined && last !== undefined)
      ranges.push({ start: first.start, end: last.start + last.text.length });
    at = Math.max(end, at + 1);
  }
  return ranges;
}
