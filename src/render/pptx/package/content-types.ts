import { attributes, xmlHeader } from "../../../opc/xml.js";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PRESENTATION = `${OFFICE}.presentationml`;

/** Types of parts by where they lie; the first that holds. */
const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
  [/^customXml\/itemProps\d+\.xml$/, `${OFFICE}.customXmlProperties+xml`],
];

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  jpeg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  fntdata: "application/x-fontdata",
};

/** [Content_Types].xml: a default for each extension that occurs, and a type of its own for each part that has one. */
export function contentTypesXml(paths: readonly string[]): string {
  const extensions = new Set(paths.map((path) => path.slice(path.lastIndexOf(".") + 1)));
  const defaults = Object.entries(DEFAULTS)
    .filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`);
  const overrides = paths.flatMap((path) => {
    const type = OVERRIDES.find(([place]) => place.test(path))?.[1];
    return type === undefined ? [] : [`<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`];
  });
  return `${xmlHeader}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
}
