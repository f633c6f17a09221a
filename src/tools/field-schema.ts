import type { Field, Fields, Words } from "../model/field.js";
import { NOTHING } from "../model/nothing.js";
import { dataList, dataValue, spliced } from "./data-schema.js";
import type { Schema } from "./schema.js";

export const LANGUAGE = "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$";

/** A text alone, or with what is said of it. */
const textWith = (properties: Readonly<Record<string, Schema>>) => ({
  anyOf: [
    { type: ["string", "number"] },
    { type: "object", additionalProperties: false, required: ["text"], properties },
  ] as const satisfies readonly Schema[],
});

const passage = textWith({
  text: { type: ["string", "number"], description: "Le texte." },
  lang: {
    type: "string",
    pattern: LANGUAGE,
    description: "Sa langue, si ce n’est pas celle de la présentation : en, de, it…",
  },
});
/** One paragraph or several. */
/** What an entry and a slide may say of figures that do not add up. */
export const acknowledged: Schema = {
  type: "string",
  description: "Pourquoi des chiffres qui ne concordent pas sont justes ainsi ; va dans les notes.",
};

export const paragraphs: Schema = {
  anyOf: [...passage.anyOf, { type: "array", items: spliced(passage) }],
};

/** In French, as all help in the schemas; else in English. */
export const words = (each: Words | undefined): string => each?.fr ?? each?.en ?? "";

/** The properties that fields make, and those that are required. */
export function objectOf(fields: Fields): {
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

/** How many entries; unless one of them is the rows of a table, which may be any number. */
function lengths({ min = 0, ...rest }: { readonly min?: number; readonly max?: number }): Schema {
  const most = limits(rest, "minItems", "maxItems");
  if (min <= 1) return { ...(min === 0 ? {} : { minItems: min }), ...most };
  return { ...most, if: { contains: dataList }, else: { minItems: min } };
}

const limits = ({ min, max }: { readonly min?: number; readonly max?: number }, low: string, high: string): Schema => ({
  ...(min === undefined ? {} : { [low]: min }),
  ...(max === undefined ? {} : { [high]: max }),
});

/** What may stand there by itself; or what asks a table of data for it. */
function typeSchema(field: Field): Schema {
  const own = ownSchema(field);
  if (field.kind === "group") return own;
  const isList = own.type === "array" || field.kind === "paragraphs";
  const choices = "anyOf" in own && Array.isArray(own.anyOf) ? (own.anyOf as readonly Schema[]) : [own];
  return { anyOf: [...choices, isList ? dataList : dataValue] };
}

function ownSchema(field: Field): Schema {
  switch (field.kind) {
    case "text":
      return field.change === true ? { anyOf: [...passage.anyOf, { const: true }] } : passage;
    case "paragraphs":
      return paragraphs;
    case "bullets":
      return { type: "array", items: spliced(point(point(undefined))), ...lengths(field) };
    case "plain":
      return { type: ["string", "number"] };
    case "number":
      return numberSchema(field);
    case "numbers":
      return {
        anyOf: [
          { type: "array", items: quantity },
          { type: "object", additionalProperties: quantity },
        ],
      };
    case "boolean":
      return { type: "boolean" };
    case "date":
      return day;
    case "dates":
      return { anyOf: [day, { type: "array", items: day, minItems: 1, maxItems: 2 }] };
    case "choice":
      return { enum: field.values.map((value) => ({ true: true, false: false })[value] ?? value) };
    case "entry":
      return { type: ["string", "number"] };
    case "link":
      return { type: "string", pattern: "^(https?://|mailto:|tel:)" };
    case "picture":
      return picture;
    case "group":
      return groupSchema(field);
    case "list":
      return { type: "array", items: spliced(fieldSchema(field.of)), ...lengths(field) };
    case "rows":
      return { type: "array", items: spliced(row), ...lengths(field) };
    case "slides":
      return slidesSchema(field);
  }
}

/** Slides of any template; or slides of one, of which one may stand alone. */
function slidesSchema({ template }: Field & { readonly kind: "slides" }): Schema {
  if (template === undefined) return { type: "array", items: spliced({ $ref: "#/definitions/slide" }) };
  const slide = { $ref: `#/definitions/${template}` };
  return { anyOf: [slide, { type: "array", items: spliced(slide) }] };
}

/** The templates of fields whose slides are all of one, at every depth. */
export const templatesOf = (fields: Fields): readonly string[] =>
  Object.values(fields).flatMap((field) => {
    const inner = field.kind === "list" ? field.of : field;
    if (inner.kind === "group") return templatesOf(inner.of);
    return inner.kind === "slides" ? (inner.template ?? []) : [];
  });

/** What is said where a number lacks. */
const nothing: Schema = { type: "string", pattern: NOTHING };
const quantity: Schema = { anyOf: [{ type: ["number", "null"] }, nothing] };

function numberSchema(field: Field & { readonly kind: "number" }): Schema {
  const type = field.integer === true ? "integer" : "number";
  const own = { type, ...limits(field, "minimum", "maximum") };
  return field.optional && field.integer !== true ? { anyOf: [own, nothing] } : own;
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
        file: {
          type: "string",
          description: "Le fichier, à côté de la description : JPEG, PNG, WebP, AVIF, GIF, TIFF ou SVG.",
        },
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

const cell: Schema = { type: ["string", "number", "null"] };
const cells: Schema = { anyOf: [{ type: ["string", "number"] }, { type: "array", items: cell }] };

/** A list of cells, or a map by the names of the columns, which only the table knows. */
const row: Schema = {
  anyOf: [
    { type: "array", items: cell, description: "Les cellules, dans l’ordre des colonnes." },
    {
      type: "object",
      properties: {
        group: { ...cell, description: "L’intitulé des lignes qui suivent." },
        subtotal: { ...cells, description: "Un sous-total : son nom ; calculé si ses nombres ne sont pas donnés." },
        total: { ...cells, description: "Un total : son nom ; calculé si ses nombres ne sont pas donnés." },
        result: { ...cells, description: "Un résultat : son nom et ses nombres." },
        acknowledged,
      },
      additionalProperties: cell,
    },
  ],
};

function point(inner: Schema | undefined): Schema {
  const items =
    inner === undefined ? {} : { items: { type: "array", items: inner, description: "Les points du second niveau." } };
  return textWith({
    text: { type: ["string", "number"] },
    lang: { type: "string", pattern: LANGUAGE },
    id: { type: "string" },
    ...items,
  });
}

function groupSchema(field: Field & { readonly kind: "group" }): Schema {
  const { properties, required } = objectOf(field.of);
  const object: Schema = {
    type: "object",
    additionalProperties: false,
    required,
    properties: { ...properties, id: { type: "string", description: "Un nom stable." }, acknowledged },
  };
  const alone = [field.main, field.mainList].flatMap((name) => (name === undefined ? [] : (field.of[name] ?? [])));
  return alone.length === 0 ? object : { anyOf: [...alone.map(ownSchema), object] };
}
