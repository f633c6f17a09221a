import type { EmbeddedMedia, EmbeddedPictures } from "../../model/embedded.js";
import type { ImageItem, Scene } from "../../model/scene.js";
import { mediaHref } from "../svg/image.js";
import { element, type Markup, voidElement } from "./markup.js";

/** The pictures of a page: each is stored once, as a symbol, whatever shows it. */
export type PageStore = {
  /** The whole picture; nothing when it is not there. */
  readonly shown: (item: ImageItem) => Markup | undefined;
  /** The symbols of the pictures that were asked for, in that order. */
  readonly symbols: () => Markup;
  /** The id of the symbol that stores a medium. */
  readonly symbolOf: (media: string) => string;
};

/** Drawings stay drawings where they may. */
export function pageStore(scene: Scene, embedded: EmbeddedPictures): PageStore {
  const asked = new Set<string>();
  const symbolOf = (media: string): string => {
    asked.add(media);
    return `picture-${media}`;
  };
  const sizes = new Map(scene.pictures.map((picture) => [picture.id, picture]));
  return {
    symbolOf,
    symbols: () => [...asked].map((id) => symbol(id, embedded.media.get(id))).join("\n"),
    shown: (item) => {
      const use = embedded.uses.get(item.id);
      const size = sizes.get(item.picture);
      if (use === undefined) return undefined;
      const [width, height] = size === undefined ? [item.box.cx, item.box.cy] : [size.widthPx, size.heightPx];
      const named = item.alt === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": item.alt };
      const content = element("use", { href: `#${symbolOf(use.svg ?? use.media)}`, width, height }, "");
      return element("svg", { viewBox: `0 0 ${width} ${height}`, width, height, ...named }, content);
    },
  };
}

/** Stretched to whatever shows it, as pictures of slides are. */
function symbol(id: string, media: EmbeddedMedia | undefined): Markup {
  if (media === undefined) return "";
  const image = voidElement("image", { width: 1, height: 1, preserveAspectRatio: "none", href: mediaHref(media) });
  return element(
    "symbol",
    { id: `picture-${id}`, viewBox: "0 0 1 1", preserveAspectRatio: "none" },
    `${image.slice(0, -1)}/>`,
  );
}
