import { type FaceKey, type FaceLook, type FontFiles, faceKeyOf } from "../model/fonts.js";
import { textsOf } from "../model/leaves.js";
import type { SceneItem } from "../model/scene.js";

/** The letters that items show, by face, marks of lists among them; each once, in order. */
export function lettersByFace(items: readonly SceneItem[], fonts: FontFiles): ReadonlyMap<FaceKey, string> {
  const letters = new Map<FaceKey, Set<string>>();
  const add = (run: FaceLook, text: string): void => {
    const key = faceKeyOf(run, fonts);
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
