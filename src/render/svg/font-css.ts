import { webSubset } from "../../doors/subset-font.js";
import { type CarriedFace, type CarriedFaces, carriedFaces, type NamedFace } from "../../fonts/carried.js";
import { type BrandFace, brandFaces } from "../../fonts/used.js";
import type { Carrier, FaceKey, FaceStyle } from "../../model/fonts.js";
import type { Scene, SceneItem } from "../../model/scene.js";
import { cssName } from "../css.js";
import { lettersByFace } from "../faces.js";

/** The letters that a face shows; none when it shows nothing. */
export type LettersOf = (face: BrandFace) => string;

/** What items show in each face of the brand. */
export function lettersShown(items: readonly SceneItem[], { fonts }: Pick<Scene, "fonts">): LettersOf {
  const letters = lettersByFace(items, fonts);
  return ({ roles, style }) => roles.map((role) => letters.get(`${role}/${style}` as FaceKey) ?? "").join("");
}

/** The brand's faces that show something, as far as a file of this kind may carry them. */
export const facesShown = (lettersOf: LettersOf, scene: Scene, carrier: Carrier): CarriedFaces =>
  carriedFaces(
    brandFaces(scene).filter((face) => lettersOf(face) !== ""),
    carrier,
  );

/**
 * `@font-face` rules that carry faces, each with its letters. A face that must stay out is looked for where the file is
 * read: by a rule, as the rules of its family hide what is installed; without one, when its family has no other.
 */
export async function fontCss({ carried, named }: CarriedFaces, lettersOf: LettersOf): Promise<string> {
  const shown = carried.filter((face) => lettersOf(face) !== "");
  const rules = await Promise.all(shown.map((face) => carriedRule(face, lettersOf(face))));
  const hidden = named.filter(({ family }) => shown.some((face) => face.family === family));
  return [...rules, ...hidden.filter((face) => lettersOf(face) !== "").map(namedRule)].join("\n");
}

async function carriedRule(face: CarriedFace, letters: string): Promise<string> {
  const [bytes, type, format] = face.isWhole
    ? [face.bytes, "ttf", "truetype"]
    : [await webSubset(face.bytes, letters), "woff", "woff"];
  return rule(face, `url(data:font/${type};base64,${Buffer.from(bytes).toString("base64")}) format("${format}")`);
}

const styleNames: Readonly<Record<FaceStyle, string>> = {
  regular: "",
  bold: " Bold",
  italic: " Italic",
  boldItalic: " Bold Italic",
};

function namedRule(face: NamedFace): string {
  return rule(face, `local("${cssName(face.facts?.fullName ?? `${face.family}${styleNames[face.style]}`)}")`);
}

function rule({ family, style }: BrandFace, source: string): string {
  const weight = style.startsWith("bold") ? "bold" : "normal";
  const slant = /italic/iu.test(style) ? "italic" : "normal";
  return `@font-face{font-family:"${cssName(family)}";font-weight:${weight};font-style:${slant};src:${source}}`;
}
