import { given } from "../basics/given.js";
import type { RawNode, RawScalar } from "../model/raw.js";
import type { ListMark, RichParagraph } from "../model/text.js";
import { isText, memberOf } from "./read.js";
import { type Reading, readInlines } from "./texts.js";
import { blocksAt, writtenLines } from "./written.js";

/**
 * What a speaker reads: paragraphs apart by an empty line, lines as they were broken, and lists of two levels, whose
 * lines begin with a mark or a number. One text, or a list of them.
 */
export function readNotes(node: RawNode, reading: Reading): readonly RichParagraph[] {
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((each) =>
    notesIn(each).flatMap(({ node: own, ...note }) => {
      const inlines = readInlines("notes", own, reading);
      return inlines === undefined || inlines.length === 0 ? [] : [{ ...note, inlines, place: own.place }];
    }),
  );
}

type Note = { readonly node: RawNode; readonly level: 0 | 1; readonly mark?: ListMark };

/** A text in another language (`{ text, lang }`) is taken apart as any other. */
function notesIn(node: RawNode): readonly Note[] {
  if (isText(node)) return blocks(node);
  const text = node.kind === "map" ? memberOf(node, "text") : undefined;
  if (node.kind !== "map" || !isText(text)) return [{ node, level: 0 }];
  return blocks(text).map(({ node: own, ...note }) => {
    const entries = node.entries.map((entry) => (entry.value === text ? { ...entry, value: own } : entry));
    return { ...note, node: { ...node, entries, place: own.place } };
  });
}

type Block = { readonly lines: string[]; readonly mark?: ListMark; readonly indent: number; readonly level: 0 | 1 };

function blocks(node: RawScalar & { readonly value: string }): readonly Note[] {
  const found = linesToBlocks(writtenLines(node).split("\n"));
  const nodes = blocksAt(
    node,
    found.map(({ lines }) => lines.join("\n")),
  );
  return nodes.flatMap((own, index) => {
    const { level = 0, mark } = found[index] ?? {};
    return [{ level, node: own, ...given({ mark }) }];
  });
}

const MARKED = /^(\s*)(?:([-*+•–])|(\d{1,3})([.)]))\s+(?=\S)/u;

function linesToBlocks(lines: readonly string[]): readonly Block[] {
  const result: Block[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = isOpen ? result.at(-1) : undefined;
    isOpen = line.trim() !== "";
    const marked = MARKED.exec(line);
    if (!isOpen) continue;
    if (marked !== null) result.push(item(marked, line, result));
    else if (last !== undefined && (last.mark === undefined || indentOf(line) > last.indent)) last.lines.push(line);
    else result.push({ lines: [line], indent: 0, level: 0 });
  }
  return result;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** An item stands under the one before it when it is set further in. */
function item(marked: RegExpExecArray, line: string, before: readonly Block[]): Block {
  const [whole, space = "", sign, number, end] = marked;
  const indent = space.length;
  const last = before.at(-1);
  const isUnder = last?.mark !== undefined && (last.level === 1 ? indent >= last.indent : indent > last.indent);
  const level = isUnder ? 1 : 0;
  const mark: ListMark =
    sign !== undefined ? { kind: "sign" } : { kind: "number", value: Number(number), end: end === ")" ? ")" : "." };
  return { lines: [line.slice(whole.length)], mark: counted(mark, level, before), indent, level };
}

/** In Markdown a list may number every item with the same number, and counts on. */
function counted(mark: ListMark, level: 0 | 1, before: readonly Block[]): ListMark {
  const previous = before.findLast((block) => block.level <= level);
  if (mark.kind !== "number" || previous?.mark?.kind !== "number" || previous.level !== level) return mark;
  const first = before.findLastIndex((block) => block.level < level || block.mark?.kind !== "number") + 1;
  const list = before.slice(first).filter((block) => block.level === level);
  const isRepeated = list.every(
    ({ mark: each }, index) => each?.kind === "number" && each.value === mark.value + index,
  );
  return isRepeated && list.length > 0 ? { ...mark, value: mark.value + list.length } : mark;
}
