import { isEndless } from "../doors/xml.js";
import { type Asked, fault, type GridReading } from "./grid.js";
import type { DataLimits } from "./limits.js";
import { type NamedCells, namedCells, whereIs } from "./named-cells.js";
import { type OdsVisitor, walkOds } from "./ods.js";
import type { Parts } from "./packed.js";
import { type SheetCells, sheetCells, sheetLines } from "./sheet.js";

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array());

/** A sheet of an OpenDocument spreadsheet. It is walked twice: names of cells come after all sheets. */
export function odsGrid(parts: Parts, asked: Asked, limits: DataLimits): GridReading {
  if (textOf(parts.get("META-INF/manifest.xml")).includes("encryption-data")) return fault("data-encrypted", {});
  const content = textOf(parts.get("content.xml"));
  if (!content.includes("<office:spreadsheet")) return fault("data-format", {});
  if (isEndless(content)) return fault("data-too-large", { limit: "cells", max: limits.cells });
  const sheets: { readonly name: string; readonly isHidden: boolean }[] = [];
  const names: NamedCells[] = [];
  const isSound = walkOds(content, {
    ...IDLE,
    sheet: (name, isHidden) => sheets.push({ name, isHidden }),
    name: (name, written) => names.push(...[namedCells(name, written)].flatMap((cells) => cells ?? [])),
  });
  if (!isSound) return fault("data-damaged", {});
  const found = whereIs(asked, sheets, names);
  return "fault" in found ? found : sheetGrid(content, found.sheet, sheetCells(found.range, limits), limits);
}

const IDLE: OdsVisitor = {
  sheet: () => undefined,
  cell: () => true,
  merged: () => undefined,
  hidden: () => undefined,
  name: () => undefined,
};

function sheetGrid(content: string, name: string, cells: SheetCells, limits: DataLimits): GridReading {
  const { visitor, found } = sheetLines(limits);
  let isIn = false;
  walkOds(content, {
    ...IDLE,
    sheet: (each) => {
      isIn = each === name;
    },
    cell: ({ row, column, rows, columns, value }) => {
      if (!isIn) return true;
      for (let down = 0; down < rows; down += 1)
        for (let across = 0; across < columns; across += 1)
          if (!cells.add(row + down, column + across, value)) return false;
      return true;
    },
    merged: (each) => {
      if (isIn) visitor.merged(each);
    },
    hidden: (lines, from, to) => {
      if (isIn) visitor.hidden(lines, from, to);
    },
  });
  return cells.grid({ name, ...found });
}
