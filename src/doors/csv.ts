import { CsvError, parse } from "csv-parse/sync";

export type CsvReading =
  | { readonly rows: readonly (readonly string[])[] }
  /** `line`: from 1. */
  | { readonly fault: "quote" | "syntax"; readonly line: number }
  | { readonly fault: "letters" | "columns" | "cells" };

export type CsvOptions = {
  readonly separator: string;
  /** Rows beyond it are not read. */
  readonly rows: number;
  /** Letters that the values of a row may have, values that it may have, and all rows together. */
  readonly letters: number;
  readonly columns: number;
  readonly cells: number;
};

/** The rows of a text whose values are kept apart by `separator`, as many values in each as it has. Never throws. */
export function parseCsv(text: string, { separator, rows, letters, columns, cells }: CsvOptions): CsvReading {
  let count = 0;
  const counted = (row: string[]): string[] => {
    count += row.length;
    if (row.length > columns) throw new Excess("columns");
    if (count > cells) throw new Excess("cells");
    return row;
  };
  try {
    return {
      rows: parse(text, {
        delimiter: separator,
        max_record_size: letters,
        on_record: counted,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
        to: rows,
      }),
    };
  } catch (error) {
    if (error instanceof Excess) return { fault: error.limit };
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE") return { fault: "letters" };
    const line = Number((error as { readonly lines?: unknown }).lines ?? 1);
    return { fault: error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote" : "syntax", line };
  }
}

/** Ends the reading of what holds too much. */
class Excess extends Error {
  readonly limit: "columns" | "cells";
  constructor(limit: "columns" | "cells") {
    super(limit);
    this.limit = limit;
  }
}
