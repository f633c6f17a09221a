import { isCode } from "../basics/code-names.js";
import { walkXml } from "../doors/xml.js";
import type { GridValue } from "./grid.js";

/** A filled cell of a sheet, from 0, and how often it stands beside itself and below. */
export type OdsCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: GridValue;
};
export type OdsMerge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type OdsVisitor = {
  sheet(name: string, isHidden: boolean): void;
  /** Answers whether more cells may come. */
  cell(cell: OdsCell): boolean;
  merged(cells: OdsMerge): void;
  /** Both included. */
  hidden(lines: "rows" | "columns", from: number, to: number): void;
  /** `cells`: as `$Feuille.$A$1:.$B$3`. */
  name(name: string, cells: string): void;
};

type Attributes = Readonly<Record<string, string>>;

/** As many lines as a sheet has at most: what is repeated beyond is empty. */
const LINES_MAX = 1_048_576;
const repeated = (attributes: Attributes, name: string): number =>
  Math.min(LINES_MAX, Math.max(1, Number(attributes[name] ?? 1) || 1));
const isHidden = (attributes: Attributes): boolean => /collapse|filter/u.test(attributes["table:visibility"] ?? "");

/** Tells what an OpenDocument spreadsheet holds; false where it is not well-formed. */
export function walkOds(content: string, visitor: OdsVisitor): boolean {
  const at = { row: 0, column: 0, defined: 0, rows: 1 };
  let cell: { readonly attributes: Attributes; text: string; paragraphs: number } | undefined;
  let inCell = 0;
  let unread = 0;
  const hiddenStyles = new Set<string>();
  let style = "";
  const open = (name: string, attributes: Attributes): void => {
    if (unread > 0 || UNREAD.has(name)) unread += 1;
    else if (cell !== undefined) {
      inCell += 1;
      openText(name, attributes, cell);
    } else if (name === "table:table") {
      Object.assign(at, { row: 0, column: 0, defined: 0 });
      visitor.sheet(attributes["table:name"] ?? "", hiddenStyles.has(attributes["table:style-name"] ?? ""));
    } else if (name === "table:table-column") {
      const count = repeated(attributes, "table:number-columns-repeated");
      if (isHidden(attributes)) visitor.hidden("columns", at.defined, at.defined + count - 1);
      at.defined += count;
    } else if (name === "table:table-row") {
      Object.assign(at, { column: 0, rows: repeated(attributes, "table:number-rows-repeated") });
      if (isHidden(attributes)) visitor.hidden("rows", at.row, at.row + at.rows - 1);
    } else if (name === "table:named-range") {
      visitor.name(attributes["table:name"] ?? "", attributes["table:cell-range-address"] ?? "");
    } else if (name === "table:database-range") {
      visitor.name(attributes["table:name"] ?? "", attributes["table:target-range-address"] ?? "");
    } else if (name === "style:style") style = attributes["style:name"] ?? "";
    else if (name === "style:table-properties") {
      // Styles come before sheets; a sheet that is hidden says so in its own.
      if (attributes["table:display"] === "false") hiddenStyles.add(style);
    } else if (CELLS.has(name)) cell = { attributes, text: "", paragraphs: 0 };
  };
  const close = (name: string): unknown => {
    if (unread > 0) unread -= 1;
    else if (cell !== undefined && inCell > 0) inCell -= 1;
    else if (cell !== undefined) {
      const { attributes, text } = cell;
      cell = undefined;
      const columns = repeated(attributes, "table:number-columns-repeated");
      const { row, column, rows } = at;
      at.column += columns;
      const span = spanOf(attributes, row, column);
      if (span !== undefined) visitor.merged(span);
      const value = cellValue(attributes, text);
      if (value !== undefined && name === "table:table-cell")
        return visitor.cell({ row, column, rows, columns, value });
    } else if (name === "table:table-row") at.row += at.rows;
    return true;
  };
  const text = (part: string): void => {
    if (cell !== undefined && inCell > 0 && unread === 0 && cell.text.length < LETTERS_MAX) cell.text += part;
  };
  return walkXml(content, { open, close, text });
}

const CELLS = new Set(["table:table-cell", "table:covered-table-cell"]);
/** Comments and drawings of a cell, the former states of a sheet. */
const UNREAD = new Set(["office:annotation", "draw:frame", "table:tracked-changes", "table:shapes", "office:forms"]);

/** More than any table may have in a cell: what is repeated beyond is not made. */
const LETTERS_MAX = 100_000;

function openText(name: string, attributes: Attributes, cell: { text: string; paragraphs: number }): void {
  if (cell.text.length > LETTERS_MAX) return;
  if (name === "text:p") {
    if (cell.paragraphs > 0) cell.text += "\n";
    cell.paragraphs += 1;
  } else if (name === "text:s") cell.text += " ".repeat(Math.min(1000, repeated(attributes, "text:c")));
  else if (name === "text:tab") cell.text += "\t";
  else if (name === "text:line-break") cell.text += "\n";
}

function spanOf(attributes: Attributes, top: number, left: number): OdsMerge | undefined {
  const rows = repeated(attributes, "table:number-rows-spanned");
  const columns = repeated(attributes, "table:number-columns-spanned");
  return rows * columns === 1 ? undefined : { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function cellValue(attributes: Attributes, text: string): GridValue | undefined {
  const type = attributes["office:value-type"];
  // Excel saves what failed as a zero, and its name as what is shown.
  if (attributes["calcext:value-type"] === "error" || (type === "float" && /^#[A-Z0-9/]+[!?A]$/u.test(text)))
    return { kind: "error", text };
  const value = Number(attributes["office:value"]);
  if (type === "date") return dateOf(attributes["office:date-value"] ?? "", text);
  if (type === "boolean") return { kind: "boolean", value: attributes["office:boolean-value"] === "true" };
  if (type === "float" || type === "percentage" || type === "currency") {
    if (attributes["office:value"] === undefined || !Number.isFinite(value)) return { kind: "text", text };
    if (isCode(text)) return { kind: "text", text };
    const currency = attributes["office:currency"];
    const unit =
      type === "percentage" ? "percent" : type === "currency" && currency !== undefined ? { currency } : undefined;
    return { kind: "number", value, ...(unit === undefined ? {} : { unit }) };
  }
  if (type === undefined && text === "")
    return attributes["table:formula"] === undefined ? undefined : { kind: "unkept" };
  return text.trim() === "" ? undefined : { kind: "text", text };
}

/** To the minute; what is no date is the text that is shown. */
function dateOf(value: string, text: string): GridValue {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?)?$/u.exec(value) ?? [];
  if (day === undefined) return { kind: "text", text: text === "" ? value : text };
  return { kind: "date", iso: time === undefined || time === "00:00" ? day : `${day}T${time}` };
}
