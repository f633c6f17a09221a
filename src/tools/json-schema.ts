import type { Storyboard } from "../model/deck.js";
import { typographies } from "../model/deck.js";
import type { Template } from "../model/template.js";
import type { deckKeys } from "../validate/deck.js";
import type { optionKeys } from "../validate/slides.js";
import { partNames, placeableNames, slidePartNames } from "../validate/story-parts.js";
import { type DataNames, dataDefinitions, declaredSchema, previousSchema } from "./data-schema.js";
import { acknowledged, LANGUAGE, objectOf, paragraphs, templatesOf, words } from "./field-schema.js";
import type { Schema } from "./schema.js";

export const DRAFT = "http://json-schema.org/draft-07/schema#";

/** The schema of descriptions: the storyboard's own fields, and the fields of every template for the slides among the topics. */
export function deckSchema(
  storyboard: Storyboard,
  templates: readonly Template[],
  data: DataNames = { tables: [], columns: [] },
): Schema {
  const { properties, required } = objectOf(storyboard.fields);
  const names = templates.map(({ name }) => name);
  const alone = new Set(templatesOf(storyboard.fields));
  return {
    $schema: DRAFT,
    title: "Description d’une assemblée",
    type: "object",
    additionalProperties: false,
    required,
    properties: { ...properties, ...deckProperties(storyboard, names) },
    definitions: {
      ...dataDefinitions(data),
      ...Object.fromEntries(
        templates.filter(({ name }) => alone.has(name)).map((each) => [each.name, slideSchema(each)]),
      ),
      slide: { anyOf: [placedPart(storyboard), ...templates.map(namedSlideSchema)] },
    },
  };
}

function deckProperties(
  storyboard: Storyboard,
  names: readonly string[],
): Readonly<Record<(typeof deckKeys)[number], Schema>> {
  const parts = partNames(storyboard.parts);
  return {
    brand: { type: "string", description: "La charte : le nom d’un dossier d’assets/." },
    lang: { type: "string", pattern: LANGUAGE, description: "La langue de la présentation : fr, en…" },
    typography: {
      enum: [...typographies],
      description: "Les règles typographiques : auto (celles de la langue), fr, eu (institutions européennes) ou none.",
    },
    keywords: { type: "array", items: { type: "string" }, description: "Mots-clés du fichier." },
    data: declaredSchema,
    previous: previousSchema,
    storyboard: {
      type: "object",
      additionalProperties: false,
      description: "Ce qui change du déroulé habituel.",
      properties: {
        order: {
          type: "array",
          items: { enum: [...new Set(parts)] },
          description: "Les parties dans leur nouvel ordre ; celle qui n’y est pas n’est pas montrée.",
        },
        templates: {
          type: "object",
          additionalProperties: false,
          description: "Un autre modèle pour une partie.",
          properties: Object.fromEntries(slidePartNames(storyboard.parts).map((part) => [part, { enum: names }])),
        },
      },
    },
    slides: {
      type: "object",
      description: "Notes, section, pied de page ou masquage des diapositives que le déroulé produit, par partie.",
      additionalProperties: { type: "object", additionalProperties: false, properties: options },
    },
  };
}

const options: Readonly<Record<(typeof optionKeys)[number], Schema>> = {
  hidden: { type: "boolean", description: "true : la diapositive est masquée." },
  section: { type: "string", description: "Une section de PowerPoint commence ici." },
  footer: { type: "string", description: "Le pied de page de cette diapositive." },
  notes: { ...paragraphs, description: "Les notes de l’orateur." },
  acknowledged,
};

/** What a slide of a template is given, where it goes without saying which. */
function slideSchema(template: Template) {
  const { properties, required } = objectOf(template.fields);
  return {
    type: "object",
    title: label(template),
    description: words(template.help),
    additionalProperties: false,
    required,
    properties: { ...properties, ...options, id: { type: "string", description: "Un nom stable, pour les liens." } },
  };
}

/** The same where a slide names its template. */
function namedSlideSchema(template: Template): Schema {
  const { properties, required, ...rest } = slideSchema(template);
  const named = { template: { const: template.name, description: words(template.help) }, ...properties };
  return { ...rest, required: ["template", ...required], properties: named };
}

const placedPart = (storyboard: Storyboard): Schema => ({
  type: "object",
  additionalProperties: false,
  required: ["part"],
  properties: {
    part: { enum: [...new Set(placeableNames(storyboard.parts))], description: "Une partie du déroulé, placée ici." },
  },
});

const label = (template: Template): string => words(template.label) || template.name;
