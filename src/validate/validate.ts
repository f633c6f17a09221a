import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { RawDocument } from "../model/raw.js";
import type { LibrarySources, Sources } from "../model/sources.js";
import type { Library, Validated } from "../model/validated.js";
import { readDeck } from "./deck.js";
import { checkGives, checkOverrides } from "./gives.js";
import { letterFaults } from "./letters.js";
import { namesOf } from "./names.js";
import type { Findings } from "./read.js";
import { readSamples } from "./samples.js";
import { readStoryboard } from "./storyboard.js";
import { readTemplate } from "./template.js";
import { readTheme } from "./theme.js";

/** Located YAML to what it means. Reports every mistake of every file at once. */
export function validate(sources: Sources): Outcome<Validated> {
  const findings: Findings = [...letterFaults(sources.deck.root)];
  const library = readLibrary(sources.library, findings);
  if (library === undefined) return failure(findings);
  const { storyboard, templates } = library;
  const deck = readDeck(sources.deck, storyboard, templates, findings);
  if (deck === undefined) return failure(findings);
  checkOverrides(deck, storyboard, templates, findings);
  return outcome({ ...library, deck }, findings);
}

/** The storyboard, the templates with their samples and the theme, without a deck. */
export function validateLibrary(sources: LibrarySources): Outcome<Library> {
  const findings: Findings = [];
  const library = readLibrary(sources, findings);
  return library === undefined ? failure(findings) : outcome(library, findings);
}

function readLibrary(sources: LibrarySources, findings: Findings): Library | undefined {
  if (sources.kind === "compiled") return sources.library;
  const documents: readonly RawDocument[] = [sources.storyboard, sources.theme, ...sources.templates];
  findings.push(...documents.flatMap(({ root }) => letterFaults(root)));
  const storyboard = readStoryboard(sources.storyboard, findings);
  const facts = namesOf(storyboard?.fields ?? {});
  const theme = readTheme(sources.theme, facts, findings);
  if (theme === undefined || storyboard === undefined) return undefined;
  const read = sources.templates.flatMap((document) => {
    const template = readTemplate(document, theme, facts, findings);
    return template === undefined ? [] : [{ template, samples: readSamples(template, document, findings) }];
  });
  const templates = read.map(({ template }) => template);
  checkGives(storyboard, templates, findings);
  const samples = Object.fromEntries(read.map(({ template, samples }) => [template.name, samples]));
  return { storyboard, templates, theme, samples, laidOut: {} };
}
