import type { EmbeddedPictures } from "../../model/embedded.js";
import type { Scene } from "../../model/scene.js";
import { mediaFileName } from "./package/media.js";
import type { DeckContext } from "./part.js";

/** Knows the names of the parts that items point to. A name that is not there is our bug. */
export function deckContext(scene: Scene, embedded: EmbeddedPictures): DeckContext {
  const slideNames = new Map(scene.slides.map((slide, index) => [slide.id, slideFileName(index)]));
  return {
    language: scene.language,
    fallback: scene.theme.fonts.fallback?.family ?? "",
    pictureOf: (id) => found(embedded.uses.get(id), `picture of ${id}`),
    mediaName: (id) => mediaFileName(id, found(embedded.media.get(id), `media ${id}`)),
    slideName: (id) => found(slideNames.get(id), `slide ${id}`),
  };
}

/** The file name of a slide's part, by its place from 0. */
export const slideFileName = (index: number): string => `slide${index + 1}.xml`;

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not in the scene: ${what}`);
  return value;
}
