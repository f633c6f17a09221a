import { looseName } from "../basics/loose-name.js";
import type { Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import { asString, memberOf } from "./read.js";

/** A column as rows are read by it: what it is called, and what it says of itself. */
export type TableColumn = {
  readonly names: readonly string[];
  readonly label: string;
  readonly unit?: string;
  readonly kind?: string;
  readonly place: Span;
};

/** The columns that a field lists; what is wrong with them, the field tells. */
export function columnsIn(node: RawNode | undefined): readonly TableColumn[] {
  const words = (each: RawNode | undefined): string | undefined => asString(each, "", []);
  const items = node?.kind === "list" ? node.items : [];
  return items.map((item): TableColumn => {
    const map = item.kind === "map" ? item : undefined;
    const part = (key: string) => (map === undefined ? undefined : words(memberOf(map, key)));
    const inner = map === undefined ? item : memberOf(map, "label");
    const label = words(inner?.kind === "map" ? memberOf(inner, "text") : inner) ?? "";
    const [unit, kind] = [part("unit"), part("kind")];
    return {
      names: [part("key") ?? label, label].map(looseName),
      label,
      place: (inner ?? item).place,
      ...(unit === undefined ? {} : { unit }),
      ...(kind === undefined ? {} : { kind }),
    };
  });
}
