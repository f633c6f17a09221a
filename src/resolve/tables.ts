import { fixed } from "../basics/fixed.js";
import { given } from "../basics/given.js";
import { distinctKeys, slug } from "../basics/keys.js";
import { decimalsIn } from "../basics/number-units.js";
import { isYear } from "../basics/years.js";
import type { CellText, Field, Figure, RowsValue, RowValue } from "../model/field.js";
import { groupNumber } from "../model/numbers.js";
import type { ResolvedCell, ResolvedColumn, ResolvedRow, ResolvedTable, ResolvedValue } from "../model/resolved.js";
import { partsOfSums, runningSums, type SumRow, sumOf } from "../model/sums.js";
import { type Inline, plainText } from "../model/text.js";
import { dateInlines } from "./dates.js";
import { type Setting, setInlines, setReason } from "./typography.js";

/** Nothing is known: not the same as 0. */
const NOTHING = "–";
/** How the cells of a column are written: its figures with as many decimals, their unit at the head or beside each. */
type Column = ResolvedColumn & {
  readonly decimals: number;
  /** What the head says that its figures count: those in another unit say so themselves. */
  readonly unitName?: string;
  readonly isYears: boolean;
  /** Whether its figures are changes: those that rise tell their sign, too. */
  readonly isSigned: boolean;
};

/** Rows with the columns that another field lists; sums that are not given are reckoned. */
export function resolveTable(
  { rows, numeric, doubts, place }: RowsValue,
  field: Field & { readonly kind: "rows" },
  listed: ResolvedValue | undefined,
  setting: Setting,
): ResolvedTable {
  const items = listed?.kind === "list" ? listed.items : [];
  const columns = items.map((item, index) => columnOf(item, index, rows, numeric[index] === true));
  const keys = distinctKeys(rows.map(({ cells, role }) => slug(plainText(cells[0]?.inlines ?? [])) || role));
  const summed = rows.map(({ role, cells }): SumRow => ({ role, figures: cells.map((cell) => cell?.figure) }));
  const parts = partsOfSums(rows.map(({ role }) => role));
  const sumsOver = (some: readonly number[]): readonly (Figure | undefined)[] =>
    columns.map(({ isNumeric, unitName }, index) => (isNumeric ? sumOf(summed, some, index, unitName) : undefined));
  const cellsOf = (row: RowValue, sums: readonly (Figure | undefined)[]): readonly ResolvedCell[] =>
    columns.map((column, index) => cellOf(row.cells[index] ?? reckoned(sums[index]), row, column, setting));
  const running = runningSums(
    summed,
    columns.map(({ isNumeric, unitName }) => (isNumeric ? unitName : undefined)),
  );
  const resolved = rows.map((row, index): ResolvedRow => {
    const open = columns.map(({ isNumeric }, column) => (isNumeric ? running[index]?.[column] : undefined));
    const carrier: RowValue = { role: "total", cells: [], place: row.place };
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
    columns: columns.map(({ decimals: _, unitName: __, isYears: ___, isSigned: ____, ...column }) => column),
    rows: resolved,
    doubts,
    place,
    ...given({ perSlide: field.perSlide }),
  };
}

type Reckoned = Omit<CellText, "place">;
const reckoned = (figure: Figure | undefined): Reckoned | undefined =>
  figure === undefined ? undefined : { inlines: [{ text: "" }], figure };

function columnOf(item: ResolvedValue, index: number, rows: readonly RowValue[], isNumeric: boolean): Column {
  const fields = item.kind === "group" ? item.fields : {};
  const words = (name: string): readonly Inline[] => {
    const value = fields[name];
    return value !== undefined && "inlines" in value ? value.inlines : [];
  };
  const cells = rows.flatMap((row) => row.cells[index] ?? []);
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  const said = plainText(words("unit"));
  const unitName = said === "" ? sharedUnit(figures) : said;
  const place = "place" in item ? item.place : undefined;
  return {
    key: item.kind === "group" ? item.key : String(index + 1),
    label: words("label"),
    unit: said !== "" ? words("unit") : isNumeric && unitName !== undefined ? [{ text: unitName }] : [],
    isNumeric,
    isPrevious: fields.previous?.kind === "boolean" && fields.previous.value,
    decimals: decimalsIn(unitName ?? "", Math.max(0, ...figures.map(({ decimals }) => decimals))),
    isSigned: figures.some((figure) => figure.isSigned === true),
    isYears: figures.length > 0 && cells.every(({ inlines }) => isYear(plainText(inlines))),
    ...given({ unitName, place }),
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
