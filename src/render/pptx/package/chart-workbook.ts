import { columnName, type SheetCell } from "../../../dml/chart/sheet.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import { makeRelationships } from "../../../opc/relationships.js";
import { filesOf, xmlPart, zipOf } from "../../../opc/write.js";
import { escapeXml, namespaces, xmlHeader } from "../../../opc/xml.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const BOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

/** A workbook of one sheet, as the numbers of a chart are edited in: the same bytes for the same rows. */
export function workbookOf(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const book = makeRelationships(BOOK);
  const sheetId = book.to("worksheet", SHEET);
  book.to("styles", STYLES);
  const root = makeRelationships("");
  root.to("officeDocument", BOOK);
  const parts: readonly Part[] = [
    { ...xmlPart(BOOK, contentTypes.spreadsheet, bookXml(sheetId)), relationships: book.all() },
    xmlPart(SHEET, contentTypes.worksheet, sheetXml(rows)),
    xmlPart(STYLES, contentTypes.spreadsheetStyles, STYLE_SHEET),
  ];
  return zipOf(filesOf({ parts, relationships: root.all() }));
}

const bookXml = (sheet: string): string =>
  `${xmlHeader}<workbook xmlns="${MAIN}" xmlns:r="${namespaces.r}"><sheets><sheet name="Sheet1" sheetId="1" r:id="${sheet}"/></sheets></workbook>`;

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const widest = Math.max(...rows.slice(1).map(([name]) => String(name ?? "").length), 8);
  const columns = `<cols><col min="1" max="1" width="${Math.min(60, widest + 2)}" customWidth="1"/></cols>`;
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join("")}</row>`,
  );
  return `${xmlHeader}<worksheet xmlns="${MAIN}">${columns}<sheetData>${data.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, row: number, column: number): string {
  const at = `${columnName(column)}${row + 1}`;
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c r="${at}"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`;
}

const STYLE_SHEET = [
  `${xmlHeader}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");
