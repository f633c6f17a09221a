import { isYear } from "../../basics/years.js";
import { type ChartData, type ChartEntry, type ChartKind, numbersOf } from "../../model/chart.js";
import type { LanguageTag } from "../../model/text.js";
import { writtenShare } from "./data.js";

/** Charts of more numbers are told by what stands out of them. */
const ALL_MAX = 10;
type Words = {
  readonly kinds: Readonly<Record<ChartKind, string>>;
  readonly several: Readonly<Partial<Record<ChartKind, string>>>;
  readonly stacked: string;
  readonly shares: string;
  readonly colon: string;
  readonly and: string;
  readonly range: (first: string, last: string) => string;
  readonly highest: string;
  readonly lowest: string;
  readonly from: (name: string, first: string, start: string, last: string, end: string) => string;
  readonly none: string;
  readonly reference: string;
  readonly semicolon: string;
  readonly withoutZero: (from: string, to: string) => string;
};

const french: Words = {
  kinds: { bars: "Barres", columns: "Colonnes", line: "Courbe", area: "Aire", doughnut: "Anneau" },
  several: { line: "Courbes", area: "Aires" },
  stacked: "empilées",
  shares: "empilées, en parts de 100\u00a0%",
  colon: "\u00a0:",
  and: "et",
  range: (first, last) => `${first} à ${last}`,
  highest: "La valeur la plus haute",
  lowest: "la plus basse",
  from: (name, first, start, last, end) =>
    `${name}${name === "" ? "De" : " : de"} ${first} (${start}) à ${last} (${end})`,
  none: "non connu",
  reference: "Repère",
  semicolon: "\u202f;",
  withoutZero: (from, to) => `L’axe va de ${from} à ${to}, sans le zéro.`,
};

const english: Words = {
  kinds: { bars: "Bars", columns: "Columns", line: "Line", area: "Area", doughnut: "Ring" },
  several: { line: "Lines", area: "Areas" },
  stacked: "stacked",
  shares: "stacked, as shares of 100%",
  colon: ":",
  and: "and",
  range: (first, last) => `${first} to ${last}`,
  highest: "The highest value",
  lowest: "the lowest",
  from: (name, first, start, last, end) =>
    `${name}${name === "" ? "From" : ": from"} ${first} (${start}) to ${last} (${end})`,
  none: "not known",
  reference: "Reference",
  semicolon: ";",
  withoutZero: (from, to) => `The axis runs from ${from} to ${to}, without zero.`,
};

const wordsIn = (language: LanguageTag): Words => (language.startsWith("fr") ? french : english);

/** What stands before what a name is. */
export const colonIn = (language: LanguageTag): string => wordsIn(language).colon;

/** That an axis does not begin at zero. */
export const withoutZero = (from: string, to: string, language: LanguageTag): string =>
  wordsIn(language).withoutZero(from, to);

/** What a chart shows, in words made of its numbers: all of them where they are few, else what stands out. */
export function chartWords(data: ChartData, title: string, unit: string, language: LanguageTag): string {
  const words = wordsIn(language);
  const names = data.series.map(({ name }) => name).filter((name) => name !== "");
  const measure = unit === "" || data.format.percent ? "" : ` (${unit})`;
  const subject = [`${title}${measure}`, listed(names, words)].filter((each) => each !== "").join(", ");
  const parts = [
    subject === "" ? kindWords(data, words) : `${kindWords(data, words)}${words.colon} ${subject}`,
    numbersOf(data).length <= ALL_MAX ? all(data, words, language) : outstanding(data, words),
    data.reference === undefined
      ? ""
      : `${words.reference}${words.colon} ${data.reference.label} ${data.reference.written}`,
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(" ");
}

function kindWords({ kind, stack, series }: ChartData, words: Words): string {
  const noun = (series.length > 1 ? words.several[kind] : undefined) ?? words.kinds[kind];
  if (stack === undefined) return noun;
  return `${noun} ${stack === "shares" ? words.shares : words.stacked}`;
}

/** "2023 à 2025" for years that follow each other, else "a, b et c". */
function listed(names: readonly string[], words: Words): string {
  const [first, last] = [names[0] ?? "", names.at(-1) ?? ""];
  const isSpan =
    names.length > 2 && names.every((name, index) => isYear(name) && Number(name) === Number(first) + index);
  if (isSpan) return words.range(first, last);
  return names.length < 2 ? first : `${names.slice(0, -1).join(", ")} ${words.and} ${last}`;
}

function all(data: ChartData, words: Words, language: LanguageTag): string {
  const isLone = data.series.length === 1;
  const whole = data.entries.reduce((sum, { values: [number] }) => sum + (number?.value ?? 0), 0);
  const entries = data.entries.map((entry) => {
    if (!isLone) return `${entry.label}${words.colon} ${entry.values.map((_, index) => told(entry, index)).join(", ")}`;
    const [number] = entry.values;
    const share = data.kind === "doughnut" && whole > 0 && !data.format.percent;
    const percent = share ? ` (${writtenShare((number?.value ?? 0) / whole, language)})` : "";
    return `${entry.label} ${number?.written ?? words.none}${percent}`;
  });
  return entries.join(isLone ? ", " : `${words.semicolon} `);

  function told({ values }: ChartEntry, index: number): string {
    return `${values[index]?.written ?? words.none} (${data.series[index]?.name ?? ""})`;
  }
}

function outstanding(data: ChartData, words: Words): string {
  const found = data.entries.flatMap(({ label, values }) =>
    values.flatMap((number, index) => {
      const name = data.series[index]?.name ?? "";
      return number === undefined ? [] : [{ ...number, where: name === "" ? label : `${label}, ${name}` }];
    }),
  );
  const sorted = found.toSorted((a, b) => b.value - a.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  const course = data.kind === "line" || data.kind === "area" ? courses(data, words) : "";
  const ends =
    high === undefined || low === undefined
      ? ""
      : `${words.highest}${words.colon} ${high.written} (${high.where})${words.semicolon} ${words.lowest}${words.colon} ${low.written} (${low.where})`;
  return [course, ends].filter((each) => each !== "").join(". ");
}

/** From where to where each line goes. */
const courses = ({ series, entries }: ChartData, words: Words): string =>
  series
    .flatMap(({ name }, index) => {
      const there = entries.flatMap(({ label, values }) => {
        const number = values[index];
        return number === undefined ? [] : [{ label, written: number.written }];
      });
      const [first, last] = [there[0], there.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [words.from(name, first.written, first.label, last.written, last.label)];
    })
    .join(`${words.semicolon} `);
