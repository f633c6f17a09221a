import { loadFontOpener } from "../../doors/harfbuzz.js";
import type { PdfMark, PdfText } from "../../doors/pdfkit.js";
import { carriedFaces } from "../../fonts/carried.js";
import { brandFaces } from "../../fonts/used.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type FaceLook, type FontBook, type FontFiles, faceKeyOf, faceStyleOf } from "../../model/fonts.js";
import type { Scene, SceneItem } from "../../model/scene.js";
import { lettersByFace } from "../faces.js";

/** What texts are written with. */
export type PdfFonts = {
  /** Every face of the brand. */
  readonly faces: FontFiles;
  /** TTF files by their paths, as far as the PDF may hold them; those that no text uses are not embedded. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that the PDF may not hold: their letters are drawn as outlines. */
  readonly refused: ReadonlySet<string>;
  /** Needed for outlines. */
  readonly book?: FontBook;
  /** A warning for each face that is refused and shows something. */
  readonly diagnostics: readonly Diagnostic[];
};

/** The brand's faces as a PDF that shows these items may hold them. */
export async function pdfFonts(items: readonly SceneItem[], scene: Scene): Promise<PdfFonts> {
  const faces = scene.fonts;
  const shown = lettersByFace(items, faces);
  const used = brandFaces(scene).filter(({ roles, style }) => roles.some((role) => shown.has(`${role}/${style}`)));
  const { named, diagnostics } = carriedFaces(used, "pdf");
  const refused = new Set(named.map(({ path }) => path));
  const allowed = [...faces.values()].filter(({ path }) => !refused.has(path));
  const files = new Map(allowed.map(({ path, bytes }) => [path, bytes]));
  const book = refused.size === 0 ? {} : { book: (await loadFontOpener())(faces) };
  return { faces, files, refused, diagnostics, ...book };
}

/** A text in the face that it was measured with: its own, or the nearest that the brand has; as outlines if it must be. */
export function inFace(mark: Omit<PdfText, "face">, look: FaceLook, fonts: PdfFonts): PdfMark {
  const face = faceFile(look, fonts.faces);
  if (!fonts.refused.has(face)) return { ...mark, face };
  const { text, after, size, tracking, x, baseline, color, rtl } = mark;
  const outline = fonts.book?.face(look.font, faceStyleOf(look)).outline(text, size, tracking, rtl) ?? "";
  const [other] = fonts.files.keys();
  return {
    kind: "outlines",
    path: mark.isInvisible ? "" : outline,
    says: `${text}${after}`,
    x,
    baseline,
    color,
    ...(other === undefined ? {} : { found: { ...mark, face: other } }),
  };
}

function faceFile(look: FaceLook, faces: FontFiles): string {
  const key = faceKeyOf(look, faces);
  const file = faces.get(key);
  if (file === undefined) throw new Error(`no font file for ${key}`);
  return file.path;
}
