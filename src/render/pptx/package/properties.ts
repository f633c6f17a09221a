import type { Scene } from "../../../model/scene.js";
import { escapeXml, xmlHeader } from "../../../opc/xml.js";

/** Dublin Core and Office's own: title, author, language, dates. */
export function corePropertiesXml({ properties, language }: Scene): string {
  const stamp = `${new Date(properties.stamp).toISOString().slice(0, 19)}Z`;
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  const children = [
    element("dc:title", properties.title),
    element("dc:subject", properties.subject),
    element("dc:creator", properties.author),
    element("cp:keywords", properties.keywords.join(", ")),
    element("cp:lastModifiedBy", properties.author),
    "<cp:revision>1</cp:revision>",
    date("created"),
    date("modified"),
    element("dc:language", language),
  ].join("");
  return `${xmlHeader}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${children}</cp:coreProperties>`;
}

const element = (name: string, text: string): string => (text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`);

/** What Office counts: slides, notes, hidden slides. */
export function extendedPropertiesXml({ slides }: Scene): string {
  const counts = [
    `<Slides>${slides.length}</Slides>`,
    `<Notes>${slides.filter(({ notes }) => notes.length > 0).length}</Notes>`,
    `<HiddenSlides>${slides.filter(({ hidden }) => hidden).length}</HiddenSlides>`,
  ].join("");
  return `${xmlHeader}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><TotalTime>0</TotalTime><Application>mot-deck</Application><PresentationFormat>Widescreen</PresentationFormat>${counts}<AppVersion>16.0000</AppVersion></Properties>`;
}
