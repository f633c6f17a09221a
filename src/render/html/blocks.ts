import { textsOf } from "../../model/leaves.js";
import type { GroupItem, ImageItem, SceneItem, TextItem } from "../../model/scene.js";
import type { Link } from "../../model/text.js";
import { firstNumber, likes, wordsOf } from "../likes.js";
import { type ChartContext, chartFigure } from "./chart.js";
import { wrapInLink } from "./inlines.js";
import { element, type Markup } from "./markup.js";
import { type ParagraphContext, paragraphs } from "./paragraphs.js";
import type { PageStore } from "./pictures.js";
import { table } from "./table.js";
import { tree } from "./tree.js";

export type BlockContext = ParagraphContext &
  ChartContext & {
    readonly store: PageStore;
    /** Words that the headings around have said already. */
    readonly isSaid: (words: string) => boolean;
  };

/** Items in reading order: paragraphs and nested lists, figures, cards that repeat as lists. Shapes say nothing. */
export function blocks(items: readonly SceneItem[], context: BlockContext, link?: Link): Markup {
  const telling = items.filter((item) => isTelling(item, context));
  const captions = new Set(telling.filter((item, index) => isCaption(item, telling[index - 1])));
  return likes(telling.filter((item) => !captions.has(item)))
    .flatMap((run) =>
      run.length > 1 && run.every((item) => captionOf(item) === undefined)
        ? [list(run, context, link)]
        : run.map((item) => block(item, captionOf(item))),
    )
    .join("\n");

  function captionOf(item: SceneItem): TextItem | undefined {
    const next = telling[telling.indexOf(item) + 1];
    return next?.kind === "text" && captions.has(next) ? next : undefined;
  }
  function block(item: SceneItem, caption: TextItem | undefined): Markup {
    const own = item.link ?? link;
    switch (item.kind) {
      case "group":
        return element("div", { class: "card" }, blocks(item.items, context, own));
      case "image":
        return figure(item, caption, context, own);
      case "chart":
        return chartFigure(item, captionMarkup(caption, context, own), context);
      case "table":
        return captioned(table(item, context, own), caption, context, own);
      case "tree":
        return tree(item, context, own);
      case "text":
        return text(item, caption, context, own);
      case "shape":
        return "";
    }
  }
}

/** Drawings without words are left out, marks of quotation, and what headings say. */
function isTelling(item: SceneItem, context: BlockContext): boolean {
  switch (item.kind) {
    case "shape":
      return false;
    case "group":
      return item.items.some((inner) => isTelling(inner, context));
    case "image":
      return item.alt !== undefined;
    case "chart":
    case "table":
    case "tree":
      return true;
    case "text": {
      const words = wordsOf(item).trim();
      return /[^\p{P}\p{Z}\p{C}]/u.test(words) && !context.isSaid(words);
    }
  }
}

/** Of the picture, the chart or the quotation just before. */
const isCaption = (item: SceneItem, previous: SceneItem | undefined): boolean =>
  item.kind === "text" && item.role === "caption" && previous !== undefined && hasCaption(previous);

const hasCaption = (item: SceneItem): boolean =>
  item.kind === "image" ||
  item.kind === "chart" ||
  item.kind === "table" ||
  (item.kind === "text" && item.role === "quote");

/** What a template repeats. Items that begin with their number leave it to the list. */
function list(items: readonly SceneItem[], context: BlockContext, link: Link | undefined): Markup {
  const start = firstNumber(items);
  const rows = items.map((item) => {
    const own = item.link ?? link;
    if (item.kind === "image") return element("li", {}, figure(item, undefined, context, own));
    const inner = item.kind === "group" ? contentOf(item, start !== undefined) : [];
    return element("li", {}, blocks(inner, context, own));
  });
  if (start !== undefined)
    return element("ol", { class: "steps", start: start === 1 ? undefined : start }, rows.join("\n"));
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
  return element("figure", {}, picture + captionMarkup(caption, context, link));
}

const captionMarkup = (caption: TextItem | undefined, context: BlockContext, link: Link | undefined): Markup =>
  caption === undefined ? "" : element("figcaption", {}, paragraphs(caption, context, caption.link ?? link));

const captioned = (
  said: Markup,
  caption: TextItem | undefined,
  context: BlockContext,
  link: Link | undefined,
): Markup => (caption === undefined ? said : element("figure", {}, said + captionMarkup(caption, context, link)));

function text(item: TextItem, caption: TextItem | undefined, context: BlockContext, link: Link | undefined): Markup {
  const content = paragraphs(item, context, link);
  const said = item.role === "quote" ? element("blockquote", {}, content) : content;
  return captioned(said, caption, context, link);
}
