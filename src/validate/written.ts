import type { Span } from "../model/place.js";
import type { RawScalar } from "../model/raw.js";

type Text = RawScalar & { readonly value: string };

/**
 * The words of a scalar with the lines that the writer asked for: "\n" where one was broken, an empty line between
 * paragraphs. YAML makes a space of most new lines; what Markdown marks for a break, by a backslash or two spaces at
 * a line's end, stays one.
 */
export function writtenLines({ value, written }: Text): string {
  if (written === undefined || written.style !== "flowing") return value;
  const typed = wordsOf(written.text.replace(/^[>|][^\n]*\n/u, ""));
  const read = wordsOf(value);
  if (typed.length !== read.length) return value;
  return value.slice(0, value.search(/\S|$/u)) + read.map((word, index) => joined(word, typed[index] ?? word)).join("");
}

type Word = { readonly letters: string; readonly gap: string };

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/(\S+)(\s*)/gu)].map(([, letters = "", gap = ""]) => ({ letters, gap }));

const ESCAPED_END = /(?<!\\)(?:\\\\)*\\$/u;

/** A word as it was read, with the gap after it as it was typed. */
function joined({ letters, gap }: Word, typed: Word): string {
  if (!typed.gap.includes("\n") || gap === "") return letters + gap;
  if (gap.includes("\n")) return letters + (/\n[^\S\n]*\n/u.test(typed.gap) ? `\n${gap}` : gap);
  if (ESCAPED_END.test(typed.letters)) return `${letters.slice(0, -1)}\n`;
  return letters + (/^ {2}/u.test(typed.gap) ? "\n" : gap);
}

/** Where `words` stand within a scalar of several lines, from `after`; the scalar's own place when they are not found. */
export function placeWithin({ place, written }: RawScalar, words: string, after = 0): Span {
  const at = words === "" ? -1 : (written?.text.indexOf(words, Math.max(0, after - place.start)) ?? -1);
  return at < 0 ? place : { ...place, start: place.start + at, end: place.start + at + words.length };
}

/** Paragraphs of a text, each where it begins. */
export const blocksOf = (node: Text): readonly Text[] =>
  blocksAt(
    node,
    writtenLines(node)
      .split(/\n[^\S\n]*\n\s*/u)
      .filter((block) => block.trim() !== ""),
  );

/** Parts of a text that follow each other, as scalars of their own. */
export function blocksAt(node: Text, blocks: readonly string[]): readonly Text[] {
  let after = node.place.start;
  return blocks.map((value): Text => {
    const place = placeWithin(node, firstWords(value), after);
    if (node.written === undefined || place === node.place) return { kind: "scalar", value, source: value, place };
    after = place.end;
    const text = node.written.text.slice(place.start - node.place.start);
    return { kind: "scalar", value, source: value, place, written: { style: "literal", text } };
  });
}

/** What is found again in the file, however the lines were folded. */
const firstWords = (block: string): string => block.trim().split("\n")[0]?.split("  ")[0]?.slice(0, 24).trim() ?? "";
