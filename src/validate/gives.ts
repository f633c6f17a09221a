import type { Deck, Storyboard } from "../model/deck.js";
import { report, type ValueName } from "../model/diagnostic.js";
import type { Fields } from "../model/field.js";
import type { Pattern } from "../model/pattern.js";
import type { Span } from "../model/place.js";
import type { Template } from "../model/template.js";
import { fits, type Shape, shapeAt, shapeName } from "./names.js";
import { type Findings, misspelt } from "./read.js";
import { type SlidePart, slideParts } from "./story-parts.js";
import { storyNames } from "./storyboard.js";

/** The storyboard's slides: their templates exist, and get the fields that they have and need. */
export function checkGives(storyboard: Storyboard, templates: readonly Template[], findings: Findings): void {
  const names = templates.map(({ name }) => name);
  checkSlideFields(storyboard.fields, names, findings);
  for (const slide of slidesOf(storyboard)) {
    const { value, place } = slide.part.template;
    const template = templates.find(({ name }) => name === value);
    if (template === undefined) {
      findings.push(misspelt("unknown-template", { name: value }, value, names, spanOf(place)));
      continue;
    }
    const known = Object.keys(template.fields);
    for (const [field, pattern] of Object.entries(slide.part.give)) {
      if (!known.includes(field))
        findings.push(misspelt("unknown-key", { key: field, where: value }, field, known, spanOf(pattern.place)));
    }
    checkNeeds(slide, template, undefined, findings);
  }
}

/** Slides of one template: there is such a one. */
function checkSlideFields(fields: Fields, names: readonly string[], findings: Findings): void {
  for (const field of Object.values(fields)) {
    const inner = field.kind === "list" ? field.of : field;
    if (inner.kind === "group") checkSlideFields(inner.of, names, findings);
    if (inner.kind !== "slides" || inner.template === undefined || names.includes(inner.template)) continue;
    findings.push(misspelt("unknown-template", { name: inner.template }, inner.template, names, inner.place));
  }
}

/** Another template for a part: what the storyboard gives and it does not know is left out; what it needs must be given. */
export function checkOverrides(
  { overrides }: Deck,
  storyboard: Storyboard,
  templates: readonly Template[],
  findings: Findings,
): void {
  const slides = new Map(slidesOf(storyboard).map((slide) => [slide.part.name, slide]));
  for (const slide of slides.values()) {
    const chosen = overrides.templates[slide.part.name];
    const template = templates.find(({ name }) => name === chosen?.value);
    if (chosen !== undefined && template !== undefined) checkNeeds(slide, template, spanOf(chosen.place), findings);
  }
}

const slidesOf = (storyboard: Storyboard): readonly SlidePart[] =>
  slideParts(storyboard.parts, storyNames(storyboard.fields, storyboard.words));

/** Told at `place`, where a deck chose the template; else where the storyboard gives. */
function checkNeeds({ part, names }: SlidePart, template: Template, place: Span | undefined, findings: Findings): void {
  const where = template.name;
  for (const [name, field] of Object.entries(template.fields)) {
    const pattern = Object.hasOwn(part.give, name) ? part.give[name] : undefined;
    if (pattern === undefined) {
      if (!field.optional)
        findings.push(
          place === undefined
            ? report("missing-key", { key: name, where }, spanOf(part.template.place))
            : report("missing-key", { key: name, where, given: Object.keys(part.give) }, place),
        );
      continue;
    }
    const shape = givenShape(pattern, names);
    if (!fits(shape, field))
      findings.push(
        report(
          "wrong-type",
          { field: name, expected: expectedOf(field.kind), found: shapeName(shape) },
          place ?? spanOf(pattern.place),
        ),
      );
  }
}

type Names = SlidePart["names"];

/** Words, unless the pattern is one path. */
function givenShape(pattern: Pattern, names: Names): Shape {
  const [only, ...others] = pattern.value;
  if (only?.kind !== "path" || others.length > 0) return { kind: "leaf", is: "text", derived: [] };
  return shapeAt(only.path, names, spanOf(pattern.place), []);
}

const expectedOf = (kind: Template["fields"][string]["kind"]): ValueName =>
  kind === "list" || kind === "picture" ? kind : kind === "group" ? "map" : "text";

/** YAML is all that these are read from. */
const spanOf = (place: Pattern["place"]): Span => place as Span;
