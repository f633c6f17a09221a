import type { XmlElement } from "../../doors/xml.js";
import { parseXml } from "../../doors/xml.js";
import { readZip } from "../../doors/zip.js";
import { allParts, CHART, elementsOf, type Finding, finding, named, type Package, partsOfType } from "../model.js";

const flat = ["c:barChart", "c:areaChart", "c:lineChart", "c:radarChart", "c:scatterChart", "c:bubbleChart"];
const axisNames = ["c:catAx", "c:valAx", "c:dateAx", "c:serAx"];
const valuesOf = (element: XmlElement, name: string): readonly string[] =>
  element.children.filter((child) => child.name === name).map(({ attributes }) => attributes.val ?? "");

/** A flat chart has two axes, PowerPoint repairs a third; every axis that is named is there, and crosses one that is. */
export const badAxes = (pack: Package): readonly Finding[] =>
  partsOfType(pack, CHART).flatMap((part) => {
    const axes = axisNames.flatMap((name) => named(part, name));
    const known = new Set(axes.flatMap((axis) => valuesOf(axis, "c:axId")));
    const isKnown = (id: string): boolean => known.has(id);
    const charts = flat
      .flatMap((name) => named(part, name))
      .filter((chart) => valuesOf(chart, "c:axId").length !== 2 || !valuesOf(chart, "c:axId").every(isKnown));
    const lost = axes.filter((axis) => !valuesOf(axis, "c:crossAx").every(isKnown));
    return [...charts, ...lost].map(({ name }) => finding(part.path, { chart: name }));
  });

const REFERENCE = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;

/** The workbook of a chart opens: its tables have ranges, its cells values. */
export const badWorkbooks = (pack: Package): readonly Finding[] =>
  allParts(pack)
    .filter(({ path }) => path.toLowerCase().endsWith(".xlsx"))
    .flatMap(({ path, bytes }) => workbookFaults(bytes).map((inner) => finding(path, { inner })));

function workbookFaults(bytes: Uint8Array): readonly string[] {
  const zip = readZip(bytes);
  if (!zip.ok) return [zip.reason];
  return zip.entries
    .filter((entry) => /^xl\/(?:tables|worksheets)\/[^/]+\.xml$/u.test(entry.path))
    .filter((entry) => !isGoodSheet(entry.bytes))
    .map((entry) => entry.path);
}

function isGoodSheet(bytes: Uint8Array): boolean {
  const reading = parseXml(bytes);
  if (!("root" in reading)) return false;
  const isGoodTable = reading.root.name !== "x:table" || REFERENCE.test(reading.root.attributes.ref ?? "");
  return isGoodTable && elementsOf(reading.root).every(({ name, text }) => name !== "x:v" || text !== "");
}
