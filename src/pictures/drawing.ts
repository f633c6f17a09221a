import { createHash } from "node:crypto";
import { loadFontOpener } from "../doors/harfbuzz.js";
import { type DrawingFonts, drawApart } from "../doors/resvg.js";
import { readySvg } from "../drawings/ready.js";
import type { PictureRef } from "../model/files.js";
import { type FontFiles, type FontRole, faceOfKey } from "../model/fonts.js";

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

/** A letter that texts' own font lacks is looked for in the next. */
const ROLES: readonly FontRole[] = ["body", "heading", "fallback"];

/** The faces for a drawing's texts; nothing when it has none. */
export async function lettersOf({ drawing }: PictureRef, fonts: FontFiles): Promise<DrawingLetters | undefined> {
  if (drawing === undefined || drawing.letters === "") return undefined;
  const book = (await loadFontOpener())(fonts);
  const keys = ROLES.flatMap((role) => [...fonts.keys()].filter((key) => faceOfKey(key)[0] === role));
  const faces = keys.map((key) => book.face(...faceOfKey(key)));
  const files = keys.flatMap((key) => fonts.get(key) ?? []);
  const hash = createHash("sha256");
  for (const { bytes } of files) hash.update(bytes);
  return {
    fonts: { files: files.map(({ path }) => path), family: book.face("body", "regular").family },
    id: hash.digest("hex").slice(0, 16),
    missing: [...drawing.letters].filter((letter) => faces.every((face) => face.missing(letter).length > 0)).join(""),
  };
}
