import type { EmbeddedMedia } from "../../model/embedded.js";
import { mediaTypes } from "../../model/media-types.js";
import type { ImageItem } from "../../model/scene.js";
import type { Drawing } from "./drawing.js";
import { element, number, points } from "./markup.js";
import { strokeAttributes } from "./shape.js";

const WHOLE = 100_000;
/** A picture in its frame, cropped as its use says: the frame looks at a part of the whole. */
export function imageMarkup(item: ImageItem, { scene, theme, resources }: Drawing): string {
  const use = resources.pictures.uses.get(item.id);
  const picture = scene.pictures.find(({ id }) => id === item.picture);
  if (use === undefined || picture === undefined) throw new Error(`no picture for ${item.id}`);
  const { widthPx, heightPx } = picture;
  const { l, t, r, b } = use.crop;
  const part = [
    (l / WHOLE) * widthPx,
    (t / WHOLE) * heightPx,
    (1 - (l + r) / WHOLE) * widthPx,
    (1 - (t + b) / WHOLE) * heightPx,
  ];
  const frame = {
    x: points(item.box.x),
    y: points(item.box.y),
    width: points(item.box.cx),
    height: points(item.box.cy),
  };
  const view = { ...frame, viewBox: part.map(number).join(" "), preserveAspectRatio: "none" };
  const shown = resources.imageOf?.(use.svg ?? use.media, widthPx, heightPx);
  const content = shown ?? embedded(use.svg ?? use.media, widthPx, heightPx, resources.pictures.media);
  const label = item.alt === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": item.alt };
  const border =
    item.stroke === undefined
      ? ""
      : element("rect", { ...frame, fill: "none", ...strokeAttributes(item.stroke, theme) });
  return element("svg", { ...view, ...label }, content) + border;
}

function embedded(id: string, width: number, height: number, media: ReadonlyMap<string, EmbeddedMedia>): string {
  const found = media.get(id);
  if (found === undefined) throw new Error(`no media ${id}`);
  return element("image", { width, height, preserveAspectRatio: "none", href: mediaHref(found) });
}

/** A picture's bytes as an address that holds them. */
export const mediaHref = ({ bytes, extension }: EmbeddedMedia): string =>
  `data:${mediaTypes[extension]};base64,${Buffer.from(bytes).toString("base64")}`;
