import { distance } from "fastest-levenshtein";

/**
 * The candidate that a misspelt word most likely means: at most a third of its letters wrong, of those equally near the
 * one that begins alike; nothing otherwise.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const [best] = candidates
    .map((candidate) => ({
      candidate,
      far: distance(wanted, candidate.toLowerCase()),
      alike: commonStart(wanted, candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.far - b.far || b.alike - a.alike);
  return best !== undefined && best.far <= Math.ceil(word.length / 3) ? best.candidate : undefined;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
