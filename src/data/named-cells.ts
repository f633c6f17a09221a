import { looseName } from "../basics/loose-name.js";
import { nearest } from "../diagnostics/nearest.js";
import { type CellRange, parseRange } from "./addresses.js";
import { type Asked, fault, type GridFault } from "./grid.js";

/** Cells that a workbook calls by a name. */
export type NamedCells = { readonly name: string; readonly sheet: string; readonly range: CellRange };

/** `Feuille!$A$1:$B$3`, as Excel has it, or `$Feuille.$A$1:.$B$3`, as OpenDocument has it; nothing for other formulas. */
export function namedCells(name: string, written: string): NamedCells | undefined {
  const [, quoted, plain, first = "", last = ""] =
    /^\$?(?:'((?:[^']|'')+)'|([^'!.:$]+))[!.](\$?[A-Z]{1,3}\$?\d{0,7})(?::(?:.*[.!])?(\$?[A-Z]{1,3}\$?\d{0,7}))?$/u.exec(
      written,
    ) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const range = parseRange(`${first}:${last === "" ? first : last}`);
  return sheet === undefined || range === undefined ? undefined : { name, sheet, range };
}

/** The sheets of a workbook in their order. */
export type SheetName = { readonly name: string; readonly isHidden: boolean };

/** The sheet and the cells that a declaration means: those that it names, else all of the first sheet that is seen. */
export function whereIs(
  { sheet, range }: Asked,
  sheets: readonly SheetName[],
  names: readonly NamedCells[],
): { readonly sheet: string; readonly range: CellRange | undefined } | { readonly fault: GridFault } {
  const known = sheets.map(({ name }) => name);
  const asked = sheet === undefined ? undefined : called(sheet, known);
  if (sheet !== undefined && asked === undefined)
    return fault("unknown-sheet", { name: sheet, known, suggestion: nearest(sheet, known) });
  const first = asked ?? sheets.find(({ isHidden }) => !isHidden)?.name ?? known[0];
  if (first === undefined) return fault("data-empty", {});
  if (range === undefined) return { sheet: first, range: undefined };
  const cells = parseRange(range);
  if (cells !== undefined) return { sheet: first, range: cells };
  const alike = names.filter(({ name, sheet: at }) => isSame(name, range) && known.includes(at));
  const found = alike.find(({ sheet: at }) => at === asked) ?? (asked === undefined ? alike[0] : undefined);
  if (found !== undefined) return { sheet: found.sheet, range: found.range };
  const all = [...new Set(names.map(({ name }) => name))];
  return fault("unknown-range", { name: range, known: all, suggestion: nearest(range, all) });
}

/** The sheet of a name; without regard to accents and signs, where that leaves no doubt. */
function called(sheet: string, known: readonly string[]): string | undefined {
  const alike = known.filter((name) => looseName(name) === looseName(sheet));
  return known.find((name) => isSame(name, sheet)) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Spreadsheets do not tell capitals apart in names. */
const isSame = (a: string, b: string): boolean =>
  a.normalize().trim().toLowerCase() === b.normalize().trim().toLowerCase();
