import { exactSum } from "../basics/exact-sum.js";
import { given } from "../basics/given.js";
import { report } from "../model/diagnostic.js";
import type { ResolvedSlide } from "../model/resolved.js";
import { plainText } from "../model/text.js";
import { entriesOf, type Figure, figureOf, ownValues, wordsOf } from "./content.js";
import type { Check, Finding } from "./finding.js";

/** How far a sum of rounded numbers may be from the rounded total; whole numbers are counted, and not rounded. */
export const roundingOf = (count: number, decimals: number): number => ((count + 1) / 2) * 10 ** -decimals;

/** How far a figure may be from what it was rounded from: shares are rounded even where they are whole, and so are thousands. */
const slackOf = ({ unit, scale, decimals }: Figure): number =>
  decimals > 0 || scale !== 1 || unit === "%" ? (scale / 2) * 10 ** -decimals : 0;

/** Whether parts make their total, but for the rounding of each. */
export function sumsUp(total: Figure, parts: readonly Figure[]): boolean {
  const distance = Math.abs(summed(parts) - total.value);
  const slack = exactSum([total, ...parts].map(slackOf));
  return distance <= slack + (slack === 0 ? 0 : Number.EPSILON * total.value);
}

export const summed = (figures: readonly Figure[]): number => exactSum(figures.map(({ value }) => value));

/** Figures that say no unit are in that of the others; nothing where several are told in what does not add up. */
function inOneUnit(figures: readonly Figure[]): readonly Figure[] | undefined {
  const named = figures.filter(({ unit, scale }) => unit !== "" || scale !== 1);
  const [first] = named;
  if (first === undefined) return figures;
  if (named.some(({ unit }) => unit !== first.unit)) return undefined;
  return figures.map((figure) =>
    named.includes(figure)
      ? figure
      : { ...figure, value: figure.value * first.scale, unit: first.unit, scale: first.scale },
  );
}

/** Parts of a total that do not add up to it: a group `total` with a value, beside a list `parts` of values. */
export const partsMissTotal: Check = ({ slides, language }) =>
  slides.flatMap((slide): readonly Finding[] => {
    const { total, parts } = Object.fromEntries(ownValues(slide));
    if (total?.kind !== "group") return [];
    const entries = entriesOf(parts);
    const figures = [total, ...entries].flatMap(({ fields }) => figureOf(fields.value, language) ?? []);
    if (entries.length === 0 || figures.length !== entries.length + 1) return [];
    const [whole, ...shares] = inOneUnit(figures) ?? [];
    if (whole === undefined || sumsUp(whole, shares)) return [];
    const label = total.fields.label === undefined ? "" : wordsOf(total.fields.label);
    const args = { sum: summed(shares), total: whole.value, label };
    const place = total.fields.value?.place ?? total.place;
    return [{ diagnostic: report("parts-miss-total", args, place), slides: [slide], entries: [total, ...entries] }];
  });

/** So near to 100 that shares of one whole are meant. */
const NEAR = 10;
const SHARES_MIN = 3;

/** Whether numbers are likely shares of one whole, and miss it by more than rounding does. */
export function missesHundred(figures: readonly Figure[]): boolean {
  if (figures.length < SHARES_MIN || !figures.every(({ unit, value }) => unit === "%" && value >= 0)) return false;
  const distance = Math.abs(summed(figures) - 100);
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
      const sum = summed(figures);
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
        const sum = summed(figures);
        return [
          { diagnostic: report("shares-miss-100", { sum }, cells[0]?.place), slides: [slide], entries: table.rows },
        ];
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
