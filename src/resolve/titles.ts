import { type Diagnostic, report } from "../model/diagnostic.js";
import { holds, patternInlines } from "../model/lookup.js";
import type { ResolvedSlide } from "../model/resolved.js";
import type { Element, TextElement } from "../model/template.js";
import { type Inline, plainText } from "../model/text.js";

/**
 * Titles stay as written. Slides whose titles are equal in different parts tell their part: in an eyebrow above the
 * title where it stands in the titles' zone, and in what the slide is called by. Within one part they are as they are,
 * and the writer is told.
 */
export function distinguishTitles(
  slides: readonly ResolvedSlide[],
  kickers: ReadonlyMap<string, readonly Inline[]>,
): { readonly slides: readonly ResolvedSlide[]; readonly diagnostics: readonly Diagnostic[] } {
  const titled = slides.map((slide) => ({ slide, ...titleIn(slide), kicker: kickers.get(slide.id) ?? [] }));
  const alike = grouped(titled.filter(({ title }) => title.trim() !== ""));
  const diagnostics: Diagnostic[] = [];
  const told = titled.map(({ slide, title, kicker, inZone }): ResolvedSlide => {
    const equals = alike.get(title) ?? [];
    const part = plainText(kicker);
    const inPart = equals.filter((other) => plainText(other.kicker) === part);
    const rank = inPart.findIndex((other) => other.slide === slide) + 1;
    if (rank > 1) diagnostics.push(report("equal-titles", { title }, slide.place));
    const isElsewhere = inPart.length < equals.length && part !== "";
    return {
      ...slide,
      ...(isElsewhere ? { part: { inlines: kicker, isEyebrow: inZone } } : {}),
      ...(rank > 1 ? { rank } : {}),
    };
  });
  return { slides: told, diagnostics };
}

function grouped<T extends { readonly title: string }>(titled: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of titled) groups.set(each.title, [...(groups.get(each.title) ?? []), each]);
  return groups;
}

/** What the title placeholder of a slide will say. */
export const titleOf = (slide: ResolvedSlide): string => titleIn(slide).title;

type Title = { readonly title: string; readonly inZone: boolean };

function titleIn({ template, scope }: ResolvedSlide): Title {
  const isShown = (element: Element): boolean => element.when === undefined || holds([scope], element.when);
  const found = findTitle(template.layout, isShown, false);
  if (found === undefined) return { title: "", inZone: false };
  const said = found.text.parts.map((part) => plainText(patternInlines([scope], part.of.value)));
  return { title: said.join(" "), inZone: found.inZone };
}

function findTitle(
  element: Element,
  isShown: (element: Element) => boolean,
  isZone: boolean,
): { readonly text: TextElement; readonly inZone: boolean } | undefined {
  if (!isShown(element)) return undefined;
  const inZone = isZone || element.area === "title";
  if (element.kind === "text") return element.placeholder === "title" ? { text: element, inZone } : undefined;
  const children = element.kind === "box" ? element.children : element.kind === "choose" ? element.variants : [];
  for (const child of children) {
    const found = findTitle(child, isShown, inZone);
    if (found !== undefined) return found;
  }
  return undefined;
}
