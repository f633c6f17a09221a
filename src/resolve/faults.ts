import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { ResolvedSlide, ResolvedValue } from "../model/resolved.js";
import type { Draft } from "./draft.js";

/** Ids that the writer gave twice. */
export function idFaults(drafts: readonly Draft[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ options }) => {
    const id = options.id;
    if (id === undefined) return [];
    if (seen.has(id.value)) return [report("duplicate-id", { id: id.value }, id.place)];
    seen.add(id.value);
    return [];
  });
}

/** Links to slides that the deck does not have. */
export function linkFaults(slides: readonly ResolvedSlide[]): readonly Diagnostic[] {
  const ids = new Set(slides.map(({ id }) => id));
  return slides.flatMap((slide) =>
    Object.values(slide.scope)
      .flatMap((value) => slideLinks(value))
      .flatMap(({ slide: id, place }) =>
        ids.has(id) ? [] : [report("unknown-slide", { id, known: [...ids] }, place ?? slide.place)],
      ),
  );
}

function slideLinks(value: ResolvedValue): readonly { readonly slide: string; readonly place?: Place }[] {
  if (value.kind === "group" && value.key !== "assembly") return Object.values(value.fields).flatMap(slideLinks);
  if (value.kind === "list") return value.items.flatMap(slideLinks);
  const inlines =
    value.kind === "paragraphs"
      ? value.paragraphs.flatMap((each) => each.inlines)
      : "inlines" in value
        ? value.inlines
        : [];
  const place = value.place === undefined ? {} : { place: value.place };
  return inlines.flatMap(({ link }) => (link?.kind === "slide" ? [{ slide: link.slide, ...place }] : []));
}
