import type { Paragraph, TextItem } from "../../model/scene.js";
import type { Link, TextRole } from "../../model/text.js";
import { inlines, ownLanguage, type TextContext } from "./inlines.js";
import { type Attributes, element, type Markup } from "./markup.js";

export type ParagraphContext = TextContext & {
  /** Of the headings within a slide. */
  readonly heading: "h3" | "h4";
};

/** Paragraphs with marks are lists; the second level stands within the first. */
export function paragraphs(item: TextItem, context: ParagraphContext, link: Link | undefined): Markup {
  const told = item.paragraphs.filter(({ runs }) => runs.some(({ text: words }) => words.trim() !== ""));
  const parts: Markup[] = [];
  let index = 0;
  while (index < told.length) {
    const end = listEnd(told, index);
    if (end > index) parts.push(bullets(told.slice(index, end), context, link));
    else parts.push(...told.slice(index, index + 1).map(alone));
    index = Math.max(end, index + 1);
  }
  return parts.join("\n");

  function alone(each: Paragraph): Markup {
    const { name, look } = blockOf(each.role ?? item.role, context);
    return marked(name, each, look, context, link);
  }
}

type Block = { readonly name: "p" | "h3" | "h4"; readonly look: Attributes };

/** A paragraph by what it is, never by how it is set. */
function blockOf(role: TextRole | undefined, { heading }: ParagraphContext): Block {
  switch (role) {
    case undefined:
    case "quote":
      return { name: "p", look: {} };
    case "heading":
      return { name: heading, look: { class: "head" } };
    case "lead":
    case "figure":
    case "label":
      return { name: "p", look: { class: role } };
    case "number":
      return { name: "p", look: { class: "place" } };
    case "detail":
    case "caption":
      return { name: "p", look: { class: "small" } };
    case "kicker":
      return { name: "p", look: { class: "eyebrow" } };
    case "ornament":
      return { name: "p", look: { class: "ornament", "aria-hidden": "true" } };
  }
}

function listEnd(all: readonly Paragraph[], start: number): number {
  const end = all.findIndex(({ bullet }, index) => index >= start && bullet === undefined);
  return end < 0 ? all.length : end;
}

function bullets(items: readonly Paragraph[], context: ParagraphContext, link: Link | undefined): Markup {
  const rows: Markup[] = [];
  let index = 0;
  for (const [first, item] of items.entries()) {
    if (first < index) continue;
    const next = items.findIndex(({ level }, other) => other > first && level <= item.level);
    index = next < 0 ? items.length : next;
    const inner = items.slice(first + 1, index);
    rows.push(marked("li", item, {}, context, link, inner.length === 0 ? "" : bullets(inner, context, link)));
  }
  return element("ul", {}, rows.join("\n"));
}

function marked(
  name: Block["name"] | "li",
  { runs, rtl }: Paragraph,
  look: Attributes,
  context: ParagraphContext,
  link: Link | undefined,
  after: Markup = "",
): Markup {
  const lang = ownLanguage(runs, context);
  const inner = lang === undefined ? context : { ...context, language: lang };
  const outer = after === "" ? inlines(runs, inner, link) : inlines(runs, inner, link) + after;
  return element(name, { ...look, lang, dir: rtl === true ? "rtl" : undefined }, outer);
}
