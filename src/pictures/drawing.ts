import { createHash } from "node:crypto";
import { loadFontOpener } from "../doors/harfbuzz.js";
import { type DrawingFonts, drawApart } from "../doors/resvg.js";
import { readySvg } from "../drawings/ready.js";
import { type FaceKey, type FaceStyle, type FontRole, faceStyles } from "../model/fonts.js";
import type { Host } from "../model/host.js";
import type { PictureRef } from "../model/sources.js";
import type { Theme } from "../model/theme.js";

/** Pixels of a drawing: those of a slide ten times over. */
const PIXELS_MAX = 25_000_000;

/** A drawing that takes longer, or more memory, than one may; or one that the engine cannot bear. */
export class DrawingRefused extends Error {
  readonly limit: "time" | "memory" | "engine";
  constructor(limit: DrawingRefused["limit"]) {
    super(limit);
    this.limit = limit;
  }
}

/** What a drawing's texts are drawn in: the brand's faces and no other. */
export type DrawingLetters = {
  readonly fonts: DrawingFonts;
  /** Of what the texts look like: the faces' own. */
  readonly id: string;
  /** Letters that no face has. */
  readonly missing: string;
};

/** A drawing as PNG, `widthPx` wide where that is not too many pixels. */
export async function drawnPng(
  { id, widthPx: width, heightPx: height, drawing }: PictureRef,
  bytes: Uint8Array,
  widthPx: number,
  letters: DrawingLetters | undefined,
): Promise<Uint8Array> {
  const known = refusals.get(id);
  if (known !== undefined && widthPx >= known.widthPx) throw known.refusal;
  const svg = readySvg(bytes, drawing?.viewBox);
  const most = Math.max(1, Math.floor(Math.sqrt((PIXELS_MAX * width) / height)));
  const drawn =
    svg === undefined
      ? ({ refused: "engine" } as const)
      : await drawApart(svg, Math.min(widthPx, most), letters?.fonts);
  if ("png" in drawn) return drawn.png;
  const refusal = new DrawingRefused(drawn.refused);
  refusals.set(id, { widthPx, refusal });
  throw refusal;
}

/** What was refused is not tried again for each format, nor at each change in a preview. */
const refusals = new Map<string, { readonly widthPx: number; readonly refusal: DrawingRefused }>();

const ROLES: readonly FontRole[] = ["body", "heading", "fallback"];

/** The faces for a drawing's texts; nothing when it has none. */
export async function lettersOf(
  { drawing }: PictureRef,
  theme: Theme,
  host: Host,
): Promise<DrawingLetters | undefined> {
  if (drawing === undefined || drawing.letters === "") return undefined;
  const files = await faceFiles(theme, host);
  const book = (await loadFontOpener())(new Map(files));
  const faces = files.map(([key]) => {
    const [role, style] = key.split("/") as [FontRole, FaceStyle];
    return book.face(role, style);
  });
  const hash = createHash("sha256");
  for (const [, { bytes }] of files) hash.update(bytes);
  return {
    fonts: { files: files.map(([, { path }]) => path), family: book.face("body", "regular").family },
    id: hash.digest("hex").slice(0, 16),
    missing: [...drawing.letters].filter((letter) => faces.every((face) => face.missing(letter).length > 0)).join(""),
  };
}

async function faceFiles(
  theme: Theme,
  host: Host,
): Promise<readonly (readonly [FaceKey, { readonly path: string; readonly bytes: Uint8Array }])[]> {
  const named = ROLES.flatMap((role) =>
    faceStyles.flatMap((style) => {
      const path = theme.fonts[role]?.files[style]?.path;
      return path === undefined ? [] : [[`${role}/${style}` as FaceKey, path] as const];
    }),
  );
  return Promise.all(named.map(async ([key, path]) => [key, { path, bytes: await host.readFile(path) }] as const));
}
