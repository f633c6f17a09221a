import type { ResolvedValue } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import type { Draft } from "./draft.js";
import type { Setting } from "./typography.js";

/** Where a slide stands in the agenda of its deck. */
export type Standing = {
  /** The parts, as slides can name them; `current` is true of the one that has begun last. */
  readonly parts: ResolvedValue;
  /** How many parts have begun when the slide is shown. */
  readonly begun: number;
};

/** One for each draft; slides of one part share theirs. */
export function standings(drafts: readonly Draft[]): readonly Standing[] {
  const lines = drafts.flatMap(({ id, agenda, roman }) => (agenda === undefined ? [] : [{ id, title: agenda, roman }]));
  let standing: Standing = { parts: agendaValue(lines, undefined), begun: 0 };
  return drafts.map(({ agenda, id }) => {
    if (agenda !== undefined) standing = { parts: agendaValue(lines, id), begun: standing.begun + 1 };
    return standing;
  });
}

/** An agenda's parts, for a sample that has no deck around it. */
export function sampleAgenda(setting: Setting): ResolvedValue {
  const isFrench = setting.language.startsWith("fr");
  const lines = PROGRAMME.map(({ fr, en, roman, page }): AgendaLine => {
    const title = { inlines: [{ text: isFrench ? fr : en }] };
    return { id: "agenda/typical", title, roman, page: [{ text: String(page) }] };
  });
  return agendaValue(lines, undefined);
}

const PROGRAMME = [
  { fr: "Rapport d’activité", en: "Report of the year", roman: undefined, page: 3 },
  { fr: "Donner un cadre à l’action transfrontalière", en: "Giving a frame", roman: "I", page: 8 },
  { fr: "Faciliter les projets et les relations", en: "Making projects easier", roman: "II", page: 16 },
  { fr: "Fabriquer et concrétiser des projets", en: "Making projects real", roman: "III", page: 20 },
  { fr: "Rapport financier et vote des résolutions", en: "Accounts and resolutions", roman: undefined, page: 27 },
] as const;

/** A longer agenda goes on over a second slide. */
const LINES_PER_SLIDE = 12;

type AgendaLine = {
  readonly id: string;
  readonly title: NonNullable<Draft["agenda"]>;
  readonly roman: string | undefined;
  /** In place of the number of the slide `id`. */
  readonly page?: readonly Inline[];
};

function agendaValue(lines: readonly AgendaLine[], current: string | undefined): ResolvedValue {
  const items = lines.map(
    ({ id, title, roman, page }, index): ResolvedValue => ({
      kind: "group",
      key: `part-${index + 1}`,
      fields: {
        title: { kind: "text", ...title },
        number: { kind: "number", value: index + 1, inlines: [{ text: String(index + 1) }] },
        page: { kind: "text", inlines: page ?? [{ text: "00", pageOf: id }] },
        link: { kind: "slideLink", slide: id },
        current: { kind: "boolean", value: id === current },
        ...(roman === undefined ? {} : { roman: { kind: "text", inlines: [{ text: roman }] } as const }),
      },
    }),
  );
  return { kind: "list", items, perSlide: LINES_PER_SLIDE };
}
