import type { EmbeddedFont } from "../../../model/embedded-fonts.js";
import { type FaceStyle, faceStyles } from "../../../model/fonts.js";
import { contentTypes } from "../../../opc/content-types.js";
import type { Part } from "../../../opc/package.js";
import type { Relationships } from "../../../opc/relationships.js";
import { attributes } from "../../../opc/xml.js";
import { paths } from "../paths.js";

/** The embedded faces as parts, numbered in the order of their list. */
export const fontParts = (fonts: readonly EmbeddedFont[]): readonly Part[] =>
  fonts
    .flatMap(({ faces }) => faces)
    .map(({ bytes, deflated }, index) => ({
      path: paths.font(index),
      contentType: contentTypes.font,
      bytes,
      relationships: [],
      deflated,
    }));

/** A typeface with the relationship that leads to each of its faces. */
export type FontEntry = { readonly typeface: string; readonly ids: ReadonlyMap<FaceStyle, string> };

export function fontEntries(fonts: readonly EmbeddedFont[], relationships: Relationships): readonly FontEntry[] {
  const all = fonts.flatMap(({ faces }) => faces);
  return fonts.map(({ typeface, faces }) => ({
    typeface,
    ids: new Map(faces.map((face) => [face.style, relationships.to("font", paths.font(all.indexOf(face)))])),
  }));
}

/** `p:embeddedFontLst`, which holds one typeface at least. */
export function fontListXml(entries: readonly FontEntry[]): string {
  if (entries.length === 0) return "";
  const fonts = entries.map(({ typeface, ids }) => {
    const faces = faceStyles.map((style) =>
      ids.has(style) ? `<p:${style}${attributes({ "r:id": ids.get(style) })}/>` : "",
    );
    return `<p:embeddedFont><p:font${attributes({ typeface })}/>${faces.join("")}</p:embeddedFont>`;
  });
  return `<p:embeddedFontLst>${fonts.join("")}</p:embeddedFontLst>`;
}
