import type { Crop } from "../model/embedded.js";
import { attributes } from "../opc/xml.js";

/** The relationships to a picture's parts: to what all programs draw, and to the SVG that newer ones show in its place. */
type Embedded = { readonly raster: string; readonly svg?: string | undefined };

/** `p:blipFill`: a picture that fills its box, cropped by `a:srcRect` so that it can be reframed. */
export function blipFill({ raster, svg }: Embedded, crop: Crop): string {
  const picture = `<a:blip r:embed="${raster}"`;
  const blip = svg === undefined ? `${picture}/>` : `${picture}>${svgExtension(svg)}</a:blip>`;
  return `<p:blipFill>${blip}${cropXml(crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`;
}

/** What PowerPoint 2016 and later show in place of the PNG. */
const svgExtension = (id: string): string =>
  `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst>`;

const cropXml = ({ l, t, r, b }: Crop): string =>
  l === 0 && t === 0 && r === 0 && b === 0
    ? ""
    : `<a:srcRect${attributes({ l: l || undefined, t: t || undefined, r: r || undefined, b: b || undefined })}/>`;
