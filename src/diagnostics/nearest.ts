import { distance } from "fastest-levenshtein";

/** The candidate that a misspelt word most likely means: at most a third of its letters wrong; nothing otherwise. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const [best] = candidates
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.ceil(word.length / 3) ? best.candidate : undefined;
}
