import { columnLetters } from "../basics/column-letters.js";
import type { SheetCell } from "../model/chart.js";
import { xmlText } from "./xml.js";
import { readZip, writeZip } from "./zip.js";

type Rows = readonly (readonly SheetCell[])[];

/** Parts that nothing leads to once they are mended: a table whose cells are misspelt, and words that stand in the cells. */
const DROPPED = /^xl\/(?:tables\/|worksheets\/_rels\/|sharedStrings\.xml)/u;

/** The workbook with our cells: zeros, gaps and formulas, which the library writes as nothing; and with a date that is ours. */
export function mendedWorkbook(bytes: Uint8Array, rows: Rows, date: Date): Uint8Array {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(`the workbook of a chart is ${zip.reason}`);
  const mends: Readonly<Record<string, (text: string) => string>> = {
    "[Content_Types].xml": (text) => text.replace(/<Override PartName="\/xl\/(?:tables\/|sharedStrings)[^>]*>/gu, ""),
    "xl/_rels/workbook.xml.rels": (text) => text.replace(/<Relationship [^>]*sharedStrings\.xml"[^>]*>/gu, ""),
    "xl/worksheets/sheet1.xml": (text) => withRows(text, rows),
    "docProps/core.xml": (text) =>
      text.replace(/(W3CDTF">)[^<]*/gu, (_, before: string) => `${before}${date.toISOString().slice(0, 19)}Z`),
  };
  return writeZip(
    zip.entries
      .filter(({ path }) => !DROPPED.test(path))
      .map(({ path, bytes: content }) => {
        const mend = mends[path];
        const mended = (): Uint8Array =>
          new TextEncoder().encode(mend?.(new TextDecoder().decode(content)).replace(/^\uFEFF/u, "") ?? "");
        return { path, bytes: mend === undefined ? content : mended() };
      }),
  );
}

const SHEET = /<dimension ref="[^"]*"\/>(.*)<sheetData>.*<\/sheetData>/su;

function withRows(xml: string, rows: Rows): string {
  if (!SHEET.test(xml)) throw new Error("pptxgenjs wrote another sheet");
  const widest = Math.max(...rows.map((cells) => cells.length));
  const range = `A1:${columnLetters(widest - 1)}${rows.length}`;
  return xml.replace(
    SHEET,
    (_, between: string) => `<dimension ref="${range}"/>${between}${columns(rows)}<sheetData>${data(rows)}</sheetData>`,
  );
}

const NARROWEST = 8;
const WIDEST = 60;

/** The first column is as wide as its names. */
function columns(rows: Rows): string {
  const longest = Math.max(...rows.slice(1).map(([name]) => String(name ?? "").length), NARROWEST);
  return `<cols><col min="1" max="1" width="${Math.min(WIDEST, longest + 2)}" customWidth="1"/></cols>`;
}

const data = (rows: Rows): string =>
  rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join("")}</row>`)
    .join("");

function cellXml(cell: SheetCell, row: number, column: number): string {
  const at = `${columnLetters(column)}${row + 1}`;
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is>${textXml("t", cell)}</is></c>`;
  return `<c r="${at}">${textXml("f", cell.formula)}<v>${cell.value}</v></c>`;
}

const textXml = (name: string, text: string): string =>
  xmlText({ name, attributes: name === "t" ? { "xml:space": "preserve" } : {}, children: [], text });
