import { electionIn } from "../../acts/election-fields.js";
import type { reckonings } from "../../model/reckonings.js";
import type { Scope } from "../../model/resolved.js";
import type { GivenValues } from "./given-values.js";
import type { Reckoner } from "./reckoner.js";
import { counted, wordsIn } from "./words.js";

type ElectionValues = GivenValues<(typeof reckonings.election)["gives"]>;
type StandingValues = GivenValues<(typeof reckonings.election)["entries"]["gives"]>;

/** An election as it is told, and what became of each candidate, in their order. */
export function reckonElection(
  fields: Scope,
  { language }: Reckoner,
): { readonly values: ElectionValues; readonly entries: readonly StandingValues[] } {
  const words = wordsIn(language);
  const { seats, votes, standings } = electionIn(fields);
  const most = Math.max(0, ...votes.map((each) => each ?? 0));
  const elected = standings.filter(({ isElected }) => isElected).length;
  const isOpen = elected === 0 && most === 0;
  const isTied = standings.some((each) => each.isTied);
  const left = Math.max(0, seats - elected);
  const verdict = isOpen
    ? undefined
    : left > 0
      ? counted(left, words.left, language)
      : counted(elected, (count) => words.filled(count, seats), language);
  return {
    values: { open: isOpen, tied: isTied, seats: counted(seats, words.seats, language), verdict },
    entries: standings.map(({ isElected, isTied: tied }, index): StandingValues => {
      const share = most === 0 ? 0 : (votes[index] ?? 0) / most;
      return {
        elected: isElected,
        tied,
        verdict: isElected ? words.elected : tied ? words.tied : undefined,
        share,
        rest: 1 - share,
        any: share > 0,
      };
    }),
  };
}
