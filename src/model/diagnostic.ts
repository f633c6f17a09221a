import type { Place } from "./place.js";

/** Every code; its words are in diagnostics/catalog.ts, which must answer for each. */
export type DiagnosticCode = (typeof diagnosticCodes)[number];
export type DiagnosticArgs = Readonly<Record<string, string | number | readonly string[]>>;

/** An error keeps a deck from being built; a warning fails a strict build; a note is only told. */
export type Severity = "error" | "warning" | "note";

export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: DiagnosticArgs;
  readonly place?: Place;
  /** From 1. */
  readonly slide?: number;
};

export const diagnosticCodes = [
  // Files
  "file-missing",
  "file-is-folder",
  "folder-is-file",
  "file-denied",
  "file-unreadable",
  "file-busy",
  "disk-full",

  "output-not-ours",
  "output-changed",
  "output-conflict",
  "output-is-input",
  // The command line
  "usage",
  "no-standard-stream",
  "option-without-format",
  "output-suffix",
  "output-suffix-unknown",
  "output-one-file",
  "port-taken",
  "init-over-file",
  "not-a-package",
  "package-fault",
  "package-doubt",
  // YAML
  "yaml-syntax",
  "yaml-tab",
  "yaml-duplicate-key",
  "yaml-empty",
  "yaml-not-utf8",
  "yaml-alias-bomb",
  "yaml-too-deep",
  "yaml-too-large",
  "yaml-several-documents",
  "yaml-bad-key",
  "yaml-bad-merge",
  "yaml-flow-comma",
  "yaml-flow-colon",
  // Descriptions
  "wrong-type",
  "unknown-key",
  "missing-key",
  "empty-value",
  "too-few",
  "too-many",
  "out-of-range",
  "bad-choice",
  "unknown-entry",
  "bad-date",
  "bad-dates-order",
  "bad-link",
  "link-as-text",
  "picture-in-text",
  "typed-mark",
  "bad-language",
  "nested-too-deep",
  "control-character",
  "lone-surrogate",
  "typed-ordinal",
  "unknown-template",
  "unknown-part",
  "unknown-brand",
  "duplicate-id",

  "unknown-slide",
  "stale-schema",
  "equal-titles",
  "text-too-long",
  // Templates and themes
  "bad-element",
  "bad-length",
  "page-without-room",
  "bad-color",
  "unknown-color",
  "unknown-style",
  "unknown-spacing",
  "unknown-artwork",
  "unknown-field",
  "unknown-words",

  "bad-pattern",
  "bad-condition",
  "layout-binds-field",
  "placeholder-in-group",
  "no-title",
  "bad-field-type",
  "bad-size",
  "name-mismatch",
  "missing-sample",
  // Pictures and fonts
  "picture-missing",
  "picture-unreadable",
  "picture-heic",
  "picture-format",
  "picture-rare-coding",
  "picture-moves",
  "picture-damaged",
  "picture-too-large",
  "picture-outside",
  "picture-without-alt",
  "picture-remote",
  "drawing-malformed",
  "drawing-sizeless",
  "drawing-outward",
  "drawing-too-heavy",
  "drawing-beyond",
  "drawing-letters",
  "font-missing",
  "font-unreadable",
  "font-has-twin",
  "font-not-embedded",
  "glyph-missing",
  "right-to-left",
  // Layout
  "text-overflow",
  "word-too-wide",
  "footer-overflow",
  "box-overflow",
  // Ours
  "internal",
] as const;

/** Codes that note or warn; all others are errors. */
export const noteCodes: ReadonlySet<DiagnosticCode> = new Set(["equal-titles"] as const);

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
  "glyph-missing",
  "font-not-embedded",
  "right-to-left",
] as const);

/** A diagnostic with the severity of its code. */
export function report(code: DiagnosticCode, args: DiagnosticArgs, place?: Place): Diagnostic {
  const severity = noteCodes.has(code) ? "note" : warningCodes.has(code) ? "warning" : "error";
  return place === undefined ? { code, severity, args } : { code, severity, args, place };
}
