import { join, relative } from "node:path";
import { given } from "../basics/given.js";
import type { Diagnostic, DiagnosticArgs, DiagnosticCode, Severity } from "../model/diagnostic.js";
import { type CellPlace, cellName } from "../model/place.js";
import type { Texts } from "../model/sources.js";
import { type UiLanguage, wordsOf } from "./catalog.js";
import type { Told } from "./named.js";

export type FormatOptions = { readonly language: UiLanguage; readonly color: boolean; readonly folder: string };

/** From 1, in characters. */
export type Position = { readonly line: number; readonly column: number };

/** Line and column of an offset, from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(lineStart)].length + 1 };
}

/** A diagnostic as programs read it; positions from 1, paths as given to the host. */
export type DiagnosticJson = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hints: readonly string[];
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** In a table of data, in place of a line. */
  readonly cell?: string;
  /** What that line took from a table of data. */
  readonly data?: { readonly file: string; readonly cell: string };
  readonly slide?: number;
};

/** A diagnostic as the JSON reporter gives it. */
export function diagnosticJson(
  diagnostic: Diagnostic,
  texts: Texts,
  { language, folder }: FormatOptions,
): DiagnosticJson {
  const { code, severity, slide } = diagnostic;
  const words = wordsOf(code, toldArgs(diagnostic, folder), language);
  return {
    code,
    severity,
    ...words,
    ...placeJson(diagnostic, texts, folder),
    ...given({ slide }),
  };
}

function placeJson({ place }: Diagnostic, texts: Texts, folder: string): Partial<DiagnosticJson> {
  if (place === undefined) return {};
  const file = standardInputOr(place.path, folder);
  if (!("start" in place)) return { file, cell: cellName(place) };
  const data = place.cell === undefined ? {} : { data: { file: place.cell.path, cell: cellName(place.cell) } };
  const text = texts.get(place.path);
  if (text === undefined) return { file, ...data };
  const start = positionAt(text, place.start);
  const end = positionAt(text, Math.max(place.start, place.end));
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, ...data };
}

/** Standard input is called as it was on the command line: it is no file of the folder. */
const standardInputOr = (path: string, folder: string): string => (path === join(folder, "-") ? "-" : path);

/** What a message says: paths from where the user stands, and which entry of a list stands at its place. */
function toldArgs<Code extends DiagnosticCode>(
  { args, place }: Diagnostic<Code>,
  folder: string,
): DiagnosticArgs[Code] & Told {
  const path = "path" in args ? args.path : undefined;
  const at = place !== undefined && "at" in place ? place.at?.map(String) : undefined;
  return {
    ...args,
    ...(typeof path === "string" && !path.includes("://") ? { path: shortPath(path, folder) } : {}),
    at,
  };
}

function shortPath(path: string, folder: string): string {
  const short = relative(folder, path);
  return short === "" || short.startsWith("../../..") ? path : short;
}

const severities: Readonly<Record<Severity, Readonly<Record<UiLanguage, string>>>> = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "avertissement", en: "warning" },
  note: { fr: "note", en: "note" },
};
const CODES = { error: 31, warning: 33, note: 36, dim: 2, strong: 1 } as const;

/** A diagnostic as people read it: place, message, the source line with a caret, what to do. */
export function formatDiagnostic(diagnostic: Diagnostic, texts: Texts, options: FormatOptions): string {
  const { language, folder } = options;
  const paint = (code: keyof typeof CODES, text: string): string =>
    options.color ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text;
  const { message, hints } = wordsOf(diagnostic.code, toldArgs(diagnostic, folder), language);
  const where = placeText(diagnostic, texts, folder);
  const severity = paint(diagnostic.severity, severities[diagnostic.severity][language]);
  const told = message.replace(/\p{Cc}/gu, shownControl);
  const head = `${where === "" ? "" : `${paint("strong", where)} `}${severity}${language === "fr" ? "\u00a0" : ""}: ${told}${slideText(diagnostic, language)} ${paint("dim", `[${diagnostic.code}]`)}`;
  return [head, ...excerpt(diagnostic, texts, paint), ...hints.map((hint) => `  → ${hint}`)].join("\n");
}

const slideText = ({ slide }: Diagnostic, language: UiLanguage): string =>
  slide === undefined ? "" : language === "fr" ? ` (diapositive ${slide})` : ` (slide ${slide})`;

function placeText({ place }: Diagnostic, texts: Texts, folder: string): string {
  if (place === undefined) return "";
  if (!("start" in place)) return `${shortPath(place.path, folder)} ${cellName(place)}`;
  const from = place.cell === undefined ? "" : ` (${cellText(place.cell, folder)})`;
  const text = texts.get(place.path);
  if (text === undefined) return `${shortPath(place.path, folder)}${from}`;
  const { line, column } = positionAt(text, place.start);
  return `${shortPath(place.path, folder)}:${line}:${column}${from}`;
}

const cellText = (place: CellPlace, folder: string): string => `${shortPath(place.path, folder)}, ${cellName(place)}`;

const EXCERPT_MAX = 100;

/** Controls would move the cursor, ring or clear the terminal: tabs are a space, others the sign that stands for them. */
const shownControl = (letter: string): string => {
  const point = letter.charCodeAt(0);
  if (letter === "\t") return " ";
  return point < 0x20 ? String.fromCharCode(0x2400 + point) : "\u2421";
};

function excerpt(
  { place, severity }: Diagnostic,
  texts: Texts,
  paint: (code: keyof typeof CODES, text: string) => string,
): readonly string[] {
  if (place === undefined || !("start" in place)) return [];
  const text = texts.get(place.path);
  if (text === undefined || text === "") return [];
  const { line, column } = positionAt(text, place.start);
  const source = [...(text.split("\n")[line - 1] ?? "").replace(/\r$/u, "").replace(/\p{Cc}/gu, shownControl)];
  const from = Math.max(0, column - 1 - EXCERPT_MAX / 2);
  const shown = source.slice(from, from + EXCERPT_MAX).join("");
  const length = Math.max(
    1,
    Math.min(
      [...(text.slice(place.start, place.end).split("\n")[0] ?? "")].length,
      source.length - column + 1,
      EXCERPT_MAX / 2,
    ),
  );
  const gutter = String(line);
  return [
    `  ${paint("dim", `${gutter} |`)} ${shown}`,
    `  ${paint("dim", `${" ".repeat(gutter.length)} |`)} ${" ".repeat(column - 1 - from)}${paint(severity, "^".repeat(length))}`,
  ];
}
