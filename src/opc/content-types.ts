import { mediaTypes } from "../model/media-types.js";
import { extensionOf } from "./package.js";
import { attributes, xmlHeader } from "./xml.js";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PRESENTATION = `${OFFICE}.presentationml`;

/** Content types of the parts that we write. */
export const contentTypes = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: `${OFFICE}.theme+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  workbook: `${OFFICE}.spreadsheetml.sheet`,
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: `${OFFICE}.extended-properties+xml`,
  customXmlProperties: `${OFFICE}.customXmlProperties+xml`,
  xml: "application/xml",
  font: "application/x-fontdata",
} as const;

/** Of files that go by their extension. */
export const defaultTypes: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: contentTypes.xml,
  jpeg: mediaTypes.jpeg,
  png: mediaTypes.png,
  svg: mediaTypes.svg,
  fntdata: contentTypes.font,
  xlsx: contentTypes.workbook,
};

/** [Content_Types].xml: a default for each extension that occurs, and a type of its own for each part that has another. */
export function contentTypesXml(files: readonly { readonly path: string; readonly contentType?: string }[]): string {
  const extensions = new Set(files.map(({ path }) => extensionOf(path)));
  const defaults = Object.entries(defaultTypes)
    .filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`);
  const overrides = files.flatMap(({ path, contentType }) =>
    contentType === undefined || defaultTypes[extensionOf(path)] === contentType
      ? []
      : [`<Override${attributes({ PartName: `/${path}`, ContentType: contentType })}/>`],
  );
  return `${xmlHeader}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}
