import type { Span } from "../model/place.js";
import type { RawEntry, RawMap, RawNode } from "../model/raw.js";
import { isVoid, memberOf, wrongType } from "../validate/read.js";
import { nodeOf, noValue } from "./cells.js";
import { joinedShape } from "./joined.js";
import { lookIn, lookKeys } from "./look.js";
import { type Asked, columnNamed, type Ledger, nameIn, type Row } from "./rows.js";

/** What a row gives; nothing where its cells are empty. */
export type Shape = (row: Row) => RawNode | undefined;

/** Rows as `columns:` has them; without it, each column under its header. `more`: what each row says besides. */
export function shapeOf(
  columns: RawNode | undefined,
  more: RawNode | undefined,
  asked: Asked,
  place: Span,
  ledger: Ledger,
): Shape {
  if (more !== undefined && more.kind !== "map") ledger.findings.push(wrongType("map", more, "with"));
  const constant = more?.kind === "map" ? more.entries : [];
  const shape = columns === undefined || columns.kind === "list" ? rowShape : valueShape;
  const own = shape(columns, asked, place, ledger);
  return (row) => {
    const node = own(row);
    return node?.kind === "map" && constant.length > 0 ? { ...node, entries: [...constant, ...node.entries] } : node;
  };
}

/** The columns of a list in its order, or all of them, each under its header. */
function rowShape(list: RawNode | undefined, asked: Asked, place: Span, ledger: Ledger): Shape {
  const ranks =
    list?.kind === "list"
      ? list.items.flatMap((item) => rankOf(item, asked, ledger) ?? [])
      : asked.columns.map((_, rank) => rank);
  if (list === undefined) for (const { name } of asked.columns) ledger.implied.add(name);
  return (row) => {
    const entries = ranks.flatMap((rank): RawEntry | readonly RawEntry[] => {
      const [column, cell] = [asked.columns[rank], row.cells[rank]];
      const own = cell === undefined ? undefined : nodeOf(cell, place, asked.look);
      // Of a series a group that has nothing still has its place.
      const value = own ?? (list === undefined && column?.within !== undefined ? noValue({ ...place }) : undefined);
      if (column === undefined || value === undefined) return [];
      const key = (list === undefined ? column.also : undefined) ?? column.name;
      return { key, keyPlace: { ...place, cell: column.place }, value };
    });
    const all = list === undefined ? held(entries, asked, placeOf(row, place)) : entries;
    return { kind: "map", entries: all, place: placeOf(row, place), isRow: true };
  };
}

/** Values of second groups stand together. */
function held(entries: readonly RawEntry[], { columns }: Asked, place: Span): readonly RawEntry[] {
  const key = columns.find(({ within }) => within !== undefined)?.within;
  if (key === undefined) return entries;
  const [label, ...values] = entries;
  const value: RawMap = { kind: "map", entries: values, place: { ...place } };
  return label === undefined ? [] : [label, { key, keyPlace: place, value }];
}

const placeOf = ({ cells }: Row, place: Span): Span => {
  const [first] = cells;
  return first === undefined ? { ...place } : { ...place, cell: first.place };
};

/** A column by its header, a text that names columns between braces, or a group of them. */
function valueShape(node: RawNode | undefined, asked: Asked, place: Span, ledger: Ledger): Shape {
  if (node?.kind === "map" && isLooked(node)) {
    const look = { ...asked.look, ...lookIn(node, ledger.findings) };
    return valueShape(memberOf(node, "value"), { ...asked, look }, place, ledger);
  }
  if (node?.kind === "map") return mapShape(node, asked, place, ledger);
  if (node?.kind === "list") {
    const shapes = node.items.map((item) => valueShape(item, asked, place, ledger));
    return (row) => {
      const items = shapes.map((shape) => shape(row) ?? noValue(placeOf(row, place)));
      return items.every(isVoid) ? undefined : { kind: "list", items, place: placeOf(row, place) };
    };
  }
  const text = nameIn(node);
  if (node?.kind === "scalar" && text?.includes("{") === true) return joinedShape(text, node, asked, ledger);
  const rank = rankOf(node, asked, ledger);
  return ({ cells }) => {
    const cell = rank === undefined ? undefined : cells[rank];
    return cell === undefined ? undefined : nodeOf(cell, node?.place ?? place, asked.look);
  };
}

/** `{ value: Montant, in: k€ }`: a column, and how its numbers are written. */
const isLooked = ({ entries }: RawMap): boolean =>
  entries.length > 1 &&
  entries.every(({ key }) => key === "value" || lookKeys.some((look) => look === key)) &&
  entries.some(({ key, value }) => key === "value" && value.kind === "scalar");

function mapShape(map: RawMap, asked: Asked, place: Span, ledger: Ledger): Shape {
  const shapes = map.entries.map(({ key, keyPlace, value }) => ({
    key,
    keyPlace,
    shape: valueShape(value, asked, place, ledger),
  }));
  return (row) => {
    const entries = shapes.flatMap(({ key, keyPlace, shape }): RawEntry | readonly RawEntry[] => {
      const value = shape(row);
      return value === undefined ? [] : { key, keyPlace: { ...keyPlace, ...cellIn(value) }, value };
    });
    return entries.length === 0 ? undefined : { kind: "map", entries, place: placeOf(row, place) };
  };
}

const cellIn = ({ place: { cell } }: RawNode): Pick<Span, "cell"> => (cell === undefined ? {} : { cell });

function rankOf(node: RawNode | undefined, asked: Asked, ledger: Ledger): number | undefined {
  const name = nameIn(node);
  if (node === undefined || name === undefined) {
    if (node !== undefined) ledger.findings.push(wrongType("text", node, "columns"));
    return undefined;
  }
  return columnNamed(name, node, asked, ledger);
}
