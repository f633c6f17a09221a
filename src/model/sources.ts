import type { Place } from "./place.js";
import type { RawDocument } from "./raw.js";
import type { Library } from "./validated.js";

/** What a compilation reads: the deck, parsed and located, and what it is made with. */
export type Sources = { readonly deck: RawDocument; readonly library: LibrarySources };

/** The YAML of the storyboard, the templates and the theme, not yet understood; or what was understood of it before. */
export type LibrarySources =
  | {
      readonly kind: "parsed";
      readonly storyboard: RawDocument;
      readonly templates: readonly RawDocument[];
      readonly theme: RawDocument;
    }
  | { readonly kind: "compiled"; readonly library: Library };

export type SourceText = { readonly path: string; readonly text: string };

const pictureFormats = ["jpeg", "png", "webp", "avif", "svg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture by path, size and hash: its bytes stay on the disk until a renderer asks. */
export type PictureRef = {
  /** SHA-256 of the file, hexadecimal, first 32 digits. */
  readonly id: string;
  readonly path: string;
  readonly format: PictureFormat;
  /** Upright, after EXIF. For SVG, in its own units. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether EXIF says that the stored pixels are to be turned or mirrored. */
  readonly isTurned?: true;
  readonly bytes: number;
};

/** The files that the description, the templates and the theme name. */
export type Files = {
  readonly pictures: ReadonlyMap<string, PictureRef>;
  /** By absolute path. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
};

/** A file that is to be read, and the line that names it. */
export type FileRequest = { readonly path: string; readonly place: Place };
