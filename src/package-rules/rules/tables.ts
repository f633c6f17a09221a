import type { XmlElement } from "../../doors/xml.js";
import {
  allParts,
  childOf,
  drawings,
  elementsOf,
  type Finding,
  finding,
  named,
  type Package,
  type Part,
} from "../model.js";

const tablesIn = (pack: Package): readonly { readonly part: Part; readonly table: XmlElement }[] =>
  drawings(pack).flatMap((part) => named(part, "a:tbl").map((table) => ({ part, table })));

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** A row has as many cells as the table has columns; a merged cell counts, and so do those under it. */
export const badTables = (pack: Package): readonly Finding[] =>
  tablesIn(pack).flatMap(({ part, table }) => {
    const columns = childrenOf(childOf(table, "a:tblGrid"), "a:gridCol").length;
    return childrenOf(table, "a:tr")
      .map((row) => childrenOf(row, "a:tc").length)
      .filter((cells) => cells !== columns)
      .map((cells) => finding(part.path, { cells: String(cells), columns: String(columns) }));
  });

/** A cell that goes over several columns has so many merged ones beside it, and no merged one is without it. */
export const badMerges = (pack: Package): readonly Finding[] =>
  tablesIn(pack).flatMap(({ part, table }) =>
    childrenOf(table, "a:tr").flatMap((row, index) =>
      isMergedWell(childrenOf(row, "a:tc")) ? [] : [finding(part.path, { row: String(index + 1) })],
    ),
  );

function isMergedWell(cells: readonly XmlElement[]): boolean {
  let awaited = 0;
  for (const { attributes } of cells) {
    const isMerged = attributes.hMerge === "1" || attributes.hMerge === "true";
    if (isMerged !== awaited > 0) return false;
    awaited = isMerged ? awaited - 1 : Number(attributes.gridSpan ?? 1) - 1;
  }
  return awaited === 0;
}

/** Rows of a table differ by their ids, and so do its columns: PowerPoint knows them by these when several people edit. */
export const sharedIds = (pack: Package): readonly Finding[] =>
  tablesIn(pack).flatMap(({ part, table }) =>
    ["a16:rowId", "a16:colId"].flatMap((name) => {
      const ids = elementsOf(table).flatMap((each) => (each.name === name ? [each.attributes.val ?? ""] : []));
      return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => finding(part.path, { id }));
    }),
  );

/** The columns of a table are as wide as its frame, its rows as high: else programs that trust one or the other differ. */
export const misfitTables = (pack: Package): readonly Finding[] =>
  drawings(pack).flatMap((part) =>
    named(part, "p:graphicFrame").flatMap((frame) => {
      const table = elementsOf(frame).find(({ name }) => name === "a:tbl");
      const size = childOf(childOf(frame, "p:xfrm"), "a:ext")?.attributes;
      if (table === undefined || size === undefined) return [];
      const wide = sum(childrenOf(childOf(table, "a:tblGrid"), "a:gridCol"), "w");
      const high = sum(childrenOf(table, "a:tr"), "h");
      return wide === Number(size.cx) && high === Number(size.cy) ? [] : [finding(part.path)];
    }),
  );

const sum = (elements: readonly XmlElement[], name: string): number =>
  elements.reduce((total, { attributes }) => total + Number(attributes[name] ?? 0), 0);

/** The style of a table is one of the package: others, PowerPoint knows and no other program does. */
export const unknownStyles = (pack: Package): readonly Finding[] => {
  const known = new Set(
    allParts(pack).flatMap((part) => named(part, "a:tblStyle").map(({ attributes }) => attributes.styleId)),
  );
  return drawings(pack).flatMap((part) =>
    named(part, "a:tableStyleId")
      .filter(({ text }) => !known.has(text))
      .map(({ text }) => finding(part.path, { style: text })),
  );
};
