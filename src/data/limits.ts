/**
 * What a file of data may weigh and hold. All are far over what an assembly shows, and low enough for a hostile file to
 * be refused within two seconds and 512 MiB.
 */
export type DataLimits = {
  /** Of the file on the disk. */
  readonly bytes: number;
  /** Of a workbook's parts, inflated: a text of 40 kB can unfold to 500 MB. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Of one cell: no more than a cell of Excel holds. */
  readonly letters: number;
};

export const dataLimits: DataLimits = {
  bytes: 20_000_000,
  unpackedBytes: 32_000_000,
  rows: 50_000,
  columns: 1_000,
  cells: 250_000,
  letters: 32_767,
};
