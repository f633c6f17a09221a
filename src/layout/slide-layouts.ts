import { crc32 } from "node:zlib";
import type { BoundDeck, BoundSlide } from "../model/bound.js";
import type { ResolvedDeck } from "../model/resolved.js";
import type { SceneLayout } from "../model/scene.js";
import type { LayoutContext } from "./context.js";
import type { SlideLayout } from "./layout-slide.js";
import { surroundingsKey } from "./memory.js";
import { offeredPlaceholders } from "./offered-placeholders.js";

/** The slide layout of every template: as it was laid out when the package was built, or anew by `lay` from its typical sample. */
export function slideLayouts(
  deck: BoundDeck,
  context: LayoutContext,
  lay: (slide: BoundSlide) => SlideLayout,
): readonly SceneLayout[] {
  const keys = Object.keys(deck.laidOut).length === 0 ? [] : layoutKeys(deck);
  return deck.layouts.map(({ sample }, index) => {
    const known = deck.laidOut[keys[index] ?? ""];
    return known ?? sceneLayout(sample, lay(sample), context);
  });
}

/**
 * One for each layout, of all that it is made from but the library itself, wherever its files lie: the same key, the same
 * layout.
 */
export function layoutKeys(deck: Pick<ResolvedDeck, "language" | "fonts" | "artwork" | "layouts">): readonly string[] {
  const common = crc32(surroundingsKey(deck));
  return deck.layouts.map(({ sample }) => {
    const values = JSON.stringify(sample.scope, (name, value) => (PLACES.has(name) ? undefined : value));
    return `${sample.template.name} ${common} ${crc32(values)}`;
  });
}

/** Of values and of pictures, which have their hash. */
const PLACES = new Set(["place", "path"]);

function sceneLayout(sample: BoundSlide, result: SlideLayout, context: LayoutContext): SceneLayout {
  const { template } = sample;
  return {
    name: template.name,
    label: template.label.fr ?? template.name,
    background: result.background,
    items: result.layoutItems(),
    placeholders: offeredPlaceholders(result.slides[0]?.items ?? [], template.footer, context),
    footer: template.footer,
  };
}
