/** One face of a typeface: what a brand ships as a file. */
export const faceStyles = ["regular", "bold", "italic", "boldItalic"] as const;
export type FaceStyle = (typeof faceStyles)[number];
/** A typeface of the theme: PowerPoint's major (headings) and minor (body) fonts. */
export type BrandRole = "heading" | "body";
/** `fallback`: what shows the letters that the brand's own typefaces lack. */
export const fontRoles = ["heading", "body", "fallback"] as const satisfies readonly (BrandRole | "fallback")[];
export type FontRole = (typeof fontRoles)[number];
export type FaceKey = `${FontRole}/${FaceStyle}`;

/** Role and style of a face. */
export const faceOfKey = (key: FaceKey): readonly [FontRole, FaceStyle] => key.split("/") as [FontRole, FaceStyle];

/** A face's file, read: the bytes of a TTF. */
export type FontFile = { readonly path: string; readonly bytes: Uint8Array };
/** The faces of a brand. */
export type FontFiles = ReadonlyMap<FaceKey, FontFile>;

/** What of a run says which face shows it. */
export type FaceLook = { readonly font: FontRole; readonly bold: boolean; readonly italic: boolean };

export const faceStyleOf = ({ bold, italic }: Pick<FaceLook, "bold" | "italic">): FaceStyle =>
  bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";

/** The styles that may show one, the best first: a brand need not have all four. */
export const nearestStyles: Readonly<Record<FaceStyle, readonly FaceStyle[]>> = {
  regular: ["regular"],
  bold: ["bold", "regular"],
  italic: ["italic", "regular"],
  boldItalic: ["boldItalic", "bold", "regular"],
};

/** The face that a run is measured, written and drawn in: its own, or the nearest that the brand has. */
export function faceKeyOf(look: FaceLook, fonts: { has(key: FaceKey): boolean }): FaceKey {
  const style = nearestStyles[faceStyleOf(look)].find((each) => fonts.has(`${look.font}/${each}`));
  return `${look.font}/${style ?? "regular"}`;
}

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
