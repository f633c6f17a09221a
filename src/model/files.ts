import type { Place } from "./place.js";

const pictureFormats = ["jpeg", "png", "webp", "avif", "gif", "tiff", "svg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** What a drawing has, or takes to draw, more than we bear. */
export type DrawingLimit = "time" | "memory" | "elements" | "entities" | "size" | "engine";

/** What of a drawing is not drawn, by its name in the file (or the word that the catalog knows it by), and where it stands. */
export type DrawingNote = { readonly what: string; readonly line: number };

export type ViewBox = readonly [x: number, y: number, width: number, height: number];

export type DrawingFacts = {
  /** Whether every program draws it alike: then it stays SVG. */
  readonly isPlain: boolean;
  /** Of its texts, each once, in order. */
  readonly letters: string;
  readonly notes: readonly DrawingNote[];
  /** What of its plane it shows, where the file does not say. */
  readonly viewBox?: ViewBox;
};

/** A picture by path, size and hash: its bytes stay on the disk until a renderer asks. */
export type PictureRef = {
  /** SHA-256 of the file, hexadecimal, first 32 digits. */
  readonly id: string;
  readonly path: string;
  readonly format: PictureFormat;
  /** Upright, after EXIF. For SVG, in CSS pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether EXIF says that the stored pixels are to be turned or mirrored. */
  readonly isTurned?: true;
  /** Whether it has frames after the first, which alone is shown. */
  readonly isMoving?: true;
  /** Of an SVG. */
  readonly drawing?: DrawingFacts;
  readonly bytes: number;
};

/** Told of each picture as soon as it is read, before it is known where it stands. */
export type PictureReader = (picture: PictureRef, bytes: Uint8Array) => void;

/** The files that the description, the templates and the theme name. */
export type Files = {
  readonly pictures: ReadonlyMap<string, PictureRef>;
  /** By absolute path. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
};

/** A file that is to be read, and the line that names it. */
export type FileRequest = { readonly path: string; readonly place: Place };

/** What a file of data has too much of. */
export type DataLimit = "bytes" | "unpacked" | "rows" | "columns" | "cells" | "letters" | "rowLetters";
