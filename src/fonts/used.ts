import { type FaceStyle, type FontFile, type FontRole, faceKeyOf, faceOfKey } from "../model/fonts.js";
import { textsOf } from "../model/leaves.js";
import type { Span } from "../model/place.js";
import type { Scene, TextRun } from "../model/scene.js";
import { drawnFamily } from "../model/theme.js";

/** A face of the brand: which file holds which style of which typeface. */
export type BrandFace = FontFile & {
  /** That of the file. */
  readonly family: string;
  /** The family whose metric twin this is: what a PPTX names in its place. */
  readonly measures?: string;
  readonly style: FaceStyle;
  readonly roles: readonly FontRole[];
  /** Where the theme names the file. */
  readonly place: Span;
};

/** The faces of a brand, each typeface and style once, as headings and texts may share them. */
export function brandFaces({ theme, fonts }: Pick<Scene, "theme" | "fonts">): readonly BrandFace[] {
  const faces = new Map<string, BrandFace>();
  for (const [key, file] of fonts) {
    const [role, style] = faceOfKey(key);
    const font = theme.fonts[role];
    const place = font?.files[style]?.place;
    if (font === undefined || place === undefined) continue;
    const family = drawnFamily(font);
    const measures = font.twin === undefined ? {} : { measures: font.family };
    const name = `${family} ${style}`;
    const known = faces.get(name) ?? { ...file, family, ...measures, style, roles: [], place };
    faces.set(name, { ...known, roles: [...known.roles, role] });
  }
  return [...faces.values()];
}

/** Those of them that show some text of the scene. */
export function usedFaces(scene: Scene): readonly BrandFace[] {
  const used = new Set(textRuns(scene).map((run) => faceKeyOf(run, scene.fonts)));
  return brandFaces(scene).filter(({ roles, style }) => roles.some((role) => used.has(`${role}/${style}`)));
}

/** Every run of text that slides, their notes and the slide layouts show. */
export function textRuns(scene: Scene): readonly TextRun[] {
  const items = [...scene.layouts, ...scene.slides].flatMap((part) => part.items);
  const placeholders = scene.layouts.flatMap((layout) => layout.placeholders);
  return [
    ...textsOf([...items, ...placeholders]).flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)),
    ...scene.slides.flatMap(({ notes }) => notes.flatMap(({ runs }) => runs)),
  ];
}
