import type { FaceKey, FaceStyle, FontRole } from "../model/fonts.js";
import type { Host } from "../model/host.js";
import { textsOf } from "../model/leaves.js";
import type { SceneItem, TextRun } from "../model/scene.js";
import type { Theme } from "../model/theme.js";

export type FaceFiles = ReadonlyMap<FaceKey, { readonly path: string; readonly bytes: Uint8Array }>;

const nearest: Readonly<Record<FaceStyle, readonly FaceStyle[]>> = {
  regular: ["regular"],
  bold: ["bold", "regular"],
  italic: ["italic", "regular"],
  boldItalic: ["boldItalic", "bold", "regular"],
};

/** The face of a run; one that the brand lacks is the nearest that it has, as when it was measured. */
export function faceKeyOf(run: Look, theme: Theme): FaceKey {
  const found = nearest[faceStyleOf(run)].find((each) => theme.fonts[run.font]?.files[each] !== undefined);
  return `${run.font}/${found ?? "regular"}`;
}

type Look = Pick<TextRun, "font" | "bold" | "italic">;

export const faceStyleOf = ({ bold, italic }: Look): FaceStyle =>
  bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";

/** The files of a brand's faces, read. */
export async function readFaces(theme: Theme, host: Host): Promise<FaceFiles> {
  const named = (["heading", "body", "fallback"] as const satisfies readonly FontRole[]).flatMap((role) =>
    Object.entries(theme.fonts[role]?.files ?? {}).map(
      ([style, file]) => [`${role}/${style}` as FaceKey, file.path] as const,
    ),
  );
  const read = named.map(async ([key, path]) => [key, { path, bytes: await host.readFile(path) }] as const);
  return new Map(await Promise.all(read));
}

/** The letters that items show, by face, marks of lists among them; each once, in order. */
export function lettersByFace(items: readonly SceneItem[], theme: Theme): ReadonlyMap<FaceKey, string> {
  const letters = new Map<FaceKey, Set<string>>();
  const add = (run: Look, text: string): void => {
    const key = faceKeyOf(run, theme);
    const set = letters.get(key) ?? new Set<string>();
    for (const letter of text) set.add(letter);
    letters.set(key, set);
  };
  for (const paragraph of textsOf(items).flatMap(({ paragraphs }) => paragraphs)) {
    for (const run of paragraph.runs) add(run, run.text);
    const [first] = paragraph.runs;
    if (first !== undefined && paragraph.bullet !== undefined)
      add({ font: first.font, bold: false, italic: false }, paragraph.bullet.mark);
  }
  return new Map([...letters].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, sorted(set)]));
}

const sorted = (letters: ReadonlySet<string>): string => [...letters].toSorted().join("");
