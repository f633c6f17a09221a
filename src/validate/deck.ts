import { memoIn } from "../basics/memo.js";
import { type Deck, type Storyboard, type StoryOverrides, typographies } from "../model/deck.js";
import { report } from "../model/diagnostic.js";
import type { SlideEntry } from "../model/field.js";
import { located, type Span } from "../model/place.js";
import type { RawDocument, RawMap, RawNode } from "../model/raw.js";
import type { Template } from "../model/template.js";
import { DEFAULT_BRAND } from "../model/theme.js";
import { keyPlaces } from "./key-places.js";
import {
  asList,
  asMap,
  asOneOf,
  asString,
  checkKeys,
  type Findings,
  isLanguage,
  isText,
  memberOf,
  misspelt,
} from "./read.js";
import { optionKeys, readOptions, readSlide, readSlideOf, templateNamed } from "./slides.js";
import { partNames, slidePartNames } from "./story-parts.js";
import type { EntryName, Reading } from "./texts.js";
import { readGroup } from "./values.js";

/** Keys of a deck that are not the assembly's. */
export const deckKeys = [
  "brand",
  "lang",
  "typography",
  "keywords",
  "data",
  "previous",
  "storyboard",
  "slides",
] as const;

/** The description of an assembly, read by the storyboard's fields and those of the templates that it names. */
export function readDeck(
  { path, root }: RawDocument,
  storyboard: Storyboard,
  templates: readonly Template[],
  findings: Findings,
): Deck | undefined {
  const map = asMap(root, "deck", findings);
  if (map === undefined) return undefined;
  const language = readLanguage(memberOf(map, "lang"), findings);
  const entryNames = recallNames(map);
  const placesOf = (key: string) => keyPlaces(storyboard.fields, templates, key);
  const within: Reading = { findings, language, entryNames, placesOf };
  const slide = (node: RawNode, template?: string): SlideEntry | undefined =>
    template === undefined
      ? readSlide(node, storyboard, templates, within)
      : readSlideOf(
          templates.find(({ name }) => name === template),
          node,
          within,
        );
  const reading: Reading = { ...within, slide };
  const brand = memberOf(map, "brand");
  return {
    path,
    place: map.place,
    language,
    brand: located(asString(brand, "brand", findings) ?? DEFAULT_BRAND, brand?.place ?? map.place),
    typography: asOneOf(memberOf(map, "typography"), typographies, "typography", findings) ?? "auto",
    keywords: asList(memberOf(map, "keywords"), "keywords", findings).flatMap(
      (node) => asString(node, "keywords", findings) ?? [],
    ),
    facts: readGroup(storyboard.fields, root, reading, deckKeys),
    overrides: readOverrides(memberOf(map, "storyboard"), storyboard, templates, findings),
    slideOptions: readSlideOptions(memberOf(map, "slides"), storyboard, { findings, language }),
  };
}

/** The entries of a list of the assembly, by what they call themselves. */
function recallNames(map: RawMap): (list: string) => readonly EntryName[] {
  const known = new Map<string, readonly EntryName[]>();
  return (list) => memoIn(known, list, () => namesIn(memberOf(map, list)));
}

const namesIn = (node: RawNode | undefined): readonly EntryName[] =>
  asList(node, "name", []).flatMap((item) => {
    const name = asString(item.kind === "map" ? memberOf(item, "name") : item, "name", []);
    const label = item.kind === "map" ? memberOf(item, "label") : undefined;
    return name === undefined ? [] : { name, label: (isText(label) ? label.value : undefined) ?? name };
  });

function readLanguage(node: RawNode | undefined, findings: Findings): string {
  const lang = asString(node, "lang", findings) ?? "fr";
  if (isLanguage(lang)) return lang;
  findings.push(report("bad-language", { lang }, node?.place));
  return "fr";
}

function readOverrides(
  node: RawNode | undefined,
  storyboard: Storyboard,
  templates: readonly Template[],
  findings: Findings,
): StoryOverrides {
  const map = node === undefined ? undefined : asMap(node, "storyboard", findings);
  if (map === undefined) return { templates: {} };
  checkKeys(map, ["order", "templates"], findings, "storyboard");
  const isPart = (name: string, known: readonly string[], place: Span): boolean => {
    if (known.includes(name)) return true;
    findings.push(misspelt("unknown-part", { name }, name, known, place));
    return false;
  };
  const all = partNames(storyboard.parts);
  const orderNode = memberOf(map, "order");
  const order = asList(orderNode, "order", findings).flatMap((item) => {
    const name = asString(item, "order", findings);
    return name !== undefined && isPart(name, all, item.place) ? [located(name, item.place)] : [];
  });
  const slides = slidePartNames(storyboard.parts);
  const templateMap = memberOf(map, "templates");
  const entries = templateMap === undefined ? [] : (asMap(templateMap, "templates", findings)?.entries ?? []);
  const chosen = entries.flatMap(({ key, keyPlace, value }) => {
    const template = isPart(key, slides, keyPlace) ? templateNamed(value, templates, findings) : undefined;
    return template === undefined ? [] : [[key, located(template.name, value.place)] as const];
  });
  return { templates: Object.fromEntries(chosen), ...(orderNode === undefined ? {} : { order }) };
}

/** Options of the slides that the storyboard makes: by part, or by entry and part ("axe-ii/figures"). */
function readSlideOptions(node: RawNode | undefined, storyboard: Storyboard, reading: Reading): Deck["slideOptions"] {
  const known = slidePartNames(storyboard.parts);
  const map = node === undefined ? undefined : asMap(node, "slides", reading.findings);
  const read = (map?.entries ?? []).flatMap(({ key, keyPlace, value }) => {
    const part = key.split("/").at(-1) ?? "";
    if (!known.includes(part)) reading.findings.push(misspelt("unknown-part", { name: key }, part, known, keyPlace));
    const options = asMap(value, key, reading.findings);
    if (options === undefined) return [];
    checkKeys(options, optionKeys, reading.findings, key);
    return [[key, located(readOptions(options, reading), keyPlace)] as const];
  });
  return Object.fromEntries(read);
}
