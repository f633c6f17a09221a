import { nearest } from "../diagnostics/nearest.js";
import type { Storyboard } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import type { GroupValue } from "../model/field.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { RawEntry, RawMap } from "../model/raw.js";
import type { Sources } from "../model/sources.js";
import { type SampleName, sampleNames, type Template } from "../model/template.js";
import type { Validated } from "../model/validated.js";
import { readDeck } from "./deck.js";
import type { Findings } from "./read.js";
import { readStoryboard, slideParts } from "./storyboard.js";
import { readTemplate } from "./template.js";
import { readTheme } from "./theme.js";
import { readGroup } from "./values.js";

/** Located YAML to what it means. Reports every mistake of every file at once. */
export function validate(sources: Sources): Outcome<Validated> {
  const findings: Findings = [];
  const library = readLibrary(sources, findings);
  if (library === undefined) return failure(findings);
  const deck = readDeck(sources.deck, library.storyboard, library.templates, findings);
  return deck === undefined ? failure(findings) : outcome({ ...library, deck }, findings);
}

/** The storyboard, the templates with their samples and the theme, without a deck. */
export function validateLibrary(sources: Omit<Sources, "deck">): Outcome<Omit<Validated, "deck">> {
  const findings: Findings = [];
  const library = readLibrary(sources, findings);
  return library === undefined ? failure(findings) : outcome(library, findings);
}

function readLibrary(sources: Omit<Sources, "deck">, findings: Findings): Omit<Validated, "deck"> | undefined {
  const theme = readTheme(sources.theme, findings);
  const storyboard = readStoryboard(sources.storyboard, findings);
  if (theme === undefined || storyboard === undefined) return undefined;
  const templates = sources.templates.flatMap((document) => readTemplate(document, theme, findings) ?? []);
  checkGives(storyboard, templates, findings);
  const samples = Object.fromEntries(templates.map((template) => [template.name, readSamples(template, findings)]));
  return { storyboard, templates, theme, samples };
}

/** Samples are read as a deck's fields are: a sample that a writer could not write proves nothing. */
function readSamples(template: Template, findings: Findings): Readonly<Record<SampleName, GroupValue>> {
  const read = sampleNames.map((name) => {
    const entries = Object.entries(template.samples[name]).map(
      ([key, value]): RawEntry => ({ key, keyPlace: value.place, value }),
    );
    const map: RawMap = { kind: "map", entries, place: template.samplePlaces[name] };
    return [name, readGroup(template.fields, map, { findings, language: "fr" }, [], template.name)] as const;
  });
  return Object.fromEntries(read) as Record<SampleName, GroupValue>;
}

/** The storyboard's slides: their templates exist and have the fields that are given to them. */
function checkGives(storyboard: Storyboard, templates: readonly Template[], findings: Findings): void {
  const names = templates.map(({ name }) => name);
  for (const part of slideParts(storyboard.parts)) {
    const template = templates.find(({ name }) => name === part.template.value);
    const suggestion = nearest(part.template.value, names);
    const more = suggestion === undefined ? {} : { suggestion };
    if (template === undefined)
      findings.push(
        report("unknown-template", { name: part.template.value, known: names, ...more }, part.template.place),
      );
    else checkGive(part.give, template, findings);
  }
}

function checkGive(
  give: Readonly<Record<string, { readonly place: RawMap["place"] | import("../model/place.js").Place }>>,
  template: Template,
  findings: Findings,
): void {
  const known = Object.keys(template.fields);
  for (const [field, pattern] of Object.entries(give)) {
    if (known.includes(field)) continue;
    const suggestion = nearest(field, known);
    findings.push(
      report(
        "unknown-key",
        { key: field, where: template.name, known, ...(suggestion === undefined ? {} : { suggestion }) },
        pattern.place,
      ),
    );
  }
}
