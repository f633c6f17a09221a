import { blipFill } from "../../../dml/blip-fill.js";
import { rectangle, transform } from "../../../dml/geometry.js";
import { lineXml } from "../../../dml/line.js";
import type { ImageItem } from "../../../model/scene.js";
import type { PartContext } from "../part.js";
import { isInherited, nonVisual, nonVisualProperties, placeholderXml } from "./non-visual.js";

/** A picture, cropped by `a:srcRect` so that it can be reframed. */
export function pictureXml(item: ImageItem, part: PartContext): string {
  const description = item.alt === undefined ? { descr: "", isDecorative: true } : { descr: item.alt };
  const isPlaceholder = item.placeholder !== undefined;
  const locks = `<p:cNvPicPr><a:picLocks${isPlaceholder ? ' noGrp="1"' : ""} noChangeAspect="1"/></p:cNvPicPr>`;
  const properties = nonVisualProperties(item, part, description);
  const head = nonVisual("p:nvPicPr", properties, locks, placeholderXml(item.placeholder), part);
  const place = isInherited(item, part) ? "" : `${transform(item.box)}${rectangle}`;
  const look = `<p:spPr>${place}${item.stroke === undefined ? "" : lineXml(item.stroke)}</p:spPr>`;
  return `<p:pic>${head}${fillXml(item, part)}${look}</p:pic>`;
}

function fillXml(item: ImageItem, part: PartContext): string {
  const use = part.pictureOf(item.id);
  const embed = (media: string): string => part.relationships.to("image", part.mediaPath(media));
  return blipFill({ raster: embed(use.media), svg: use.svg === undefined ? undefined : embed(use.svg) }, use.crop);
}
