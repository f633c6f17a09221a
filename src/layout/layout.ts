import type { Diagnostic } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { ResolvedDeck, ResolvedSlide } from "../model/resolved.js";
import type { Scene, SceneItem, SceneLayout, SceneSlide } from "../model/scene.js";
import { emuFromPt } from "../model/units.js";
import type { FitDoors } from "./fit.js";
import { layoutSlide, type SlideLayout } from "./layout-slide.js";
import { numberSlides } from "./number.js";
import { slideLayouts } from "./slide-layouts.js";

/**
 * ResolvedDeck to Scene: each slide by itself, then numbers over the whole. Reports text that does not fit at its
 * smallest size (errors), letters that the fonts lack and right-to-left text (warnings).
 */
export function layout(deck: ResolvedDeck, doors: FitDoors): Outcome<Scene> {
  const pictures = new Map(deck.pictures.map((picture) => [picture.path, picture]));
  const context = { theme: deck.theme, language: deck.language, pictures: (path: string) => pictures.get(path), doors };
  const layouts = slideLayouts(deck, context);
  const known = new Map(layouts.map((each) => [each.name, placeholderKeys(each)]));
  const memory = new Map<string, SlideLayout>();
  const laid = deck.slides.map((slide) => {
    const key = contentKey(slide);
    const result = memory.get(key) ?? layoutSlide(slide, context);
    memory.set(key, result);
    return result;
  });
  const slides = numberSlides(
    laid.flatMap((each) => each.slides.map((slide) => demoted(slide, known.get(slide.layout)))),
  );
  const { widthPt, heightPt } = deck.theme.page;
  const scene: Scene = {
    size: { cx: emuFromPt(widthPt), cy: emuFromPt(heightPt) },
    properties: deck.properties,
    language: deck.language,
    theme: deck.theme,
    layouts,
    sections: continued(deck, laid),
    pictures: deck.pictures,
    slides,
  };
  return outcome(scene, numbered(laid));
}

/** All that a slide is laid out from; the facts of the whole assembly are the same for every slide of a deck. */
function contentKey({ template, partIndex, turn, kicker, footer, id, scope }: ResolvedSlide): string {
  const { assembly: _, ...own } = scope;
  return JSON.stringify([template.name, partIndex, turn, kicker, footer, id, own]);
}

/** Diagnostics with the number of the first slide that shows them. */
function numbered(laid: readonly SlideLayout[]): readonly Diagnostic[] {
  let number = 1;
  return laid.flatMap((each) => {
    const first = number;
    number += each.slides.length;
    return each.diagnostics.map((diagnostic) => ({ ...diagnostic, slide: first }));
  });
}

/** Sections hold the slides that a long list went on over, too. */
function continued(deck: ResolvedDeck, laid: readonly SlideLayout[]): Scene["sections"] {
  const parts = new Map(deck.slides.map((slide, index) => [slide.id, laid[index]?.slides.map(({ id }) => id) ?? []]));
  return deck.sections.map((section) => ({ ...section, slides: section.slides.flatMap((id) => parts.get(id) ?? []) }));
}

const placeholderKey = (item: SceneItem): string => `${item.placeholder?.type} ${item.placeholder?.idx ?? ""}`;
const placeholderKeys = (each: SceneLayout): ReadonlySet<string> =>
  new Set([...each.placeholders.map(placeholderKey), "ftr 11", "sldNum 12"]);

/** A variant may show what the typical sample does not: without a placeholder on the layout, it is a plain box. */
function demoted(slide: SceneSlide, known: ReadonlySet<string> | undefined): SceneSlide {
  const items = slide.items.map((item): SceneItem => {
    if (item.placeholder === undefined || known?.has(placeholderKey(item)) === true) return item;
    const { placeholder: _, ...plain } = item;
    return plain as SceneItem;
  });
  return { ...slide, items };
}
