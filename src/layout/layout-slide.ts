import { type BoundPage, type BoundSlide, nodesOf } from "../model/bound.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { colorOf, type Look, styleOf } from "../model/look.js";
import type { Fill, Note, PaddedBox, SceneItem, SceneSlide, TextItem, TextRun } from "../model/scene.js";
import { type LanguageTag, plainText, type RichParagraph, withLineBreaks } from "../model/text.js";
import type { LayoutContext } from "./context.js";
import { emitItems } from "./emit.js";
import { fitTrees } from "./fit.js";
import { footerItems } from "./footer.js";
import type { FittedTree } from "./geometry.js";
import type { Misfit } from "./misfits.js";
import { misfitDiagnostics } from "./overflow.js";
import { paddedBoxes } from "./padding.js";
import { fewestPages, morePages, type Pages } from "./paginate.js";
import { distinct, glyphDiagnostics } from "./problems.js";

/** The slides that one entry gives (several when a list goes on), and what their slide layout draws by itself. */
export type SlideLayout = {
  readonly slides: readonly SceneSlide[];
  readonly layoutItems: () => readonly SceneItem[];
  readonly background: Fill;
  readonly diagnostics: readonly Diagnostic[];
};

/** Pure: the same slide, theme and fonts give the same places. Numbers are filled in later. */
export function layoutSlide(slide: BoundSlide, context: LayoutContext): SlideLayout {
  const look: Look = { theme: context.theme, partIndex: slide.partIndex };
  const { pages, trees, misfits } = firstThatFits(slide, look, context);
  const slides = trees.map((tree, index) => {
    const own = { ...slide, ...pages[index] };
    const items = emitItems(tree, { slideId: own.id, look, onLayout: false });
    const padded = paddedBoxes(tree, context.theme);
    return sceneSlide(own, [...items, ...footerItems(own, look, context.footerOf)], padded, look, context.language);
  });
  const emission = { slideId: `layout/${slide.template.name}`, look, onLayout: true };
  return {
    slides,
    layoutItems: () => trees.slice(0, 1).flatMap((tree: FittedTree) => emitItems(tree, emission)),
    background: { kind: "solid", color: colorOf(slide.template.background, look) },
    diagnostics: distinct([...toldFirst(trees, misfits), ...glyphDiagnostics(trees, context.doors)]),
  };
}

type Attempt = ReturnType<typeof fitTrees> & { readonly pages: readonly BoundPage[] };

/** The template's first variants on as few slides as may be; where words do not fit, its next ones, then more slides. */
function firstThatFits(slide: BoundSlide, look: Look, context: LayoutContext): Attempt {
  let pages: Pages | undefined = fewestPages(slide);
  for (;;) {
    const last = firstVariants(slide, pages, look, context);
    const crowded = new Set(last.misfits.filter((misfit) => !isOfTitle(misfit)).map(({ tree }) => tree));
    pages = morePages(pages, crowded, slide.starts);
    if (pages === undefined) return last;
  }
}

/** The first variants of the template's choices with which all words fit; else the last. */
function firstVariants(slide: BoundSlide, entries: Pages, look: Look, { language, doors }: LayoutContext): Attempt {
  const { footer } = slide.template;
  for (let passed = 0; ; passed++) {
    const pages = slide.pages(entries, passed);
    const roots = pages.map(({ root }) => root);
    const fitted = { pages, ...fitTrees(roots, entries, footer, look, language, doors) };
    if (fitted.misfits.length === 0 || passed >= slide.passable) return fitted;
  }
}

/** Where numbers make no chart, nothing need fit. */
function toldFirst(trees: readonly FittedTree[], misfits: readonly Misfit[]): readonly Diagnostic[] {
  const faults = chartFaults(trees);
  return faults.length > 0 ? faults : misfitDiagnostics(misfits, trees);
}

/** What of the numbers of charts no chart should show. */
const chartFaults = (trees: readonly FittedTree[]): readonly Diagnostic[] =>
  trees.flatMap(({ root }) => nodesOf(root).flatMap(({ content }) => (content.kind === "chart" ? content.faults : [])));

/** A title is as long on any slide. */
const isOfTitle = (misfit: Misfit): boolean => misfit.kind !== "box" && misfit.content.placeholder?.type === "title";

function sceneSlide(
  slide: BoundSlide,
  items: readonly SceneItem[],
  padded: readonly PaddedBox[],
  look: Look,
  language: LanguageTag,
): SceneSlide {
  return {
    id: slide.id,
    number: 0,
    layout: slide.template.name,
    title: nameOf(slide, items),
    hidden: slide.hidden,
    items,
    padded,
    notes: slide.notes.map((paragraph) => noteOf(paragraph, look, language)),
    origin: { content: slide.place, template: slide.template.place },
  };
}

/** What a slide is called by: its title, with what tells it from others of the same. */
function nameOf({ part, rank }: BoundSlide, items: readonly SceneItem[]): string {
  const title = items.find((item): item is TextItem => item.kind === "text" && item.placeholder?.type === "title");
  const said = title?.paragraphs.map(({ runs }) => plainText(runs)) ?? [];
  const own = (part?.isEyebrow === true ? said.slice(1) : said).join(" ");
  return `${part === undefined ? "" : `${plainText(part.inlines)} – `}${own}${rank === undefined ? "" : ` (${rank})`}`;
}

function noteOf({ inlines, level, mark }: RichParagraph, look: Look, language: LanguageTag): Note {
  const style = styleOf(look.theme.master.body, look);
  const runs = inlines.map(
    (inline): TextRun => ({
      text: withLineBreaks(inline.text),
      style: style.name,
      font: "body",
      bold: inline.bold === true,
      italic: inline.italic === true,
      sizePt: style.sizePt,
      color: { scheme: "dk1" },
      trackingPt: style.trackingPt,
      superscript: inline.superscript === true,
      lang: inline.lang ?? language,
      ...(inline.link === undefined ? {} : { link: inline.link }),
    }),
  );
  return mark === undefined ? { runs, level } : { runs, level, mark };
}
