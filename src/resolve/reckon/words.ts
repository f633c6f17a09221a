import type { Majority, Side, Verdict } from "../../model/acts.js";
import { numberInlines } from "../../model/numbers.js";
import type { Inline, LanguageTag } from "../../model/text.js";

/** What reckonings say: in French, else in English. */
type Words = {
  readonly sides: Readonly<Record<Side | "rest" | "present" | "represented" | "absent", string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly byChair: string;
  readonly votesNeeded: (count: number) => string;
  readonly votesMissing: (count: number) => string;
  readonly notCounted: string;
  readonly reached: (isReached: boolean) => string;
  readonly membersNeeded: (count: number) => string;
  readonly membersMissing: (count: number) => string;
  readonly seats: (count: number) => string;
  readonly filled: (count: number, seats: number) => string;
  readonly left: (count: number) => string;
  readonly elected: string;
  readonly tied: string;
  readonly atLeast: string;
  readonly moreThan: string;
  readonly bases: Readonly<Record<Majority["of"], string>>;
};

const french: Words = {
  sides: {
    for: "Pour",
    against: "Contre",
    abstentions: "Abstentions",
    blanks: "Blancs ou nuls",
    rest: "Sans vote",
    present: "Présents",
    represented: "Représentés",
    absent: "Absents",
  },
  verdicts: { adopted: "Adoptée", rejected: "Rejetée", tie: "Égalité des voix" },
  byChair: "La voix de la présidence a départagé",
  votesNeeded: (count) => (count < 2 ? " voix nécessaire" : " voix nécessaires"),
  votesMissing: () => " voix de moins qu'il n'en faut",
  notCounted: "La base du vote n'est pas connue",
  reached: (isReached) => (isReached ? "Le quorum est atteint" : "Le quorum n'est pas atteint"),
  membersNeeded: (count) => (count < 2 ? " membre nécessaire" : " membres nécessaires"),
  membersMissing: (count) => (count < 2 ? " membre manque" : " membres manquent"),
  seats: (count) => (count < 2 ? " siège à pourvoir" : " sièges à pourvoir"),
  filled: (count, seats) => `${count < 2 ? " siège pourvu" : " sièges pourvus"} sur ${seats}`,
  left: (count) => (count < 2 ? " siège reste à pourvoir" : " sièges restent à pourvoir"),
  elected: "Élu(e)",
  tied: "À égalité",
  atLeast: "Au moins ",
  moreThan: "Plus de ",
  bases: { cast: " des suffrages exprimés", present: " des présents et représentés", members: " des membres" },
};

const english: Words = {
  sides: {
    for: "For",
    against: "Against",
    abstentions: "Abstentions",
    blanks: "Blank or spoilt",
    rest: "Did not vote",
    present: "Present",
    represented: "Represented",
    absent: "Absent",
  },
  verdicts: { adopted: "Adopted", rejected: "Not adopted", tie: "Tied vote" },
  byChair: "Decided by the chair's casting vote",
  votesNeeded: (count) => (count === 1 ? " vote needed" : " votes needed"),
  votesMissing: (count) => (count === 1 ? " vote short" : " votes short"),
  notCounted: "What the votes are a part of is not known",
  reached: (isReached) => (isReached ? "The quorum is reached" : "The quorum is not reached"),
  membersNeeded: (count) => (count === 1 ? " member needed" : " members needed"),
  membersMissing: (count) => (count === 1 ? " member short" : " members short"),
  seats: (count) => (count === 1 ? " seat to fill" : " seats to fill"),
  filled: (_count, seats) => ` of ${seats} ${seats === 1 ? "seat" : "seats"} filled`,
  left: (count) => (count === 1 ? " seat left to fill" : " seats left to fill"),
  elected: "Elected",
  tied: "Tied",
  atLeast: "At least ",
  moreThan: "More than ",
  bases: { cast: " of the votes cast", present: " of those present or represented", members: " of all members" },
};

export const wordsIn = (language: LanguageTag): Words => (language.startsWith("fr") ? french : english);

/** A count, grouped as others are, and what follows it. */
export const counted = (count: number, after: (count: number) => string, language: LanguageTag): readonly Inline[] => [
  ...numberInlines(count, {}, language),
  { text: after(count) },
];

/** What a rule asks, where it has no name: "Au moins 3/5 des suffrages exprimés". */
export function ruleWords({ share, of }: Majority, language: LanguageTag): string {
  const { atLeast, moreThan, bases } = wordsIn(language);
  const isStrict = share.trim().startsWith(">");
  return `${isStrict ? moreThan : atLeast}${share.replace(/^\s*>\s*/u, "")}${bases[of]}`;
}

/** A part in hundredths, with a decimal where it has one, and with two where it would look like nothing or like all. */
export function percentOf(share: number, language: LanguageTag): readonly Inline[] {
  const isExtreme = (share > 0 && share < 0.001) || (share < 1 && share > 0.999);
  return numberInlines(share, isExtreme ? { unit: "percent", decimals: 2 } : { unit: "percent" }, language);
}
