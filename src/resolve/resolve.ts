import type { Deck, Storyboard, Typography } from "../model/deck.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Words } from "../model/field.js";
import type { FaceKey } from "../model/fonts.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { ResolvedDeck, ResolvedSlide, ResolvedValue, Scope } from "../model/resolved.js";
import type { Properties, Section } from "../model/scene.js";
import type { Files } from "../model/sources.js";
import type { SampleName, Template } from "../model/template.js";
import { type Inline, plainText, type RichParagraph } from "../model/text.js";
import type { Validated } from "../model/validated.js";
import { evaluate, patternOf } from "./patterns.js";
import { type Draft, draftSlides } from "./storyboard.js";
import { distinguishTitles } from "./titles.js";
import { type Setting, setInlines, setParagraphs } from "./typography.js";
import { resolveGroup, type ValueContext, withDefaults } from "./values.js";

/** The assembly to slides: storyboard, typography, words, pictures. Reports links to no slide, equal ids and titles. */
export function resolve(validated: Validated, files: Files, stamp: Date): Outcome<ResolvedDeck> {
  const { deck, storyboard } = validated;
  const context = contextOf(deck, files);
  const facts = factsOf(validated, context);
  const outer = outerScope(storyboard, facts, context.setting);
  const story = { storyboard, overrides: deck.overrides, slideOptions: deck.slideOptions, setting: context.setting };
  const drafts = draftSlides(story, deck.facts, [{ ...outer, ...facts }]);
  const properties = propertiesOf(validated, [outer, facts], context.setting, stamp);
  const bound = drafts.map((draft, index) =>
    bindDraft(draft, turnAt(drafts, index), drafts, validated, context, outer, properties),
  );
  const kickers = new Map(drafts.map((draft) => [draft.id, draft.kicker ?? []]));
  const { slides, diagnostics } = distinguishTitles(bound, kickers);
  return outcome(
    { ...deckOf(validated, files, context, outer, properties), slides, sections: sectionsOf(drafts, deck) },
    [...diagnostics, ...idFaults(drafts), ...linkFaults(slides)],
  );
}

/** Every sample of every template as a slide, in place of the deck's own. */
export function resolveSamples(validated: Validated, files: Files, stamp: Date): Outcome<ResolvedDeck> {
  const context = contextOf(validated.deck, files);
  const facts = factsOf(validated, context);
  const outer = outerScope(validated.storyboard, facts, context.setting);
  const properties = propertiesOf(validated, [outer, facts], context.setting, stamp);
  const samples = validated.templates.flatMap((template) =>
    (["typical", "shortest", "longest"] as const).map((name) =>
      sampleSlide(template, name, validated, context, outer, properties),
    ),
  );
  const sections = validated.templates.map(
    (template): Section => ({
      name: template.name,
      slides: samples.filter((slide) => slide.template === template).map(({ id }) => id),
    }),
  );
  const { slides } = distinguishTitles(
    samples,
    new Map(samples.map((slide) => [slide.id, [{ text: slide.id.replace("/", " ") }]])),
  );
  return outcome({ ...deckOf(validated, files, context, outer, properties), slides, sections }, []);
}

function contextOf(deck: Deck, files: Files): ValueContext {
  const typography: Typography =
    deck.typography === "auto" ? (deck.language.startsWith("fr") ? "fr" : "auto") : deck.typography;
  return { files, setting: { typography, language: deck.language } };
}

const factsOf = ({ storyboard, deck }: Validated, context: ValueContext): Scope =>
  resolveGroup(storyboard.fields, deck.facts, context, [{ words: wordsValue(storyboard.words, context.setting) }]);

/** What every slide can name: words of the storyboard, and the facts as `assembly`. */
function outerScope(storyboard: Storyboard, facts: Scope, setting: Setting): Scope {
  return { words: wordsValue(storyboard.words, setting), assembly: { kind: "group", key: "assembly", fields: facts } };
}

function wordsValue(words: Readonly<Record<string, Words>>, setting: Setting): ResolvedValue {
  const fields = Object.entries(words).map(
    ([name, each]) =>
      [name, { kind: "text", inlines: setInlines([{ text: inLanguage(each, setting) }], setting) }] as const,
  );
  return { kind: "group", key: "words", fields: Object.fromEntries(fields) };
}

/** In the deck's language, else in English, else in any. */
const inLanguage = (words: Words, { language }: Setting): string =>
  words[language] ?? words[language.slice(0, 2)] ?? words.en ?? Object.values(words)[0] ?? "";

function propertiesOf(
  { storyboard, deck }: Validated,
  scopes: readonly Scope[],
  setting: Setting,
  stamp: Date,
): Properties & { readonly shortName: readonly Inline[] } {
  const inlines = (name: keyof Storyboard["properties"]): readonly Inline[] => {
    const pattern = storyboard.properties[name];
    const value = pattern === undefined ? undefined : evaluate(pattern.value, scopes, setting);
    return value !== undefined && "inlines" in value ? value.inlines : [];
  };
  const text = (name: keyof Storyboard["properties"]): string => plainText(inlines(name));
  return {
    title: text("title"),
    author: text("author"),
    subject: text("subject"),
    keywords: deck.keywords,
    stamp: stamp.toISOString(),
    shortName: inlines("shortName"),
  };
}

type DeckProperties = ReturnType<typeof propertiesOf>;

function deckOf(
  validated: Validated,
  files: Files,
  context: ValueContext,
  outer: Scope,
  properties: DeckProperties,
): Omit<ResolvedDeck, "slides" | "sections"> {
  const { shortName: _, ...told } = properties;
  return {
    properties: told,
    language: validated.deck.language,
    theme: validated.theme,
    fonts: fontsOf(validated, files),
    layouts: validated.templates.map((template) => ({
      template,
      sample: sampleSlide(template, "typical", validated, context, outer, properties),
    })),
    laidOut: validated.laidOut,
    pictures: [...files.pictures.values()],
  };
}

function fontsOf({ theme }: Validated, files: Files): ResolvedDeck["fonts"] {
  const fonts = (["heading", "body"] as const).flatMap((role) =>
    (["regular", "bold", "italic", "boldItalic"] as const).flatMap((style) => {
      const path = theme.fonts[role].files[style]?.path;
      const bytes = path === undefined ? undefined : files.fonts.get(path);
      return path === undefined || bytes === undefined ? [] : [[`${role}/${style}`, { path, bytes }] as const];
    }),
  );
  return new Map<FaceKey, { readonly path: string; readonly bytes: Uint8Array }>(fonts);
}

function sampleSlide(
  template: Template,
  name: SampleName,
  validated: Validated,
  context: ValueContext,
  outer: Scope,
  properties: DeckProperties,
): ResolvedSlide {
  const own = slideScope(template, outer, context.setting, sampleParts(context.setting));
  const values = resolveGroup(
    template.fields,
    validated.samples[template.name]?.[name] ?? { kind: "group", fields: {}, place: template.place },
    context,
    [own],
  );
  return {
    id: `${template.name}/${name}`,
    template,
    scope: { ...own, ...values },
    partIndex: 0,
    turn: 0,
    hidden: false,
    footer: footerOf(undefined, validated, [{ ...own, ...values }], properties, context.setting),
    notes: [],
    place: template.samplePlaces[name],
  };
}

/** An agenda's parts, for a sample that has no deck around it. */
function sampleParts(setting: Setting): ResolvedValue {
  const titles = setting.language.startsWith("fr")
    ? ["Rapport d’activité", "Donner un cadre", "Faciliter les projets"]
    : ["Report of the year", "Giving a frame", "Making projects easier"];
  return agendaValue(
    titles.map((title, index) => ({
      id: "agenda/typical",
      title: [{ text: title }],
      roman: ["I", "II", "III"][index],
    })),
    undefined,
  );
}

type AgendaLine = { readonly id: string; readonly title: readonly Inline[]; readonly roman: string | undefined };

function agendaValue(lines: readonly AgendaLine[], current: string | undefined): ResolvedValue {
  const items = lines.map(
    ({ id, title, roman }, index): ResolvedValue => ({
      kind: "group",
      key: `part-${index + 1}`,
      fields: {
        title: { kind: "text", inlines: title },
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

function slideScope(template: Template, outer: Scope, setting: Setting, parts: ResolvedValue): Scope {
  return { ...outer, words: wordsValue(template.words, setting), parts };
}

/** How many parts of the agenda have begun when this slide is shown. */
const begunBefore = (drafts: readonly Draft[], draft: Draft): number =>
  drafts.slice(0, drafts.indexOf(draft) + 1).filter(({ agenda }) => agenda !== undefined).length;

/** Which of several artworks: the first for what stands before any part. */
const turnAt = (drafts: readonly Draft[], index: number): number =>
  Math.max(0, drafts.slice(0, index + 1).filter(({ agenda }) => agenda !== undefined).length - 1);

function bindDraft(
  draft: Draft,
  turn: number,
  drafts: readonly Draft[],
  validated: Validated,
  context: ValueContext,
  outer: Scope,
  properties: DeckProperties,
): ResolvedSlide {
  const template = validated.templates.find(({ name }) => name === draft.template);
  if (template === undefined) throw new Error(`no template named ${draft.template}`);
  const { setting } = context;
  const listed = drafts.flatMap(({ id, agenda, roman }) =>
    agenda === undefined ? [] : [{ id, title: agenda, roman }],
  );
  const own = slideScope(template, outer, setting, agendaValue(listed, listed[begunBefore(drafts, draft) - 1]?.id));
  const around = [own, ...draft.outer];
  const part = draft.outer.find((scope) => Object.hasOwn(scope, "part"))?.part;
  const fields =
    draft.content.kind === "written"
      ? resolveGroup(template.fields, draft.content.fields, context, around)
      : withDefaults(template.fields, paginatedBy(draft.content.values, template), context, around);
  const scope = { ...own, ...(part === undefined ? {} : { part }), ...fields };
  return {
    id: draft.id,
    template,
    scope,
    partIndex: draft.partIndex,
    turn,
    hidden: draft.options.hidden === true,
    footer: footerOf(draft.options.footer?.value, validated, [scope], properties, setting),
    notes: notesOf(draft, setting),
    place: draft.place,
  };
}

/** Lists from the facts go on over further slides as the template's own field says. */
function paginatedBy(values: Scope, { fields }: Template): Scope {
  const known = Object.entries(values).filter(([name]) => Object.hasOwn(fields, name));
  return Object.fromEntries(
    known.map(([name, value]) => {
      const field = fields[name];
      const perSlide = field?.kind === "list" || field?.kind === "bullets" ? field.perSlide : undefined;
      return [
        name,
        perSlide !== undefined && (value.kind === "list" || value.kind === "paragraphs")
          ? { ...value, perSlide }
          : value,
      ];
    }),
  );
}

const notesOf = (draft: Draft, setting: Setting): readonly RichParagraph[] =>
  setParagraphs(draft.options.notes ?? [], setting);

function footerOf(
  own: string | undefined,
  { theme }: Validated,
  scopes: readonly Scope[],
  properties: DeckProperties,
  setting: Setting,
): readonly Inline[] {
  if (own !== undefined) return setInlines([{ text: own }], setting);
  const value = theme.footer.text === "" ? undefined : patternOf(theme.footer.text, scopes, setting);
  return value !== undefined && "inlines" in value ? value.inlines : properties.shortName;
}

/** PowerPoint sections follow the parts; a slide's own `section` begins another. */
function sectionsOf(drafts: readonly Draft[], deck: Deck): readonly Section[] {
  const sections: { name: string; slides: string[] }[] = [];
  for (const draft of drafts) {
    const name = draft.options.section?.value ?? draft.section;
    if (name !== undefined || sections.length === 0)
      sections.push({ name: name ?? deck.language.slice(0, 2), slides: [] });
    sections.at(-1)?.slides.push(draft.id);
  }
  return sections;
}

function idFaults(drafts: readonly Draft[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ options }) => {
    const id = options.id;
    if (id === undefined) return [];
    if (seen.has(id.value)) return [report("duplicate-id", { id: id.value }, id.place)];
    seen.add(id.value);
    return [];
  });
}

/** Links to slides that the deck does not have. */
function linkFaults(slides: readonly ResolvedSlide[]): readonly Diagnostic[] {
  const ids = new Set(slides.map(({ id }) => id));
  return slides.flatMap((slide) =>
    Object.values(slide.scope)
      .flatMap((value) => slideLinks(value))
      .flatMap(({ slide: id, place }) =>
        ids.has(id) ? [] : [report("unknown-slide", { id, known: [...ids] }, place ?? slide.place)],
      ),
  );
}

function slideLinks(
  value: ResolvedValue,
): readonly { readonly slide: string; readonly place?: import("../model/place.js").Place }[] {
  if (value.kind === "group" && value.key !== "assembly") return Object.values(value.fields).flatMap(slideLinks);
  if (value.kind === "list") return value.items.flatMap(slideLinks);
  const inlines =
    value.kind === "paragraphs"
      ? value.paragraphs.flatMap((each) => each.inlines)
      : "inlines" in value
        ? value.inlines
        : [];
  const place = value.place === undefined ? {} : { place: value.place };
  return inlines.flatMap(({ link }) => (link?.kind === "slide" ? [{ slide: link.slide, ...place }] : []));
}
