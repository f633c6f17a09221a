import { type Fraction, fraction, numberOf, over, plus, ZERO } from "../../acts/fraction.js";
import type { Quorum } from "../../acts/quorum.js";
import { attendanceIn } from "../../acts/quorum-fields.js";
import { numberInlines } from "../../model/numbers.js";
import type { reckonings } from "../../model/reckonings.js";
import type { Scope } from "../../model/resolved.js";
import type { GivenValues } from "./given-values.js";
import type { Reckoner } from "./reckoner.js";
import { counted, percentOf, wordsIn } from "./words.js";

type QuorumValues = GivenValues<(typeof reckonings.quorum)["gives"]>;

/** Those who are there, against those who must be; before the assembly, what there will be to fill in. */
export function reckonQuorum(fields: Scope, { language }: Reckoner): QuorumValues {
  const words = wordsIn(language);
  const { members, present, represented, quorum } = attendanceIn(fields);
  const shown = (count: Fraction) => numberInlines(numberOf(count), {}, language);
  const total = members === undefined ? {} : { members: shown(members) };
  const needed =
    quorum.needed === undefined ? undefined : counted(Number(quorum.needed), words.membersNeeded, language);
  if (present === undefined && represented === undefined) {
    const open = (["present", "represented"] as const).map((side) => ({ side, label: words.sides[side] }));
    return { open: true, ...total, needed, counts: open, marked: false };
  }
  const { isReached } = quorum;
  return {
    open: false,
    ...total,
    needed,
    counted: shown(quorum.counted),
    percent: members === undefined ? undefined : percentOf(numberOf(over(quorum.counted, members)), language),
    ...(isReached === undefined ? {} : { reached: isReached, missed: !isReached, verdict: words.reached(isReached) }),
    note: quorum.missing === 0n ? undefined : counted(Number(quorum.missing), words.membersMissing, language),
    ...barOf(fields, quorum, language),
  };
}

/** The members as a bar: present, represented, absent; and where the quorum is. */
function barOf(fields: Scope, quorum: Quorum, language: string): QuorumValues {
  const words = wordsIn(language);
  const { members = quorum.counted, present = ZERO, represented } = attendanceIn(fields);
  const rest = plus(members, { ...quorum.counted, top: -quorum.counted.top });
  const absent = rest.top > 0n ? rest : ZERO;
  const whole = plus(quorum.counted, absent);
  const portion = (side: "present" | "represented" | "absent", count: Fraction) => ({
    side,
    label: words.sides[side],
    count: numberInlines(numberOf(count), {}, language),
    share: numberOf(over(count, whole)),
    any: count.top > 0n,
  });
  const at = quorum.needed === undefined ? ZERO : fraction(quorum.needed);
  const before = Math.min(1, numberOf(over(at, whole)));
  return {
    counts: [
      portion("present", present),
      ...(represented === undefined ? [] : [portion("represented", represented)]),
      ...(absent.top > 0n ? [portion("absent", absent)] : []),
    ],
    marked: quorum.needed !== undefined && whole.top > 0n,
    mark: { before, after: 1 - before },
  };
}
