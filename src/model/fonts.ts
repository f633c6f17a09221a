/** One face of a typeface: what a brand ships as a file. */
export const faceStyles = ["regular", "bold", "italic", "boldItalic"] as const;
export type FaceStyle = (typeof faceStyles)[number];
/** A typeface of the theme: PowerPoint's major (headings) and minor (body) fonts. */
export type BrandRole = "heading" | "body";
/** `fallback`: what shows the letters that the brand's own typefaces lack. */
export type FontRole = BrandRole | "fallback";
export type FaceKey = `${FontRole}/${FaceStyle}`;

/** What text measuring asks of a face. Widths are in em: multiply by the size. */
export interface FontFace {
  /** The wider of kerned and unkerned: PowerPoint kerns with the legacy table only, LibreOffice with GPOS. */
  widthEm(text: string): number;
  /**
   * Outlines of the glyphs, in points from the left end of the baseline, `y` downwards; as the `d` of an SVG path. Letters
   * that run from right to left are not tracked: they may join.
   */
  outline(text: string, sizePt: number, trackingPt: number, isRtl?: boolean): string;
  /** Code points that the face lacks. */
  missing(text: string): readonly number[];
  /** The white before the first letter of `text`; below 0 when the letter begins left of its place. */
  bearingEm(text: string): number;
  readonly ascenderEm: number;
  readonly descenderEm: number;
  readonly capHeightEm: number;
  readonly family: string;
  readonly path: string;
}

export interface FontBook {
  readonly hasFallback: boolean;
  face(role: FontRole, style: FaceStyle): FontFace;
}

/** Where a line may break: offsets in `text` after which a new line may start (UAX #14). */
export type LineBreaker = (text: string) => readonly { readonly offset: number; readonly required: boolean }[];

/** Files that carry faces. A PNG shows pictures of letters, and the preview what is on this machine: they carry none. */
export type Carrier = "pptx" | "pdf" | "html" | "svg";

/** Why a face stays out of a file. */
export type Refusal = "restricted" | "bitmap" | "outlines" | "whole" | "damaged";
