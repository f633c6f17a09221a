import { type Diagnostic, report } from "../model/diagnostic.js";
import type { RawNode } from "../model/raw.js";

/**
 * Letters that XML cannot hold, written as escapes ("\u0007"): controls but tab and line ends, halves of pairs.
 * Those that stand in the file as they are, are told where YAML is read.
 */
export function letterFaults(node: RawNode): readonly Diagnostic[] {
  switch (node.kind) {
    case "map":
      return node.entries.flatMap((entry) => letterFaults(entry.value));
    case "list":
      return node.items.flatMap(letterFaults);
    case "scalar":
      return typeof node.value === "string" ? faultsIn(node.value, node) : [];
  }
}

const SUSPECTS = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const SPACES = ["\t", "\n", "\r"];

function faultsIn(text: string, { place }: RawNode): readonly Diagnostic[] {
  const letters = text.match(SUSPECTS) ?? [];
  return letters.flatMap((letter) => {
    const point = letter.charCodeAt(0);
    if (SPACES.includes(letter) || (point >= 0x80 && point < 0xa0)) return [];
    const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    return [
      report(point >= 0xd800 && point < 0xe000 ? "lone-surrogate" : "control-character", { letter: name }, place),
    ];
  });
}
