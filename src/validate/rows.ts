import { isCode, namedBy } from "../basics/code-names.js";
import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import { dayOf } from "../model/day.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type CellText, type Field, type RowRole, type RowsValue, type RowValue, rowRoles } from "../model/field.js";
import type { RawEntry, RawMap, RawNode, RawScalar } from "../model/raw.js";
import { plainText } from "../model/text.js";
import { ACKNOWLEDGED, readAcknowledgement } from "./acknowledged.js";
import { carried } from "./carried.js";
import { columnsOf, type TableColumn } from "./columns.js";
import { figureIn } from "./figures.js";
import { entriesOf, isText, isVoid, memberOf, misspelt, wrongType } from "./read.js";
import { rowDoubts } from "./row-checks.js";
import { checkCount, type Reading, readInlines } from "./texts.js";

/** What every row is read with. */
type RowReading = { readonly name: string; readonly columns: readonly TableColumn[]; readonly reading: Reading };

/**
 * Rows, each a list of cells in the order of the columns, or a map by the columns' names; `group`, `subtotal`, `total` and
 * `result` name what is no ordinary row. Reports sums that are not those of their rows, and units that differ.
 */
export function readRows(
  name: string,
  field: Field & { readonly kind: "rows" },
  node: RawNode,
  beside: RawMap | undefined,
  reading: Reading,
): RowsValue | undefined {
  if (node.kind !== "list") {
    reading.findings.push(wrongType("list", node, name));
    return undefined;
  }
  checkCount(name, field, node.items.length, node, reading);
  const columns = columnsOf(field.columns, beside, node.place);
  const within = { name, columns, reading };
  const read = inGroups(entriesOf(node).flatMap((item) => readRow(item, within) ?? []));
  const { rows: own, doubts } = carried(read, columns);
  reading.findings.push(...unfilled(node.items, own, columns));
  const rows = [
    ...own,
    ...namedTotal(field.total === undefined ? undefined : beside && memberOf(beside, field.total), within),
  ];
  const numeric = columns.map((column, index) => isNumeric(column, index, rows));
  return { kind: "rows", rows, numeric, doubts: [...doubts, ...rowDoubts(rows, columns, numeric)], place: node.place };
}

/** A row, and the heading that it asks for. */
type ReadRow = RowValue & { readonly heading?: RowValue };

function readRow(node: RawNode, within: RowReading): ReadRow | undefined {
  const { name, reading } = within;
  if (isVoid(node)) reading.findings.push(report("empty-value", { field: name }, node.place));
  else if (node.kind === "list")
    return { role: "row", cells: cellsInOrder(node.items, node, within), place: node.place };
  else if (node.kind === "map") return rowOfMap(node, within);
  else reading.findings.push(wrongType("list", node, name));
  return undefined;
}

function cellsInOrder(
  items: readonly RawNode[],
  node: RawNode,
  { name, columns, reading }: RowReading,
): RowValue["cells"] {
  reading.findings.push(...cutFigures(items));
  const asked = columns.filter(({ isReckoned }) => isReckoned !== true);
  const own = items.length < columns.length ? asked : columns;
  const least = asked.filter(({ isOptional }) => isOptional !== true).length;
  if (items.length > columns.length || items.length < least)
    reading.findings.push(report("row-cells", { cells: items.length, columns: asked.length }, node.place));
  return columns.map((column) => readCell(items[own.indexOf(column)], name, reading));
}

/** `12,5` is two cells. Who parts cells by commas alone, means it. */
function cutFigures(items: readonly RawNode[]): readonly Diagnostic[] {
  const pairs = items.slice(1).flatMap((second, index) => {
    const first = items[index];
    return first === undefined ? [] : [{ first, second, isTouching: second.place.start === first.place.end + 1 }];
  });
  if (pairs.every(({ isTouching }) => isTouching)) return [];
  return pairs.flatMap(({ first, second, isTouching }) => {
    if (!isTouching || !isCount(first) || !isCount(second) || first.data !== undefined) return [];
    const whole = `${first.source},${second.source}`;
    const place = { ...first.place, end: second.place.end };
    return [report("cut-figure", { whole, first: first.source, rest: second.source }, place)];
  });
}

/** A whole number. */
const isCount = (node: RawNode): node is RawScalar => node.kind === "scalar" && /^[+-]?\d[\d ]*$/u.test(node.source);

/** A column's own name goes before the words that rows have. */
function rowOfMap(map: RawMap, within: RowReading): ReadRow {
  const { columns, name, reading } = within;
  const columnOf = (key: string): number => columns.findIndex(({ names }) => names.includes(looseName(key)));
  const roleOf = ({ key }: RawEntry): RowRole | undefined =>
    columnOf(key) < 0 && (map.isRow !== true || key === "group")
      ? rowRoles.find((role) => role !== "row" && role === key)
      : undefined;
  const special = map.entries.find((entry) => roleOf(entry) !== undefined && !isVoid(entry.value));
  const role = (special === undefined ? undefined : roleOf(special)) ?? "row";
  // What a row of data has beside its columns, nobody wrote.
  for (const entry of map.isRow === true ? [] : map.entries) {
    if (columnOf(entry.key) >= 0 || roleOf(entry) !== undefined || entry.key === ACKNOWLEDGED) continue;
    const known = [...columns.map(({ label }) => label), ...rowRoles.filter((each) => each !== "row"), ACKNOWLEDGED];
    reading.findings.push(misspelt("unknown-key", { key: entry.key, where: name }, entry.key, known, entry.keyPlace));
  }
  const cells = columns.map((_, index) =>
    readCell(map.entries.find(({ key }) => columnOf(key) === index)?.value, name, reading),
  );
  const place = map.place;
  const isColumn = map.isRow === true || columnOf(ACKNOWLEDGED) >= 0;
  const own = { place, ...given({ acknowledged: isColumn ? undefined : readAcknowledgement(map, reading) }) };
  if (special === undefined || role === "row") return { ...own, role, cells };
  const named = namedCells(special.value, role, cells, within);
  // A row that says which group it is of.
  if (role === "group" && cells.some((cell) => cell !== null))
    return { ...own, role: "row", cells, heading: { role, cells: named, place } };
  return { ...own, role, cells: named };
}

/** Columns that no row of data has, nor one that was written: most likely a name misspelt. */
function unfilled(
  items: readonly RawNode[],
  rows: readonly RowValue[],
  columns: readonly TableColumn[],
): readonly Diagnostic[] {
  const keys = items.flatMap((item) =>
    item.kind === "map" && item.isRow === true ? item.entries.map(({ key }) => key) : [],
  );
  if (keys.length === 0) return [];
  const found = new Set(keys.map(looseName));
  return columns.flatMap(({ names, label, place }, index) =>
    names.some((name) => found.has(name)) || rows.some(({ cells }) => (cells[index] ?? null) !== null)
      ? []
      : [misspelt("unfilled-column", { column: label }, label, keys, place)],
  );
}

/** `total: Total des produits`, or its cells in order. */
function namedCells(node: RawNode, role: RowRole, cells: RowValue["cells"], within: RowReading): RowValue["cells"] {
  const { name, columns, reading } = within;
  if (node.kind === "list" && role !== "group") return cellsInOrder(node.items, node, within);
  const label = readCell(node, name, reading);
  return columns.map((_, index) => (index === 0 ? label : role === "group" ? null : (cells[index] ?? null)));
}

/** Rows that name their group stand under its heading, which is told where it changes. */
function inGroups(rows: readonly ReadRow[]): readonly RowValue[] {
  let current = "";
  return rows.flatMap(({ heading, ...row }) => {
    const said = heading === undefined ? "" : groupName(heading);
    if (row.role === "group") current = groupName(row);
    if (heading === undefined || said === current) return [row];
    current = said;
    return [heading, row];
  });
}

const groupName = ({ cells }: RowValue): string => cells[0]?.inlines.map(({ text }) => text).join("") ?? "";

function namedTotal(node: RawNode | undefined, { name, columns, reading }: RowReading): readonly RowValue[] {
  if (node === undefined || isVoid(node)) return [];
  // Its own field tells what is wrong with it.
  const label = readCell(node, name, { ...reading, findings: [] });
  return [{ role: "total", cells: columns.map((_, index) => (index === 0 ? label : null)), place: node.place }];
}

const DAY_LETTERS = "2025-03-31".length;
/** What stands for nothing, as it is typed in tables. */
const NOTHING = /^\s*[-–—]?\s*$/u;

function readCell(node: RawNode | undefined, name: string, reading: Reading): CellText | null {
  if (node === undefined || isVoid(node) || (isText(node) && NOTHING.test(node.value))) return null;
  const inlines = readInlines(name, node, reading);
  if (inlines === undefined) return null;
  // What a table of data gives may tell the time too.
  const day = isText(node) ? dayOf(node.data?.day === true ? node.value.slice(0, DAY_LETTERS) : node.value) : undefined;
  const figure = figureIn(node, reading.language);
  return {
    inlines,
    place: node.place,
    ...(figure === undefined ? {} : { figure }),
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * A column holds figures where it says so, or where half of what stands in it is one; the first names the rows. Where one
 * has the form of a code, or the head says that they are codes, all stay as they are written.
 */
function isNumeric({ kind, label }: TableColumn, index: number, rows: readonly RowValue[]): boolean {
  if (kind !== undefined) return kind === "number";
  const filled = rows.flatMap(({ cells }) => cells[index] ?? []);
  const figures = filled.flatMap(({ figure }) => figure ?? []);
  if (index === 0 || filled.length === 0 || figures.length * 2 < filled.length) return false;
  const isCodes =
    namedBy(label) === "codes" && figures.every(({ decimals, unit }) => decimals === 0 && unit === undefined);
  return !isCodes && !filled.some(({ inlines }) => isCode(plainText(inlines)));
}
