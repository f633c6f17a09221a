import type { ResolvedRow, ResolvedTable } from "../model/resolved.js";

/** Rows that stay on one slide: headings with the row under them, sums with the row above. */
export function blocksOf(rows: readonly ResolvedRow[]): readonly (readonly ResolvedRow[])[] {
  const blocks: ResolvedRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const isSum = row.role !== "row" && row.role !== "group";
    const isHeaded = last?.every(({ role }) => role === "group") === true;
    if (last !== undefined && (isSum || isHeaded)) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/**
 * Some rows of a table, which follow each other: sums that run on are told where they leave and where they arrive, and a
 * group that goes on is headed again.
 */
export function tablePart(table: ResolvedTable, rows: readonly ResolvedRow[]): ResolvedTable {
  const start = rows[0] === undefined ? 0 : table.rows.indexOf(rows[0]);
  const end = start + rows.length;
  const before = table.rows.slice(0, start);
  const brought = sums("brought", before.at(-1));
  const carried = end < table.rows.length ? sums("carried", rows.at(-1)) : [];
  const heading = rows[0]?.role === "group" ? undefined : openGroup(before);
  return { ...table, rows: [...brought, ...(heading === undefined ? [] : [heading]), ...rows, ...carried] };
}

const sums = (role: "brought" | "carried", row: ResolvedRow | undefined): readonly ResolvedRow[] =>
  row?.running === undefined ? [] : [{ key: `_${role}`, role, cells: row.running }];

/** The group that the next row belongs to, where no sum has closed it. */
function openGroup(before: readonly ResolvedRow[]): ResolvedRow | undefined {
  const last = before.findLast(({ role }) => role !== "row");
  return last?.role === "group" ? last : undefined;
}
