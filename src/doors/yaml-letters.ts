import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Span } from "../model/place.js";

/** Letters that XML cannot hold: controls but tab and line ends, non-characters, halves of pairs. */
function isForbidden(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  const isControl = (point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d) || point === 0x7f;
  return isControl || point === 0xfffe || point === 0xffff || (point >= 0xd800 && point < 0xe000);
}

/** What is worth a look letter by letter: halves of pairs are, well matched or not. */
const SUSPECT = /[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd]/;

/** What no text may hold, each with its place. */
export function letterFaults(path: string, text: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!SUSPECT.test(text)) return diagnostics;
  let start = 0;
  for (const letter of text) {
    if (isForbidden(letter)) diagnostics.push(letterFault(letter, { path, start, end: start + 1 }));
    start += letter.length;
  }
  return diagnostics;
}

function letterFault(letter: string, place: Span): Diagnostic {
  const point = letter.charCodeAt(0);
  const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return report(point >= 0xd800 && point < 0xe000 ? "lone-surrogate" : "control-character", { letter: name }, place);
}
