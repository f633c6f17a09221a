import { exactSum } from "../basics/exact-sum.js";
import { looseName } from "../basics/loose-name.js";
import { report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { ResolvedSlide, ResolvedValue } from "../model/resolved.js";
import { entriesOf, ownValues, wordsOf } from "./content.js";
import type { Check, Finding, Group } from "./finding.js";

/** What is added up with others in a chart: its name, and its numbers, one in a ring, one an entry in a stack. */
type Part = { readonly label: string; readonly numbers: readonly number[]; readonly place: Place | undefined };

/** A total that stands on its own parts in a stack, or beside them in a ring or a breakdown. */
export const totalAmongParts: Check = ({ slides }) =>
  slides.flatMap((slide): readonly Finding[] => {
    const parts = partsIn(slide);
    const total = parts.find(({ label }) => TOTAL.test(looseName(label)));
    if (total === undefined || parts.length < PARTS_MIN || !isSumOf(total, parts)) return [];
    return [
      {
        diagnostic: report("total-among-parts", { label: total.label }, total.place),
        slides: [slide],
        entries: entriesIn(slide),
      },
    ];
  });

const TOTAL = /^(?:total|ensemble|somme|sum|overall|all$|toutes?$|tous$)/u;
/** The sum, and two parts of it. */
const PARTS_MIN = 3;

function isSumOf(total: Part, parts: readonly Part[]): boolean {
  const others = parts.filter((part) => part !== total);
  return total.numbers.every((number, index) => {
    const sum = exactSum(others.map(({ numbers }) => numbers[index] ?? 0));
    return Math.abs(sum - number) <= ROUNDING * Math.abs(number);
  });
}
/** Parts that were rounded still make the total that they are. */
const ROUNDING = 0.01;

function entriesIn(slide: ResolvedSlide): readonly Group[] {
  const { bars, parts } = Object.fromEntries(ownValues(slide));
  return entriesOf(bars ?? parts);
}

function partsIn(slide: ResolvedSlide): readonly Part[] {
  const own = Object.fromEntries(ownValues(slide));
  const entries = entriesIn(slide);
  const isStack = own.stack?.kind === "choice";
  const isWhole = own.parts !== undefined || (own.kind?.kind === "choice" && own.kind.value === "doughnut");
  if (isStack) {
    const values = entries.map(({ fields }) => entriesOf(fields.values));
    return seriesIn(own.series, values).map(({ label, place }, index) => ({
      label,
      numbers: values.map((row) => numberOf(row[index]?.fields.value)),
      place,
    }));
  }
  if (!isWhole) return [];
  return entries.map(({ fields, place }) => ({
    label: fields.label === undefined ? "" : wordsOf(fields.label),
    numbers: [numberOf(fields.value)],
    place,
  }));
}

/** The names of the series, as listed, or as the values of the first entry have them. */
function seriesIn(
  listed: ResolvedValue | undefined,
  values: readonly (readonly { readonly fields: Readonly<Record<string, ResolvedValue>>; readonly place?: Place }[])[],
): readonly { readonly label: string; readonly place: Place | undefined }[] {
  if (listed?.kind === "list")
    return listed.items.map((item) => ({ label: wordsOf(item), place: "place" in item ? item.place : undefined }));
  return (values[0] ?? []).map(({ fields, place }) => ({
    label: fields.name === undefined ? "" : wordsOf(fields.name),
    place,
  }));
}

const numberOf = (value: ResolvedValue | undefined): number => (value?.kind === "number" ? value.value : 0);
