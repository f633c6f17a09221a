import { crc32 } from "node:zlib";
import type { ResolvedDeck, ResolvedSlide } from "../model/resolved.js";
import type { SceneLayout } from "../model/scene.js";
import { type LayoutContext, layoutSlide, type SlideLayout } from "./layout-slide.js";
import { offeredPlaceholders } from "./offered-placeholders.js";

/** The slide layout of every template: as it was laid out when the package was built, or anew from its typical sample. */
export function slideLayouts(deck: ResolvedDeck, context: LayoutContext): readonly SceneLayout[] {
  const keys = Object.keys(deck.laidOut).length === 0 ? [] : layoutKeys(deck);
  return deck.layouts.map(({ sample }, index) => {
    const known = deck.laidOut[keys[index] ?? ""];
    return known ?? sceneLayout(sample, layoutSlide(sample, context), context);
  });
}

/** One for each layout, of all that it is made from: the same key, the same layout. Templates and theme have their own. */
export function layoutKeys(deck: ResolvedDeck): readonly string[] {
  const fonts = [...deck.fonts].map(([key, { bytes }]) => `${key} ${crc32(bytes)}`);
  const artwork = new Set(Object.values(deck.theme.artwork).flatMap((each) => each.map(({ path }) => path)));
  const pictures = deck.pictures.filter(({ path }) => artwork.has(path)).map(({ id }) => id);
  const common = crc32(JSON.stringify([deck.language, fonts, pictures]));
  return deck.layouts.map(({ sample }) => `${sample.template.name} ${common} ${crc32(contentOf(sample))}`);
}

/** The assembly's facts count only where the template names one. */
function contentOf({ template, scope }: ResolvedSlide): string {
  const { assembly, ...own } = scope;
  const isBound = JSON.stringify(template.layout).includes('"path":["assembly"');
  return JSON.stringify([own, isBound ? assembly : undefined]);
}

function sceneLayout(sample: ResolvedSlide, result: SlideLayout, context: LayoutContext): SceneLayout {
  const { template } = sample;
  return {
    name: template.name,
    label: template.label.fr ?? template.name,
    background: result.background,
    items: result.layoutItems,
    placeholders: offeredPlaceholders(result.slides[0]?.items ?? [], template.footer, context),
    footer: template.footer,
  };
}
