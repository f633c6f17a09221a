import { memo, once } from "../basics/memo.js";
import type { BoundNode, BoundPage, BoundSlide } from "../model/bound.js";
import { innerElements } from "../model/elements.js";
import type { ResolvedDeck, ResolvedSlide } from "../model/resolved.js";
import type { Element, Template } from "../model/template.js";
import { headed } from "./heading.js";
import { type LongList, longListOf, type Page, pagesOf, scopeOf } from "./pages.js";
import { expandTree } from "./tree.js";

/** A slide with its trees, which are made when they are asked for. */
export function boundSlide(slide: ResolvedSlide, { theme, artwork, language }: ResolvedDeck): BoundSlide {
  const look = { theme, partIndex: slide.partIndex };
  const list = longListOf(slide);
  const treeOf = (passed: number, page?: Page): BoundNode | undefined =>
    expandTree(
      { slide, language, look, artwork, passed, ...(page === undefined ? {} : { page }) },
      scopeOf(slide, page),
    );
  const whole = once(() => treeOf(0));
  return {
    ...slide,
    entries: list?.entries.length ?? 0,
    perSlide: list?.perSlide ?? 1,
    starts: list?.starts ?? [],
    passable: passable(slide.template),
    pages: (entries, passed) =>
      entries.length === 1 || list === undefined
        ? pageOf(slide, passed === 0 ? whole() : treeOf(passed))
        : continued(slide, list, entries, (page) => treeOf(passed, page)),
  };
}

const pageOf = ({ id, notes }: ResolvedSlide, root: BoundNode | undefined): readonly BoundPage[] =>
  root === undefined ? [] : [{ id, notes, root }];

/** Further slides have ids of their own, and a title that says which they are; the speaker has read the notes. */
const continued = (
  slide: ResolvedSlide,
  list: LongList,
  entries: readonly number[],
  treeOf: (page: Page) => BoundNode | undefined,
): readonly BoundPage[] =>
  pagesOf(list, entries).flatMap((page) => {
    const root = treeOf(page);
    const own = page.index === 0 ? slide : { id: `${slide.id}/${page.index + 1}`, notes: [] };
    return root === undefined ? [] : [{ id: own.id, notes: own.notes, root: headed(root, { label: page.label }) }];
  });

const passable = memo(({ layout }: Template): number => mostFits(layout));

function mostFits(element: Element): number {
  const own = element.kind === "choose" ? element.variants.filter(({ fits }) => fits === true).length : 0;
  return Math.max(own, ...innerElements(element).map(mostFits));
}
