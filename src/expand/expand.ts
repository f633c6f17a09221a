import type { BoundDeck } from "../model/bound.js";
import { type Outcome, outcome } from "../model/outcome.js";
import type { ResolvedDeck } from "../model/resolved.js";
import { boundSlide } from "./slide.js";
import { distinguishTitles } from "./titles.js";

/** Slides with what their templates make of their values. Reports equal titles. */
export function expand(deck: ResolvedDeck): Outcome<BoundDeck> {
  const { slides, diagnostics } = distinguishTitles(
    deck.slides.map((slide) => boundSlide(slide, deck)),
    deck.theme,
  );
  const layouts = deck.layouts.map(({ template, sample }) => ({ template, sample: boundSlide(sample, deck) }));
  return outcome({ ...deck, layouts, slides }, diagnostics);
}
