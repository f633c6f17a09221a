import { CsvError, parse } from "csv-parse/sync";

export type CsvReading =
  | { readonly rows: readonly (readonly string[])[] }
  /** `line`: from 1. */
  | { readonly fault: "quote" | "syntax"; readonly line: number }
  | { readonly fault: "record" };

export type CsvOptions = {
  readonly separator: string;
  /** Rows beyond it are not read. */
  readonly rows: number;
  /** Letters that a row may have. */
  readonly letters: number;
};

/** The rows of a text whose values are kept apart by `separator`, as many values in each as it has. Never throws. */
export function parseCsv(text: string, { separator, rows, letters }: CsvOptions): CsvReading {
  try {
    return {
      rows: parse(text, {
        delimiter: separator,
        max_record_size: letters,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
        to: rows,
      }),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE") return { fault: "record" };
    const line = Number((error as { readonly lines?: unknown }).lines ?? 1);
    return { fault: error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote" : "syntax", line };
  }
}
