import { yearsIn } from "../basics/years.js";
import type { Day } from "../model/day.js";
import { report } from "../model/diagnostic.js";
import type { ResolvedValue } from "../model/resolved.js";
import { entriesOf, groupsOf, ownValues, wordsOf } from "./content.js";
import type { Check, Finding, Group } from "./finding.js";

/** Fields that tell when something was. */
const WHEN = new Set(["date", "dates", "when"]);
/** Slides that tell of the assembly itself, whose day is not in the year that it reports on. */
const ofAssembly = new Set(["cover", "closing", "agenda"]);

/** Dates that are not in the year reported on. What comes after the assembly, or says `next`, is announced there. */
export const dateOutsideYear: Check = ({ slides, year, held }) => {
  if (year === undefined) return [];
  const isOutside = (value: ResolvedValue): boolean => {
    const days = daysOf(value);
    return days.length > 0 && !days.some((day) => day.year === year || isAfter(day, held));
  };
  return slides
    .filter(({ template }) => !ofAssembly.has(template.name))
    .flatMap((slide) => {
      const own: Group = { kind: "group", key: "", fields: Object.fromEntries(ownValues(slide)) };
      const past = new Set(ownValues(slide).flatMap(([, value]) => historyIn(value, isOutside)));
      const groups = groupsOf(slide).filter((group) => !past.has(group));
      return [own, ...groups].flatMap((group): readonly Finding[] =>
        datesOf(group)
          .filter(isOutside)
          .map((value) => ({
            diagnostic: report("date-outside-year", { date: wordsOf(value), year }, value.place),
            slides: [slide],
            entries: [group],
          })),
      );
    });
};

/** So many dates, most of them of other years, tell a history, or what is to come. */
const HISTORY_MIN = 3;

function historyIn(value: ResolvedValue, isOutside: (date: ResolvedValue) => boolean): readonly Group[] {
  const dated = entriesOf(value).filter((entry) => datesOf(entry).length > 0);
  const outside = dated.filter((entry) => datesOf(entry).some(isOutside));
  return dated.length >= HISTORY_MIN && outside.length * 2 > dated.length ? dated : [];
}

/** What tells when an entry was, unless it is yet to come. */
function datesOf({ fields }: Group): readonly ResolvedValue[] {
  if (fields.next?.kind === "boolean" && fields.next.value) return [];
  return Object.entries(fields).flatMap(([name, value]) => (WHEN.has(name) ? [value] : []));
}

/** A year alone is as long as its last day. */
const daysOf = (value: ResolvedValue): readonly Day[] =>
  value.kind === "dates" ? value.days : yearsIn(wordsOf(value)).map((year) => ({ year, month: 12, day: 31 }));

const isAfter = (day: Day, held: Day | undefined): boolean => held !== undefined && rankOf(day) > rankOf(held);
const rankOf = ({ year, month, day }: Day): number => (year * 12 + month) * 31 + day;
