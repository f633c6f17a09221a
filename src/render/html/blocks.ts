import { textsOf } from "../../model/leaves.js";
import type { GroupItem, ImageItem, Paragraph, SceneItem, TextItem } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { inlines, ownLanguage, type TextContext, wrapInLink } from "./inlines.js";
import { isNumbered, isOrnament, likes, wordsOf } from "./likes.js";
import { element, type Markup } from "./markup.js";
import type { PageStore } from "./pictures.js";

export type BlockContext = TextContext & {
  readonly store: PageStore;
  /** Words that the headings around have said already. */
  readonly isSaid: (words: string) => boolean;
};

/** Items in reading order: paragraphs and nested lists, figures, cards that repeat as lists. Shapes say nothing. */
export function blocks(items: readonly SceneItem[], context: BlockContext, link?: Link): Markup {
  const telling = items.filter((item) => isTelling(item, context));
  const captions = new Set(telling.filter((item, index) => isCaption(item, telling[index - 1])));
  return likes(telling.filter((item) => !captions.has(item)))
    .flatMap((run) => (run.length > 1 ? [list(run, context, link)] : run.map((item) => block(item, captionOf(item)))))
    .join("\n");

  function captionOf(item: SceneItem): TextItem | undefined {
    const next = telling[telling.indexOf(item) + 1];
    return next?.kind === "text" && captions.has(next) ? next : undefined;
  }
  function block(item: SceneItem, caption: TextItem | undefined): Markup {
    const own = item.link ?? link;
    if (item.kind === "group") return element("div", { class: "card" }, blocks(item.items, context, own));
    if (item.kind === "image") return figure(item, caption, context, own);
    return item.kind === "text" ? text(item, context, own) : "";
  }
}

/** Drawings without words are left out, marks of quotation, and what headings say. */
function isTelling(item: SceneItem, context: BlockContext): boolean {
  if (item.kind === "shape") return false;
  if (item.kind === "group") return item.items.some((inner) => isTelling(inner, context));
  if (item.kind === "image") return item.alt !== undefined;
  const words = wordsOf(item).trim();
  return /[^\p{P}\p{Z}\p{C}]/u.test(words) && !context.isSaid(words);
}

/** The theme's style of captions is what says so. */
const isCaption = (item: SceneItem, previous: SceneItem | undefined): boolean =>
  item.kind === "text" &&
  previous?.kind === "image" &&
  item.paragraphs.every(({ runs }) => runs.every(({ style }) => style === "caption"));

/** What a template repeats. Items that begin with their number leave it to the list. */
function list(items: readonly SceneItem[], context: BlockContext, link: Link | undefined): Markup {
  const numbered = isNumbered(items);
  const rows = items.map((item) => {
    const own = item.link ?? link;
    if (item.kind === "image") return element("li", {}, figure(item, undefined, context, own));
    const inner = item.kind === "group" ? contentOf(item, numbered) : [];
    return element("li", {}, blocks(inner, context, own));
  });
  if (numbered) return element("ol", { class: "steps" }, rows.join("\n"));
  const isGallery = items.every(({ kind }) => kind === "image");
  // Safari forgets that a list without marks is one, unless it is told.
  return element("ul", { class: isGallery ? "gallery" : "cards", role: "list" }, rows.join("\n"));
}

const contentOf = (group: GroupItem, numbered: boolean): readonly SceneItem[] => {
  const [number] = numbered ? textsOf([group]) : [];
  return number === undefined ? group.items : group.items.filter((item) => item !== number);
};

function figure(item: ImageItem, caption: TextItem | undefined, context: BlockContext, link: Link | undefined): Markup {
  const picture = wrapInLink(context.store.shown(item) ?? "", link, context);
  const said = caption === undefined ? "" : element("figcaption", {}, text(caption, context, caption.link ?? link));
  return element("figure", {}, picture + said);
}

function text(item: TextItem, context: BlockContext, link: Link | undefined): Markup {
  const content = paragraphs(item.paragraphs, isOrnament(item), context, link);
  return item.paragraphs.every(({ runs }) => runs.every(({ style }) => style === "quote"))
    ? element("blockquote", {}, content)
    : content;
}

const FIGURE_LETTERS_MAX = 14;

/** From the styles of the theme: what is set large is a figure when short, and leads when long. */
function lookOf({ runs }: Paragraph, { theme }: BlockContext): string | undefined {
  const style = theme.styles[runs[0]?.style ?? ""];
  const base = theme.styles.body?.sizePt ?? 20;
  const letters = runs.reduce((sum, { text: words }) => sum + words.length, 0);
  if (style === undefined) return undefined;
  if (style.sizePt >= base * 1.5 && letters <= FIGURE_LETTERS_MAX) return "figure";
  if (style.bullets.length > 0) return undefined;
  if (style.bold) return "head";
  if (style.sizePt > base) return "lead";
  return style.sizePt < base * 0.75 ? "small" : undefined;
}

/** Paragraphs with marks are lists; the second level stands within the first. */
function paragraphs(
  all: readonly Paragraph[],
  isDrawn: boolean,
  context: BlockContext,
  link: Link | undefined,
): Markup {
  const told = all.filter(({ runs }) => runs.some(({ text: words }) => words.trim() !== ""));
  const parts: Markup[] = [];
  let index = 0;
  while (index < told.length) {
    const end = listEnd(told, index);
    if (end > index) parts.push(bullets(told.slice(index, end), context, link));
    else parts.push(...told.slice(index, index + 1).map((each) => marked("p", each, lookAs(each), context, link)));
    index = Math.max(end, index + 1);
  }
  return parts.join("\n");

  function lookAs(each: Paragraph): Readonly<Record<string, string | undefined>> {
    return isDrawn ? { class: "ornament", "aria-hidden": "true" } : { class: lookOf(each, context) };
  }
}

function listEnd(all: readonly Paragraph[], start: number): number {
  const end = all.findIndex(({ bullet }, index) => index >= start && bullet === undefined);
  return end < 0 ? all.length : end;
}

function bullets(items: readonly Paragraph[], context: BlockContext, link: Link | undefined): Markup {
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
  name: "p" | "li",
  { runs, rtl }: Paragraph,
  look: Readonly<Record<string, string | undefined>>,
  context: BlockContext,
  link: Link | undefined,
  after: Markup = "",
): Markup {
  const lang = ownLanguage(runs, context);
  const inner = lang === undefined ? context : { ...context, language: lang };
  const outer = after === "" ? inlines(runs, inner, link) : inlines(runs, inner, link) + after;
  return element(name, { ...look, lang, dir: rtl === true ? "rtl" : undefined }, outer);
}
