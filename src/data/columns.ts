import type { CellValue } from "../model/data.js";
import { saysNothing } from "../model/nothing.js";
import { namesThings } from "./codes.js";
import type { Decimal, Decimals, GridValue } from "./grid.js";
import { type DateOrder, readDate } from "./written-dates.js";
import { isAmbiguous, readNumber } from "./written-numbers.js";

/** A column understood. `odd`: the one value that kept the others from being numbers. `doubtful`: one of two readings. */
export type TypedColumn = {
  readonly values: readonly CellValue[];
  readonly odd?: number;
  readonly doubtful?: number;
};

/** How the decimals of a file are written: as the first of its texts that leaves no doubt has it, else as its separator suggests. */
export function decimalsOf(rows: readonly (readonly string[])[], separator: string): Decimals {
  for (const row of rows) {
    for (const text of row) {
      const sign = certainDecimal(text);
      if (sign !== undefined) return { sign, isSure: true };
    }
  }
  return { sign: separator === "," ? "." : ",", isSure: false };
}

/** The sign of the one convention that reads a text. */
function certainDecimal(text: string): Decimal | undefined {
  if (!/\d[.,]\d/u.test(text)) return undefined;
  const [comma, point] = [readNumber(text, ","), readNumber(text, ".")];
  if ((comma === undefined) === (point === undefined)) return undefined;
  return comma === undefined ? "." : ",";
}

/**
 * The values of a column, typed: all of them numbers, or dates, or true or false, those apart that say that there is
 * nothing; else all texts, as written. What was typed by its program stays what it is, those apart too.
 */
export function typedColumn(header: string, values: readonly GridValue[], decimals: Decimals): TypedColumn {
  const texts = values.flatMap((value) => (value.kind === "written" && isSaid(value.text) ? [value.text] : []));
  const read = readerOf(texts, decimals.sign);
  const typed = values.map((value): CellValue => {
    if (value.kind === "error" || value.kind === "unkept") return { kind: "empty" };
    if (value.kind !== "written") return value;
    return read?.(value.text) ?? asText(value.text);
  });
  if (namesThings(header, typed)) return { values: typed.map((value, index) => asCode(values[index], value)) };
  return { values: withNothing(typed), ...doubtsOf(values, texts, typed, decimals) };
}

/** What says that there is nothing, where all else is no text, is no value: it neither adds up nor has a rank. */
function withNothing(cells: readonly CellValue[]): readonly CellValue[] {
  const isTyped = cells.some(({ kind }) => kind !== "text" && kind !== "empty");
  if (!isTyped || cells.some((cell) => cell.kind === "text" && isSaid(cell.text))) return cells;
  return cells.map((cell) => (cell.kind === "text" ? { kind: "empty", words: cell.text.trim() } : cell));
}

const isSaid = (text: string): boolean => text.trim() !== "" && !saysNothing(text);
const asText = (text: string): CellValue => (text.trim() === "" ? { kind: "empty" } : { kind: "text", text });

/** A code is said of every row that its cell is merged over, as other texts are. */
function asCode(read: GridValue | undefined, cell: CellValue): CellValue {
  const known = cell.kind === "empty" ? (cell.covered ?? cell) : cell;
  if (known.kind !== "number") return cell;
  return { kind: "text", text: read?.kind === "written" ? read.text.trim() : String(known.value) };
}

type Reader = (text: string) => CellValue | undefined;

function readerOf(texts: readonly string[], decimal: Decimal): Reader | undefined {
  if (texts.length === 0) return undefined;
  const orders: readonly DateOrder[] = ["day", "month"];
  const readers: readonly Reader[] = [
    ...orders.map((order) => (text: string) => readDate(text, order)),
    (text) => readNumber(text, decimal),
    // A column may differ from its file: rates of a program among amounts that were typed.
    (text) => readNumber(text, decimal === "," ? "." : ","),
    (text) => BOOLEANS[text.trim().toLowerCase()],
  ];
  return readers.find((read) => texts.every((text) => read(text) !== undefined));
}

/** As French and English spreadsheets write them; other words for yes and no stay as they are. */
const BOOLEANS: Readonly<Record<string, CellValue>> = {
  vrai: { kind: "boolean", value: true },
  true: { kind: "boolean", value: true },
  faux: { kind: "boolean", value: false },
  false: { kind: "boolean", value: false },
};

/** So many numbers that a text among them is likely a slip. */
const NUMBERS_MIN = 3;

function doubtsOf(
  values: readonly GridValue[],
  texts: readonly string[],
  typed: readonly CellValue[],
  { sign, isSure }: Decimals,
): Omit<TypedColumn, "values"> {
  const isNumbers = typed.some(({ kind }) => kind === "number");
  if (isNumbers) {
    const doubtful = texts.find((text) => isAmbiguous(text));
    const isTold = doubtful === undefined || isSure || texts.some((text) => certainDecimal(text) !== undefined);
    return isTold ? {} : { doubtful: indexOf(values, doubtful) };
  }
  const amounts = texts.filter((text) => readNumber(text, sign) !== undefined);
  const isSlip = amounts.length >= NUMBERS_MIN && texts.length - amounts.length === 1;
  const slip = isSlip ? texts.find((text) => !amounts.includes(text)) : undefined;
  return slip === undefined || !/\d/u.test(slip) ? {} : { odd: indexOf(values, slip) };
}

const indexOf = (values: readonly GridValue[], text: string | undefined): number =>
  values.findIndex((value) => value.kind === "written" && value.text === text);
