import { parseXml, type XmlElement, xmlText } from "./xml.js";
import { readZip, writeZip, type ZipEntry } from "./zip.js";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** XML that takes the place of what the library would write: it knows no colour of a theme but the plain ones. */
export type ChartLooks = {
  /** `c:spPr` of the bars. */
  readonly bars: string;
  /** `c:txPr` of names and of numbers. */
  readonly labels: string;
  readonly values: string;
};

/** A bar chart of the library as PowerPoint takes it: square corners, two axes, one set of labels, our own looks. */
export function mendedChart(xml: string, looks: ChartLooks, lang: string): string {
  const root = rootOf(xml);
  const [bars, labels, values] = [looks.bars, looks.labels, looks.values].map(fragment);
  const mended = mend(root, {
    "c:chartSpace": (children) => [
      ...children.slice(0, 1),
      { name: "c:lang", attributes: { val: lang }, children: [], text: "" },
      ...children.slice(1),
    ],
    "c:barChart": (children) => {
      const axes = children.filter(({ name }) => name === "c:axId");
      return children.filter((child) => child.name !== "c:dLbls" && !axes.slice(2).includes(child));
    },
    "c:ser": (children) => replaced(children, "c:spPr", bars),
    "c:dLbls": (children) =>
      replaced(children, "c:txPr", values).flatMap((child) =>
        child.name === "c:txPr" ? [child, { ...empty("c:dLblPos"), attributes: { val: "outEnd" } }] : [child],
      ),
    "c:catAx": (children) => replaced(children, "c:txPr", labels),
    // It is not shown.
    "c:valAx": (children) => children.filter(({ name }) => name !== "c:txPr"),
  });
  const square = mended.children.map((child) =>
    child.name === "c:roundedCorners" ? { ...child, attributes: { val: "0" } } : child,
  );
  return `${HEADER}${xmlText({ ...mended, attributes: NAMESPACES, children: square })}`;
}

type Mends = Readonly<Record<string, (children: readonly XmlElement[]) => readonly XmlElement[]>>;

function mend(element: XmlElement, mends: Mends): XmlElement {
  const children = mends[element.name]?.(element.children) ?? element.children;
  return { ...element, children: children.map((child) => mend(child, mends)) };
}

const empty = (name: string): XmlElement => ({ name, attributes: {}, children: [], text: "" });

const replaced = (children: readonly XmlElement[], name: string, by: XmlElement | undefined): readonly XmlElement[] =>
  children.map((child) => (child.name === name && by !== undefined ? by : child));

/** XML without declarations of its own. */
function fragment(xml: string): XmlElement | undefined {
  const declared = Object.entries(NAMESPACES).map(([name, uri]) => `${name}="${uri}"`);
  return rootOf(`<c:x ${declared.join(" ")}>${xml}</c:x>`).children[0];
}

function rootOf(xml: string): XmlElement {
  const reading = parseXml(xml);
  if ("fault" in reading) throw new Error(`a chart is not well-formed: ${reading.fault}`);
  return reading.root;
}

const TABLE = /^xl\/(?:tables\/|worksheets\/_rels\/)/u;

/** The workbook without the table that no sheet leads to, with zeros as numbers and a date that is ours. */
export function mendedWorkbook(bytes: Uint8Array, date: Date): Uint8Array {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(`the workbook of a chart is ${zip.reason}`);
  return writeZip(
    zip.entries
      .filter(({ path }) => !TABLE.test(path))
      .map(({ path, bytes: content }) => mendedEntry(path, content, date)),
  );
}

function mendedEntry(path: string, bytes: Uint8Array, date: Date): ZipEntry {
  const mends: Readonly<Record<string, (text: string) => string>> = {
    "[Content_Types].xml": (text) => text.replace(/<Override PartName="\/xl\/tables\/[^>]*>/gu, ""),
    "xl/worksheets/sheet1.xml": (text) => text.replaceAll("<v></v>", "<v>0</v>"),
    "docProps/core.xml": (text) =>
      text.replace(/(W3CDTF">)[^<]*/gu, (_, before: string) => `${before}${date.toISOString().slice(0, 19)}Z`),
  };
  const change = mends[path];
  return {
    path,
    bytes: change === undefined ? bytes : new TextEncoder().encode(change(new TextDecoder().decode(bytes))),
  };
}
