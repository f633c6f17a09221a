import type { Note } from "../../model/scene.js";
import { inlines, ownLanguage, type TextContext } from "./inlines.js";
import { element, type Markup } from "./markup.js";

/** Paragraphs and lists of notes; an item keeps the number that it has. */
export function noteBlocks(notes: readonly Note[], context: TextContext): Markup {
  const parts: Markup[] = [];
  for (let at = 0; at < notes.length; ) {
    const note = notes[at] as Note;
    const end = note.mark === undefined ? at + 1 : listEnd(notes, at);
    parts.push(note.mark === undefined ? marked("p", note, context) : list(notes.slice(at, end), context));
    at = end;
  }
  return parts.join("\n");
}

/** Items of one kind, with what stands under them. */
function listEnd(notes: readonly Note[], start: number): number {
  const first = notes[start];
  let end = start + 1;
  while (end < notes.length) {
    const next = notes[end];
    if (next?.mark === undefined || next.level < (first?.level ?? 0)) break;
    if (next.level === first?.level && next.mark.kind !== first.mark?.kind) break;
    end += 1;
  }
  return end;
}

function list(notes: readonly Note[], context: TextContext): Markup {
  const rows: Markup[] = [];
  for (let at = 0; at < notes.length; ) {
    const note = notes[at] as Note;
    let end = at + 1;
    while (end < notes.length && (notes[end]?.level ?? 0) > note.level) end += 1;
    const under = notes.slice(at + 1, end);
    rows.push(marked("li", note, context, under.length === 0 ? "" : `\n${noteBlocks(under, context)}`));
    at = end;
  }
  return element(notes[0]?.mark?.kind === "number" ? "ol" : "ul", {}, rows.join("\n"));
}

function marked(name: "p" | "li", { runs, mark }: Note, context: TextContext, after: Markup = ""): Markup {
  const lang = ownLanguage(runs, context);
  const said = inlines(runs, lang === undefined ? context : { ...context, language: lang });
  return element(name, { value: mark?.kind === "number" ? mark.value : undefined, lang }, said + after);
}
