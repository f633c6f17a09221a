export type FileStat = { readonly kind: "file" | "folder" | "other"; readonly bytes: number };

export type HostFailure = "missing" | "folder" | "file" | "denied" | "busy" | "full" | "other";

/** What the machine refused, as a value to be worded by the catalog. */
export class HostError extends Error {
  readonly reason: HostFailure;
  readonly path: string;
  constructor(reason: HostFailure, path: string, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}

/** The only way to the disk and the clock. Paths are absolute. Rejections are HostError. */
export interface Host {
  readFile(path: string): Promise<Uint8Array>;
  /** Whole or not at all: temporary file, fsync, rename. Makes the folders that lack. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Nothing when there is no such file; follows links. */
  stat(path: string): Promise<FileStat | undefined>;
  /** The path with links resolved, to know whether a file lies in a folder; nothing when missing. */
  realPath(path: string): Promise<string | undefined>;
  /** Names in a folder, sorted; none when it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  readCache(key: string): Promise<Uint8Array | undefined>;
  /** Never fails: a cache that cannot be written is no cache. */
  writeCache(key: string, bytes: Uint8Array): Promise<void>;
  /** SOURCE_DATE_EPOCH, or a fixed date: what goes into an output must not depend on the day. */
  stamp(): Date;
  now(): Date;
}
