import { relative, resolve } from "node:path";
import { nodeHost } from "../../host/node.js";
import type { ColumnKind, ColumnReport, Line, RowReport, SourceReport, UseReport } from "../../tools/data-report.js";
import { readDeckData } from "../../tools/read-data.js";
import { type Context, say } from "../context.js";
import { exitCodeOf, print } from "../reporter.js";
import { hostFor } from "../standard-input.js";

/**
 * The tables of data that a deck names: their columns as they were understood, what the deck takes of them and where, and
 * what is left over. Gives the exit code.
 */
export async function data(path: string, context: Context): Promise<number> {
  const folder = context.terminal.cwd();
  const host = hostFor([path], folder, nodeHost({ cache: false }));
  const { sources, diagnostics, texts } = await readDeckData(resolve(folder, path), context.language, host);
  const exitCode = exitCodeOf(diagnostics, false);
  if (!context.json && sources.length > 0)
    context.terminal.stdout.write(sources.map((source) => sourceText(source, context)).join("\n"));
  else if (!context.json && diagnostics.length === 0)
    context.terminal.stderr.write(
      say(context, "Cette présentation ne nomme aucune donnée (data:).\n", "This deck names no data (data:).\n"),
    );
  print({ diagnostics, texts, outputs: [], exitCode }, context, { sources });
  return exitCode;
}

function sourceText(source: SourceReport, context: Context): string {
  const { name, file, sheet, rows, columns, uses, leftOver } = source;
  const where = `${shortName(file, context)}${sheet === undefined ? "" : `, ${sheet}`}`;
  const size = say(
    context,
    `${counted(rows, "ligne", "lignes")}, ${counted(columns.length, "colonne", "colonnes")}`,
    `${counted(rows, "row", "rows")}, ${counted(columns.length, "column", "columns")}`,
  );
  const widths = {
    name: widest(columns.map((column) => column.name)),
    kind: widest(columns.map(({ kind }) => kindWords(kind, context))),
  };
  const lines = [
    `${name}${say(context, "\u00a0", "")}: ${where} (${size})`,
    ...columns.map((column) => `  ${columnText(column, widths, rows, context)}`),
    ...(uses.length === 0 ? [say(context, "  Rien n’en est pris.", "  Nothing of it is taken.")] : []),
    ...uses.map((use) => `  ${useText(use, context)}`),
    ...(uses.length === 0 ? [] : leftOverText(leftOver, context).map((line) => `  ${line}`)),
  ];
  return `${lines.join("\n")}\n`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`;
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => [...text].length));
const shortName = (path: string, { terminal }: Context): string => relative(terminal.cwd(), path);

const kinds: Readonly<Record<ColumnKind, { readonly fr: string; readonly en: string }>> = {
  text: { fr: "texte", en: "text" },
  number: { fr: "nombre", en: "number" },
  percent: { fr: "pourcentage", en: "percentage" },
  currency: { fr: "montant", en: "amount" },
  date: { fr: "date", en: "date" },
  boolean: { fr: "oui ou non", en: "yes or no" },
  mixed: { fr: "divers", en: "mixed" },
  empty: { fr: "vide", en: "empty" },
};
const kindWords = (kind: ColumnKind, context: Context): string => say(context, kinds[kind].fr, kinds[kind].en);

type Widths = { readonly name: number; readonly kind: number };

/** A column: its header, what it holds, its first values; how many of its cells are empty. */
function columnText(column: ColumnReport, { name, kind }: Widths, rows: number, context: Context): string {
  const { filled, values } = column;
  const lacking = rows - filled;
  const empty = say(context, counted(lacking, "vide", "vides"), `${lacking} empty`);
  const told = [...values, ...(lacking > 0 && filled > 0 ? [`(${empty})`] : [])].map((value) =>
    value.replace(/\s+/gu, " "),
  );
  return `${column.name.padEnd(name)}  ${kindWords(column.kind, context).padEnd(kind)}  ${told.join(" · ")}`.trimEnd();
}

const lineText = ({ file, line, column }: Line, { terminal }: Context): string =>
  `${relative(terminal.cwd(), file)}:${line}:${column}`;

function useText(use: UseReport, context: Context): string {
  const rows = say(context, counted(use.rows, "ligne", "lignes"), counted(use.rows, "row", "rows"));
  return `→ ${lineText(use, context)}  ${[rows, ...use.columns].join(", ")}`;
}

/** Rows told by name; more are only counted. */
const ROWS_MAX = 5;

function leftOverText({ rows, columns }: SourceReport["leftOver"], context: Context): readonly string[] {
  const named = rows.slice(0, ROWS_MAX).map(({ cell, text }: RowReport) => `${cell} ${text}`);
  const more = rows.length - named.length;
  const others = more > 0 ? [say(context, `et ${more} de plus`, `and ${more} more`)] : [];
  return [
    ...(rows.length === 0
      ? []
      : [
          say(context, "Lignes que rien ne prend\u00a0: ", "Rows that nothing takes: ") +
            [...named, ...others].join(", "),
        ]),
    ...(columns.length === 0
      ? []
      : [say(context, "Colonnes que rien ne prend\u00a0: ", "Columns that nothing takes: ") + columns.join(", ")]),
  ];
}
