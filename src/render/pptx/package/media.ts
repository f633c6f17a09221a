import type { EmbeddedMedia, EmbeddedPictures } from "../../../model/embedded.js";
import { imagesOf } from "../../../model/leaves.js";
import type { Scene } from "../../../model/scene.js";
import { defaultTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { hash32 } from "../../../opc/xml.js";
import { paths } from "../paths.js";

/** Media ids are hashes; anything else is made safe for a path. */
export const mediaPath = (id: string, { extension }: EmbeddedMedia): string =>
  paths.media(`${/^[\w-]{1,64}$/.test(id) ? id : `picture-${hash32(id)}`}.${extension}`);

/** Every picture that some item shows, once. */
export function mediaParts(scene: Scene, embedded: EmbeddedPictures): readonly Part[] {
  const images = imagesOf([...scene.layouts, ...scene.slides].flatMap(({ items }) => items));
  const used = images.flatMap(({ id }) => {
    const use = embedded.uses.get(id);
    return use === undefined ? [] : [use.media, ...(use.svg === undefined ? [] : [use.svg])];
  });
  return [...new Set(used)].toSorted().flatMap((id) => {
    const media = embedded.media.get(id);
    if (media === undefined) return [];
    return [
      {
        path: mediaPath(id, media),
        contentType: defaultTypes[media.extension] as string,
        bytes: media.bytes,
        relationships: [],
        stored: media.extension !== "svg",
      },
    ];
  });
}
