import type { DataLimit, DrawingLimit } from "./files.js";
import type { Carrier, FaceStyle, Refusal } from "./fonts.js";
import type { Place } from "./place.js";

/** A field, or an entry of it: where the diagnostic's place has an address, that is what its words name. */
type Named = { readonly field: string };
type File = { readonly path: string };
/** In a drawing, the line where it stands. */
type Drawn = File & { readonly line: number };
/** The name that was likely meant, and those that are known. */
export type Candidates = { readonly suggestion?: string | undefined; readonly known?: readonly string[] | undefined };
type Name = Candidates & { readonly name: string };
type Nothing = Readonly<Record<string, never>>;
/** At the smallest size of the style; `excess`: letters. */
type Overflow = { readonly sizePt: number; readonly excess: number };

/** What a value of YAML is, or should have been. */
export type ValueName =
  | ("text" | "string" | "number" | "infinite" | "integer" | "boolean" | "nothing" | "map" | "list")
  | ("date" | "picture" | "color" | "focus");

/** Every code, and what its words are told with; the words are in diagnostics/catalog.ts, which must answer for each. */
export type DiagnosticArgs = {
  // Files
  "file-missing": File & Pick<Candidates, "suggestion">;
  "file-is-folder": File;
  "folder-is-file": File;
  "file-denied": File;
  "file-unreadable": File;
  "file-busy": File;
  "disk-full": File;
  "output-not-ours": File;
  "output-changed": File;
  "output-conflict": File;
  "output-is-input": File;
  // The command line
  usage: { readonly message: string };
  "no-standard-stream": { readonly command: "-o" | "preview" };
  "option-without-format": { readonly option: string; readonly format: string };
  "output-suffix": File & { readonly suffix: string; readonly formats: readonly string[] };
  "output-suffix-unknown": File & { readonly suffix: string };
  "output-one-file": File;
  "port-taken": { readonly port: number };
  "init-over-file": File;
  "not-a-package": { readonly kind: string; readonly message: string };
  "package-fault": { readonly part: string; readonly message: string };
  "package-doubt": { readonly part: string; readonly message: string };
  // YAML
  "yaml-syntax": { readonly detail: string; readonly reason: string };
  "yaml-tab": Nothing;
  "yaml-duplicate-key": { readonly key: string };
  "yaml-empty": Nothing;
  "yaml-not-utf8": Nothing;
  "yaml-alias-bomb": Nothing;
  "yaml-too-deep": Nothing;
  "yaml-too-large": { readonly megabytes: number };
  "yaml-several-documents": Nothing;
  "yaml-bad-key": Nothing;
  "yaml-bad-merge": Nothing;
  "yaml-flow-comma": {
    readonly whole: string;
    readonly rest: string;
    readonly taken: "key" | "entry";
    readonly isDecimal: boolean;
  };
  "yaml-flow-colon": { readonly whole: string };
  // Descriptions
  "wrong-type": Named & { readonly expected: ValueName; readonly found: ValueName };
  /** `isSpelling`: the suggestion is the same words, spelt as keys are. `groups`, `templates`: where the key is known. */
  "unknown-key": Candidates & {
    readonly key: string;
    readonly where: string;
    readonly isSpelling?: true;
    readonly groups?: readonly string[];
    readonly templates?: readonly string[];
  };
  /** `given`: what a part of the storyboard gives, where that is what lacks. */
  "missing-key": { readonly key: string; readonly where: string; readonly given?: readonly string[] };
  "empty-value": Named;
  "too-few": Named & { readonly count: number; readonly min: number };
  "too-many": Named & { readonly count: number; readonly max: number };
  "out-of-range": Named & {
    readonly value: number;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
  };
  "bad-choice": Named & Candidates & { readonly value: string };
  "unknown-entry": Candidates & { readonly value: string; readonly list: string };
  "bad-date": { readonly value: string };
  "bad-dates-order": Named;
  "bad-link": { readonly link: string };
  "link-as-text": { readonly typed: string };
  "picture-in-text": { readonly link: string };
  "typed-mark": { readonly typed: string };
  "bad-language": { readonly lang: string };
  "nested-too-deep": Named;
  "control-character": { readonly letter: string };
  "lone-surrogate": { readonly letter: string };
  "row-cells": { readonly cells: number; readonly columns: number };
  "cut-figure": { readonly whole: string; readonly first: string; readonly rest: string };
  "total-differs": { readonly row: string; readonly column: string; readonly given: number; readonly sum: number };
  "carried-differs": {
    readonly row: string;
    readonly column: string;
    readonly given: number;
    readonly reckoned: number;
    readonly before: number;
  };
  "balance-differs": {
    readonly column: string;
    readonly first: string;
    readonly second: string;
    readonly sums: readonly [number, number];
  };
  "result-differs": { readonly given: number; readonly reckoned: number };
  "unit-differs": { readonly column: string; readonly unit: string; readonly other: string };
  "unfilled-column": Candidates & { readonly column: string };
  "not-a-figure": { readonly column: string; readonly value: string };
  "typed-ordinal": { readonly typed: string; readonly suggestion: string };
  "unknown-template": Name;
  "unknown-part": Name;
  "unknown-brand": Name;
  "duplicate-id": { readonly id: string };
  "unknown-slide": Candidates & { readonly id: string };
  "stale-schema": File;
  "equal-titles": { readonly title: string };
  /** `isNumber`: data gave it, and the language wrote it. */
  "text-too-long": Named & { readonly length: number; readonly max: number; readonly isNumber?: boolean };
  // What is asked of data
  "data-unknown-source": Name;
  "data-unknown-column": Name & { readonly source: string };
  "data-unknown-value": Candidates & { readonly value: string; readonly column: string; readonly source: string };
  /** `isDates`: of the column that it stands against. */
  "data-not-compared": {
    readonly value: string;
    readonly column: string;
    readonly source: string;
    readonly isDates: boolean;
  };
  /** `column`: of the rows that are taken, none has a number under it. */
  "data-no-rows": { readonly source: string; readonly column?: string | undefined };
  /** `count`: of cells that are empty, or say that nothing is known, among `all`. */
  "data-empty-cells": { readonly column: string; readonly count: number; readonly all: number };
  "data-total-row": { readonly row: string; readonly source: string };
  "data-not-one": { readonly count: number; readonly source: string };
  /** `isStored`: it reads as one, and its file keeps it as a text. */
  "data-not-number": {
    readonly value: string;
    readonly source: string;
    readonly kind: "number" | "date";
    readonly isStored: boolean;
  };
  /** `empty`: it is given, and says nothing; `none`: no earlier one is named; `many`: it has several of that label; `lacks`: it has none. */
  "no-previous": Pick<Candidates, "suggestion"> & {
    readonly label: string;
    readonly reason: "empty" | "none" | "many" | "lacks";
  };
  "no-change": { readonly value: string };
  // Templates and themes
  "bad-element": Candidates & { readonly known: readonly string[]; readonly found: string };
  "bad-length": { readonly value: string };
  "page-without-room": { readonly width: number; readonly height: number; readonly column: number };
  "bad-color": { readonly value: string };
  "unknown-color": Name;
  "unknown-style": Name;
  "unknown-spacing": Name;
  "unknown-artwork": Name;
  "unknown-field": Name;
  "unknown-words": Name;
  "bad-pattern": { readonly pattern: string };
  "bad-condition": Nothing;
  "layout-binds-field": Nothing;
  "placeholder-in-group": Nothing;
  "no-title": { readonly titles: "none" | "several" };
  "bad-field-type": Candidates & { readonly type: string };
  "bad-size": { readonly name: string; readonly size: number; readonly smallest: number };
  "name-mismatch": { readonly name: string; readonly expected: string };
  "missing-sample": { readonly name: string };
  // Pictures and fonts
  "picture-missing": File & Pick<Candidates, "suggestion">;
  "picture-unreadable": File & { readonly cause?: "empty" };
  "picture-heic": File;
  "picture-format": File & { readonly format?: string };
  "picture-rare-coding": File;
  "picture-moves": File;
  "picture-damaged": File;
  "picture-too-large": File;
  "picture-outside": File;
  "picture-without-alt": File;
  "picture-remote": File;
  "drawing-malformed": Drawn;
  "drawing-sizeless": Drawn;
  "drawing-outward": Drawn & { readonly target: string };
  "drawing-too-heavy": File & { readonly limit: DrawingLimit };
  "drawing-beyond": Drawn & { readonly what: string };
  "drawing-letters": File & { readonly letters: string };
  "font-missing": File & Pick<Candidates, "suggestion">;
  "font-unreadable": File;
  "font-has-twin": { readonly family: string; readonly key: string };
  "font-not-embedded": {
    readonly family: string;
    readonly style: FaceStyle;
    readonly carrier: Carrier;
    readonly reason: Refusal;
  };
  "glyph-missing": { readonly letters: string; readonly font: string; readonly fallback?: string | undefined };
  "right-to-left": Named & { readonly sign?: string | undefined };
  // Data
  "data-outside": File;
  "data-format": File;
  "data-damaged": File & { readonly cause?: "quote" | "syntax"; readonly line?: number };
  "data-encrypted": File;
  "data-too-large": File & { readonly limit: DataLimit; readonly max: number; readonly cell?: string };
  "data-empty": File;
  "data-not-a-table": File;
  "unknown-sheet": Name & File;
  "unknown-range": Name & File;
  /** `filled`: the cells that hold something. */
  "range-outside": File & { readonly range: string; readonly filled: string };
  "data-cell-error": { readonly value: string };
  "data-cell-unkept": Nothing;
  /** `range`: the cells from there on. */
  "data-header": { readonly range: string };
  "data-same-columns": { readonly name: string; readonly cells: readonly string[] };
  "data-hidden": File & { readonly rows: number; readonly columns: number };
  /** `kind`: of the other cells of its column. */
  "data-odd-cell": { readonly name: string; readonly value: string; readonly kind: "number" | "date" };
  "data-stored-as-text": { readonly name: string; readonly value: string; readonly kind: "number" | "date" };
  "data-ambiguous-number": { readonly name: string; readonly value: number; readonly decimal: "," | "." };
  // Figures that are checked
  "parts-miss-total": { readonly label: string; readonly sum: number; readonly total: number };
  "shares-miss-100": { readonly sum: number };
  "count-misses-cards": { readonly label: string; readonly count: number; readonly shown: number };
  "figure-told-twice": { readonly label: string; readonly value: string; readonly other: string };
  "change-differs": { readonly told: string; readonly before: string; readonly now: string };
  /** `label`: what is called the total. */
  "total-among-parts": { readonly label: string };
  "entry-twice": { readonly words: string };
  "date-outside-year": { readonly date: string; readonly year: number };
  "vote-off-agenda": { readonly title: string };
  // The acts of an assembly
  "unknown-majority": Candidates & { readonly name: string };
  /** `share`: what is no part of a whole. */
  "bad-share": { readonly share: string };
  /** `base`: of whom the rule is a part, whom no quorum counts. */
  "vote-without-base": { readonly base: "present" | "members" };
  "verdict-differs": { readonly told: string; readonly verdict: "adopted" | "rejected" | "tie" };
  "votes-exceed-present": { readonly votes: number; readonly present: number };
  "quorum-not-reached": { readonly counted: number; readonly needed: number };
  "too-many-elected": { readonly elected: number; readonly seats: number };
  "too-few-candidates": { readonly candidates: number; readonly seats: number };
  "term-ends-early": { readonly name: string; readonly from: number; readonly until: number };
  "terms-overlap": { readonly name: string };
  "idle-acknowledgement": Nothing;
  // Charts
  "chart-few-numbers": { readonly count: number };
  "chart-many-series": { readonly count: number; readonly max: number };
  "chart-many-entries": { readonly count: number; readonly max: number };
  "chart-values-count": { readonly count: number; readonly series: number };
  "chart-one-series": Nothing;
  "chart-parts": { readonly count: number };
  "chart-negative-part": Nothing;
  "chart-unknown-part": { readonly name: string };
  "chart-stack": Nothing;
  "chart-areas": Nothing;
  "unknown-series": Name;
  "unknown-highlight": Name;
  // Layout
  "text-overflow": Named & Overflow;
  "word-too-wide": Named & Overflow & { readonly word: string };
  "footer-overflow": Overflow;
  "box-overflow": { readonly excessPt: number };
  // Ours
  internal: { readonly detail: string };
};
export type DiagnosticCode = keyof DiagnosticArgs;

/** An error keeps a deck from being built; a warning fails a strict build; a note is only told. */
export type Severity = "error" | "warning" | "note";

export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly args: DiagnosticArgs[Code];
  readonly place?: Place;
  /** From 1. */
  readonly slide?: number;
};

/** Codes that note or warn; all others are errors. */
export const noteCodes: ReadonlySet<DiagnosticCode> = new Set([
  "equal-titles",
  "data-hidden",
  "data-stored-as-text",
  "data-empty-cells",
] as const);

export const warningCodes: ReadonlySet<DiagnosticCode> = new Set([
  "unknown-artwork",
  "package-doubt",
  "typed-ordinal",
  "typed-mark",
  "link-as-text",
  "drawing-beyond",
  "drawing-letters",
  "picture-in-text",
  "stale-schema",
  "picture-without-alt",
  "picture-moves",
  "picture-damaged",
  "data-unknown-value",
  "data-no-rows",
  "data-total-row",
  "no-previous",
  "no-change",
  "cut-figure",
  "total-differs",
  "carried-differs",
  "balance-differs",
  "result-differs",
  "unit-differs",
  "unfilled-column",
  "not-a-figure",
  "glyph-missing",
  "font-not-embedded",
  "right-to-left",
  "data-same-columns",
  "data-header",
  "data-odd-cell",
  "data-ambiguous-number",
  "shares-miss-100",
  "count-misses-cards",
  "figure-told-twice",
  "change-differs",
  "total-among-parts",
  "entry-twice",
  "date-outside-year",
  "vote-off-agenda",
  "unknown-majority",
  "bad-share",
  "vote-without-base",
  "verdict-differs",
  "votes-exceed-present",
  "quorum-not-reached",
  "too-many-elected",
  "too-few-candidates",
  "term-ends-early",
  "terms-overlap",
  "idle-acknowledgement",
] as const);

/** A diagnostic with the severity of its code. */
export function report<Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArgs[Code],
  place?: Place,
): Diagnostic<Code> {
  const severity = noteCodes.has(code) ? "note" : warningCodes.has(code) ? "warning" : "error";
  return place === undefined ? { code, severity, args } : { code, severity, args, place };
}
