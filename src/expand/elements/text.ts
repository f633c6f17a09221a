import type { TextContent, TextSpec } from "../../model/bound.js";
import { gapOf } from "../../model/lengths.js";
import { colorOf, styleOf } from "../../model/look.js";
import {
  holds,
  lookup,
  patternInlines,
  patternPlace,
  patternSources,
  type Scopes,
  sourcesOf,
} from "../../model/lookup.js";
import type { Pattern } from "../../model/pattern.js";
import type { Place } from "../../model/place.js";
import type { ResolvedValue } from "../../model/resolved.js";
import type { TextElement, TextPart } from "../../model/template.js";
import { plainText, type RichParagraph } from "../../model/text.js";
import { placeholderBook } from "../placeholders.js";
import type { Binding, ElementKind, Expansion } from "./kind.js";

/** The paragraphs of a text; nothing when all of them are empty. */
export const text: ElementKind<TextElement> = {
  content: textContent,
  key: ({ parts }) => {
    const first = parts[0]?.of.value.find((part) => part.kind === "path");
    return first?.kind === "path" ? first.path.join(".") : "text";
  },
};

function textContent(element: TextElement, { scopes, expansion, path }: Binding): TextContent | undefined {
  const parts = element.parts.filter((part) => part.when === undefined || holds(scopes, part.when));
  const paragraphs = parts.flatMap((part) => partSpecs(part, element, scopes, expansion));
  if (paragraphs.every((spec) => plainText(spec.inlines).trim() === "")) return undefined;
  const placeholder = placeholderBook(expansion.slide.template)(element);
  return {
    kind: "text",
    hasEyebrow: false,
    element,
    paragraphs,
    field: fieldName(element),
    place: contentPlace(parts, scopes),
    fitKey:
      element.fit === "together" ? path : `${path}/${paragraphs.map((spec) => plainText(spec.inlines)).join("/")}`,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

function partSpecs(part: TextPart, element: TextElement, scopes: Scopes, { look }: Expansion): readonly TextSpec[] {
  const style = styleOf((part.style ?? element.style).value, look);
  const token = (part.color ?? element.color)?.value ?? style.color;
  const common = { style, color: colorOf(token, look), ...(part.role === undefined ? {} : { role: part.role }) };
  const first = part.spaceBefore === undefined ? style.spaceBeforePt : gapOf(part.spaceBefore, look.theme);
  return paragraphsOf(part.of, scopes).map((paragraph, index) => ({
    ...common,
    inlines: paragraph.inlines,
    level: paragraph.level,
    sources: paragraph.sources,
    bulleted: element.bullets,
    spaceBeforePt: index === 0 ? first : style.spaceBeforePt,
  }));
}

type Written = Pick<TextSpec, "inlines" | "level" | "sources">;

function paragraphsOf(pattern: Pattern, scopes: Scopes): readonly Written[] {
  const value = soleValue(pattern, scopes);
  if (value?.kind === "paragraphs") return value.paragraphs.map(writtenParagraph);
  if (value?.kind === "list") return value.items.flatMap(itemParagraphs);
  const inlines = patternInlines(scopes, pattern.value);
  return inlines.length === 0 ? [] : [{ inlines, level: 0, sources: patternSources(scopes, pattern.value) }];
}

function itemParagraphs(item: ResolvedValue): readonly Written[] {
  if (item.kind === "paragraphs") return item.paragraphs.map(writtenParagraph);
  return "inlines" in item ? [{ inlines: item.inlines, level: 0, sources: sourcesOf(item) }] : [];
}

const writtenParagraph = ({ inlines, level, place }: RichParagraph): Written => ({
  inlines,
  level,
  sources: [{ words: plainText(inlines), place }],
});

function soleValue(pattern: Pattern, scopes: Scopes): ResolvedValue | undefined {
  const [only, ...others] = pattern.value;
  return only?.kind === "path" && others.length === 0 ? lookup(scopes, only.path) : undefined;
}

function contentPlace(parts: readonly TextPart[], scopes: Scopes): Place | undefined {
  return parts.map((part) => patternPlace(scopes, part.of.value)).find((place) => place !== undefined);
}

function fieldName(element: TextElement): string {
  const path = element.parts.flatMap((part) => part.of.value).find((piece) => piece.kind === "path");
  return path?.kind === "path" ? path.path.join(".") : (element.name ?? "text");
}
