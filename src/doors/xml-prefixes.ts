const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const MICROSOFT = "http://schemas.microsoft.com/office";
/** The namespaces of packages, and the one prefix by which each is known here. */
export const prefixes: Readonly<Record<string, string>> = {
  [`${TRANSITIONAL}/presentationml/2006/main`]: "p",
  [`${STRICT}/presentationml/main`]: "p",
  [`${TRANSITIONAL}/drawingml/2006/main`]: "a",
  [`${STRICT}/drawingml/main`]: "a",
  [`${TRANSITIONAL}/drawingml/2006/chart`]: "c",
  [`${STRICT}/drawingml/chart`]: "c",
  [`${TRANSITIONAL}/officeDocument/2006/relationships`]: "r",
  [`${STRICT}/officeDocument/relationships`]: "r",
  [`${TRANSITIONAL}/markup-compatibility/2006`]: "mc",
  [`${TRANSITIONAL}/package/2006/content-types`]: "",
  [`${TRANSITIONAL}/package/2006/relationships`]: "",
  [`${TRANSITIONAL}/package/2006/metadata/core-properties`]: "cp",
  [`${TRANSITIONAL}/spreadsheetml/2006/main`]: "x",
  [`${STRICT}/spreadsheetml/main`]: "x",
  [`${MICROSOFT}/powerpoint/2010/main`]: "p14",
  [`${MICROSOFT}/drawing/2010/main`]: "a14",
  [`${MICROSOFT}/drawing/2014/main`]: "a16",
  [`${MICROSOFT}/drawing/2016/SVG/main`]: "asvg",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://www.w3.org/2001/XMLSchema-instance": "xsi",
  "http://www.w3.org/XML/1998/namespace": "xml",
};
