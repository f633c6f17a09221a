import { hallOf } from "../acts/quorum-fields.js";
import type { Hall } from "../acts/vote.js";
import { given } from "../basics/given.js";
import type { Deck } from "../model/deck.js";
import type { Files } from "../model/files.js";
import { type FontFiles, faceStyles, fontRoles } from "../model/fonts.js";
import { lookup } from "../model/lookup.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { ResolvedDeck, ResolvedSlide } from "../model/resolved.js";
import type { Section } from "../model/scene.js";
import { plainText } from "../model/text.js";
import type { Validated } from "../model/validated.js";
import { type Standing, standings } from "./agenda.js";
import { bindDraft, bindSample } from "./bind.js";
import type { Draft } from "./draft.js";
import { idFaults, optionFaults } from "./faults.js";
import { offAgenda } from "./legal.js";
import { followLinks, slideNames } from "./links.js";
import { announced, programmeOf } from "./programme.js";
import { draftSlides } from "./storyboard.js";
import { inLanguage, type Surroundings, surroundingsOf } from "./surroundings.js";

/** The assembly to slides: storyboard, typography, words, pictures. Reports links and options of no slide, and equal ids. */
export function resolve(validated: Validated, files: Files, stamp: Date): Outcome<ResolvedDeck> {
  const { deck, storyboard } = validated;
  const surroundings = surroundingsOf(validated, files, stamp);
  const { context, outer, facts } = surroundings;
  const story = { storyboard, overrides: deck.overrides, slideOptions: deck.slideOptions, setting: context.setting };
  const walked = draftSlides(story, deck.facts, [{ ...outer, ...facts }]);
  const names = slideNames(walked);
  const agenda = storyboard.agenda && lookup([facts], storyboard.agenda);
  const programme = programmeOf(walked, agenda, names);
  const drafts = announced(walked, programme.lines);
  const places = standings(drafts, programme.lines);
  const bound = boundSlides(drafts, places, surroundings);
  const linked = followLinks(bound, names);
  return outcome({ ...deckOf(surroundings, files), slides: linked.slides, sections: sectionsOf(drafts, deck) }, [
    ...idFaults(drafts),
    ...programme.diagnostics,
    ...offAgenda(drafts, programme.lines, agenda),
    ...optionFaults(deck.slideOptions, drafts),
    ...linked.diagnostics,
  ]);
}

/** Slides in their order: from a quorum on, it is known who votes. */
function boundSlides(
  drafts: readonly Draft[],
  places: readonly Standing[],
  surroundings: Surroundings,
): readonly ResolvedSlide[] {
  let hall: Hall = {};
  return drafts.flatMap((draft, index) => {
    const standing = places[index];
    if (standing === undefined) return [];
    const slide = bindDraft(draft, standing, surroundings, hall);
    if (slide.template.reckons === "quorum") hall = hallOf(slide.scope);
    return [slide];
  });
}

/** Every sample of every template as a slide, in place of the deck's own; equal titles told apart, or left as they are. */
export function resolveSamples(
  validated: Validated,
  files: Files,
  stamp: Date,
  titles: "distinct" | "plain" = "distinct",
): Outcome<ResolvedDeck> {
  const surroundings = surroundingsOf(validated, files, stamp);
  const samples = validated.templates.flatMap((template) =>
    (["typical", "shortest", "longest"] as const).map((name) => bindSample(template, name, surroundings)),
  );
  const sections = validated.templates.map(
    (template): Section => ({
      name: template.name,
      slides: samples.filter((slide) => slide.template === template).map(({ id }) => id),
    }),
  );
  const named = (slide: ResolvedSlide): ResolvedSlide => ({ ...slide, kicker: [{ text: slide.id.replace("/", " ") }] });
  const slides = titles === "plain" ? samples : samples.map(named);
  return outcome({ ...deckOf(surroundings, files), slides, sections }, []);
}

function deckOf(surroundings: Surroundings, files: Files): Omit<ResolvedDeck, "slides" | "sections"> {
  const { validated, properties } = surroundings;
  return {
    properties,
    language: validated.deck.language,
    theme: validated.theme,
    fonts: fontsOf(validated, files),
    layouts: validated.templates.map((template) => ({
      template,
      sample: bindSample(template, "typical", surroundings),
    })),
    laidOut: validated.laidOut,
    artwork: artworkOf(validated, files),
    pictures: [...files.pictures.values()],
    majorities: surroundings.majorities,
  };
}

/** The brand's pictures with their words, by use. */
const artworkOf = ({ theme, deck }: Validated, files: Files): ResolvedDeck["artwork"] =>
  Object.fromEntries(
    Object.entries(theme.artwork).map(([use, pictures]) => [
      use,
      pictures.flatMap(({ path, alt }) => {
        const picture = files.pictures.get(path);
        if (picture === undefined) return [];
        return alt === undefined ? { picture } : { picture, alt: inLanguage(alt, deck).text };
      }),
    ]),
  );

function fontsOf({ theme }: Validated, files: Files): FontFiles {
  const fonts = fontRoles.flatMap((role) =>
    faceStyles.flatMap((style) => {
      const path = theme.fonts[role]?.files[style]?.path;
      const bytes = path === undefined ? undefined : files.fonts.get(path);
      return path === undefined || bytes === undefined ? [] : [[`${role}/${style}`, { path, bytes }] as const];
    }),
  );
  return new Map(fonts);
}

/** PowerPoint sections follow the parts; a slide's own `section` begins another. */
function sectionsOf(drafts: readonly Draft[], deck: Deck): readonly Section[] {
  const sections: (Section & { readonly slides: string[] })[] = [];
  for (const draft of drafts) {
    const own = draft.options.section?.value;
    const inlines = own === undefined ? draft.section : [{ text: own }];
    if (inlines !== undefined || sections.length === 0) {
      const lang = inlines?.find((inline) => inline.lang !== undefined)?.lang;
      const name = inlines === undefined ? deck.language.slice(0, 2) : plainText(inlines);
      sections.push({ name, slides: [], ...given({ lang }) });
    }
    sections.at(-1)?.slides.push(draft.id);
  }
  return sections;
}
