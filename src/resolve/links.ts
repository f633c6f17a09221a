import { given } from "../basics/given.js";
import { nearest } from "../diagnostics/nearest.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { ResolvedCell, ResolvedSlide, ResolvedTable, ResolvedValue, Scope } from "../model/resolved.js";
import type { Inline } from "../model/text.js";
import type { Draft } from "./draft.js";

/** Ids of slides by every name that a link may take: the whole id, the `id:` that was written, a part that holds slides. */
export type SlideNames = ReadonlyMap<string, string>;

export function slideNames(drafts: readonly Draft[]): SlideNames {
  const written = drafts.flatMap(({ id, options }) =>
    options.id === undefined ? [] : [[options.id.value, id] as const],
  );
  const parts = drafts.flatMap(({ id, announces }) =>
    announces ? [] : partsAbove(id).map((part) => [part, id] as const),
  );
  const whole = drafts.map(({ id }) => [id, id] as const);
  // The first slide of a part stands for it; the last entry of a name counts.
  return new Map([...parts.toReversed(), ...written.toReversed(), ...whole]);
}

/** `axe-1/studies/map` stands under `axe-1` and `axe-1/studies`. */
const partsAbove = (id: string): readonly string[] =>
  id
    .split("/")
    .slice(0, -1)
    .map((_, index, steps) => steps.slice(0, index + 1).join("/"));

/** Slides whose links lead to ids of slides; a fault for each link that leads nowhere. */
export function followLinks(
  slides: readonly ResolvedSlide[],
  names: SlideNames,
): { readonly slides: readonly ResolvedSlide[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const followed = slides.map((slide) => {
    const links = Object.values(slide.scope).flatMap(linksOf);
    const lost = links.filter(({ name }) => !names.has(name));
    diagnostics.push(...lost.map(({ name, place }) => linkFault(name, place ?? slide.place, names)));
    return links.every(({ name }) => names.get(name) === name)
      ? slide
      : { ...slide, scope: withLinks(slide.scope, names) };
  });
  return { slides: followed, diagnostics };
}

function linkFault(id: string, place: Place, names: SlideNames): Diagnostic {
  return report("unknown-slide", { id, suggestion: nearest(id, [...names.keys()]) }, place);
}

type FoundLink = { readonly name: string; readonly place?: Place };

function linksOf(value: ResolvedValue): readonly FoundLink[] {
  switch (value.kind) {
    case "group":
      return Object.values(value.fields).flatMap(linksOf);
    case "list":
      return value.items.flatMap(linksOf);
    case "paragraphs":
      return value.paragraphs.flatMap(({ inlines, place }) => linksIn(inlines, place));
    case "text":
    case "number":
    case "choice":
    case "dates":
      return linksIn(value.inlines, value.place);
    case "table":
      return tableCells(value).flatMap(({ inlines, place }) => linksIn(inlines, place));
    case "boolean":
    case "link":
    case "slideLink":
    case "picture":
      return [];
  }
}

const tableCells = ({ rows }: ResolvedTable): readonly ResolvedCell[] => rows.flatMap(({ cells }) => cells);

/** A link whose words are of several looks is several inlines: it is told once. */
function linksIn(inlines: readonly Inline[], place: Place | undefined): readonly FoundLink[] {
  const names = new Set(inlines.flatMap(({ link }) => (link?.kind === "slide" ? [link.slide] : [])));
  return [...names].map((name) => ({ name, ...given({ place }) }));
}

const withLinks = (scope: Scope, names: SlideNames): Scope =>
  Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, valueWithLinks(value, names)]));

function valueWithLinks(value: ResolvedValue, names: SlideNames): ResolvedValue {
  const follow = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline) => inlineWithLink(inline, names));
  switch (value.kind) {
    case "group":
      return { ...value, fields: withLinks(value.fields, names) };
    case "list":
      return { ...value, items: value.items.map((item) => valueWithLinks(item, names)) };
    case "paragraphs":
      return { ...value, paragraphs: value.paragraphs.map((each) => ({ ...each, inlines: follow(each.inlines) })) };
    case "text":
    case "number":
    case "choice":
    case "dates":
      return { ...value, inlines: follow(value.inlines) };
    case "table":
      return {
        ...value,
        rows: value.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, inlines: follow(cell.inlines) })),
        })),
      };
    case "boolean":
    case "link":
    case "slideLink":
    case "picture":
      return value;
  }
}

function inlineWithLink(inline: Inline, names: SlideNames): Inline {
  if (inline.link?.kind !== "slide") return inline;
  return { ...inline, link: { kind: "slide", slide: names.get(inline.link.slide) ?? inline.link.slide } };
}
