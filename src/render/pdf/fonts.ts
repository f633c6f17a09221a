import type { FaceStyle } from "../../model/fonts.js";
import type { TextRun } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";
import { type FaceFiles, faceKeyOf } from "../faces.js";

/** The file of the face that a run is drawn with: its own, or the nearest that the brand has, as it was measured. */
export function faceFile(run: Pick<TextRun, "font" | "bold" | "italic">, theme: Theme): string {
  const key = faceKeyOf(run, theme);
  const style = key.slice(key.indexOf("/") + 1) as FaceStyle;
  const file = theme.fonts[run.font]?.files[style];
  if (file === undefined) throw new Error(`no font file for ${key}`);
  return file.path;
}

/** Every face of the brand by the path of its file; those that no text uses are not embedded. */
export const bytesByPath = (faces: FaceFiles): ReadonlyMap<string, Uint8Array> =>
  new Map([...faces.values()].map(({ path, bytes }) => [path, bytes]));
