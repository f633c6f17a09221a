import type { BoundNode, BoundSlide } from "../model/bound.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Inline, plainText } from "../model/text.js";
import type { Theme } from "../model/theme.js";
import { eyebrowOf, headed } from "./heading.js";

/**
 * Titles stay as written. Slides whose titles are equal in different parts tell their part: in an eyebrow above the
 * title where it stands in the titles' zone, and in what the slide is called by. Within one part they are as they are,
 * and the writer is told.
 */
export function distinguishTitles(
  slides: readonly BoundSlide[],
  theme: Theme,
): { readonly slides: readonly BoundSlide[]; readonly diagnostics: readonly Diagnostic[] } {
  const titled = slides.map((slide) => ({ slide, ...titleOf(slide), part: plainText(slide.kicker ?? []) }));
  const alike = grouped(titled.filter(({ slide, title }) => slide.kicker !== undefined && title.trim() !== ""));
  const diagnostics: Diagnostic[] = [];
  const told = titled.map(({ slide, title, part, inZone }): BoundSlide => {
    const equals = slide.kicker === undefined ? [] : (alike.get(title) ?? []);
    const inPart = equals.filter((other) => other.part === part);
    const rank = inPart.findIndex((other) => other.slide === slide) + 1;
    if (rank > 1) diagnostics.push(report("equal-titles", { title }, slide.place));
    const ranked = rank > 1 ? { ...slide, rank } : slide;
    const isElsewhere = inPart.length < equals.length && part !== "";
    return isElsewhere ? inPartNamed(ranked, slide.kicker ?? [], inZone, theme) : ranked;
  });
  return { slides: told, diagnostics };
}

function grouped<T extends { readonly title: string }>(titled: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of titled) {
    const group = groups.get(each.title);
    if (group === undefined) groups.set(each.title, [each]);
    else group.push(each);
  }
  return groups;
}

/** A slide that tells its part: above its title where there is room for it. */
function inPartNamed(slide: BoundSlide, inlines: readonly Inline[], isEyebrow: boolean, theme: Theme): BoundSlide {
  const told = { ...slide, part: { inlines, isEyebrow } };
  if (!isEyebrow) return told;
  const eyebrow = eyebrowOf(inlines, { theme, partIndex: slide.partIndex });
  return {
    ...told,
    pages: (entries, passed) =>
      slide.pages(entries, passed).map((page) => ({ ...page, root: headed(page.root, { eyebrow }) })),
  };
}

type Title = { readonly title: string; readonly inZone: boolean };

/** What the title placeholder of a slide says, and whether it stands in the titles' zone. */
function titleOf({ pages, entries }: BoundSlide): Title {
  const root = pages([entries], 0)[0]?.root;
  return (root && titleIn(root, false)) ?? { title: "", inZone: false };
}

function titleIn({ common, content, children }: BoundNode, isZone: boolean): Title | undefined {
  const inZone = isZone || common.area === "title";
  if (content.kind === "text" && content.placeholder?.type === "title")
    return { title: content.paragraphs.map((spec) => plainText(spec.inlines)).join(" "), inZone };
  for (const child of children) {
    const found = titleIn(child, inZone);
    if (found !== undefined) return found;
  }
  return undefined;
}
