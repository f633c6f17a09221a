import type { Paragraph, Scene, SceneItem, SceneSlide, Section, TextItem, TextRun } from "../../model/scene.js";
import { type LanguageTag, plainText } from "../../model/text.js";
import { wordsOf } from "../likes.js";
import { type BlockContext, blocks } from "./blocks.js";
import { line, ownLanguage, type TextContext } from "./inlines.js";
import { type Attributes, element, escaped, type Markup } from "./markup.js";
import { noteBlocks } from "./notes.js";
import type { PageStore } from "./pictures.js";
import type { Interface } from "./words.js";

/** Slides that are shown, by section; those of no section come first, without a name. */
export type Part = {
  readonly name: string;
  /** Of the name, when it is not the deck's. */
  readonly lang: LanguageTag | undefined;
  readonly anchor: string;
  readonly slides: readonly SceneSlide[];
};

/** Hidden slides are left out, and sections that are left empty. */
export function partsOf({ sections, slides }: Scene): readonly Part[] {
  const shown = slides.filter(({ hidden }) => !hidden);
  const named = new Set(sections.flatMap((section) => section.slides));
  const rest: Section = { name: "", slides: shown.map(({ id }) => id).filter((id) => !named.has(id)) };
  return [rest, ...sections]
    .map((section, index) => ({
      name: section.name,
      lang: section.lang,
      anchor: `part-${index}`,
      slides: shown.filter(({ id }) => section.slides.includes(id)),
    }))
    .filter((part) => part.slides.length > 0);
}

/** The anchor of a slide: its id, which is made from the description and stays when slides move. */
export const anchorOf = (slide: string): string => `slide/${slide}`;

/** The contents: a link for each section, and within it one for each slide. */
export function contents(parts: readonly Part[], scene: Scene, { words, lang }: Interface): Markup {
  const entry = (href: string, name: Markup, inner: Markup, language?: LanguageTag): Markup =>
    element("li", {}, element("a", { href: `#${encodeURI(href)}`, lang: language }, name) + inner);
  const listOf = (slides: readonly SceneSlide[]): Markup =>
    slides.map((slide) => entry(anchorOf(slide.id), nameMarkup(slide, scene), "")).join("\n");
  const rows = parts.map((part) =>
    part.name === ""
      ? listOf(part.slides)
      : entry(part.anchor, escaped(part.name), element("ol", { role: "list" }, listOf(part.slides)), part.lang),
  );
  const heading = element("h2", { id: "contents", lang }, escaped(words.contents));
  return element("nav", { "aria-labelledby": "contents" }, heading + element("ol", { role: "list" }, rows.join("\n")));
}

/** The deck as a document: a heading for each section (h2) and each slide (h3), then what the slide says. */
export function documentMarkup(parts: readonly Part[], scene: Scene, store: PageStore, own: Interface): Markup {
  const shown = new Set(parts.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const text: TextContext = {
    theme: scene.theme,
    language: scene.language,
    anchorOf: (slide) => (shown.has(slide) ? anchorOf(slide) : undefined),
  };
  return parts
    .map((part) => {
      const level = part.name === "" ? "h2" : "h3";
      const slides = part.slides
        .map((slide) =>
          slideMarkup(
            slide,
            part,
            level,
            { ...text, store, scene, interface: own },
            { ...own, name: nameMarkup(slide, scene) },
          ),
        )
        .join("\n");
      const heading = part.name === "" ? "" : element("h2", { id: part.anchor, lang: part.lang }, escaped(part.name));
      return element("div", { class: "part" }, `${heading}\n${slides}`);
    })
    .join("\n");
}

/** A slide's name where it is spoken of: as its title says it, with its languages and raised letters, without links. */
export function nameMarkup(slide: SceneSlide, scene: Scene, language: LanguageTag = scene.language): Markup {
  const title = slide.items.find(isTitle);
  const text: TextContext = { theme: scene.theme, language, anchorOf: () => undefined };
  if (title !== undefined && wordsOf(title) === slide.title)
    return title.paragraphs.map((each) => line({ ...each, runs: each.runs.map(named) }, text)).join(" ");
  return language === scene.language
    ? escaped(slide.title)
    : element("span", { lang: scene.language }, escaped(slide.title));
}

const named = ({ link: _, pageOf: __, ...run }: TextRun): TextRun => ({ ...run, text: plainText([run]) });

/** The deck's title as the slide that bears it writes it, with its raised letters. */
export function titleMarkup(parts: readonly Part[], scene: Scene): Markup {
  const titles = parts.flatMap(({ slides }) => slides.flatMap(({ items }) => items.filter(isTitle)));
  const [found] = titles.filter((item) => wordsOf(item) === scene.properties.title);
  const text: TextContext = { theme: scene.theme, language: scene.language, anchorOf: () => undefined };
  return found === undefined
    ? escaped(scene.properties.title)
    : found.paragraphs.map((each) => line(each, text)).join(" ");
}

const isTitle = (item: SceneItem): item is TextItem => item.kind === "text" && item.placeholder?.type === "title";

const isKicker = (item: SceneItem): item is TextItem => item.kind === "text" && item.role === "kicker";

/** A footer and a number are the deck's furniture, not what a slide says. */
export const isFurniture = ({ placeholder }: SceneItem): boolean =>
  placeholder?.type === "ftr" || placeholder?.type === "sldNum";

function slideMarkup(
  slide: SceneSlide,
  part: Part,
  level: "h2" | "h3",
  context: Omit<BlockContext, "isSaid" | "heading">,
  { words, lang, name }: Interface & { readonly name: Markup },
): Markup {
  const anchor = anchorOf(slide.id);
  const title = slide.items.find(isTitle);
  const named = saidIn([part.name]);
  const above = title === undefined || wordsOf(title).trim() === "" ? [] : slide.items.filter(isKicker);
  const kickers = above.filter((item) => !named.has(wordsOf(item)));
  const said = saidIn([part.name, ...kickers.map(wordsOf)]);
  const others = slide.items.filter(
    (item) => item !== title && !above.some((each) => each === item) && !isFurniture(item),
  );
  const number = element("span", { class: "unseen", lang }, `${escaped(words.slide)} `) + slide.number;
  const content = [
    element("p", { class: "number" }, number),
    heading(slide, title, kickers, level, anchor, context),
    blocks(others, { ...context, heading: level === "h2" ? "h3" : "h4", isSaid: (text) => said.has(text) }),
    notes(
      slide,
      context,
      lang === undefined ? escaped(words.notes) : element("span", { lang }, escaped(words.notes)),
      name,
    ),
  ];
  return element(
    "section",
    { class: "slide", id: anchor, ...landmark(slide, title, anchor) },
    content.filter((each) => each !== "").join("\n"),
  );
}

/** What headings say, whole and word by word. */
const saidIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [name, ...name.split(/\s/u)]));

/** The name of a slide's section: its heading, or the slide's own name where another slide has the same heading. */
const landmark = ({ title: name }: SceneSlide, title: TextItem | undefined, anchor: string): Attributes =>
  title === undefined || wordsOf(title) === name ? { "aria-labelledby": `${anchor}/title` } : { "aria-label": name };

function heading(
  slide: SceneSlide,
  title: TextItem | undefined,
  kickers: readonly TextItem[],
  level: "h2" | "h3",
  anchor: string,
  context: TextContext,
): Markup {
  const common = { id: `${anchor}/title`, tabindex: -1 };
  if (title === undefined || wordsOf(title).trim() === "") return element(level, common, escaped(slide.title));
  const above = kickers.flatMap(({ paragraphs }) => paragraphs.map((each): Paragraph => ({ ...each, role: "kicker" })));
  const paragraphs = [...above, ...title.paragraphs];
  const lang = ownLanguage(
    paragraphs.flatMap(({ runs }) => runs),
    context,
  );
  const inner = lang === undefined ? context : { ...context, language: lang };
  const lines = paragraphs.map((paragraph) => {
    const said = line(paragraph, inner, title.link);
    return paragraph.role === "kicker" ? `${element("span", { class: "eyebrow" }, said)}${PAUSE}` : said;
  });
  const dir = title.paragraphs.every(({ rtl }) => rtl === true) ? "rtl" : undefined;
  return element(level, { ...common, lang, dir }, lines.join(" "));
}

/** Between what stands above a title, and the title: it is told with it and apart from it. */
const PAUSE = element("span", { class: "unseen" }, "–");

function notes(slide: SceneSlide, context: TextContext, word: Markup, name: Markup): Markup {
  const said = slide.notes.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  if (said.length === 0) return "";
  const summary = element("summary", {}, `${word}<span class="unseen"> – ${name}</span>`);
  return element("details", {}, `${summary}\n${noteBlocks(said, context)}`);
}
