import { isCode, namedBy } from "../basics/code-names.js";
import type { CellValue } from "../model/data.js";
import { saysNothing } from "../model/nothing.js";
import { namesThings } from "./codes.js";
import { isSound, type SoundValue } from "./faults.js";
import type { Decimal, Decimals, GridValue } from "./grid.js";
import { type DateOrder, readDate } from "./written-dates.js";
import { isAmbiguous, readNumber } from "./written-numbers.js";

/**
 * A column understood: its values, and the ranks of those that are told: `odd`, no number (or date) where nearly all are;
 * `stored`, a text that reads as they do; `doubtful`, one of two readings.
 */
export type TypedColumn = {
  readonly values: readonly CellValue[];
  readonly kind?: "number" | "date";
  readonly odd: readonly number[];
  readonly stored: readonly number[];
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
 * nothing; or nearly all, where the few others stay texts and are told; else all texts, as written. What was typed by its
 * program stays what it is, and a text among it is read as it is.
 */
export function typedColumn(header: string, values: readonly GridValue[], decimals: Decimals): TypedColumn {
  const known = values.map((value): SoundValue => (isSound(value) ? value : { kind: "empty" }));
  const texts = known.flatMap((value) => (isText(value) && isSaid(value.text) ? [value.text] : []));
  const firm = known.filter(({ kind }) => kind === "number" || kind === "date" || kind === "boolean");
  const isTolerant = namedBy(header) === undefined;
  const readers = firm.length === 0 ? readersOf(known, decimals.sign) : readersAmong(firm, decimals.sign);
  const read = chosen(readers, texts, firm.length, isTolerant);
  const isTyped = read !== undefined || (firm.length > 0 && texts.length === 0);
  const typed = known.map((value): CellValue => {
    if (!isText(value)) return value;
    if (isTyped && saysNothing(value.text)) return { kind: "empty", words: value.text.trim() };
    return (isSaid(value.text) ? read?.(value.text) : undefined) ?? asText(value.text);
  });
  if (namesThings(header, typed))
    return { values: typed.map((value, index) => asCode(known[index], value)), odd: [], stored: [] };
  return { values: typed, ...toldOf(known, typed, read !== undefined), ...doubtOf(known, texts, typed, decimals) };
}

type Writing = { readonly kind: "written" | "text"; readonly text: string };
const isText = (value: SoundValue): value is SoundValue & Writing => value.kind === "written" || value.kind === "text";

const isSaid = (text: string): boolean => text.trim() !== "" && !saysNothing(text);
const asText = (text: string): CellValue => (text.trim() === "" ? { kind: "empty" } : { kind: "text", text });

/** A code is said of every row that its cell is merged over, as other texts are. */
function asCode(read: GridValue | undefined, cell: CellValue): CellValue {
  const known = cell.kind === "empty" ? (cell.covered ?? cell) : cell;
  if (known.kind !== "number") return cell;
  return { kind: "text", text: read?.kind === "written" ? read.text.trim() : String(known.value) };
}

type Reader = (text: string) => CellValue | undefined;

const datesIn: readonly Reader[] = (["day", "month"] satisfies DateOrder[]).map(
  (order) => (text) => readDate(text, order),
);
/** A column may differ from its file: rates of a program among amounts that were typed. */
const numbersIn = (decimal: Decimal): readonly Reader[] =>
  [decimal, decimal === "," ? ("." as const) : ("," as const)].map((sign) => (text) => readNumber(text, sign));

/** What texts may be read as: in a file of texts alone, anything; a workbook's own texts are meant to be. */
const readersOf = (values: readonly SoundValue[], decimal: Decimal): readonly Reader[] =>
  values.some(({ kind }) => kind === "text")
    ? []
    : [...datesIn, ...numbersIn(decimal), (text) => BOOLEANS[text.trim().toLowerCase()]];

/** What texts among numbers may be read as, or among dates. */
function readersAmong(firm: readonly SoundValue[], decimal: Decimal): readonly Reader[] {
  if (firm.every(({ kind }) => kind === "number")) return numbersIn(decimal);
  return firm.every(({ kind }) => kind === "date") ? datesIn : [];
}

/** So many are enough to know what a column is of; and so many of them for each that is none. */
const GOOD_MIN = 3;

/** The reader of all texts; else that of most, where nearly all cells are what it reads, and none of the others is a code. */
function chosen(
  readers: readonly Reader[],
  texts: readonly string[],
  firm: number,
  isTolerant: boolean,
): Reader | undefined {
  if (texts.length === 0) return undefined;
  const whole = readers.find((read) => texts.every((text) => read(text) !== undefined));
  if (whole !== undefined || !isTolerant || texts.some(isCode)) return whole;
  const oddMax = Math.floor((firm + texts.length) / (GOOD_MIN + 1));
  const counted = readers.map((read) => ({ read, odd: oddIn(texts, read, oddMax) }));
  const least = Math.min(...counted.map(({ odd }) => odd));
  return least > oddMax ? undefined : counted.find(({ odd }) => odd === least)?.read;
}

/** How many texts a reader does not read, as far as one more than so many. */
function oddIn(texts: readonly string[], read: Reader, most: number): number {
  let odd = 0;
  for (const text of texts) {
    if (read(text) === undefined) odd += 1;
    if (odd > most) break;
  }
  return odd;
}

/** As French and English spreadsheets write them; other words for yes and no stay as they are. */
const BOOLEANS: Readonly<Record<string, CellValue>> = {
  vrai: { kind: "boolean", value: true },
  true: { kind: "boolean", value: true },
  faux: { kind: "boolean", value: false },
  false: { kind: "boolean", value: false },
};

/** Which cells are none of what their column is of, and which are only by being read. */
function toldOf(
  known: readonly SoundValue[],
  typed: readonly CellValue[],
  isRead: boolean,
): Pick<TypedColumn, "kind" | "odd" | "stored"> {
  const kind = typed.find((cell) => cell.kind === "number" || cell.kind === "date")?.kind;
  if (!isRead || (kind !== "number" && kind !== "date")) return { odd: [], stored: [] };
  const ranks = typed.map((_, rank) => rank);
  const odd = ranks.filter((rank) => typed[rank]?.kind === "text");
  const stored = ranks.filter((rank) => known[rank]?.kind === "text" && typed[rank]?.kind === kind);
  return { kind, odd, stored };
}

function doubtOf(
  known: readonly SoundValue[],
  texts: readonly string[],
  typed: readonly CellValue[],
  { isSure }: Decimals,
): Pick<TypedColumn, "doubtful"> {
  if (isSure || !typed.some(({ kind }) => kind === "number")) return {};
  const doubtful = texts.find((text) => isAmbiguous(text));
  if (doubtful === undefined || texts.some((text) => certainDecimal(text) !== undefined)) return {};
  return { doubtful: known.findIndex((value) => isText(value) && value.text === doubtful) };
}
