import { type Diagnostic, report } from "../model/diagnostic.js";
import type { CellPlace } from "../model/place.js";
import type { GridValue } from "./grid.js";

/** A cell that has a value, or is empty. */
export type SoundValue = Exclude<GridValue, { readonly kind: "error" | "unkept" }>;

export const isSound = (value: GridValue): value is SoundValue =>
  value.kind !== "error" && value.kind !== "unkept" && !(value.kind === "written" && ERRORS.test(value.text.trim()));

/** What is wrong with a cell that has no value, though it shows something. */
export function faultOf(value: GridValue, place: CellPlace): readonly Diagnostic[] {
  if (isSound(value)) return [];
  const shown = "text" in value ? value.text.trim() : undefined;
  return [
    shown === undefined ? report("data-cell-unkept", {}, place) : report("data-cell-error", { value: shown }, place),
  ];
}

/** As spreadsheets show them, in French and in English. */
const ERRORS =
  /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NOM\s?\?|VALUE!|VALEUR!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|GETTING_DATA)$/u;
