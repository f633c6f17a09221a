import { report } from "../model/diagnostic.js";
import { entriesOf, type Figure, figureOf, wordsOf } from "./content.js";
import type { Check, Finding } from "./finding.js";
import { missesHundred, roundingOf, summed } from "./sums.js";

/** Stacks of percentages: as shares they are drawn as 100 whatever they make, and otherwise those near it are meant to. */
export const stackMissesHundred: Check = ({ slides, language }) =>
  slides.flatMap((slide): readonly Finding[] => {
    const { bars, stack, unit } = slide.scope;
    if (stack?.kind !== "choice") return [];
    const isPercent = unit !== undefined && wordsOf(unit).trim() === "%";
    return entriesOf(bars).flatMap((entry): readonly Finding[] => {
      const numbers = entriesOf(entry.fields.values).flatMap(({ fields }): readonly Figure[] => {
        const figure = figureOf(fields.value, language);
        return figure === undefined ? [] : [isPercent ? { ...figure, unit: "%" } : figure];
      });
      if (!(stack.value === "shares" ? missWhole(numbers) : missesHundred(numbers))) return [];
      const sum = summed(numbers);
      return [{ diagnostic: report("shares-miss-100", { sum }, entry.place), slides: [slide], entries: [entry] }];
    });
  });

function missWhole(figures: readonly Figure[]): boolean {
  if (figures.length === 0 || !figures.every(({ unit }) => unit === "%")) return false;
  const decimals = Math.max(...figures.map((each) => each.decimals));
  return Math.abs(summed(figures) - 100) > roundingOf(figures.length, decimals);
}
