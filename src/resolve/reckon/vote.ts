import { compare, type Fraction, numberOf, over, plus, ZERO } from "../../acts/fraction.js";
import { ruleOf, wordsOf } from "../../acts/read.js";
import { givenIn, type VoteResult } from "../../acts/vote.js";
import { type Vote, votesIn } from "../../acts/vote-fields.js";
import { type Side, sides, type Verdict } from "../../model/acts.js";
import { numberInlines } from "../../model/numbers.js";
import type { reckonings } from "../../model/reckonings.js";
import type { Scope } from "../../model/resolved.js";
import type { Inline } from "../../model/text.js";
import type { GivenValues } from "./given-values.js";
import type { Reckoner } from "./reckoner.js";
import { counted, percentOf, ruleWords, wordsIn } from "./words.js";

type VoteValues = GivenValues<(typeof reckonings.vote)["gives"]>;
type Portion = GivenValues<(typeof reckonings.vote)["gives"]["for"]>;

/** A vote as it is told: the result and its words, or, before it, what there will be to fill in. */
export function reckonVote(fields: Scope, reckoner: Reckoner): VoteValues {
  const { language, inLanguage } = reckoner;
  const rule = ruleOf(fields.majority, reckoner.majorities);
  const label =
    rule === undefined ? undefined : rule.label === undefined ? ruleWords(rule, language) : inLanguage(rule.label);
  const vote = votesIn(fields, rule, reckoner.hall);
  const typed = wordsOf(fields.verdict);
  if (vote === undefined || rule === undefined) return { ...untold(label, typed, language), open: typed === undefined };
  const { result } = vote;
  return {
    open: false,
    rule: label,
    ...told(vote, language),
    verdict: typed ?? (result === undefined ? undefined : wordsIn(language).verdicts[result.verdict]),
    ...(result === undefined ? {} : verdictFlags(result.verdict)),
  };
}

const verdictFlags = (verdict: Verdict): Pick<VoteValues, "carried" | "rejected" | "tied"> => ({
  carried: verdict === "adopted",
  rejected: verdict === "rejected",
  tied: verdict === "tie",
});

/** The usual sides, with room for their numbers. */
function untold(rule: string | undefined, verdict: string | undefined, language: string): VoteValues {
  const labels = wordsIn(language).sides;
  const open = (side: Side): Portion => ({ side, label: labels[side] });
  return { rule, verdict, counts: [open("for"), open("against"), open("abstentions")], marked: false };
}

/** Counts and their parts of the bar, where it must reach, and how it was met or missed. */
function told({ ballot, told, rule, result, isShared }: Vote, language: string): VoteValues {
  const words = wordsIn(language);
  const given = givenIn(ballot);
  const base = result?.base ?? ZERO;
  const whole = compare(base, given) > 0 ? base : given;
  const shown = (count: Fraction): readonly Inline[] =>
    isShared ? percentOf(numberOf(count) / 100, language) : numberInlines(numberOf(count), {}, language);
  const isCounted = (side: Side): boolean =>
    rule.of !== "cast" || side === "for" || side === "against" || (side === "blanks" ? rule.blanks : rule.abstentions);
  const portion = (side: Side): Portion => ({
    side,
    label: words.sides[side],
    count: shown(ballot[side]),
    share: numberOf(over(ballot[side], whole)),
    any: ballot[side].top > 0n,
    ...(isCounted(side) && base.top > 0n && !isShared
      ? { percent: percentOf(numberOf(over(ballot[side], base)), language) }
      : {}),
  });
  const always = sides.filter((side) => side === "for" || side === "against" || told.includes(side));
  const rest = plus(whole, { ...given, top: -given.top });
  const others: readonly Portion[] =
    rest.top > 0n
      ? [{ side: "rest", label: words.sides.rest, count: shown(rest), share: numberOf(over(rest, whole)), any: true }]
      : [];
  const before = result === undefined || whole.top === 0n ? 0 : numberOf(over(result.at, whole));
  return {
    ...Object.fromEntries(always.map((side) => [side, portion(side)])),
    counts: [...always.map(portion), ...others],
    marked: result !== undefined && whole.top > 0n,
    mark: { before, after: 1 - before },
    needed: result === undefined || isShared ? undefined : counted(Number(result.least), words.votesNeeded, language),
    note: noteOf(result, isShared, language),
  };
}

function noteOf(result: VoteResult | undefined, isShared: boolean, language: string): VoteValues["note"] {
  const words = wordsIn(language);
  if (result === undefined) return words.notCounted;
  if (result.isByChair) return words.byChair;
  if (result.verdict !== "rejected" || isShared || result.missing === 0n) return undefined;
  return counted(Number(result.missing), words.votesMissing, language);
}
