import { fixed } from "../basics/fixed.js";
import { given } from "../basics/given.js";
import { distinctKeys, slug } from "../basics/keys.js";
import { decimalsIn } from "../basics/number-units.js";
import { isYear } from "../basics/years.js";
import { changeText } from "../model/change.js";
import type { CellText, Figure, RowsValue, RowValue } from "../model/field.js";
import { groupNumber } from "../model/numbers.js";
import type { ResolvedCell, ResolvedColumn, ResolvedRow, ResolvedTable } from "../model/resolved.js";
import { partsOfSums, runningSums, type SumRow, sumOf } from "../model/sums.js";
import { type Inline, plainText } from "../model/text.js";
import { dateInlines } from "./dates.js";
import type { Heading } from "./headings.js";
import { type Setting, setInlines, setReason } from "./typography.js";

/** Nothing is known: not the same as 0. */
const NOTHING = "–";
/** How the cells of a column are written: its figures with as many decimals, their unit at the head or beside each. */
type Column = ResolvedColumn & {
  /** Where it stands among the cells of a row. */
  readonly at: number;
  readonly change?: Heading["change"];
  readonly decimals: number;
  /** What the head says that its figures count: those in another unit say so themselves. */
  readonly unitName?: string;
  readonly isYears: boolean;
  /** Whether its figures are changes: those that rise tell their sign, too. */
  readonly isSigned: boolean;
};

/** Rows under the headings of their columns; sums that are not given are reckoned, and so are changes. */
export function resolveTable(
  { rows, numeric, doubts, place }: RowsValue,
  headings: readonly Heading[],
  perSlide: number | undefined,
  setting: Setting,
): ResolvedTable {
  const columns = alike(
    headings.flatMap((heading, at) =>
      isShown(heading, at, rows) ? columnOf(heading, at, rows, numeric[at] === true) : [],
    ),
    headings,
  );
  const keys = distinctKeys(rows.map(({ cells, role }) => slug(plainText(cells[0]?.inlines ?? [])) || role));
  const summed = rows.map(({ role, cells }): SumRow => ({ role, figures: cells.map((cell) => cell?.figure) }));
  const parts = partsOfSums(rows.map(({ role }) => role));
  const units = headings.map((_, index) => {
    const column = columns.find(({ at }) => at === index);
    return column?.isNumeric === true ? { name: column.unitName } : undefined;
  });
  const sumsOver = (some: readonly number[]): Sums =>
    units.map((unit, at) => (unit === undefined ? undefined : sumOf(summed, some, at, unit.name)));
  const cellsOf = (row: RowValue, sums: Sums): readonly ResolvedCell[] => {
    const cells = row.cells.map((cell, at) => cell ?? reckoned(sums[at]));
    return columns.map((column) =>
      cellOf(cells[column.at] ?? changeIn(row.role, cells, column, columns, setting), row, column, setting),
    );
  };
  const running = runningSums(
    summed,
    units.map((unit) => unit?.name),
  );
  const resolved = rows.map((row, index): ResolvedRow => {
    const open = units.map((unit, at) => (unit === undefined ? undefined : running[index]?.[at]));
    const carrier: RowValue = { role: "total", cells: headings.map(() => null), place: row.place };
    return {
      key: keys[index] ?? "",
      role: row.role,
      cells: cellsOf(row, sumsOver(parts[index] ?? [])),
      ...given({ acknowledged: setReason(row.acknowledged, setting) }),
      ...(open.some((sum) => sum !== undefined) ? { running: cellsOf(carrier, open) } : {}),
    };
  });
  return {
    kind: "table",
    columns: columns.map(({ key, label, unit, isNumeric, isPrevious, isStrong, change, place: own }) => ({
      key,
      label,
      unit,
      isNumeric,
      isPrevious,
      ...given({ isChange: change === undefined ? undefined : (true as const), isStrong, place: own }),
    })),
    rows: resolved,
    doubts,
    place,
    ...given({ perSlide }),
  };
}

/** Columns that a template sets are compared: those of one unit have as many decimals. */
const alike = (columns: readonly Column[], headings: readonly Heading[]): readonly Column[] =>
  columns.map((column) => {
    if (headings[column.at]?.isOptional !== true) return column;
    const others = columns.filter(({ unitName }) => unitName === column.unitName);
    return { ...column, decimals: Math.max(...others.map(({ decimals }) => decimals)) };
  });

type Sums = readonly (Figure | undefined)[];

/** A column that the template sets is there for those who fill it; one of changes, for those who fill both of its columns. */
function isShown({ isOptional, change }: Heading, at: number, rows: readonly RowValue[]): boolean {
  const isFilled = (index: number): boolean =>
    rows.some(({ cells }) => {
      const cell = cells[index] ?? null;
      return cell !== null && (cell.figure !== undefined || plainText(cell.inlines) !== "");
    });
  if (change !== undefined && isOptional) return isFilled(at) || [change.from, change.to].every(isFilled);
  return !isOptional || at === 0 || isFilled(at);
}

/** What a row became from one column to another; a result, by how much. Headings, and what is only carried over, tell none. */
function changeIn(
  role: RowValue["role"],
  cells: readonly (Reckoned | undefined)[],
  { change }: Column,
  columns: readonly Column[],
  { language }: Setting,
): Reckoned | undefined {
  if (change === undefined || cells[0] === undefined) return undefined;
  const [before, now] = [change.from, change.to].map((at) => cells[at]?.figure);
  const column = columns.find(({ at }) => at === change.to);
  const isKnown = now !== undefined && before !== undefined;
  const unit = now?.unit ?? before?.unit ?? column?.unitName;
  const text = changeText(
    now,
    before,
    { as: isKnown && role === "result" ? "amount" : change.as, decimals: column?.decimals ?? 0, ...given({ unit }) },
    language,
  );
  return text === undefined ? undefined : { inlines: [{ text }] };
}

type Reckoned = Omit<CellText, "place">;
const reckoned = (figure: Figure | undefined): Reckoned | undefined =>
  figure === undefined ? undefined : { inlines: [{ text: "" }], figure };

function columnOf(
  { key, label, unit, isPrevious, isStrong, place, change }: Heading,
  at: number,
  rows: readonly RowValue[],
  isNumeric: boolean,
): Column {
  const cells = rows.flatMap((row) => row.cells[at] ?? []);
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  const said = plainText(unit);
  const unitName = said === "" ? sharedUnit(figures) : said;
  return {
    at,
    key,
    label,
    unit: said !== "" ? unit : isNumeric && unitName !== undefined ? [{ text: unitName }] : [],
    isNumeric,
    isPrevious,
    decimals: decimalsIn(unitName ?? "", Math.max(0, ...figures.map(({ decimals }) => decimals))),
    isSigned: figures.some((figure) => figure.isSigned === true),
    isYears: figures.length > 0 && cells.every(({ inlines }) => isYear(plainText(inlines))),
    ...given({ unitName, place, change, isStrong }),
  };
}

/** The unit that every figure has: where some have none, it is not theirs. */
function sharedUnit(figures: readonly Figure[]): string | undefined {
  const [first] = figures;
  return figures.every(({ unit }) => unit === first?.unit) ? first?.unit : undefined;
}

function cellOf(
  cell: (Reckoned & { readonly place?: CellText["place"] }) | undefined,
  { role }: RowValue,
  column: Column,
  setting: Setting,
): ResolvedCell {
  if (cell === undefined) {
    const isAwaited = column.isNumeric && (role === "row" || role === "result");
    return { inlines: isAwaited ? [{ text: NOTHING }] : [] };
  }
  return { inlines: inlinesOf(cell, column, setting), ...given({ place: cell.place }) };
}

function inlinesOf(cell: Reckoned, column: Column, setting: Setting): readonly Inline[] {
  const { figure, day } = cell;
  const { language } = setting;
  const isTyped = setting.typography === "none" && plainText(cell.inlines) !== "";
  if (day !== undefined && !isTyped) return dateInlines([day], language);
  if (figure === undefined || !column.isNumeric || column.isYears || isTyped) return setInlines(cell.inlines, setting);
  const { number: _, ...look } = cell.inlines[0] ?? { text: "" };
  const text = groupNumber(fixed(figure.value, column.decimals), language);
  const unit = figure.unit === undefined || figure.unit === column.unitName ? "" : `\u00a0${figure.unit}`;
  const sign = column.isSigned && figure.value > 0 ? "+" : "";
  return [{ ...look, text: `${sign}${text}${unit}` }];
}
