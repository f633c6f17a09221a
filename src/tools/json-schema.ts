import type { Storyboard } from "../model/deck.js";
import { typographies } from "../model/deck.js";
import type { Field, Fields, Words } from "../model/field.js";
import type { Template } from "../model/template.js";
import type { deckKeys, optionKeys } from "../validate/deck.js";
import { partNames, slidePartNames } from "../validate/storyboard.js";

/** A JSON Schema, draft-07. */
export type Schema = { readonly [key: string]: unknown };

export const DRAFT = "http://json-schema.org/draft-07/schema#";

const LANGUAGE = "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$";

const passage: Schema = {
  anyOf: [
    { type: ["string", "number"] },
    {
      type: "object",
      additionalProperties: false,
      required: ["text"],
      properties: {
        text: { type: ["string", "number"], description: "Le texte." },
        lang: {
          type: "string",
          pattern: LANGUAGE,
          description: "Sa langue, si ce n’est pas celle de la présentation : en, de, it…",
        },
      },
    },
  ],
};
const paragraphs: Schema = { anyOf: [...(passage.anyOf as readonly Schema[]), { type: "array", items: passage }] };

/** The schema of descriptions: the storyboard's own fields, and the fields of every template for the slides among the topics. */
export function deckSchema(storyboard: Storyboard, templates: readonly Template[]): Schema {
  const { properties, required } = objectOf(storyboard.fields);
  const names = templates.map(({ name }) => name);
  return {
    $schema: DRAFT,
    title: "Description d’une assemblée",
    type: "object",
    additionalProperties: false,
    required,
    properties: { ...properties, ...deckProperties(storyboard, names) },
    definitions: {
      slide: { anyOf: [placedPart(storyboard), ...templates.map(slideSchema)] },
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
};

function slideSchema(template: Template): Schema {
  const { properties, required } = objectOf(template.fields);
  return {
    type: "object",
    title: label(template),
    description: words(template.help),
    additionalProperties: false,
    required: ["template", ...required],
    properties: {
      template: { const: template.name, description: words(template.help) },
      ...properties,
      ...options,
      id: { type: "string", description: "Un nom stable, pour les liens." },
    },
  };
}

const placedPart = (storyboard: Storyboard): Schema => ({
  type: "object",
  additionalProperties: false,
  required: ["part"],
  properties: {
    part: { enum: [...new Set(slidePartNames(storyboard.parts))], description: "Une partie du déroulé, placée ici." },
  },
});

const words = (each: Words | undefined): string => each?.fr ?? each?.en ?? "";
const label = (template: Template): string => words(template.label) || template.name;

function objectOf(fields: Fields): {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
} {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));
  return { properties, required: Object.entries(fields).flatMap(([name, field]) => (field.optional ? [] : [name])) };
}

function fieldSchema(field: Field): Schema {
  const description = words(field.help);
  return { ...typeSchema(field), ...(description === "" ? {} : { description }) };
}

const limits = ({ min, max }: { readonly min?: number; readonly max?: number }, low: string, high: string): Schema => ({
  ...(min === undefined ? {} : { [low]: min }),
  ...(max === undefined ? {} : { [high]: max }),
});

function typeSchema(field: Field): Schema {
  switch (field.kind) {
    case "text":
      return passage;
    case "paragraphs":
      return paragraphs;
    case "bullets":
      return { type: "array", items: point(point(undefined)), ...limits(field, "minItems", "maxItems") };
    case "plain":
      return { type: ["string", "number"] };
    case "number":
      return { type: field.integer === true ? "integer" : "number", ...limits(field, "minimum", "maximum") };
    case "boolean":
      return { type: "boolean" };
    case "date":
      return day;
    case "dates":
      return { anyOf: [day, { type: "array", items: day, minItems: 1, maxItems: 2 }] };
    case "choice":
      return { enum: [...field.values] };
    case "link":
      return { type: "string", pattern: "^(https?://|mailto:)" };
    case "picture":
      return picture;
    case "group":
      return groupSchema(field);
    case "list":
      return { type: "array", items: fieldSchema(field.of), ...limits(field, "minItems", "maxItems") };
    case "slides":
      return { type: "array", items: { $ref: "#/definitions/slide" } };
  }
}

const day: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

const picture: Schema = {
  anyOf: [
    { type: "string" },
    {
      type: "object",
      additionalProperties: false,
      required: ["file"],
      properties: {
        file: { type: "string", description: "Le fichier, à côté de la description : JPEG, PNG, WebP, AVIF ou SVG." },
        alt: { type: "string", description: "Ce que montre l’image, pour qui ne la voit pas (80 caractères)." },
        focus: {
          type: "array",
          items: { type: "number", minimum: 0, maximum: 1 },
          minItems: 2,
          maxItems: 2,
          description: "Le point à garder en vue, de la gauche et du haut : [0.5, 0.3].",
        },
        decorative: { type: "boolean", description: "true : l’image ne dit rien." },
      },
    },
  ],
};

function point(inner: Schema | undefined): Schema {
  const items =
    inner === undefined ? {} : { items: { type: "array", items: inner, description: "Les points du second niveau." } };
  return {
    anyOf: [
      { type: ["string", "number"] },
      {
        type: "object",
        additionalProperties: false,
        required: ["text"],
        properties: {
          text: { type: ["string", "number"] },
          lang: { type: "string", pattern: LANGUAGE },
          id: { type: "string" },
          ...items,
        },
      },
    ],
  };
}

function groupSchema(field: Field & { readonly kind: "group" }): Schema {
  const { properties, required } = objectOf(field.of);
  const object: Schema = {
    type: "object",
    additionalProperties: false,
    required,
    properties: { ...properties, id: { type: "string", description: "Un nom stable." } },
  };
  return field.main === undefined ? object : { anyOf: [{ type: ["string", "number"] }, object] };
}
