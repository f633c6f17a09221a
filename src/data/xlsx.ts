import { builtInFormat, type SpreadsheetCell } from "../doors/spreadsheet.js";
import { walkXml } from "../doors/xml.js";
import { cellPlace } from "./addresses.js";
import { readDate } from "./written-dates.js";

type Attributes = Readonly<Record<string, string>>;
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** The texts that the cells of a workbook share, without the readings of Asian letters; nothing where they are not well-formed. */
export function sharedTexts(xml: string): readonly string[] | undefined {
  const texts: string[] = [];
  let isText = false;
  let readings = 0;
  const isSound = walkXml(xml, {
    open: (name) => {
      const local = localName(name);
      if (local === "si") texts.push("");
      if (local === "rPh") readings += 1;
      isText = local === "t";
    },
    close: (name) => {
      if (localName(name) === "rPh") readings -= 1;
      isText = false;
    },
    text: (part) => {
      if (isText && readings === 0 && texts.length > 0) texts[texts.length - 1] += part;
    },
  });
  return isSound ? texts.map(unescaped) : undefined;
}

/** Signs that XML does not have are written by their number. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The formats of numbers, by the styles of cells. */
export function cellFormats(xml: string): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      const local = localName(name);
      const id = Number(attributes.numFmtId ?? 0);
      if (local === "cellXfs") isCells = true;
      else if (local === "numFmt") own.set(id, formatOf(attributes.formatCode ?? ""));
      else if (local === "xf" && isCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (localName(name) === "cellXfs") isCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

/** As many letters as Excel lets a format have; longer ones are nobody's. */
const FORMAT_LETTERS_MAX = 255;
const formatOf = (code: string): string => (code.length > FORMAT_LETTERS_MAX ? "General" : code);

export type XlsxVisitor = {
  /** From 0; answers whether more cells may come. */
  cell(row: number, column: number, cell: SpreadsheetCell): boolean;
  /** `A1:A3`; answers whether more may come. */
  merged(cells: string): boolean;
  hidden(lines: "rows" | "columns", from: number, to: number): void;
};
/** What cells of a sheet refer to. */
export type XlsxShared = {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** Whether its program left it to Excel to reckon: zeros then stand for results. */
  readonly isUnreckoned: boolean;
};

type Growing = { readonly attributes: Attributes; value: string; text: string; hasFormula: boolean; hasValue: boolean };

/** Tells what a sheet of Excel holds; false where it is not well-formed. */
export function walkXlsx(xml: string, shared: XlsxShared, visitor: XlsxVisitor): boolean {
  const at = { row: -1, column: -1 };
  let cell: Growing | undefined;
  let within = "";
  const open = (name: string, attributes: Attributes): unknown => {
    within = localName(name);
    if (within === "mergeCell") return visitor.merged(attributes.ref ?? "");
    if (within === "row") {
      at.row = rowOf(attributes, at.row);
      at.column = -1;
      if (isOn(attributes.hidden)) visitor.hidden("rows", at.row, at.row);
    } else if (within === "c") {
      Object.assign(at, cellPlace(attributes.r ?? "") ?? { column: at.column + 1 });
      cell = { attributes, value: "", text: "", hasFormula: false, hasValue: false };
    } else if (within === "f" && cell !== undefined) cell.hasFormula = true;
    else if (within === "v" && cell !== undefined) cell.hasValue = true;
    else if (within === "col" && isOn(attributes.hidden))
      visitor.hidden("columns", Number(attributes.min) - 1, Number(attributes.max) - 1);
    return true;
  };
  const close = (name: string): unknown => {
    within = "";
    if (localName(name) !== "c" || cell === undefined) return true;
    const value = cellOf(cell, shared);
    cell = undefined;
    return value === undefined || visitor.cell(at.row, at.column, value);
  };
  const text = (part: string): void => {
    if (cell === undefined) return;
    if (within === "v") cell.value += part;
    if (within === "t") cell.text += part;
  };
  return walkXml(xml, { open, close, text });
}

const rowOf = (attributes: Attributes, before: number): number => {
  const row = Number(attributes.r);
  return Number.isInteger(row) && row > 0 ? row - 1 : before + 1;
};

function cellOf(
  { attributes, value, text, hasFormula, hasValue }: Growing,
  shared: XlsxShared,
): SpreadsheetCell | undefined {
  const type = attributes.t ?? "n";
  if (type === "inlineStr") return { kind: "text", text: unescaped(text) };
  // The result of a formula may be a text without letters.
  if (value === "") return hasFormula && !(type === "str" && hasValue) ? { kind: "unkept" } : undefined;
  if (hasFormula && shared.isUnreckoned && type === "n" && Number(value) === 0) return { kind: "unkept" };
  switch (type) {
    case "s":
      return { kind: "text", text: shared.texts[Number(value)] ?? "" };
    case "b":
      return { kind: "boolean", value: isOn(value) };
    case "e":
      return { kind: "error", text: value };
    case "d":
      return dateCell(value);
    case "n":
      return Number.isFinite(Number(value))
        ? { kind: "number", value: Number(value), format: shared.formats[Number(attributes.s ?? 0)] ?? "General" }
        : { kind: "text", text: value };
    default:
      return { kind: "text", text: unescaped(value) };
  }
}

/** A day written out, as programs may write it beside the numbers of days. */
function dateCell(value: string): SpreadsheetCell {
  const date = readDate(value.replace(/Z$/u, ""), "day");
  return date === undefined ? { kind: "text", text: value } : { ...date, iso: date.iso.replace(/T00:00$/u, "") };
}
