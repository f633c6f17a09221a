import { given } from "../basics/given.js";
import { looseName } from "../basics/loose-name.js";
import type { ColumnCarry, SetColumn } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawMap, RawNode } from "../model/raw.js";
import { asString, memberOf } from "./read.js";

/** A column as rows are read by it: what it is called, and what it says of itself. */
export type TableColumn = {
  readonly names: readonly string[];
  readonly label: string;
  readonly unit?: string;
  readonly kind?: string;
  /** Its cells are reckoned from others: rows that list theirs pass it over. */
  readonly isReckoned?: true;
  /** Rows may end before it. */
  readonly isOptional?: true;
  readonly carries?: ColumnCarry;
  readonly place: Span;
};

/** The columns of a field of rows: those that the field beside lists, or those that the template sets. */
export const columnsOf = (columns: string | readonly SetColumn[], beside: RawMap | undefined, place: Span) =>
  typeof columns !== "string"
    ? setColumns(columns, beside, place)
    : listedColumns(beside === undefined ? undefined : memberOf(beside, columns));

/** The columns that a field lists; what is wrong with them, the field tells. */
function listedColumns(node: RawNode | undefined): readonly TableColumn[] {
  const words = (each: RawNode | undefined): string | undefined => asString(each, "", []);
  const items = node?.kind === "list" ? node.items : [];
  return items.map((item): TableColumn => {
    const map = item.kind === "map" ? item : undefined;
    const part = (key: string) => (map === undefined ? undefined : words(memberOf(map, key)));
    const inner = map === undefined ? item : memberOf(map, "label");
    const label = words(inner?.kind === "map" ? memberOf(inner, "text") : inner) ?? "";
    const isReckoned = part("change") === "true";
    const [unit, kind] = [part("unit"), isReckoned ? "number" : part("kind")];
    return {
      names: [part("key") ?? label, label].map(looseName),
      label,
      place: (inner ?? item).place,
      ...(unit === undefined ? {} : { unit }),
      ...(kind === undefined ? {} : { kind }),
      ...(isReckoned ? { isReckoned } : {}),
    };
  });
}

/** Columns by their keys; a unit is known where one field says it. */
const setColumns = (columns: readonly SetColumn[], beside: RawMap | undefined, place: Span): readonly TableColumn[] =>
  columns.map(({ key, unit, isText, previous, change, carries }): TableColumn => {
    const [path] = unit?.length === 1 ? unit : [];
    const field = path?.kind === "path" && path.path.length === 1 ? path.path[0] : undefined;
    const said = field === undefined || beside === undefined ? undefined : asString(memberOf(beside, field), "", []);
    return {
      names: [looseName(key)],
      label: key,
      kind: isText === true ? "text" : "number",
      place,
      ...given({ unit: said, carries }),
      ...(change === undefined ? {} : { isReckoned: true }),
      ...(previous === true || carries !== undefined ? { isOptional: true } : {}),
    };
  });
