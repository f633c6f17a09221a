import type { CellValue } from "../model/data.js";

type DateCell = CellValue & { readonly kind: "date" };
/** What stands first in `03/04/2025`. */
export type DateOrder = "day" | "month";

const TIME = "(?:[T ,]+(?<hour>[01]?\\d|2[0-3])[:h](?<minute>[0-5]\\d)(?::[0-5]\\d(?:[.,]\\d+)?)?)?";
const ISO = new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${TIME}$`, "u");
const WRITTEN = new RegExp(`^(?<first>\\d{1,2})([/.-])(?<second>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})${TIME}$`, "u");

/** Two digits are a year of this century up to here, as spreadsheets have it. */
const SHORT_MAX = 29;

/** The date that a text writes: `31/12/2025`, `31.12.2025`, `31/12/25`, `2025-12-31`, with a time or none. A day that is none is none. */
export function readDate(text: string, order: DateOrder): DateCell | undefined {
  const plain = text.trim();
  const iso = ISO.exec(plain)?.groups;
  if (iso !== undefined) return dateCell(Number(iso.year), Number(iso.month), Number(iso.day), iso);
  const found = WRITTEN.exec(plain)?.groups;
  if (found === undefined) return undefined;
  const [first, second] = [Number(found.first), Number(found.second)];
  const [day, month] = order === "day" ? [first, second] : [second, first];
  return dateCell(yearOf(found.year ?? ""), month, day, found);
}

const yearOf = (digits: string): number =>
  Number(digits) + (digits.length > 2 ? 0 : Number(digits) <= SHORT_MAX ? 2000 : 1900);

function dateCell(
  year: number,
  month: number,
  day: number,
  time: Readonly<Record<string, string | undefined>>,
): DateCell | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const { hour, minute } = time;
  const hours = hour === undefined || minute === undefined ? "" : `T${hour.padStart(2, "0")}:${minute}`;
  return { kind: "date", iso: date.toISOString().slice(0, 10) + hours };
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
/** Day 60 of 1900 is a 29 February that never was: days before it count from one day later. */
const LEAP_THAT_NEVER_WAS = 60;

/** The date of a day's number as spreadsheets count them, from 1900 or from 1904; a time alone is none. */
export function dateOfSerial(serial: number, from: 1900 | 1904): DateCell | undefined {
  if (serial < 1 || serial > 2_958_466) return undefined;
  const start = from === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < LEAP_THAT_NEVER_WAS ? 31 : 30);
  // Fractions of a second are dust; the minute that has begun is what spreadsheets show.
  const at = new Date(Math.round((start + serial * DAY_MS) / SECOND_MS) * SECOND_MS).toISOString();
  return { kind: "date", iso: at.slice(11, 16) === "00:00" ? at.slice(0, 10) : at.slice(0, 16) };
}
