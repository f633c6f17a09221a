import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Acknowledgement } from "../model/field.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { ResolvedDeck, ResolvedSlide } from "../model/resolved.js";
import type { LanguageTag, RichParagraph } from "../model/text.js";
import { electionsDoubted, quorumMissed, votesDoubted } from "./acts.js";
import { changeDiffers } from "./changes.js";
import { stackMissesHundred } from "./charts.js";
import { groupsOf, rowsOf } from "./content.js";
import { dateOutsideYear } from "./dates.js";
import type { Check, Finding, Reported } from "./finding.js";
import { columnsMissHundred, countMissesCards, partsMissTotal, sharesMissHundred } from "./sums.js";
import { tableDoubts } from "./tables.js";
import { totalAmongParts } from "./totals.js";
import { entryTwice, figureToldTwice } from "./twice.js";

/** What is looked at, each by itself. */
const checks: readonly Check[] = [
  partsMissTotal,
  sharesMissHundred,
  columnsMissHundred,
  stackMissesHundred,
  countMissesCards,
  tableDoubts,
  figureToldTwice,
  changeDiffers,
  totalAmongParts,
  entryTwice,
  dateOutsideYear,
  votesDoubted,
  quorumMissed,
  electionsDoubted,
];

/**
 * Figures that do not add up are told, unless who wrote them says why, where they stand: the reason then goes into the
 * notes of the slide. A reason that nothing asks for is told too, so that none outlives what it was given for.
 */
export function checkFigures(deck: ResolvedDeck, reported: Reported): Outcome<ResolvedDeck> {
  const findings = checks.flatMap((check) => check({ ...deck, ...reported }));
  const used = new Set<Acknowledgement>();
  const told = findings.flatMap((finding): readonly Diagnostic[] => {
    const reasons = reasonsOf(finding);
    for (const reason of reasons) used.add(reason);
    return reasons.length === 0 ? [finding.diagnostic] : [];
  });
  const slides = deck.slides.map((slide) => withReasons(slide, used, deck.language));
  const given = new Map(deck.slides.flatMap(acknowledgementsOf).map((each) => [spot(each), each]));
  const spots = new Set([...used].map(spot));
  const idle = [...given]
    .filter(([key]) => !spots.has(key))
    .map(([, { place }]) => report("idle-acknowledgement", {}, place));
  return outcome({ ...deck, slides }, [...told, ...idle]);
}

const reasonsOf = ({ slides, entries }: Finding): readonly Acknowledgement[] =>
  [...entries, ...slides].flatMap(({ acknowledged }) => acknowledged ?? []);

const acknowledgementsOf = (slide: ResolvedSlide): readonly Acknowledgement[] =>
  [slide, ...groupsOf(slide), ...rowsOf(slide)].flatMap(({ acknowledged }) => acknowledged ?? []);

/** One reason may be met on several slides that show the same entry. */
const spot = ({ place }: Acknowledgement): string => ("start" in place ? `${place.path}:${place.start}` : place.cell);

const WORDS = { fr: "À savoir\u00a0: ", en: "To know: " };

function withReasons(slide: ResolvedSlide, used: ReadonlySet<Acknowledgement>, language: LanguageTag): ResolvedSlide {
  const reasons = acknowledgementsOf(slide).filter((reason) => used.has(reason));
  if (reasons.length === 0) return slide;
  const before = { text: language.startsWith("fr") ? WORDS.fr : WORDS.en };
  const notes = reasons.map(
    ({ inlines, place }): RichParagraph => ({ level: 0, inlines: [before, ...inlines], place }),
  );
  return { ...slide, notes: [...slide.notes, ...notes] };
}
