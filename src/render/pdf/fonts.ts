import { loadFontOpener } from "../../doors/harfbuzz.js";
import type { PdfMark, PdfText } from "../../doors/pdfkit.js";
import { carriedFaces } from "../../fonts/carried.js";
import { brandFaces } from "../../fonts/used.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { FaceStyle, FontBook } from "../../model/fonts.js";
import type { Host } from "../../model/host.js";
import type { SceneItem, TextRun } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type FaceFiles, faceKeyOf, faceStyleOf, lettersByFace, readFaces } from "../faces.js";

/** What texts are written with. */
export type PdfFonts = {
  /** TTF files by their paths; those that no text uses are not embedded. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that the PDF may not hold: their letters are drawn as outlines. */
  readonly refused: ReadonlySet<string>;
  /** Needed for outlines. */
  readonly book?: FontBook;
  /** A warning for each face that is refused and shows something. */
  readonly diagnostics: readonly Diagnostic[];
};

/** The brand's faces as a PDF that shows these items may hold them. */
export async function pdfFonts(items: readonly SceneItem[], theme: Theme, host: Host): Promise<PdfFonts> {
  const shown = lettersByFace(items, theme);
  const used = brandFaces(theme).filter(({ roles, style }) => roles.some((role) => shown.has(`${role}/${style}`)));
  const { named, diagnostics } = await carriedFaces(used, "pdf", host);
  const faces = await readFaces(theme, host);
  const refused = new Set(named.map(({ file }) => file.path));
  const files = new Map([...bytesByPath(faces)].filter(([path]) => !refused.has(path)));
  const book = refused.size === 0 ? {} : { book: (await loadFontOpener())(faces) };
  return { files, refused, diagnostics, ...book };
}

const bytesByPath = (faces: FaceFiles): ReadonlyMap<string, Uint8Array> =>
  new Map([...faces.values()].map(({ path, bytes }) => [path, bytes]));

type Look = Pick<TextRun, "font" | "bold" | "italic">;

/** A text in the face that it was measured with: its own, or the nearest that the brand has; as outlines if it must be. */
export function inFace(mark: Omit<PdfText, "face">, look: Look, theme: Theme, fonts: PdfFonts): PdfMark {
  const face = faceFile(look, theme);
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

function faceFile(look: Look, theme: Theme): string {
  const key = faceKeyOf(look, theme);
  const style = key.slice(key.indexOf("/") + 1) as FaceStyle;
  const file = theme.fonts[look.font]?.files[style];
  if (file === undefined) throw new Error(`no font file for ${key}`);
  return file.path;
}
