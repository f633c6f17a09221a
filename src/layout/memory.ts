import { crc32 } from "node:zlib";
import type { ResolvedDeck, ResolvedSlide, Scope } from "../model/resolved.js";
import type { SlideLayout } from "./layout-slide.js";

/** Slides that were laid out by earlier compilations, by all that they are made from: a preview lays out what changed. */
export type SlideMemory = Map<string, SlideLayout>;

/** What every slide of a deck is laid out with, the theme aside: language, fonts, pictures of the brand. */
export function surroundingsKey({ theme, language, fonts, pictures }: ResolvedDeck): string {
  const faces = [...fonts].map(([key, { bytes }]) => `${key} ${crc32(bytes)}`);
  const artwork = new Set(Object.values(theme.artwork).flatMap((each) => each.map(({ path }) => path)));
  const ids = pictures.filter(({ path }) => artwork.has(path)).map(({ id }) => id);
  return JSON.stringify([language, faces, ids]);
}

/** The values that a slide shows; the assembly's facts count only where its template names one. */
export function shownValues({ template, scope }: ResolvedSlide): Scope {
  const { assembly, ...own } = scope;
  const isBound = JSON.stringify(template.layout).includes('"path":["assembly"');
  return isBound && assembly !== undefined ? { ...own, assembly } : own;
}

/** All that one slide is laid out from, the surroundings aside. */
const contentKey = (slide: ResolvedSlide): string => JSON.stringify({ ...slide, scope: shownValues(slide) });

/** `lay` for each slide of a deck, unless the memory holds what it gave for the same slide; the memory keeps it. */
export function remembering(
  memory: SlideMemory | undefined,
  deck: ResolvedDeck,
  lay: (slide: ResolvedSlide) => SlideLayout,
): (slide: ResolvedSlide) => SlideLayout {
  if (memory === undefined) return lay;
  const surroundings = `${surroundingsKey(deck)} ${JSON.stringify(deck.theme)}`;
  return (slide) => {
    const key = `${surroundings} ${contentKey(slide)}`;
    const laid = memory.get(key) ?? lay(slide);
    memory.set(key, laid);
    return laid;
  };
}
