import { type Diagnostic, report } from "../model/diagnostic.js";
import { holds, patternInlines } from "../model/lookup.js";
import type { ResolvedSlide } from "../model/resolved.js";
import type { Element, TextElement } from "../model/template.js";
import { type Inline, plainText } from "../model/text.js";

/** Slides with a kicker before the titles that stand in several parts, and a warning where that does not tell them apart. */
export function distinguishTitles(
  slides: readonly ResolvedSlide[],
  kickers: ReadonlyMap<string, readonly Inline[]>,
): { readonly slides: readonly ResolvedSlide[]; readonly diagnostics: readonly Diagnostic[] } {
  const counts = countBy(slides.map(titleOf));
  const told = slides.map((slide): ResolvedSlide => {
    const kicker = kickers.get(slide.id) ?? [];
    if ((counts.get(titleOf(slide)) ?? 0) < 2 || kicker.length === 0) return slide;
    return { ...slide, kicker: [...kicker, { text: "\u00a0– " }] };
  });
  return numbered(told);
}

const fullTitle = (slide: ResolvedSlide): string => plainText(slide.kicker ?? []) + titleOf(slide);

/** Titles that are still equal are numbered, and the writer is told. */
function numbered(slides: readonly ResolvedSlide[]): {
  readonly slides: readonly ResolvedSlide[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const counts = countBy(slides.map(fullTitle));
  const seen = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const told = slides.map((slide): ResolvedSlide => {
    const title = fullTitle(slide);
    if ((counts.get(title) ?? 0) < 2 || title.trim() === "") return slide;
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    if (count > 1) diagnostics.push(report("equal-titles", { title }, slide.place));
    return count === 1 ? slide : { ...slide, kicker: [...(slide.kicker ?? []), { text: `${count}.\u00a0` }] };
  });
  return { slides: told, diagnostics };
}

function countBy(titles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
}

/** What the title placeholder of a slide will say, before any kicker. */
export function titleOf({ template, scope }: ResolvedSlide): string {
  const title = findTitle(template.layout, (element) => element.when === undefined || holds([scope], element.when));
  return title === undefined
    ? ""
    : title.parts.map((part) => plainText(patternInlines([scope], part.of.value))).join(" ");
}

function findTitle(element: Element, isShown: (element: Element) => boolean): TextElement | undefined {
  if (!isShown(element)) return undefined;
  if (element.kind === "text") return element.placeholder === "title" ? element : undefined;
  const children = element.kind === "box" ? element.children : element.kind === "choose" ? element.variants : [];
  for (const child of children) {
    const found = findTitle(child, isShown);
    if (found !== undefined) return found;
  }
  return undefined;
}
