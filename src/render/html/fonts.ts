import { loadFontOpener } from "../../doors/harfbuzz.js";
import type { BrandFace } from "../../fonts/used.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { type FaceKey, faceKeyOf } from "../../model/fonts.js";
import type { Scene } from "../../model/scene.js";
import { facesShown, fontCss, lettersShown } from "../svg/font-css.js";

/** What the page itself is set in, whatever the slides use. */
const PAGE_LOOKS = [
  { font: "heading", bold: true, italic: false },
  { font: "heading", bold: false, italic: true },
  { font: "body", bold: false, italic: false },
  { font: "body", bold: true, italic: false },
] as const;

/**
 * `@font-face` rules that carry the brand's faces which the page and its slides use, of the letters of `text` alone; the
 * fallback, of those that the brand lacks. Warns of faces that must stay out.
 */
export async function pageFonts(
  scene: Scene,
  text: string,
): Promise<{ readonly css: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { slides, layouts } = scene;
  const letters = [...new Set(text)].toSorted().join("");
  const page = new Set<FaceKey>(PAGE_LOOKS.map((look) => faceKeyOf(look, scene.fonts)));
  const beyond = await lettersBeyond(letters, scene);
  const drawn = lettersShown(
    [...slides.filter(({ hidden }) => !hidden), ...layouts].flatMap((each) => each.items),
    scene,
  );
  const lettersOf = (face: BrandFace): string => {
    const { roles, style } = face;
    if (roles.every((role) => role === "fallback")) return drawn(face) + (style === "regular" ? beyond : "");
    return drawn(face) !== "" || roles.some((role) => page.has(`${role}/${style}`)) ? letters : "";
  };
  const faces = facesShown(lettersOf, scene, "html");
  return { css: await fontCss(faces, lettersOf), diagnostics: faces.diagnostics };
}

/** Those that the fallback has and the brand's own texts or headings have not. */
async function lettersBeyond(letters: string, scene: Scene): Promise<string> {
  if (scene.theme.fonts.fallback === undefined) return "";
  const openFonts = await loadFontOpener();
  const fonts = openFonts(scene.fonts);
  const absent = (["heading", "body"] as const).flatMap((role) => fonts.face(role, "regular").missing(letters));
  const own = fonts.face("fallback", "regular");
  return [...new Set(absent)]
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => own.missing(letter).length === 0)
    .join("");
}
