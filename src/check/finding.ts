import type { Day } from "../model/day.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ResolvedDeck, ResolvedSlide, ResolvedValue } from "../model/resolved.js";

/** An entry of a slide, or a group of it. */
export type Group = ResolvedValue & { readonly kind: "group" };

/** An entry of a list, or a row of a table. */
export type Entry = Pick<Group, "acknowledged">;

/** Something that does not add up, and the entries and slides that may acknowledge it. */
export type Finding = {
  readonly diagnostic: Diagnostic;
  readonly slides: readonly ResolvedSlide[];
  readonly entries: readonly Entry[];
};

/** The year that an assembly reports on, and its own first day. */
export type Reported = { readonly year: number | undefined; readonly held: Day | undefined };
export type CheckedDeck = Pick<ResolvedDeck, "slides" | "language" | "majorities"> & Reported;
export type Check = (deck: CheckedDeck) => readonly Finding[];
