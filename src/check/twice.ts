import { looseName } from "../basics/loose-name.js";
import { report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { ResolvedSlide, ResolvedValue } from "../model/resolved.js";
import { type Figure, figureOf, groupsOf, ownValues, rowWords, wordsOf } from "./content.js";
import type { Check, Entry, Finding, Group } from "./finding.js";

type Told = {
  readonly slide: ResolvedSlide;
  readonly entry: Group;
  readonly value: string;
  readonly figure: Figure | undefined;
};

/** A figure as it is compared: without spaces. */
const plain = (value: string): string => value.replace(/\s/gu, "");
const unitOf = (value: string): string => value.replace(/[\d\s.,+−-]/gu, "");

/** Workshops of two axes are not the same, though they have one name: a figure that was not kept up is nearly right. */
const NEAR = 0.25;
/** Counts below it are near each other by chance. */
const FEW = 20;

function isOneFigure(first: Told, second: Told): boolean {
  if (first.slide === second.slide) return true;
  const [a, b] = [first.figure, second.figure];
  if (a === undefined || b === undefined) return false;
  const most = Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) <= NEAR * most && (most >= FEW || b.unit !== "");
}

/** One figure that is told with two values: the same words and the same unit. */
export const figureToldTwice: Check = ({ slides, language }) => {
  const known = new Map<string, Told>();
  return slides.flatMap((slide) =>
    groupsOf(slide).flatMap((entry): readonly Finding[] => {
      const { value, label, detail } = entry.fields;
      if (value?.kind !== "text" || label === undefined) return [];
      const words = wordsOf(value);
      const says = [label, detail].map((each) => looseName(each === undefined ? "" : wordsOf(each)));
      const key = [...says, unitOf(words)].join("\n");
      const first = known.get(key);
      const told: Told = { slide, entry, value: words, figure: figureOf(value, language) };
      if (first === undefined) known.set(key, told);
      if (!/\d/u.test(words) || first === undefined || plain(first.value) === plain(words)) return [];
      if (!isOneFigure(first, told)) return [];
      const args = { label: wordsOf(label), value: words, other: first.value };
      return [
        {
          diagnostic: report("figure-told-twice", args, value.place),
          slides: [first.slide, slide],
          entries: [first.entry, entry],
        },
      ];
    }),
  );
};

/** Entries of a list, or rows of a table, as they are compared. */
type Said = { readonly words: string; readonly place: Place | undefined; readonly entries: readonly Entry[] };

/** An entry that stands twice in its list, a row in its table. */
export const entryTwice: Check = ({ slides }) =>
  slides.flatMap((slide) => ownValues(slide).flatMap(([, value]) => twiceIn(saidIn(value), slide)));

function saidIn(value: ResolvedValue): readonly Said[] {
  if (value.kind === "list")
    return value.items.map((item) => ({
      words: wordsOf(item),
      place: item.place,
      entries: item.kind === "group" ? [item] : [],
    }));
  if (value.kind !== "table") return [];
  return value.rows
    .filter(({ role }) => role === "row")
    .map((row) => ({ words: rowWords(row), place: row.cells[0]?.place, entries: [row] }));
}

function twiceIn(all: readonly Said[], slide: ResolvedSlide): readonly Finding[] {
  const known = new Map<string, Said>();
  return all.flatMap((said): readonly Finding[] => {
    const { words, place } = said;
    const first = known.get(words);
    known.set(words, said);
    if (first === undefined || !/\p{L}/u.test(words)) return [];
    const diagnostic = report("entry-twice", { words: words.split("\n")[0] ?? "" }, place);
    return [{ diagnostic, slides: [slide], entries: [...first.entries, ...said.entries] }];
  });
}
