import type { Majority, MajorityBase, Side, Verdict } from "../model/acts.js";
import { compare, type Fraction, fraction, over, plus, sumOf, times, ZERO } from "./fraction.js";
import { leastOf, reaches, readThreshold, type Threshold, thresholdOf } from "./share.js";

/** Votes by what they say. */
export type Ballot = Readonly<Record<Side, Fraction>>;
/** How many there are of those whom a majority may be a part of, where that is known. */
export type Hall = { readonly present?: Fraction; readonly members?: Fraction };

export type VoteResult = {
  readonly verdict: Verdict;
  /** What the majority is a part of, and where in it the votes for must be. */
  readonly base: Fraction;
  readonly at: Fraction;
  /** The smallest whole number of votes for that carries, and how many of them lack. */
  readonly least: bigint;
  readonly missing: bigint;
  /** Whether the chair's vote decided a tie. */
  readonly isByChair: boolean;
};

/** What a majority makes of votes; nothing where its part is not readable, or nobody told of what it is a part. */
export function resultOf(
  ballot: Ballot,
  rule: Majority,
  hall: Hall = {},
  chair?: "for" | "against",
): VoteResult | undefined {
  const threshold = readThreshold(rule.share);
  const base = baseOf(ballot, rule, hall);
  if (threshold === undefined || base === undefined) return undefined;
  const at = thresholdOf(threshold, base);
  const least = leastOf(threshold, base);
  const isTie = isTied(ballot, threshold, base);
  const isByChair = isTie && rule.chair && chair !== undefined;
  const verdict = isByChair
    ? chair === "for"
      ? "adopted"
      : "rejected"
    : isTie
      ? "tie"
      : isAdopted(ballot, threshold, base)
        ? "adopted"
        : "rejected";
  const lacking = least - ballot.for.top / ballot.for.bottom;
  const missing = verdict === "adopted" || lacking < 0n ? 0n : lacking;
  return { verdict, base, at, least, missing, isByChair };
}

/** What a rule counts as votes cast: those for and against, and the others if it says so. */
export function castOf(ballot: Ballot, { abstentions, blanks }: Pick<Majority, "abstentions" | "blanks">): Fraction {
  return sumOf([ballot.for, ballot.against, abstentions ? ballot.abstentions : ZERO, blanks ? ballot.blanks : ZERO]);
}

/** Every vote that was given, whatever it says. */
export const givenIn = (ballot: Ballot): Fraction => sumOf(Object.values(ballot));

function baseOf(ballot: Ballot, rule: Majority, hall: Hall): Fraction | undefined {
  const bases: Readonly<Record<MajorityBase, Fraction | undefined>> = {
    cast: castOf(ballot, rule),
    present: hall.present,
    members: hall.members,
  };
  return bases[rule.of];
}

/** Nothing is adopted that nobody voted for. */
const isAdopted = (ballot: Ballot, threshold: Threshold, base: Fraction): boolean =>
  ballot.for.top > 0n && reaches(ballot.for, threshold, base);

/** As many for as against, and each side just at what would have to be passed. */
const isTied = (ballot: Ballot, threshold: Threshold, base: Fraction): boolean =>
  threshold.isStrict &&
  ballot.for.top > 0n &&
  compare(ballot.for, ballot.against) === 0 &&
  compare(ballot.for, thresholdOf(threshold, base)) === 0;

/** Votes of a college: each of them counts `votes` times, or all together make a `share` of the result. */
export type College = { readonly ballot: Ballot; readonly votes?: Fraction; readonly share?: Fraction };

/** The votes of several colleges as one ballot; where they have shares, it is told in hundredths of the whole. */
export function weighed(colleges: readonly College[], of: Pick<Majority, "abstentions" | "blanks">): Ballot {
  const total: Ballot = { for: ZERO, against: ZERO, abstentions: ZERO, blanks: ZERO };
  return colleges.reduce((sum, { ballot, votes = fraction(1n), share }) => {
    const weight = share === undefined ? votes : over(times(share, fraction(100n)), castOf(ballot, of));
    return mapped(sum, (side) => plus(sum[side], times(ballot[side], weight)));
  }, total);
}

const mapped = (ballot: Ballot, value: (side: Side) => Fraction): Ballot => ({
  ...ballot,
  for: value("for"),
  against: value("against"),
  abstentions: value("abstentions"),
  blanks: value("blanks"),
});
