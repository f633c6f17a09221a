/** One face of a typeface: what a brand ships as a file. */
export type FaceStyle = "regular" | "bold" | "italic" | "boldItalic";
/** A typeface of the theme: PowerPoint's major (headings) and minor (body) fonts. */
export type FontRole = "heading" | "body";
export type FaceKey = `${FontRole}/${FaceStyle}`;

/** What text measuring asks of a face. Widths are in em: multiply by the size. */
export interface FontFace {
  /** The wider of kerned and unkerned: PowerPoint kerns with the legacy table only, LibreOffice with GPOS. */
  widthEm(text: string): number;
  /** Outlines of the glyphs, in points from the start of the baseline, `y` downwards; as the `d` of an SVG path. */
  outline(text: string, sizePt: number, trackingPt: number): string;
  /** Code points that the face lacks. */
  missing(text: string): readonly number[];
  readonly ascenderEm: number;
  readonly descenderEm: number;
  readonly capHeightEm: number;
  readonly family: string;
  readonly path: string;
}

export interface FontBook {
  face(role: FontRole, style: FaceStyle): FontFace;
}

/** Where a line may break: offsets in `text` after which a new line may start (UAX #14). */
export type LineBreaker = (text: string) => readonly { readonly offset: number; readonly required: boolean }[];
