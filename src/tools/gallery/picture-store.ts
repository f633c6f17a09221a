import type { EmbeddedPictures } from "../../model/embedded.js";
import { mediaHref } from "../../render/svg/image.js";
import { element } from "../../render/svg/markup.js";

/** Pictures that many drawings of one page show: each stands in it once. */
export type PictureStore = {
  readonly imageOf: (media: string, widthPx: number, heightPx: number) => string;
  /** An SVG that shows nothing and holds every picture that was asked for. */
  readonly definitions: () => string;
};

export function pictureStore({ media }: EmbeddedPictures): PictureStore {
  const images = new Map<string, string>();
  return {
    imageOf: (id, width, height) => {
      const found = media.get(id);
      if (found === undefined) throw new Error(`no media ${id}`);
      const name = `picture-${id}`;
      const href = mediaHref(found);
      images.set(name, element("image", { id: name, width, height, preserveAspectRatio: "none", href }));
      return element("use", { href: `#${name}` });
    },
    definitions: () =>
      `<svg class="store" width="0" height="0" aria-hidden="true"><defs>${[...images.values()].join("")}</defs></svg>`,
  };
}
