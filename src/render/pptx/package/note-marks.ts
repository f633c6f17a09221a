import type { Note } from "../../../model/scene.js";

const INDENT = 228_600;
const LEVEL = 457_200;

/**
 * `a:pPr` of each note. PowerPoint counts by itself: neighbours that count on share where they start, a number that
 * does not follow starts anew.
 */
export function noteMarks(notes: readonly Note[]): readonly string[] {
  const runs = new Map<number, { start: number; next: number; end: string }>();
  return notes.map(({ level, mark }) => {
    if (mark === undefined) {
      runs.clear();
      return "";
    }
    if (level === 0) runs.delete(1);
    if (mark.kind === "sign") {
      runs.delete(level);
      return propertiesXml(level, '<a:buFont typeface="Arial"/><a:buChar char="•"/>');
    }
    const run = runs.get(level);
    const start = run?.next === mark.value && run.end === mark.end ? run.start : mark.value;
    runs.set(level, { start, next: mark.value + 1, end: mark.end });
    const type = mark.end === ")" ? "arabicParenR" : "arabicPeriod";
    // Counting starts at 1 at the least.
    const number =
      start < 1 ? `<a:buChar char="${mark.value}${mark.end}"/>` : `<a:buAutoNum type="${type}" startAt="${start}"/>`;
    return propertiesXml(level, `<a:buFont typeface="+mn-lt"/>${number}`);
  });
}

function propertiesXml(level: 0 | 1, mark: string): string {
  const lvl = level === 0 ? "" : ` lvl="${level}"`;
  return `<a:pPr marL="${level * LEVEL + INDENT}"${lvl} indent="${-INDENT}">${mark}</a:pPr>`;
}
