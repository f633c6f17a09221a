import { type FaceStyle, type FontRole, faceStyles } from "../model/fonts.js";
import { textsOf } from "../model/leaves.js";
import type { Scene, TextRun } from "../model/scene.js";
import { drawnFamily, type Theme, type ThemeFont } from "../model/theme.js";

/** A face of the brand: which file holds which style of which typeface. */
export type BrandFace = {
  /** That of the file. */
  readonly family: string;
  /** The family whose metric twin this is: what a PPTX names in its place. */
  readonly measures?: string;
  readonly style: FaceStyle;
  readonly roles: readonly FontRole[];
  readonly file: NonNullable<ThemeFont["files"][FaceStyle]>;
};

const NO_FONT: ThemeFont = { family: "", files: {} };

/** The faces of a brand, each typeface and style once, as headings and texts may share them. */
export function brandFaces({ fonts }: Theme): readonly BrandFace[] {
  const faces = new Map<string, BrandFace>();
  for (const role of ["heading", "body", "fallback"] as const) {
    const font = fonts[role] ?? NO_FONT;
    const { files } = font;
    const family = drawnFamily(font);
    const measures = font.twin === undefined ? {} : { measures: font.family };
    for (const style of faceStyles) {
      const file = files[style];
      const key = `${family} ${style}`;
      const known = faces.get(key);
      if (known !== undefined) faces.set(key, { ...known, roles: [...known.roles, role] });
      else if (file !== undefined) faces.set(key, { family, ...measures, style, roles: [role], file });
    }
  }
  return [...faces.values()];
}

/** Those of them that show some text of the scene. */
export function usedFaces(scene: Scene): readonly BrandFace[] {
  const { fonts } = scene.theme;
  const used = new Set(textRuns(scene).map((run) => `${run.font} ${drawnStyle(run, fonts[run.font])}`));
  return brandFaces(scene.theme).filter(({ roles, style }) => roles.some((role) => used.has(`${role} ${style}`)));
}

/** The style of a run, or the nearest that its font has. */
function drawnStyle({ bold, italic }: TextRun, font: ThemeFont | undefined): FaceStyle {
  const wanted: readonly FaceStyle[] = bold ? (italic ? ["boldItalic", "bold"] : ["bold"]) : italic ? ["italic"] : [];
  return wanted.find((style) => font?.files[style] !== undefined) ?? "regular";
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
