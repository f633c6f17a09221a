import { memoIn } from "../basics/memo.js";
import type { BoundDeck } from "../model/bound.js";
import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { Scene, SceneItem, SceneLayout, SceneSlide } from "../model/scene.js";
import { emuFromPt } from "../model/units.js";
import type { LayoutContext } from "./context.js";
import { type FooterSet, footerSet } from "./footer.js";
import type { FitDoors } from "./geometry.js";
import { layoutSlide, type SlideLayout } from "./layout-slide.js";
import { type SlideMemory, withMemory } from "./memory.js";
import { numberSlides } from "./number.js";
import { footerDiagnostics } from "./problems.js";
import { slideLayouts } from "./slide-layouts.js";

/**
 * BoundDeck to Scene: each slide by itself, then numbers over the whole. Reports text that does not fit at its
 * smallest size (errors), letters that the fonts lack and text out of its order (warnings). Slides that `memory` holds are
 * not laid out again.
 */
export function layout(deck: BoundDeck, doors: FitDoors, memory?: SlideMemory): Outcome<Scene> {
  const context = contextOf(deck, doors);
  const lay = withMemory(memory, deck, (slide) => layoutSlide(slide, context));
  const layouts = slideLayouts(deck, context, lay);
  const known = new Map(layouts.map((each) => [each.name, placeholderKeys(each)]));
  const laid = deck.slides.map(lay);
  const slides = numberSlides(
    laid.flatMap((each) => each.slides.map((slide) => demoted(slide, known.get(slide.layout)))),
    doors.fonts,
  );
  const { widthPt, heightPt } = deck.theme.page;
  const scene: Scene = {
    size: { cx: emuFromPt(widthPt), cy: emuFromPt(heightPt) },
    properties: deck.properties,
    language: deck.language,
    theme: deck.theme,
    fonts: deck.fonts,
    layouts,
    sections: continued(deck, laid),
    pictures: deck.pictures,
    slides,
  };
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  const footed = deck.slides.map(({ footerPlace }, index) => ({
    ...(footerPlace === undefined ? {} : { footerPlace }),
    shown: laid[index]?.slides.flatMap(({ id }) => byId.get(id) ?? []) ?? [],
  }));
  return outcome(scene, toldOnce([...numbered(laid), ...footerDiagnostics(footed, deck.theme, doors)]));
}

function contextOf({ theme, language }: BoundDeck, doors: FitDoors): LayoutContext {
  const footers = new Map<string, FooterSet>();
  return {
    theme,
    language,
    doors,
    footerOf: (inlines, look) =>
      memoIn(footers, `${look.partIndex} ${JSON.stringify(inlines)}`, () => footerSet(inlines, look, language, doors)),
  };
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

const ONCE: ReadonlySet<DiagnosticCode> = new Set(["glyph-missing", "right-to-left", "footer-overflow"] as const);

/** Letters that the fonts lack, text out of its order and long footers are told of each line once, though several slides show them. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, place, args }: Diagnostic): string => JSON.stringify([code, place, args]);
  const told = new Set<string>();
  return diagnostics.filter((each) => {
    if (!ONCE.has(each.code)) return true;
    const isNew = !told.has(keyOf(each));
    told.add(keyOf(each));
    return isNew;
  });
}

/** Sections hold the slides that a long list went on over, too. */
function continued(deck: BoundDeck, laid: readonly SlideLayout[]): Scene["sections"] {
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
