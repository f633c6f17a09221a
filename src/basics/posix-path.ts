import nodePath, { type PlatformPath } from "node:path";

/** A path as it is from a folder, with slashes on any machine: for keys, and for files that are read elsewhere. */
export const posixPath = (folder: string, path: string, { relative, sep }: PlatformPath = nodePath): string =>
  relative(folder, path).split(sep).join("/");
