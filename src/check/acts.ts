import { electionIn } from "../acts/election-fields.js";
import { compare, numberOf } from "../acts/fraction.js";
import { isNeeded } from "../acts/quorum.js";
import { attendanceIn, hallOf } from "../acts/quorum-fields.js";
import { ruleOf } from "../acts/read.js";
import { readThreshold } from "../acts/share.js";
import { isBackward, overlap, type Term, termOf } from "../acts/terms.js";
import { givenIn, type Hall } from "../acts/vote.js";
import { votesIn } from "../acts/vote-fields.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Majority, Verdict } from "../model/acts.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { ResolvedSlide, Scope } from "../model/resolved.js";
import { entriesOf, wordsOf } from "./content.js";
import type { Check, CheckedDeck, Finding, Group } from "./finding.js";

/** A vote of a slide, or of an entry of one, and who may vote from the last quorum on. */
type Voted = { readonly fields: Scope; readonly entry?: Group; readonly slide: ResolvedSlide; readonly hall: Hall };

/** Votes whose rule is not known, or that say otherwise than what is typed, or are more than those who are there. */
export const votesDoubted: Check = ({ slides, majorities }) =>
  votesOf(slides).flatMap(({ fields, entry, slide, hall }) =>
    voteDoubts(fields, hall, majorities).map((diagnostic) => finding(diagnostic, slide, entry)),
  );

const finding = (
  diagnostic: Diagnostic,
  slide: ResolvedSlide,
  ...entries: readonly (Group | undefined)[]
): Finding => ({
  diagnostic,
  slides: [slide],
  entries: entries.filter((entry) => entry !== undefined),
});

function votesOf(slides: readonly ResolvedSlide[]): readonly Voted[] {
  let hall: Hall = {};
  return slides.flatMap((slide): readonly Voted[] => {
    const { template, scope } = slide;
    if (template.reckons === "quorum") hall = hallOf(scope);
    const own = template.reckons === "vote" ? [{ fields: scope, slide, hall }] : [];
    const listed = Object.entries(template.fields).flatMap(([name, field]) =>
      field.kind === "list" && field.of.kind === "group" && field.of.reckons === "vote"
        ? entriesOf(scope[name]).map((entry) => ({ fields: entry.fields, entry, slide, hall }))
        : [],
    );
    return [...own, ...listed];
  });
}

function voteDoubts(fields: Scope, hall: Hall, majorities: readonly Majority[]): readonly Diagnostic[] {
  const { majority, verdict } = fields;
  const rule = ruleOf(majority, majorities);
  const said = majority?.kind === "group" ? majority.fields : {};
  if (rule === undefined) {
    const name = said.name === undefined ? "" : wordsOf(said.name);
    const known = [...new Set(majorities.map((each) => each.name))];
    return [report("unknown-majority", { name, known, suggestion: nearest(name, known) }, said.name?.place)];
  }
  if (readThreshold(rule.share) === undefined)
    return [report("bad-share", { share: rule.share }, said.share?.place ?? said.name?.place)];
  const vote = votesIn(fields, rule, hall);
  if (vote === undefined) return [];
  const present = fields.present?.kind === "number" ? undefined : hall.present;
  const isCounted = fields.colleges === undefined && present !== undefined;
  const place = fields.for?.place ?? fields.against?.place;
  const votes = givenIn(vote.ballot);
  const tooMany =
    isCounted && compare(votes, present) > 0
      ? [report("votes-exceed-present", { votes: numberOf(votes), present: numberOf(present) }, place)]
      : [];
  const { result } = vote;
  if (result === undefined)
    return [
      ...tooMany,
      ...(rule.of === "cast" ? [] : [report("vote-without-base", { base: rule.of }, said.name?.place ?? place)]),
    ];
  const told = verdict === undefined ? undefined : verdictTold(wordsOf(verdict));
  const differs =
    verdict !== undefined && told !== undefined && told !== result.verdict
      ? [report("verdict-differs", { told: wordsOf(verdict), verdict: result.verdict }, verdict.place)]
      : [];
  return [...tooMany, ...differs];
}

/** What a verdict says in words; nothing where it is none of these. */
function verdictTold(words: string): Verdict | undefined {
  if (/rejet|refus|repouss|ajourn|\b(?:not|non|pas)\b|reject|defeat|lost|fail/iu.test(words)) return "rejected";
  if (/[ée]galit|partag|\btied?\b/iu.test(words)) return "tie";
  return /adopt|approuv|accept|approv|carried|passed|unanim/iu.test(words) ? "adopted" : undefined;
}

/** A quorum that lacks some, or that nobody can read. */
export const quorumMissed: Check = ({ slides }) =>
  slides.flatMap((slide): readonly Finding[] => {
    const { scope, template } = slide;
    if (template.reckons !== "quorum") return [];
    const { needed } = scope;
    if (needed !== undefined && !isNeeded(wordsOf(needed)))
      return [finding(report("bad-share", { share: wordsOf(needed) }, needed.place), slide)];
    const { quorum, present, represented } = attendanceIn(scope);
    if (quorum.isReached !== false || (present ?? represented) === undefined) return [];
    const args = { counted: numberOf(quorum.counted), needed: Number(quorum.needed ?? 0n) };
    const place = scope.present?.place ?? scope.represented?.place ?? scope.colleges?.place;
    return [finding(report("quorum-not-reached", args, place), slide)];
  });

/** A candidate, where an election lists them. */
type Elected = { readonly entry: Group; readonly slide: ResolvedSlide; readonly key: string; readonly term: Term };

/** More elected than seats, fewer candidates, more votes than those who are there, and terms that cannot be. */
export const electionsDoubted: Check = (deck) => {
  const elected = electedIn(deck);
  return [...deck.slides.flatMap((slide) => electionDoubts(slide, deck)), ...overlapsIn(elected)];
};

const isElection = ({ template }: ResolvedSlide): boolean => template.reckons === "election";

function electionDoubts(slide: ResolvedSlide, { held }: CheckedDeck): readonly Finding[] {
  if (!isElection(slide)) return [];
  const { seats, standings } = electionIn(slide.scope);
  const entries = entriesOf(slide.scope.candidates);
  const elected = standings.filter(({ isElected }) => isElected).length;
  const place = slide.scope.seats?.place;
  const many =
    elected > seats ? [finding(report("too-many-elected", { elected, seats }, place), slide, ...entries)] : [];
  const few =
    entries.length < seats
      ? [finding(report("too-few-candidates", { candidates: entries.length, seats }, place), slide, ...entries)]
      : [];
  const terms = entries.flatMap((entry): readonly Finding[] => {
    const { from = held?.year, until } = termIn(entry);
    if (from === undefined || until === undefined || !isBackward({ from, until })) return [];
    return [
      finding(report("term-ends-early", { name: nameOf(entry), from, until }, entry.fields.until?.place), slide, entry),
    ];
  });
  return [...many, ...few, ...terms];
}

const saidIn = (entry: Group, name: string): string => {
  const value = entry.fields[name];
  return value === undefined ? "" : wordsOf(value);
};
const nameOf = (entry: Group): string => saidIn(entry, "name");
const termIn = (entry: Group): Term => termOf(saidIn(entry, "from"), saidIn(entry, "until"));

function electedIn({ slides, held }: CheckedDeck): readonly Elected[] {
  return slides.filter(isElection).flatMap((slide) => {
    const { standings } = electionIn(slide.scope);
    return entriesOf(slide.scope.candidates).flatMap((entry, index): readonly Elected[] => {
      const { from = held?.year, until } = termIn(entry);
      if (standings[index]?.isElected !== true || from === undefined || until === undefined) return [];
      return [{ entry, slide, key: `${nameOf(entry)}\n${saidIn(entry, "role")}`, term: { from, until } }];
    });
  });
}

/** One who is elected twice to one post. */
const overlapsIn = (elected: readonly Elected[]): readonly Finding[] =>
  elected.flatMap((one, index): readonly Finding[] => {
    const other = elected.slice(0, index).find(({ key, term }) => key === one.key && overlap(term, one.term));
    if (other === undefined) return [];
    const diagnostic = report("terms-overlap", { name: nameOf(one.entry) }, one.entry.fields.until?.place);
    return [finding(diagnostic, one.slide, one.entry, other.entry)];
  });
