import { subset } from "../../doors/subset-font.js";
import type { FaceKey, FontRole } from "../../model/fonts.js";
import type { SceneItem } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type FaceFiles, lettersByFace } from "../faces.js";

/** `@font-face` rules that carry the faces of these items, each with the letters that it shows, and `more` of them. */
export async function fontCss(items: readonly SceneItem[], theme: Theme, faces: FaceFiles, more = ""): Promise<string> {
  const rules = [...lettersByFace(items, theme)].map(async ([key, letters]) => {
    const face = faces.get(key);
    if (face === undefined) throw new Error(`no font file for ${key}`);
    const data = Buffer.from(await subset(face.bytes, letters + more)).toString("base64");
    return `@font-face{${descriptors(key, theme)};src:url(data:font/ttf;base64,${data}) format("truetype")}`;
  });
  return (await Promise.all(rules)).join("");
}

function descriptors(key: FaceKey, theme: Theme): string {
  const [role, style] = key.split("/") as [FontRole, string];
  const weight = style.startsWith("bold") ? "bold" : "normal";
  const slant = /italic/iu.test(style) ? "italic" : "normal";
  return `font-family:"${theme.fonts[role].family}";font-weight:${weight};font-style:${slant}`;
}
