import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import { nearest } from "../diagnostics/nearest.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { ResolvedValue } from "../model/resolved.js";
import { onOneLine, plainText } from "../model/text.js";
import type { AgendaLine } from "./agenda.js";
import type { Draft } from "./draft.js";
import type { SlideNames } from "./links.js";

/** The lines of a deck's agenda, and what in them leads nowhere. */
export type Programme = { readonly lines: readonly AgendaLine[]; readonly diagnostics: readonly Diagnostic[] };

/** The parts as they come; or what the description lists, each line with the part or the slide that it names. */
export function programmeOf(drafts: readonly Draft[], agenda: ResolvedValue | undefined, names: SlideNames): Programme {
  const parts = partsIn(drafts);
  const listed = agenda?.kind === "group" ? agenda.fields.entries : undefined;
  if (listed?.kind !== "list") return { lines: parts, diagnostics: [] };
  const read = listed.items.flatMap((item) => (item.kind === "group" ? linesOf(item, parts, { drafts, names }) : []));
  return {
    lines: read.flatMap((each) => ("code" in each ? [] : [each])),
    diagnostics: read.flatMap((each) => ("code" in each ? [each] : [])),
  };
}

/** What announces a part that the agenda does not list is left out; the slide after it then opens the part. */
export function announced(drafts: readonly Draft[], lines: readonly AgendaLine[]): readonly Draft[] {
  const idle = (draft: Draft | undefined): boolean =>
    draft?.announces === true && lines.every(({ opens }) => opens !== draft.id);
  return drafts.flatMap((draft, index) => {
    if (idle(draft)) return [];
    const before = drafts[index - 1];
    return before === undefined || !idle(before) ? draft : { ...openingOf(before), ...draft };
  });
}

const openingOf = ({ section, agenda }: Draft) => given({ section, agenda });

/** A part as the agenda lists it by itself, and the names by which an entry may mean it. */
type PartOfDeck = AgendaLine & { readonly of: string; readonly key: string };

const partsIn = (drafts: readonly Draft[]): readonly PartOfDeck[] =>
  drafts.flatMap(({ id, agenda }, index) => {
    if (agenda === undefined) return [];
    const target = drafts.slice(index).find(({ announces }) => !announces)?.id ?? id;
    return [{ ...agenda, key: id.split("/")[0] ?? id, opens: id, target }];
  });

type Deck = { readonly drafts: readonly Draft[]; readonly names: SlideNames };
type Entry = ResolvedValue & { readonly kind: "group" };
/** A line, or what is wrong with it. */
type Line = AgendaLine | Diagnostic;

/** An entry of the agenda as it was written: its own words, where they lead by its `part`, or by its title. */
function linesOf(entry: Entry, parts: readonly PartOfDeck[], deck: Deck): readonly Line[] {
  const { time, by } = entry.fields;
  const [part, title] = [textAt("part", entry), textAt("title", entry)];
  const said = given({ time, by });
  const meant = partsMeant(part?.words ?? title?.words ?? "", parts);
  // Of a run of parts that one entry names, each keeps its own words.
  if (meant.length > 1) return meant;
  const own = { ...said, ...given({ title: title?.text }) };
  const [only] = meant;
  if (only !== undefined) return [{ ...only, ...(part === undefined ? said : own) }];
  if (part !== undefined) return [toSlide(part.words, own, entry, deck)];
  return title === undefined ? [] : [{ ...said, title: title.text }];
}

/** All parts of a list of the description, as its `axes`; else the one of this id, or title. */
function partsMeant(name: string, parts: readonly PartOfDeck[]): readonly PartOfDeck[] {
  const run = parts.filter(({ of }) => of === name);
  if (run.length > 0) return run;
  const isMeant = (words: string): boolean => looseName(words) === looseName(name);
  const only = parts.find(({ key, title }) => key === name || isMeant(plainText(title.inlines)) || isMeant(key));
  return only === undefined ? [] : [only];
}

/** A line that leads to any slide; without words of its own it says what the slide's section says. */
function toSlide(name: string, own: Partial<AgendaLine>, { fields, place }: Entry, { drafts, names }: Deck): Line {
  const target = names.get(name);
  if (target === undefined)
    return report(
      "unknown-slide",
      { id: name, suggestion: nearest(name, [...names.keys()]) },
      fields.part?.place ?? place,
    );
  const section = drafts.find(({ id }) => id === target)?.section;
  const title = own.title ?? (section && { inlines: onOneLine(section) });
  if (title === undefined) return report("missing-key", { key: "title", where: "agenda" }, place);
  return { ...own, title, target, opens: target };
}

function textAt(name: string, { fields }: Entry) {
  const value = fields[name];
  if (value?.kind !== "text") return undefined;
  const text = { inlines: onOneLine(value.inlines), ...given({ place: value.place }) };
  return { words: plainText(value.inlines), text };
}
