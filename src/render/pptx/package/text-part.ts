/** A part of the package, by its path without the leading slash. */
export type PackagePart = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Pictures are packed already. */
  readonly stored?: boolean;
};

const encoder = new TextEncoder();

export const textPart = (path: string, text: string): PackagePart => ({ path, bytes: encoder.encode(text) });
