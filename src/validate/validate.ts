import { memo } from "../basics/memo.js";
import type { Storyboard } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import type { RawDocument } from "../model/raw.js";
import type { LibrarySources, Sources } from "../model/sources.js";
import type { Template } from "../model/template.js";
import type { Library, Validated } from "../model/validated.js";
import { readDeck } from "./deck.js";
import { fewOfEach } from "./few-of-each.js";
import { checkGives, checkOverrides } from "./gives.js";
import { letterFaults } from "./letters.js";
import { type Names, namesOf } from "./names.js";
import { overlaid } from "./overlaid.js";
import type { Findings } from "./read.js";
import { readSamples } from "./samples.js";
import { readStoryboard } from "./storyboard.js";
import { readTemplate } from "./template.js";
import { readTheme } from "./theme.js";
import { type ThemeNames, themeNames } from "./tokens.js";

/** Located YAML to what it means. Reports every mistake of every file at once. */
export function validate(sources: Sources): Outcome<Validated> {
  const findings: Findings = [...letters(sources.deck)];
  const library = readLibrary(sources.library, findings);
  if (library === undefined) return failure(findings);
  const { storyboard, templates } = library;
  const deck = found(deckIn(sources.deck, storyboard, ...templates), findings);
  if (deck === undefined) return failure(fewOfEach(findings));
  checkOverrides(deck, storyboard, templates, findings);
  return outcome({ ...library, deck }, fewOfEach(findings));
}

/** The storyboard, the templates with their samples and the theme, without a deck. */
export function validateLibrary(sources: LibrarySources): Outcome<Library> {
  const findings: Findings = [];
  const library = readLibrary(sources, findings);
  return library === undefined ? failure(findings) : outcome(library, findings);
}

function readLibrary(sources: LibrarySources, findings: Findings): Library | undefined {
  if (sources.kind === "compiled") return sources.library;
  const defaults = sources.defaults ?? [];
  const documents: readonly RawDocument[] = [sources.storyboard, ...defaults, sources.theme, ...sources.templates];
  findings.push(...documents.flatMap((document) => letters(document)));
  const storyboard = found(storyboardIn(sources.storyboard, ...defaults), findings);
  const facts = storyboard === undefined ? NONE : factNames(storyboard);
  const theme = found(themeIn(sources.theme, facts), findings);
  if (theme === undefined || storyboard === undefined) return undefined;
  const names = JSON.stringify(themeNames(theme));
  const read = sources.templates.flatMap((document) => found(templateIn(document, names, facts), findings) ?? []);
  const templates = read.map(({ template }) => template);
  checkGives(storyboard, templates, findings);
  const samples = Object.fromEntries(read.map(({ template, samples }) => [template.name, samples]));
  return { storyboard, templates, theme, samples, laidOut: {} };
}

/** What was read of a document, and what was found wrong: asked again of a document that is the same, it is not read again. */
type Read<T> = { readonly value: T | undefined; readonly findings: readonly Diagnostic[] };

function found<T>({ value, findings }: Read<T>, all: Findings): T | undefined {
  all.push(...findings);
  return value;
}

const reading = <Rest extends readonly unknown[], T>(
  read: (document: RawDocument, findings: Findings, ...rest: Rest) => T | undefined,
) =>
  memo((document: RawDocument, ...rest: Rest): Read<T> => {
    const findings: Findings = [];
    return { value: read(document, findings, ...rest), findings };
  });

const NONE: Names = {};
const letters = memo(({ root }: RawDocument) => letterFaults(root));
const factNames = memo(({ fields }: Storyboard) => namesOf(fields));
const storyboardIn = reading((document, findings, ...defaults: readonly RawDocument[]) =>
  readStoryboard(overlaid(document, defaults, findings), findings),
);
const deckIn = reading((document, findings, storyboard: Storyboard, ...templates: readonly Template[]) =>
  readDeck(document, storyboard, templates, findings),
);
const themeIn = reading((document, findings, facts: Names) => readTheme(document, facts, findings));
/** The names of a theme as JSON: while they are the same, its values may change. */
const templateIn = reading((document, findings, names: string, facts: Names) => {
  const template = readTemplate(document, JSON.parse(names) as ThemeNames, facts, findings);
  return template && { template, samples: readSamples(template, document, findings) };
});
