import type { Scope } from "../model/resolved.js";
import { electedOf, type Standing } from "./election.js";
import { groupsIn } from "./read.js";

/** Seats, votes and who is elected, as fields tell them. */
export function electionIn(fields: Scope): {
  readonly seats: number;
  readonly votes: readonly (number | undefined)[];
  readonly standings: readonly Standing[];
} {
  const seats = fields.seats?.kind === "number" ? fields.seats.value : 0;
  const candidates = groupsIn(fields.candidates).map(({ votes, elected }) => ({
    ...(votes?.kind === "number" ? { votes: votes.value } : {}),
    ...(elected?.kind === "boolean" ? { elected: elected.value } : {}),
  }));
  return { seats, votes: candidates.map(({ votes }) => votes), standings: electedOf(candidates, seats) };
}
