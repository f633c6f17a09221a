import type { Diagnostic } from "../model/diagnostic.js";
import type { ResolvedSlide } from "../model/resolved.js";
import type { Fill, PaddedBox, SceneItem, SceneSlide, TextItem, TextRun } from "../model/scene.js";
import type { Template } from "../model/template.js";
import type { LanguageTag, RichParagraph } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import type { BrokenLine } from "../text/lines.js";
import { emitItems } from "./emit.js";
import type { PlaceholderBook } from "./emit-common.js";
import { expandSlide, type PictureBook } from "./expand.js";
import { type FitDoors, type FittedTree, fitTrees } from "./fit.js";
import { footerItems } from "./footer.js";
import { colorOf, type Look, styleOf } from "./look.js";
import { paddedBoxes } from "./padding.js";
import { paginate } from "./paginate.js";
import { placeholderBook } from "./placeholders.js";
import { glyphDiagnostics, misfitDiagnostics } from "./problems.js";

export type LayoutContext = {
  readonly theme: Theme;
  readonly language: LanguageTag;
  readonly pictures: PictureBook;
  readonly doors: FitDoors;
  /** Lines of footers by what they say: most slides say the same. */
  readonly footers: Map<string, readonly BrokenLine[]>;
  readonly placeholders: Map<Template, PlaceholderBook>;
};

/** The slides that one entry gives (several when a list goes on), and what their slide layout draws by itself. */
export type SlideLayout = {
  readonly slides: readonly SceneSlide[];
  readonly layoutItems: () => readonly SceneItem[];
  readonly background: Fill;
  readonly diagnostics: readonly Diagnostic[];
};

/** Pure: the same slide, theme and fonts give the same places. Numbers are filled in later. */
export function layoutSlide(slide: ResolvedSlide, context: LayoutContext): SlideLayout {
  const look: Look = { theme: context.theme, partIndex: slide.partIndex };
  const parts = paginate(slide);
  const expanded = parts.flatMap((part) => {
    const root = expandSlide({ slide: part, look, pictures: context.pictures });
    return root === undefined ? [] : [{ part, root }];
  });
  const { trees, misfits } = fitTrees(
    expanded.map(({ root }) => root),
    slide.template.footer,
    look,
    context.language,
    context.doors,
  );
  const placeholders = context.placeholders.get(slide.template) ?? placeholderBook(slide.template);
  context.placeholders.set(slide.template, placeholders);
  const slides = trees.map((tree, index) => {
    const part = expanded[index]?.part ?? slide;
    const items = emitItems(tree, { slideId: part.id, look, placeholders, onLayout: false });
    const padded = paddedBoxes(tree, context.theme);
    return sceneSlide(part, [...items, ...footerItems(part, look, context)], padded, look, context.language);
  });
  const emission = { slideId: `layout/${slide.template.name}`, look, placeholders, onLayout: true };
  return {
    slides,
    layoutItems: () => trees.slice(0, 1).flatMap((tree: FittedTree) => emitItems(tree, emission)),
    background: { kind: "solid", color: colorOf(slide.template.background, look) },
    diagnostics: [...misfitDiagnostics(misfits), ...glyphDiagnostics(trees, context.doors)],
  };
}

function sceneSlide(
  slide: ResolvedSlide,
  items: readonly SceneItem[],
  padded: readonly PaddedBox[],
  look: Look,
  language: LanguageTag,
): SceneSlide {
  return {
    id: slide.id,
    number: 0,
    layout: slide.template.name,
    title: titleOf(items),
    hidden: slide.hidden,
    items,
    padded,
    notes: slide.notes.map((paragraph) => noteRuns(paragraph, look, language)),
    origin: { content: slide.place, template: slide.template.place },
  };
}

function titleOf(items: readonly SceneItem[]): string {
  const title = items.find((item): item is TextItem => item.kind === "text" && item.placeholder?.type === "title");
  return title?.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join("")).join(" ") ?? "";
}

function noteRuns(paragraph: RichParagraph, look: Look, language: LanguageTag): readonly TextRun[] {
  const style = styleOf("body", look);
  return paragraph.inlines.map(
    (inline): TextRun => ({
      text: inline.text,
      style: style.name,
      font: "body",
      bold: inline.bold === true,
      italic: inline.italic === true,
      sizePt: style.sizePt,
      color: { scheme: "dk1" },
      trackingPt: style.trackingPt,
      superscript: inline.superscript === true,
      lang: inline.lang ?? language,
    }),
  );
}
