import type { FaceStyle } from "./fonts.js";

/** A face as a package holds it: EOT, deflated; its size and CRC-32 before. */
export type EmbeddedFace = {
  readonly style: FaceStyle;
  readonly bytes: Uint8Array;
  readonly deflated: { readonly size: number; readonly crc: number };
};

/** A typeface that a deck carries. */
export type EmbeddedFont = { readonly typeface: string; readonly faces: readonly EmbeddedFace[] };
