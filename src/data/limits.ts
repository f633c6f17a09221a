/**
 * What a file of data may weigh and hold. All are far over what an assembly shows, and low enough for a hostile file to
 * be refused within two seconds and 512 MiB.
 */
export type DataLimits = {
  /** Of the file on the disk. */
  readonly bytes: number;
  /** Of a workbook of before 2007, which a library reads as a whole. */
  readonly oldBytes: number;
  /** Of a list in YAML, which takes some hundred times longer to read than the others. */
  readonly yamlBytes: number;
  /** Of a list in JSON, that is made objects of as a whole. */
  readonly jsonLetters: number;
  /** Of a workbook's parts, inflated: a text of 40 kB can unfold to 500 MB. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Of a row of a CSV. */
  readonly rowLetters: number;
  /** Of one cell: no more than a cell of Excel holds. */
  readonly letters: number;
};

export const dataLimits: DataLimits = {
  bytes: 20_000_000,
  oldBytes: 3_000_000,
  yamlBytes: 200_000,
  jsonLetters: 8_000_000,
  unpackedBytes: 16_000_000,
  rows: 50_000,
  columns: 1_000,
  cells: 120_000,
  rowLetters: 200_000,
  letters: 32_767,
};
