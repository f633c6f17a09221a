import type { TreeBox, TreeItem } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { element, type Markup } from "./markup.js";
import { type ParagraphContext, paragraphs } from "./paragraphs.js";

/** Boxes under boxes as lists in lists, as readers by ear walk them. */
export function tree({ boxes }: TreeItem, context: ParagraphContext, link: Link | undefined): Markup {
  const listOf = (above: number | undefined): Markup => {
    const rows = boxes.flatMap((box, rank) => (box.line?.from === above ? [rowOf(box, rank)] : []));
    const look = above === undefined ? { class: "tree", role: "list" } : { role: "list" };
    return rows.length === 0 ? "" : element("ul", look, rows.join("\n"));
  };
  const rowOf = ({ text }: TreeBox, rank: number): Markup =>
    element("li", {}, paragraphs(text, context, text.link ?? link) + listOf(rank));
  return listOf(undefined);
}
