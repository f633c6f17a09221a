/** Somebody who stands: the votes, and whether it is said that they are elected. */
export type Candidate = { readonly votes?: number; readonly elected?: boolean };

export type Standing = {
  /** From 1, by votes: as many votes have one rank. */
  readonly rank?: number;
  readonly isElected: boolean;
  /** Whether candidates with as many votes are too many for the seats that are left. */
  readonly isTied: boolean;
};

/**
 * Who is elected, in the order of the candidates: those who are said to be; where nobody is, those with most votes, as many
 * as there are seats. Equal votes that the seats do not hold elect nobody, for it takes a rule of age or another ballot.
 */
export function electedOf(candidates: readonly Candidate[], seats: number): readonly Standing[] {
  const isTyped = candidates.some(({ elected }) => elected !== undefined);
  const isVoted = candidates.length > 0 && candidates.every(({ votes }) => votes !== undefined);
  return candidates.map(({ votes, elected }): Standing => {
    const ranked = isVoted && votes !== undefined ? { rank: 1 + withMore(candidates, votes) } : {};
    if (isTyped || !isVoted || votes === undefined) return { ...ranked, isElected: elected === true, isTied: false };
    const atLeast = candidates.filter((other) => (other.votes ?? 0) >= votes).length;
    const isWithin = votes > 0 && atLeast <= seats;
    const isTied = votes > 0 && !isWithin && withMore(candidates, votes) < seats;
    return { ...ranked, isElected: isWithin, isTied };
  });
}

const withMore = (candidates: readonly Candidate[], votes: number): number =>
  candidates.filter((other) => (other.votes ?? 0) > votes).length;
