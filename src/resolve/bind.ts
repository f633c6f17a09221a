import type { Hall } from "../acts/vote.js";
import { given } from "../basics/given.js";
import type { GroupValue, Words } from "../model/field.js";
import type { Scopes } from "../model/lookup.js";
import type { NamesOf, ResolvedSlide, ResolvedValue, Scope } from "../model/resolved.js";
import type { SampleName, Template } from "../model/template.js";
import { type Standing, sampleAgenda } from "./agenda.js";
import { compared } from "./compared.js";
import type { Draft } from "./draft.js";
import { appearingEntries } from "./entries.js";
import { namedIn } from "./named.js";
import { reckoned } from "./reckon/reckon.js";
import { statedIn } from "./statements.js";
import { footerOf, inLanguage, type Surroundings } from "./surroundings.js";
import { tallied } from "./tally.js";
import { setParagraphs, setReason } from "./typography.js";
import { resolveGroup, type ValueContext, withDefaults } from "./values.js";

/** A slide of the deck: its template's fields with their values. A template that is not there is our bug. */
export function bindDraft(
  draft: Draft,
  { parts, begun }: Standing,
  surroundings: Surroundings,
  hall: Hall = {},
): ResolvedSlide {
  const { validated, context } = surroundings;
  const template = validated.templates.find(({ name }) => name === draft.template);
  if (template === undefined) throw new Error(`no template named ${draft.template}`);
  const own = ownScope(template, parts, surroundings);
  const around = [own, ...draft.outer];
  const part = draft.outer.find((scope) => Object.hasOwn(scope, "part"))?.part;
  const fields =
    draft.content.kind === "written"
      ? fieldsOf(template, draft.content.fields, context, around)
      : withDefaults(template.fields, paginatedBy(draft.content.values, template), context, around);
  const scope = { ...own, ...given({ part }), ...derived(template, fields, surroundings, hall) };
  return {
    id: draft.id,
    template,
    scope: namedIn(template, scope),
    kicker: draft.kicker ?? [],
    partIndex: draft.partIndex,
    // Which of several artworks: the first for what stands before any part.
    turn: Math.max(0, begun - 1),
    hidden: draft.options.hidden === true,
    ...footerOf(draft.options.footer, scope, surroundings),
    notes: setParagraphs(draft.options.notes ?? [], context.setting),
    ...given({ acknowledged: setReason(draft.options.acknowledged, context.setting) }),
    place: draft.place,
  };
}

/** A sample of a template as a slide. */
export function bindSample(template: Template, name: SampleName, surroundings: Surroundings): ResolvedSlide {
  const { validated, context } = surroundings;
  const own = ownScope(template, sampleAgenda(context.setting), surroundings);
  const sample = validated.samples[template.name]?.[name] ?? { kind: "group", fields: {}, place: template.place };
  const fields = fieldsOf(template, sample, { ...context, entries: appearingEntries() }, [own]);
  const scope = { ...own, ...derived(template, fields, surroundings, {}) };
  return {
    id: `${template.name}/${name}`,
    template,
    scope: namedIn(template, scope),
    partIndex: 0,
    turn: 0,
    hidden: false,
    ...footerOf(undefined, scope, surroundings),
    notes: [],
    place: template.samplePlaces[name],
  };
}

/** Fields with what is made of them: legends that are counted, texts that are compared, votes that are reckoned. */
function derived(template: Template, fields: Scope, { context, majorities }: Surroundings, hall: Hall): Scope {
  const { setting } = context;
  const inWords = (words: Words): string => inLanguage(words, setting).text;
  const reckoner = { majorities, hall, language: setting.language, inLanguage: inWords };
  return reckoned(template, compared(template.fields, tallied(template.fields, fields)), reckoner, setting);
}

/** What is given to a template, with the tables that it makes of it, whose results its defaults may tell. */
function fieldsOf(template: Template, group: GroupValue, context: ValueContext, outer: Scopes): Scope {
  const fields = resolveGroup(template.fields, group, context, outer);
  const made = statedIn(template, group, [fields, ...outer], context.setting);
  return Object.keys(made).length === 0
    ? fields
    : { ...withDefaults(template.fields, fields, context, [made, ...outer]), ...made };
}

/** What a template can name beside its fields. */
function ownScope(template: Template, parts: ResolvedValue, { outer, wordsOf }: Surroundings): Scope {
  const own: NamesOf<"words" | "parts"> = { words: wordsOf(template), parts };
  return { ...outer, ...own };
}

/** Lists from the facts go on over further slides as the template's own field says. */
function paginatedBy(values: Scope, { fields }: Template): Scope {
  const known = Object.entries(values).filter(([name]) => Object.hasOwn(fields, name));
  return Object.fromEntries(
    known.map(([name, value]) => {
      const field = fields[name];
      const perSlide =
        field?.kind === "list" || field?.kind === "bullets" || field?.kind === "rows" ? field.perSlide : undefined;
      return [
        name,
        perSlide !== undefined && (value.kind === "list" || value.kind === "paragraphs" || value.kind === "table")
          ? { ...value, perSlide }
          : value,
      ];
    }),
  );
}
