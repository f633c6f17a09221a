import type { Words } from "./field.js";
import type { Place } from "./place.js";

/** Of what a majority is a part: of the votes cast, of those present or represented, of all members. */
export const majorityBases = ["cast", "present", "members"] as const;
export type MajorityBase = (typeof majorityBases)[number];

/** A rule of majority, as data tells it. */
export type Majority = {
  readonly name: string;
  /** Absent of a rule that is written in place: what it asks is then said. */
  readonly label?: Words;
  /** The part that votes for must reach (`2/3`, `50 %`), or pass (`> 1/2`). */
  readonly share: string;
  readonly of: MajorityBase;
  /** Whether abstentions, and blank or spoilt votes, are counted among the votes cast. */
  readonly abstentions: boolean;
  readonly blanks: boolean;
  /** Whether the chair's vote decides a tie. */
  readonly chair: boolean;
  /** Where a description says its words, or what they are made of. */
  readonly place?: Place;
};

export const sides = ["for", "against", "abstentions", "blanks"] as const;
export type Side = (typeof sides)[number];

/** What was decided. */
export type Verdict = "adopted" | "rejected" | "tie";
