import type { Day } from "../model/day.js";
import type { Inline, LanguageTag } from "../model/text.js";

const NB = "\u00a0";

/** One day, or two, in the words of the language; `1er` has its letters raised. */
export function dateInlines(days: readonly Day[], language: LanguageTag): readonly Inline[] {
  const [first, last] = days;
  if (first === undefined) return [];
  const isSame = last === undefined || stamp(first) === stamp(last);
  if (language.startsWith("fr")) return joined(isSame ? french(first, 2) : frenchRange(first, last));
  if (isSame) return [{ text: format(language).format(stamp(first)) }];
  return [
    {
      text: language.startsWith("en")
        ? englishRange(first, last)
        : format(language).formatRange(stamp(first), stamp(last)),
    },
  ];
}

/**
 * What a calendar sets in columns: the `month` of the first day, the `day` or days of that month ("18", "18–19"),
 * and `until` when the last one is of another month.
 */
export function datePhrases(days: readonly Day[], language: LanguageTag): Readonly<Record<string, readonly Inline[]>> {
  const [first, last = first] = days;
  if (first === undefined || last === undefined) return {};
  const isFrench = language.startsWith("fr");
  const numberOf = (day: Day): readonly Inline[] => (isFrench ? french(day, 0) : [{ text: String(day.day) }]);
  const month = [{ text: monthOf(first, language) }];
  const detail = detailOf(first, last);
  if (detail > 0) {
    const end = isFrench
      ? french(last, detail)
      : [{ text: detail === 2 ? longOf(last, language) : withMonth(last, language) }];
    return { month, day: numberOf(first), until: joined([{ text: isFrench ? `jusqu’au${NB}` : "until " }, ...end]) };
  }
  const isSame = first.day === last.day;
  return { month, day: isSame ? numberOf(first) : joined([...numberOf(first), { text: "–" }, ...numberOf(last)]) };
}

const longOf = (day: Day, language: LanguageTag): string => format(language).format(stamp(day));
const withMonth = (day: Day, language: LanguageTag): string => `${day.day} ${monthOf(day, language)}`;

function monthOf({ year, month, day }: Day, language: LanguageTag): string {
  if (language.startsWith("fr")) return MONTHS[month - 1] ?? "";
  if (language.startsWith("en")) return ENGLISH[month - 1] ?? "";
  return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(stamp({ year, month, day }));
}

const stamp = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const format = (language: LanguageTag): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language.startsWith("en") ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY_MILLISECONDS = 86_400_000;

/** How much is said: 0 the day, 1 and its month, 2 and its year. */
type Detail = 0 | 1 | 2;

function french({ year, month, day }: Day, detail: Detail): readonly Inline[] {
  const number: readonly Inline[] =
    day === 1 ? [{ text: "1" }, { text: "er", superscript: true }] : [{ text: String(day) }];
  const rest = `${detail > 0 ? `${NB}${MONTHS[month - 1]}` : ""}${detail > 1 ? ` ${year}` : ""}`;
  return rest === "" ? number : [...number, { text: rest }];
}

/** "1er et 2 juillet 2025" for days that follow each other, "du 3 au 7 juillet 2025" for more. */
function frenchRange(first: Day, last: Day): readonly Inline[] {
  const detail = detailOf(first, last);
  const follow = stamp(last) - stamp(first) === DAY_MILLISECONDS;
  if (follow) return [...french(first, detail), { text: " et " }, ...french(last, 2)];
  return [{ text: `du${NB}` }, ...french(first, detail), { text: ` au${NB}` }, ...french(last, 2)];
}

const detailOf = (first: Day, last: Day): Detail => (first.year !== last.year ? 2 : first.month !== last.month ? 1 : 0);

function englishRange(first: Day, last: Day): string {
  const detail = detailOf(first, last);
  const start = `${first.day}${detail > 0 ? ` ${ENGLISH[first.month - 1]}` : ""}${detail > 1 ? ` ${first.year}` : ""}`;
  const end = `${last.day} ${ENGLISH[last.month - 1]} ${last.year}`;
  if (detail > 0) return `${start} – ${end}`;
  return stamp(last) - stamp(first) === DAY_MILLISECONDS ? `${start} and ${end}` : `${start}–${end}`;
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const before = result.at(-1);
    if (before !== undefined && !before.superscript && !inline.superscript)
      result[result.length - 1] = { text: before.text + inline.text };
    else result.push(inline);
  }
  return result;
}
