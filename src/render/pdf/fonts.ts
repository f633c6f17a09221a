import type { FaceStyle } from "../../model/fonts.js";
import type { Host } from "../../model/host.js";
import type { TextRun } from "../../model/scene.js";
import type { Theme } from "../../model/theme.js";

/** The file of the face that a run is drawn with: its own, or the nearest that the brand has, as it was measured. */
export function faceFile(run: Pick<TextRun, "font" | "bold" | "italic">, theme: Theme): string {
  const style = run.bold ? (run.italic ? "boldItalic" : "bold") : run.italic ? "italic" : "regular";
  const { files } = theme.fonts[run.font];
  const file = files[style] ?? files[nearest[style]] ?? files.regular;
  if (file === undefined) throw new Error(`no font file for ${run.font}/${style}`);
  return file.path;
}

const nearest = { regular: "regular", bold: "regular", italic: "regular", boldItalic: "bold" } satisfies Record<
  FaceStyle,
  FaceStyle
>;

/** Every face of the brand by the path of its file; those that no text uses are not embedded. */
export async function readFaces(theme: Theme, host: Host): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = Object.values(theme.fonts).flatMap((font) => Object.values(font.files));
  const paths = [...new Set(files.map(({ path }) => path))];
  return new Map(await Promise.all(paths.map(async (path) => [path, await host.readFile(path)] as const)));
}
