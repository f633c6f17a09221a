import type { ResolvedValue } from "../model/resolved.js";
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
  const titles = setting.language.startsWith("fr")
    ? ["Rapport d’activité", "Donner un cadre", "Faciliter les projets"]
    : ["Report of the year", "Giving a frame", "Making projects easier"];
  return agendaValue(
    titles.map((title, index) => ({
      id: "agenda/typical",
      title: { inlines: [{ text: title }] },
      roman: ["I", "II", "III"][index],
    })),
    undefined,
  );
}

type AgendaLine = {
  readonly id: string;
  readonly title: NonNullable<Draft["agenda"]>;
  readonly roman: string | undefined;
};

function agendaValue(lines: readonly AgendaLine[], current: string | undefined): ResolvedValue {
  const items = lines.map(
    ({ id, title, roman }, index): ResolvedValue => ({
      kind: "group",
      key: `part-${index + 1}`,
      fields: {
        title: { kind: "text", ...title },
        number: { kind: "number", value: index + 1, inlines: [{ text: String(index + 1) }] },
        page: { kind: "text", inlines: [{ text: "00", pageOf: id }] },
        link: { kind: "slideLink", slide: id },
        current: { kind: "boolean", value: id === current },
        ...(roman === undefined ? {} : { roman: { kind: "text", inlines: [{ text: roman }] } as const }),
      },
    }),
  );
  return { kind: "list", items };
}
