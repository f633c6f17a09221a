import { openSpreadsheet } from "../doors/spreadsheet.js";
import { writeZip } from "../doors/zip.js";
import { valueOfCell } from "./cell-formats.js";
import { excelBook } from "./excel-book.js";
import { type Asked, fault, type GridReading } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { type NamedCells, namedCells, type SheetName, whereIs } from "./named-cells.js";
import type { Parts } from "./packed.js";
import { sheetCells } from "./sheet.js";

/** A sheet of a workbook of Excel. The library is given a package that holds this sheet, what it needs, and nothing else. */
export function xlsxGrid(parts: Parts, asked: Asked, limits: DataLimits): GridReading {
  const book = excelBook(parts);
  if (book === undefined) return fault("data-damaged", {});
  const { sheets, names } = book;
  const found = whereIs(asked, sheets, names);
  if ("fault" in found) return found;
  const path = sheets.find(({ name }) => name === found.sheet)?.path ?? "";
  if (!hasFewCells(parts.get(path) ?? new Uint8Array(), limits.cells))
    return fault("data-too-large", { limit: "cells", max: limits.cells });
  const others = new Set(sheets.map((sheet) => sheet.path).filter((each) => each !== path));
  const kept = [...parts]
    .filter(([each]) => !others.has(each))
    .map(([each, bytes]) => ({ path: each, bytes, stored: true }));
  return sheetGrid(writeZip(kept), { ...asked, sheet: found.sheet }, limits, { sheets, names });
}

/** A workbook of Excel of before 2007. */
export const xlsGrid = (bytes: Uint8Array, asked: Asked, limits: DataLimits): GridReading =>
  sheetGrid(bytes, asked, limits);

type Known = { readonly sheets: readonly SheetName[]; readonly names: readonly NamedCells[] };

function sheetGrid(bytes: Uint8Array, asked: Asked, limits: DataLimits, known?: Known): GridReading {
  const book = openSpreadsheet(bytes, known === undefined ? undefined : asked.sheet);
  if ("fault" in book) return fault(book.fault === "password" ? "data-encrypted" : "data-damaged", {});
  const names = known?.names ?? book.names.flatMap(({ name, cells }) => namedCells(name, cells) ?? []);
  const found = whereIs(asked, known?.sheets ?? book.sheets, names);
  if ("fault" in found) return found;
  const cells = sheetCells(found.range, limits);
  book.cells(found.sheet, (row, column, cell) => {
    const value = valueOfCell(cell, book.epoch);
    return value === undefined || cells.add(row, column, value);
  });
  const { rows, columns } = book.hidden(found.sheet);
  const merged = book.merged(found.sheet);
  return cells.grid({ name: found.sheet, merged, hiddenRows: rows, hiddenColumns: columns });
}

/** Counted before the library makes an object of each, in a time that a hostile file cannot stretch. */
function hasFewCells(sheet: Uint8Array, max: number): boolean {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString("latin1");
  let count = 0;
  for (const _ of text.matchAll(/<(?:\w{1,20}:)?c[ />\t\r\n]/gu)) {
    count += 1;
    if (count > max) return false;
  }
  return true;
}
