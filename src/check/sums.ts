import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { ResolvedSlide } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import { entriesOf, type Figure, figureOf, ownValues, wordsOf } from "./content.js";
import type { Check, Finding } from "./finding.js";

/** What numbers add up to, without the dust of binary fractions. */
export const sumOf = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(15));

/** How far a sum of rounded numbers may be from the rounded total; whole numbers are counted, and not rounded. */
export const roundingOf = (count: number, decimals: number): number => ((count + 1) / 2) * 10 ** -decimals;

/** Whether parts make their total, but for the rounding of decimals. */
export function sumsUp(total: number, parts: readonly number[], decimals = 0): boolean {
  const distance = Math.abs(sumOf(parts) - total);
  return distance === 0 || (decimals > 0 && distance <= roundingOf(parts.length, decimals) + Number.EPSILON * total);
}

/** Parts of a total that do not add up to it: a group `total` with a value, beside a list `parts` of values. */
export const partsMissTotal: Check = ({ slides, language }) =>
  slides.flatMap((slide): readonly Finding[] => {
    const { total, parts } = Object.fromEntries(ownValues(slide));
    if (total?.kind !== "group") return [];
    const whole = figureOf(total.fields.value, language);
    const entries = entriesOf(parts);
    const figures = entries.flatMap(({ fields }) => figureOf(fields.value, language) ?? []);
    if (whole === undefined || entries.length === 0 || figures.length !== entries.length) return [];
    const decimals = Math.max(...[whole, ...figures].map((each) => each.decimals));
    const values = figures.map(({ value }) => value);
    // Shares are rounded even where they are whole.
    const isShares = whole.unit === "%";
    const isMet = isShares
      ? Math.abs(sumOf(values) - whole.value) <= roundingOf(values.length, decimals)
      : sumsUp(whole.value, values, decimals);
    if (isMet) return [];
    const label = total.fields.label === undefined ? "" : wordsOf(total.fields.label);
    const args = { sum: sumOf(values), total: whole.value, label };
    const place = total.fields.value?.place ?? total.place;
    return [{ diagnostic: report("parts-miss-total", args, place), slides: [slide], entries: [total, ...entries] }];
  });

/** So near to 100 that shares of one whole are meant. */
const NEAR = 10;
const SHARES_MIN = 3;

/** Whether numbers are likely shares of one whole, and miss it by more than rounding does. */
export function missesHundred(figures: readonly Figure[]): boolean {
  if (figures.length < SHARES_MIN || !figures.every(({ unit, value }) => unit === "%" && value >= 0)) return false;
  const distance = Math.abs(sumOf(figures.map(({ value }) => value)) - 100);
  const decimals = Math.max(...figures.map((each) => each.decimals));
  return distance <= NEAR && distance > roundingOf(figures.length, decimals);
}

/** Lists of percentages that nearly make 100. */
export const sharesMissHundred: Check = ({ slides, language }) =>
  slides.flatMap((slide) =>
    ownValues(slide).flatMap(([, list]): readonly Finding[] => {
      const entries = entriesOf(list);
      const unit = isRingOfShares(slide) ? "%" : undefined;
      const figures = entries.flatMap(({ fields }) => {
        const figure = figureOf(fields.value, language);
        return figure === undefined ? [] : { ...figure, ...given({ unit }) };
      });
      if (figures.length !== entries.length || !missesHundred(figures)) return [];
      const sum = sumOf(figures.map(({ value }) => value));
      return [{ diagnostic: report("shares-miss-100", { sum }, entries[0]?.place), slides: [slide], entries }];
    }),
  );

/** A chart whose parts make a whole, told in %. */
function isRingOfShares({ scope: { kind, unit } }: ResolvedSlide): boolean {
  return kind?.kind === "choice" && kind.value === "doughnut" && unit !== undefined && wordsOf(unit).trim() === "%";
}

/** Columns of tables in % that nearly make 100; those of changes make no whole. */
export const columnsMissHundred: Check = ({ slides, language }) =>
  slides.flatMap((slide) =>
    ownValues(slide).flatMap(([, table]): readonly Finding[] => {
      if (table.kind !== "table") return [];
      return table.columns.flatMap(({ unit }, index): readonly Finding[] => {
        if (plainText(unit) !== "%") return [];
        const cells = table.rows.flatMap(({ role, cells: own }) => (role === "row" ? (own[index] ?? []) : []));
        const figures = cells.flatMap(({ inlines }) => {
          const figure = figureOf({ kind: "text", inlines }, language);
          return figure === undefined || plainText(inlines).startsWith("+") ? [] : { ...figure, unit: "%" };
        });
        if (figures.length !== cells.length || !missesHundred(figures)) return [];
        const sum = sumOf(figures.map(({ value }) => value));
        return [{ diagnostic: report("shares-miss-100", { sum }, cells[0]?.place), slides: [slide], entries: [] }];
      });
    }),
  );

/** Counts of a legend that are given, and are not how many entries of that kind the slide shows. */
export const countMissesCards: Check = ({ slides }) =>
  slides.flatMap((slide) =>
    Object.entries(slide.template.fields).flatMap(([name, field]): readonly Finding[] => {
      if (field.kind !== "list" || field.tally === undefined) return [];
      const [list, by] = field.tally;
      const cards = entriesOf(slide.scope[list]);
      return entriesOf(slide.scope[name]).flatMap((entry) => {
        const { count, label, [by]: kind } = entry.fields;
        if (count?.kind !== "number" || count.place === undefined || kind?.kind !== "group") return [];
        const shown = cards.filter(({ fields }) => fields[by]?.kind === "group" && fields[by].key === kind.key).length;
        if (shown === count.value) return [];
        const args = { label: label === undefined ? kind.key : wordsOf(label), count: count.value, shown };
        return [{ diagnostic: report("count-misses-cards", args, count.place), slides: [slide], entries: [entry] }];
      });
    }),
  );
