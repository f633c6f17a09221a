import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { electedOf } from "../../src/acts/election.js";
import { exactly, type Fraction, fraction, numberOf } from "../../src/acts/fraction.js";
import { quorumOf } from "../../src/acts/quorum.js";
import { leastOf, reaches, readThreshold } from "../../src/acts/share.js";
import { isBackward, overlap, termOf } from "../../src/acts/terms.js";
import { type Ballot, type Hall, resultOf, weighed } from "../../src/acts/vote.js";
import type { Majority } from "../../src/model/acts.js";

const rule = (share: string, more: Partial<Majority> = {}): Majority => ({
  name: "essai",
  share,
  of: "cast",
  abstentions: false,
  blanks: false,
  chair: false,
  ...more,
});

const ballot = (votes: readonly number[]): Ballot => {
  const [pro = 0, against = 0, abstentions = 0, blanks = 0] = votes;
  return { for: exactly(pro), against: exactly(against), abstentions: exactly(abstentions), blanks: exactly(blanks) };
};

const hall = (present: number, members: number): Hall => ({ present: exactly(present), members: exactly(members) });

/** For, against, abstentions, blanks; the rule; the verdict, the smallest number of votes that carries, how many lack. */
type Case = readonly [
  says: string,
  votes: readonly number[],
  rule: Majority,
  expected: readonly [string, number, number] | undefined,
  hall?: Hall,
  chair?: "for" | "against",
];

const simple = rule("> 1/2");
const chaired = rule("> 1/2", { chair: true });
const cases: readonly Case[] = [
  ["nearly all", [38, 0, 2], simple, ["adopted", 20, 0]],
  ["one more for than against", [20, 19, 30], simple, ["adopted", 20, 0]],
  ["as many for as against", [20, 20, 3], simple, ["tie", 21, 1]],
  ["as many, and the chair is for", [20, 20], chaired, ["adopted", 21, 0], {}, "for"],
  ["as many, and the chair is against", [20, 20], chaired, ["rejected", 21, 1], {}, "against"],
  ["as many, and the chair says nothing", [20, 20], chaired, ["tie", 21, 1]],
  ["the chair has no second vote without a rule", [20, 20], simple, ["tie", 21, 1], {}, "for"],
  ["the chair decides no vote that is not tied", [19, 20], chaired, ["rejected", 20, 1], {}, "for"],
  ["abstentions counted", [20, 15, 6], rule("> 1/2", { abstentions: true }), ["rejected", 21, 1]],
  ["blanks counted, abstentions not", [20, 15, 6, 5], rule("> 1/2", { blanks: true }), ["rejected", 21, 1]],
  ["two thirds of 7", [5, 2], rule("2/3"), ["adopted", 5, 0]],
  ["less than two thirds of 7", [4, 3], rule("2/3"), ["rejected", 5, 1]],
  ["two thirds of 9, to the vote", [6, 3], rule("2/3"), ["adopted", 6, 0]],
  ["more than two thirds of 9", [6, 3], rule("> 2/3"), ["rejected", 7, 1]],
  ["66.66 % is less than two thirds", [6666, 3334], rule("2/3"), ["rejected", 6667, 1]],
  ["three quarters of 200,000, less one", [149999, 50001], rule("3/4"), ["rejected", 150000, 1]],
  ["half is no tie where it is enough", [20, 20], rule("1/2"), ["adopted", 20, 0]],
  ["all", [40, 0, 2], rule("1/1"), ["adopted", 40, 0]],
  ["all but one", [39, 1], rule("1/1"), ["rejected", 40, 1]],
  ["nobody", [0, 0], rule("1/1"), ["rejected", 0, 0]],
  ["of those present", [38, 10], rule("> 1/2", { of: "present" }), ["rejected", 48, 10], hall(94, 140)],
  ["of all members", [94, 0], rule("2/3", { of: "members" }), ["adopted", 94, 0], hall(94, 140)],
  ["of members whom nobody counted", [94, 0], rule("2/3", { of: "members" }), undefined],
  ["of what is no part", [94, 0], rule("beaucoup"), undefined],
];

describe("verdicts", () => {
  test.each(cases)("%s", (...[, votes, majority, expected, seen, chair]: Case) => {
    const result = resultOf(ballot(votes), majority, seen, chair);
    expect(result && [result.verdict, Number(result.least), Number(result.missing)]).toEqual(expected);
  });

  const votes = fc.nat({ max: 999999 });
  const share = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).filter(([a, b]) => a <= b);

  test("what is missing carries, and one less does not", () => {
    fc.assert(
      fc.property(votes, votes, share, fc.boolean(), (pro, against, [top, bottom], isStrict) => {
        const majority = rule(`${isStrict ? "> " : ""}${top}/${bottom}`);
        const result = resultOf(ballot([pro, against]), majority);
        if (result === undefined) throw new Error("votes cast are known");
        const least = Number(result.least);
        const whole = pro + against;
        if (least > whole || least === 0) return;
        expect(resultOf(ballot([least, whole - least]), majority)?.verdict).toBe("adopted");
        expect(resultOf(ballot([least - 1, whole - least + 1]), majority)?.verdict).not.toBe("adopted");
        if (result.verdict !== "adopted") expect(Number(result.missing)).toBe(least - pro);
      }),
    );
  });

  test("a vote more for never takes a vote back, and scale is nothing", () => {
    fc.assert(
      fc.property(votes, votes, share, (pro, against, [top, bottom]) => {
        const majority = rule(`${top}/${bottom}`);
        const verdictOf = (one: number, other: number) => resultOf(ballot([one, other]), majority)?.verdict;
        if (verdictOf(pro, against) === "adopted") expect(verdictOf(pro + 1, against)).toBe("adopted");
        expect(verdictOf(pro * 7, against * 7)).toBe(verdictOf(pro, against));
      }),
    );
  });
});

describe("colleges", () => {
  const towns = { ballot: ballot([3, 1]), votes: exactly(10) };
  const people = { ballot: ballot([10, 30]) };
  test("ballots that are worth several votes", () => {
    expect(resultOf(weighed([towns, people], simple), simple)?.verdict).toBe("tie");
  });
  test("shares of the result, whatever the number of votes", () => {
    const half = fraction(1n, 2n);
    const total = weighed(
      [
        { ...towns, share: half },
        { ...people, share: half },
      ],
      simple,
    );
    expect([numberOf(total.for), numberOf(total.against)]).toEqual([50, 50]);
    const third = weighed(
      [
        { ...towns, share: fraction(1n, 3n) },
        { ...people, share: fraction(2n, 3n) },
      ],
      simple,
    );
    expect(resultOf(third, simple)?.verdict).toBe("rejected");
  });
});

test.each<[string, string | undefined]>([
  ["2/3", "2/3"],
  ["66,67 %", "6667/10000"],
  ["50%", "50/100"],
  ["0.6", "6/10"],
  ["> 1/2", "> 1/2"],
  ["plus d'1/2", "> 1/2"],
  ["more than 1/2", "> 1/2"],
  ["3/2", undefined],
  ["1/0", undefined],
  ["la moitié", undefined],
])("the part %s", (text, expected) => {
  const read = readThreshold(text);
  expect(read && `${read.isStrict ? "> " : ""}${read.share.top}/${read.share.bottom}`).toBe(expected);
});

test("the smallest number that reaches a part does, and the one below does not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.boolean(),
      (a, b, n, isStrict) => {
        const threshold = { share: fraction(BigInt(Math.min(a, b)), BigInt(Math.max(a, b))), isStrict };
        const base: Fraction = exactly(n);
        const least = leastOf(threshold, base);
        expect(reaches(fraction(least), threshold, base)).toBe(true);
        expect(reaches(fraction(least - 1n), threshold, base)).toBe(false);
      },
    ),
  );
});

test.each<
  [string, number | undefined, number, number, string, readonly [number | undefined, boolean | undefined, number]]
>([
  ["a half of an even number", 140, 61, 9, "1/2", [70, true, 0]],
  ["one less", 140, 60, 9, "1/2", [70, false, 1]],
  ["a half of an odd number", 141, 60, 10, "1/2", [71, false, 1]],
  ["more than a half", 140, 61, 9, "> 1/2", [71, false, 1]],
  ["a quarter in %", 7, 2, 0, "25 %", [2, true, 0]],
  ["a number", undefined, 30, 0, "30", [30, true, 0]],
  ["a part of nobody knows how many", undefined, 30, 0, "1/2", [undefined, undefined, 0]],
])("quorum: %s", (_, members, present, represented, needed, expected) => {
  const attendance = { present: exactly(present), represented: exactly(represented), needed };
  const quorum = quorumOf(members === undefined ? attendance : { ...attendance, members: exactly(members) });
  expect([
    quorum.needed === undefined ? undefined : Number(quorum.needed),
    quorum.isReached,
    Number(quorum.missing),
  ]).toEqual(expected);
});

describe("elections", () => {
  const elected = (votes: readonly number[], seats: number): string =>
    electedOf(
      votes.map((each) => ({ votes: each })),
      seats,
    )
      .map(({ isElected, isTied }) => (isElected ? "e" : isTied ? "t" : "-"))
      .join("");
  test.each<[readonly number[], number, string]>([
    [[36, 31, 27, 14], 3, "eee-"],
    [[14, 36], 1, "-e"],
    [[20, 20, 5], 1, "tt-"],
    [[30, 20, 20, 5], 2, "ett-"],
    [[20, 20], 2, "ee"],
    [[20, 0], 2, "e-"],
  ])("%j for %d seats", (votes, seats, expected) => {
    expect(elected(votes, seats)).toBe(expected);
  });
  test("who is said to be elected is, whatever the votes", () => {
    const standings = electedOf([{ votes: 3, elected: true }, { votes: 30 }], 1);
    expect(standings.map(({ isElected, rank }) => [isElected, rank])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });
  test("never more by votes than seats", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 30 }), fc.nat({ max: 12 }), (votes, seats) => {
        const standings = electedOf(
          votes.map((each) => ({ votes: each })),
          seats,
        );
        expect(standings.filter(({ isElected }) => isElected).length).toBeLessThanOrEqual(seats);
      }),
    );
  });
});

test("terms that follow each other do not overlap; one that ends before it begins is backward", () => {
  const [first, second, third] = [termOf("2022", "juin 2025"), termOf("2025-06-30", "2028"), termOf("2027", "2030")];
  expect([
    overlap(first, second),
    overlap(second, third),
    isBackward(third),
    isBackward(termOf("2027", "2026")),
  ]).toEqual([false, true, false, true]);
});
