import type { Host } from "../../model/host.js";
import type { Scene } from "../../model/scene.js";
import { faceKeyOf, lettersByFace, readFaces } from "../faces.js";
import { fontFace } from "../svg/font-css.js";

/** What the page itself is set in, whatever the slides use. */
const PAGE_LOOKS = [
  { font: "heading", bold: true, italic: false },
  { font: "heading", bold: false, italic: true },
  { font: "body", bold: false, italic: false },
  { font: "body", bold: true, italic: false },
] as const;

/** `@font-face` rules that carry the brand's faces which the page and its slides use, of the letters of `text` alone. */
export async function fontFaces(scene: Scene, text: string, host: Host): Promise<string> {
  const { slides, layouts, theme } = scene;
  const letters = [...new Set(text)].toSorted().join("");
  const items = [...slides.filter(({ hidden }) => !hidden), ...layouts].flatMap((each) => each.items);
  const used = [...PAGE_LOOKS.map((look) => faceKeyOf(look, theme)), ...lettersByFace(items, theme).keys()];
  const faces = await readFaces(theme, host);
  const rules = [...new Set(used)].toSorted().map(async (key) => {
    const face = faces.get(key);
    return face === undefined ? "" : fontFace(key, theme, face.bytes, letters);
  });
  return (await Promise.all(rules)).join("\n");
}
