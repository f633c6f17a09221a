import type { Scope } from "../model/resolved.js";
import { type Fraction, ZERO } from "./fraction.js";
import { quorumOf } from "./quorum.js";
import { groupsIn, totalOf, wordsOf } from "./read.js";
import type { Hall } from "./vote.js";

/** Numbers that are given, or the sums of those of colleges. */
export function attendanceIn(fields: Scope) {
  const colleges = groupsIn(fields.colleges);
  const of = (name: string): Fraction | undefined => totalOf(name, fields, colleges);
  const [members, present, represented] = [of("members"), of("present"), of("represented")];
  const needed = wordsOf(fields.needed);
  const quorum = quorumOf({
    present: present ?? ZERO,
    represented: represented ?? ZERO,
    ...(members === undefined ? {} : { members }),
    ...(needed === undefined ? {} : { needed }),
  });
  return { members, present, represented, quorum };
}

/** Who is in the hall from this quorum on. */
export function hallOf(fields: Scope): Hall {
  const { members, present, represented, quorum } = attendanceIn(fields);
  const isTold = present !== undefined || represented !== undefined;
  return { ...(isTold ? { present: quorum.counted } : {}), ...(members === undefined ? {} : { members }) };
}
