import type { TableRow } from "./scene.js";

/** How thick rules are. */
export const RULE_PT = 0.75;

/** Of the margin on the side where a row's text may grow, so much is left free for it. */
export const TABLE_ROOM = 0.75;

type Role = TableRow["role"];
/** Rows that stand out: their texts are bold. */
export const isStrong = (role: Role): boolean => ["head", "group", "subtotal", "total", "result"].includes(role);

const RULED: ReadonlySet<Role> = new Set(["subtotal", "total", "result", "carried"] as const);

/** Whether a rule stands above a row: under the names of columns, and above sums; two sums in a row have one each. */
export const isRuled = (rows: readonly Pick<TableRow, "role">[], at: number): boolean =>
  rows[at - 1]?.role === "head" || RULED.has(rows[at]?.role ?? "head");

/** Whether programs that have tables put a row on a band; the first after the head is on none. */
export const isBandRow = (at: number): boolean => at > 0 && at % 2 === 0;

/** Headings and sums are on none. */
export const isOnBand = ({ role }: Pick<TableRow, "role">, at: number): boolean => isBandRow(at) && !isStrong(role);
