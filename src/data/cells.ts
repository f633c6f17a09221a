import { given } from "../basics/given.js";
import type { DataCell } from "../model/data.js";
import type { NumberLook } from "../model/numbers.js";
import type { CellPlace, Span } from "../model/place.js";
import type { DataLook, RawNode, RawScalar } from "../model/raw.js";

/** A cell as a value of the description, where the description asks for it; an empty one is what it says, or no value. */
export function nodeOf(cell: DataCell, asked: Span, look: NumberLook = {}): RawScalar | undefined {
  const place = { ...asked, cell: cell.place };
  switch (cell.kind) {
    case "empty":
      return cell.words === undefined
        ? undefined
        : { kind: "scalar", value: cell.words, source: cell.words, place, data: {} };
    case "text":
      return { kind: "scalar", value: cell.text, source: cell.text, place, data: {} };
    case "number": {
      const data = { ...given({ unit: cell.unit }), ...lookOf(cell, look) };
      return { kind: "scalar", value: cell.value, source: String(cell.value), place, data };
    }
    case "date":
      return { kind: "scalar", value: cell.iso, source: cell.iso, place, data: { day: true } };
    case "boolean":
      return { kind: "scalar", value: cell.value, source: String(cell.value), place, data: {} };
  }
}

/** Thousands of euros are no thousands of parts: a scale is for what is no percentage. */
function lookOf(cell: DataCell & { readonly kind: "number" }, { decimals, scale }: NumberLook): DataLook {
  if (cell.unit === "percent") return given({ decimals });
  if (scale !== undefined || cell.scale === undefined) return given({ decimals, scale });
  return { scale: cell.scale, isCellScale: true, ...given({ decimals: decimals ?? cell.decimals }) };
}

/** What rows are chosen, grouped and sorted by: under a merged cell, what that says. */
export const knownBy = (cell: DataCell): DataCell =>
  cell.kind === "empty" && cell.covered !== undefined ? { ...cell.covered, place: cell.place } : cell;

/** What a cell says, as conditions and groups compare it: without regard to case, accents or how wide spaces are. */
export function keyOf(cell: DataCell): string {
  switch (cell.kind) {
    case "empty":
      return folded(cell.words ?? "");
    case "text":
      return folded(cell.text);
    case "number":
      return String(cell.value);
    case "date":
      return cell.iso;
    case "boolean":
      return String(cell.value);
  }
}

/** A text without case, accents and doubled spaces; its signs stay. */
export const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();

/** What a cell says, for messages. */
export function wordsOf(cell: DataCell): string {
  if (cell.kind === "empty") return cell.words ?? "";
  return cell.kind === "text" ? cell.text : cell.kind === "date" ? cell.iso : String(cell.value);
}

/** The cells from the first to the last, as a spreadsheet has it: `C4:C20`. */
export function rangeOf(cells: readonly DataCell[], none: CellPlace): CellPlace {
  const [first, last] = [cells[0]?.place ?? none, cells.at(-1)?.place ?? none];
  return first.cell === last.cell ? first : { ...first, cell: `${first.cell}:${last.cell}` };
}

/** Nothing, where a value was asked for and no row has one. */
export const noValue = (place: Span): RawNode => ({ kind: "scalar", value: null, source: "", place });
