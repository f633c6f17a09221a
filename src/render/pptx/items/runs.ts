import { colorXml } from "../../../dml/color.js";
import type { Paragraph, TextRun } from "../../../model/scene.js";
import { drawable } from "../../../opc/xml.js";

/** Runs that show; neighbours that look alike are one. */
export function shownRuns({ runs }: Pick<Paragraph, "runs">): readonly TextRun[] {
  const shown: TextRun[] = [];
  for (const run of runs.filter(({ text }) => drawable(text) !== "")) {
    const last = shown.at(-1);
    if (last !== undefined && isAlike(last, run)) shown[shown.length - 1] = { ...last, text: last.text + run.text };
    else shown.push(run);
  }
  return shown;
}

/** Fields stand by themselves. */
const isAlike = (one: TextRun, other: TextRun): boolean =>
  [one, other].every(({ field, pageOf }) => field === undefined && pageOf === undefined) &&
  lookOf(one) === lookOf(other);

/** What is written of a run beside its words. */
function lookOf({ text: _, style: __, color, ...look }: TextRun): string {
  const entries = Object.entries(look).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([colorXml(color), entries]);
}
