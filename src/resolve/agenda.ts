import { given } from "../basics/given.js";
import type { ResolvedValue } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import type { Draft, PartLine } from "./draft.js";
import type { Setting } from "./typography.js";

/** Where a slide stands in the agenda of its deck. */
export type Standing = {
  /** The lines, as slides can name them; `current` is true of the one that has begun last, `past` of those before it. */
  readonly parts: ResolvedValue;
  /** How many parts have begun when the slide is shown. */
  readonly begun: number;
};

/** One line of an agenda: a part, a slide, or words that lead nowhere. */
export type AgendaLine = Pick<PartLine, "title" | "numeral" | "time" | "by"> & {
  /** The slide that it leads to. */
  readonly target?: string;
  /** The slide with which it begins, which may announce it. */
  readonly opens?: string;
  /** In place of the number of its slide. */
  readonly page?: readonly Inline[];
};

/** One for each draft; slides of one part share theirs. */
export function standings(drafts: readonly Draft[], lines: readonly AgendaLine[]): readonly Standing[] {
  let current = -1;
  let begun = 0;
  let parts = agendaValue(lines, current);
  return drafts.map(({ agenda, id, announces }) => {
    if (agenda !== undefined) begun += 1;
    const opened = lines.findIndex(({ opens }) => opens === id);
    if (opened >= 0) {
      current = opened;
      parts = agendaValue(lines, current);
    }
    return { parts: announces ? windowOf(parts, current) : parts, begun };
  });
}

/** An agenda for a sample that has no deck around it. */
export function sampleAgenda(setting: Setting): ResolvedValue {
  const isFrench = setting.language.startsWith("fr");
  const lines = PROGRAMME.map(({ fr, en, numeral, page }): AgendaLine => {
    const title = { inlines: [{ text: isFrench ? fr : en }] };
    return { title, target: "agenda/typical", page: [{ text: String(page) }], ...given({ numeral }) };
  });
  return agendaValue(lines, -1);
}

const PROGRAMME = [
  { fr: "Rapport d’activité", en: "Report of the year", numeral: undefined, page: 3 },
  { fr: "Donner un cadre à l’action transfrontalière", en: "Giving a frame", numeral: "I", page: 8 },
  { fr: "Faciliter les projets et les relations", en: "Making projects easier", numeral: "II", page: 16 },
  { fr: "Fabriquer et concrétiser des projets", en: "Making projects real", numeral: "III", page: 20 },
  { fr: "Rapport financier et vote des résolutions", en: "Accounts and resolutions", numeral: undefined, page: 27 },
] as const;

/** A longer agenda goes on over a second slide. */
const LINES_PER_SLIDE = 12;

function agendaValue(lines: readonly AgendaLine[], current: number): ResolvedValue {
  const ranks = ranksOf(lines);
  const items = lines.map(({ title, time, by, target, page }, index): ResolvedValue => {
    const rank = ranks[index];
    const fields = {
      title: { kind: "text", ...title },
      number: { kind: "number", value: index + 1, inlines: [{ text: String(index + 1) }] },
      current: { kind: "boolean", value: index === current },
      past: { kind: "boolean", value: index < current },
      ...(target === undefined ? {} : { link: { kind: "slideLink", slide: target } as const }),
      ...(target === undefined ? {} : textOf("page", page ?? [{ text: "00", pageOf: target }])),
      ...(rank === undefined ? {} : textOf("rank", [{ text: rank }])),
      ...given({ time, by }),
    } as const;
    return { kind: "group", key: `part-${index + 1}`, fields };
  });
  return { kind: "list", items, perSlide: LINES_PER_SLIDE };
}

const textOf = <Name extends string>(name: Name, inlines: readonly Inline[]) =>
  ({ [name]: { kind: "text", inlines } }) as Record<Name, ResolvedValue & { readonly kind: "text" }>;

/** Numbers of the parts themselves; where none has any and all lines lead to slides, their place. */
function ranksOf(lines: readonly AgendaLine[]): readonly (string | undefined)[] {
  const isPlain = lines.every(({ numeral, target }) => numeral === undefined && target !== undefined);
  return lines.map(({ numeral }, index) => (isPlain ? String(index + 1) : numeral));
}

/** Of an agenda that is longer than a slide, the lines around the present one: it is announced on one slide. */
function windowOf(parts: ResolvedValue, current: number): ResolvedValue {
  if (parts.kind !== "list" || parts.items.length <= LINES_PER_SLIDE) return parts;
  const slides = Math.ceil(parts.items.length / LINES_PER_SLIDE);
  const each = Math.ceil(parts.items.length / slides);
  const first = Math.floor(Math.max(0, current) / each) * each;
  return { ...parts, items: parts.items.slice(first, first + each) };
}
