import { openSpreadsheet } from "../doors/spreadsheet.js";
import { isEndless } from "../doors/xml.js";
import { parseRange } from "./addresses.js";
import { cellReader } from "./cell-formats.js";
import { excelBook } from "./excel-book.js";
import { type Asked, fault, type GridReading } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { namedCells, whereIs } from "./named-cells.js";
import type { Parts } from "./packed.js";
import { sheetCells, sheetLines } from "./sheet.js";
import { cellFormats, sharedTexts, walkXlsx } from "./xlsx.js";

/** A sheet of a workbook of Excel, walked by us: no library that makes objects of all of it stands up to a hostile one. */
export function xlsxGrid(parts: Parts, asked: Asked, limits: DataLimits): GridReading {
  const book = excelBook(parts);
  if (book === undefined) return fault("data-damaged", {});
  const found = whereIs(asked, book.sheets, book.names);
  if ("fault" in found) return found;
  const path = book.sheets.find(({ name }) => name === found.sheet)?.path;
  const [sheet, shownTexts, styles] = [path, book.textsPath, book.stylesPath].map((each) => textOf(parts, each));
  if ([sheet, shownTexts, styles].some((xml = "") => isEndless(xml)))
    return fault("data-too-large", { limit: "cells", max: limits.cells });
  const texts = sharedTexts(shownTexts || "<sst/>");
  if (texts === undefined || sheet === undefined) return fault("data-damaged", {});
  const shared = { texts, formats: cellFormats(styles || "<styleSheet/>"), isUnreckoned: book.isUnreckoned };
  const cells = sheetCells(found.range, limits);
  const lines = sheetLines(limits);
  const typedCell = cellReader(book.epoch);
  const isSound = walkXlsx(sheet, shared, {
    hidden: lines.visitor.hidden,
    merged: (written) => {
      const { top, left, bottom, right } = parseRange(written) ?? { top: 0, left: 0, right: 0 };
      return bottom === undefined || lines.visitor.merged({ top, left, bottom, right });
    },
    cell: (row, column, cell) => {
      const value = typedCell(cell);
      return value === undefined || cells.add(row, column, value);
    },
  });
  return isSound ? cells.grid({ name: found.sheet, ...lines.found }) : fault("data-damaged", {});
}

const textOf = (parts: Parts, path: string | undefined): string =>
  path === undefined ? "" : new TextDecoder().decode(parts.get(path) ?? new Uint8Array());

/** A workbook of Excel of before 2007, by its library. */
export function xlsGrid(bytes: Uint8Array, asked: Asked, limits: DataLimits): GridReading {
  if (bytes.length > limits.oldBytes) return fault("data-too-large", { limit: "bytes", max: limits.oldBytes });
  const book = openSpreadsheet(bytes);
  if ("fault" in book) return fault(book.fault === "password" ? "data-encrypted" : "data-damaged", {});
  const found = whereIs(
    asked,
    book.sheets,
    book.names.flatMap(({ name, cells }) => namedCells(name, cells) ?? []),
  );
  if ("fault" in found) return found;
  const cells = sheetCells(found.range, limits);
  const typedCell = cellReader(book.epoch);
  book.cells(found.sheet, (row, column, cell) => {
    const value = typedCell(cell);
    return value === undefined || cells.add(row, column, value);
  });
  const { rows, columns } = book.hidden(found.sheet);
  return cells.grid({ name: found.sheet, merged: book.merged(found.sheet), hiddenRows: rows, hiddenColumns: columns });
}
