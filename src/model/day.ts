/** ISO 8601 calendar day. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** A day that exists, as `2025-03-31`. */
export function dayOf(iso: string): Day | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? { year, month, day } : undefined;
}
