import { compare, type Fraction, fraction, plus } from "./fraction.js";
import { leastOf, readThreshold } from "./share.js";

/** Who is there: `needed` is a number of members, or a part of them all (`1/2`, `25 %`, `> 1/2`). */
export type Attendance = {
  readonly members?: Fraction;
  readonly present: Fraction;
  readonly represented: Fraction;
  readonly needed?: string;
};

export type Quorum = {
  readonly counted: Fraction;
  /** How many must be there; absent where nobody said, or it is a part of members whom nobody counted. */
  readonly needed?: bigint;
  readonly missing: bigint;
  readonly isReached?: boolean;
};

/** Those present and those represented, against how many there must be. */
export function quorumOf({ members, present, represented, needed }: Attendance): Quorum {
  const counted = plus(present, represented);
  const least = needed === undefined ? undefined : neededOf(needed, members);
  if (least === undefined) return { counted, missing: 0n };
  const isReached = compare(counted, fraction(least)) >= 0;
  return { counted, needed: least, isReached, missing: isReached ? 0n : least - counted.top / counted.bottom };
}

/** A whole number is that number; what is a part of the members, as many as it takes. */
export function neededOf(needed: string, members: Fraction | undefined): bigint | undefined {
  const count = needed.replace(/[\s\u00a0\u202f]/gu, "");
  if (/^\d+$/u.test(count)) return BigInt(count);
  const threshold = readThreshold(needed);
  return threshold === undefined || members === undefined ? undefined : leastOf(threshold, members);
}

/** Whether what is needed can be read at all. */
export const isNeeded = (needed: string): boolean => neededOf(needed, fraction(1n)) !== undefined;
