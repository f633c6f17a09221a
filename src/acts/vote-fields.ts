import { type Majority, type Side, sides } from "../model/acts.js";
import type { Scope } from "../model/resolved.js";
import { type Fraction, ZERO } from "./fraction.js";
import { amountOf, groupsIn, wordsOf } from "./read.js";
import { readThreshold } from "./share.js";
import { type Ballot, type Hall, resultOf, type VoteResult, weighed } from "./vote.js";

/** Votes that were given, what they come to, and which sides were told of. */
export type Vote = {
  readonly ballot: Ballot;
  readonly told: readonly Side[];
  readonly rule: Majority;
  readonly result: VoteResult | undefined;
  /** Whether the numbers are hundredths of a whole, that colleges share. */
  readonly isShared: boolean;
};

/** Nothing where nobody voted yet, or the rule is not known. */
export function votesIn(fields: Scope, rule: Majority | undefined, hall: Hall): Vote | undefined {
  if (rule === undefined) return undefined;
  const colleges = groupsIn(fields.colleges).filter((each) => toldIn(each).length > 0);
  const direct = toldIn(fields);
  if (direct.length === 0 && colleges.length === 0) return undefined;
  const shares = colleges.map((each) => readThreshold(wordsOf(each.share) ?? "")?.share);
  const isShared = direct.length === 0 && colleges.length > 0 && shares.every((share) => share !== undefined);
  const ballot =
    direct.length > 0
      ? ballotIn(fields)
      : weighed(
          colleges.map((each, index) => {
            const [votes, share] = [amountOf(each.votes), isShared ? shares[index] : undefined];
            return {
              ballot: ballotIn(each),
              ...(votes === undefined ? {} : { votes }),
              ...(share === undefined ? {} : { share }),
            };
          }),
          rule,
        );
  const present = amountOf(fields.present) ?? hall.present;
  const members = amountOf(fields.members) ?? hall.members;
  const known: Hall = { ...(present === undefined ? {} : { present }), ...(members === undefined ? {} : { members }) };
  const chair = fields.chair?.kind === "choice" && fields.chair.value === "against" ? "against" : "for";
  const result = resultOf(ballot, rule, known, fields.chair === undefined ? undefined : chair);
  return { ballot, told: direct.length > 0 ? direct : sidesTold(colleges), rule, result, isShared };
}

const toldIn = (fields: Scope): readonly Side[] => sides.filter((side) => fields[side]?.kind === "number");
const sidesTold = (colleges: readonly Scope[]): readonly Side[] =>
  sides.filter((side) => colleges.some((each) => each[side]?.kind === "number"));
const ballotIn = (fields: Scope): Ballot => {
  const of = (side: Side): Fraction => amountOf(fields[side]) ?? ZERO;
  return { for: of("for"), against: of("against"), abstentions: of("abstentions"), blanks: of("blanks") };
};
