import { rectangle, transform } from "../../../dml/geometry.js";
import { lineXml } from "../../../dml/line.js";
import type { Crop } from "../../../model/embedded.js";
import type { ImageItem } from "../../../model/scene.js";
import { attributes } from "../../../opc/xml.js";
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
  return `<p:pic>${head}${blipFill(item, part)}${look}</p:pic>`;
}

function blipFill(item: ImageItem, part: PartContext): string {
  const use = part.pictureOf(item.id);
  const embed = (media: string): string => part.relationships.to("image", part.mediaPath(media));
  const picture = `<a:blip r:embed="${embed(use.media)}"`;
  const blip = use.svg === undefined ? `${picture}/>` : `${picture}>${svgXml(embed(use.svg))}</a:blip>`;
  return `<p:blipFill>${blip}${cropXml(use.crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`;
}

/** What PowerPoint 2016 and later show in place of the PNG. */
const svgXml = (id: string): string =>
  `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst>`;

const cropXml = ({ l, t, r, b }: Crop): string =>
  l === 0 && t === 0 && r === 0 && b === 0
    ? ""
    : `<a:srcRect${attributes({ l: l || undefined, t: t || undefined, r: r || undefined, b: b || undefined })}/>`;
