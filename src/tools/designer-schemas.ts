import { given } from "../basics/given.js";
import { schemeColors } from "../model/color.js";
import { textRoles } from "../model/text.js";
import { masterUses } from "../model/theme.js";
import {
  aligns,
  commonKeys,
  elementKeys,
  elementWords,
  justifications,
  variantKeys,
} from "../validate/elements/keys.js";
import { fieldKeys, fieldKinds } from "../validate/field-kinds.js";
import { partKeys, storyboardKeys } from "../validate/storyboard.js";
import { templateKeys } from "../validate/template.js";
import { themeKeys } from "../validate/theme.js";
import { faceKeys, fallbackKeys, fontKeys } from "../validate/theme-fonts.js";
import { pageKeys } from "../validate/theme-page.js";
import { styleKeys } from "../validate/theme-styles.js";
import { DRAFT } from "./json-schema.js";
import type { Schema } from "./schema.js";

/** What designers' keys mean, in French; the keys themselves come from those who read them. */
const help: Readonly<Record<string, string>> = {
  name: "Le nom, le même que celui du fichier.",
  label: "Le nom de la disposition dans PowerPoint, par langue.",
  help: "Quand s’en servir, par langue.",
  avoid: "Quand en prendre un autre, par langue.",
  background: "La couleur du fond : un nom de couleur du thème.",
  footer: "Le pied de page et le numéro, ou leur texte.",
  fields: "Ce que la personne qui rédige peut donner.",
  words: "Ce que le modèle dit de lui-même, par langue.",
  layout: "Les boîtes, les textes et les images.",
  samples: "Trois exemples : typical, shortest, longest.",
  each: "Répète l’élément pour chaque entrée de cette liste.",
  when: "Ne montre l’élément que si la condition est vraie.",
  fits: "Prise seulement si les mots y tiennent ; sinon, la variante suivante.",
  area: "Une zone de la page : full, page, title ou body.",
  grow: "La part de la place restante.",
  match: "Les boîtes de ce nom prennent la hauteur de la plus haute.",
  onLayout: "Dessiné sur la disposition, une fois pour toutes.",
  style: "Un style de texte du thème : l’aspect.",
  role: "Ce qu’est le texte, quel que soit son aspect : pour le HTML, le PDF et les lecteurs d’écran.",
  master: "Les styles de ce qu’aucun modèle ne compose : title, body, caption, kicker.",
  fill: "La couleur du fond.",
  border: "Le trait du bord.",
  gap: "L’espace entre les éléments.",
  padding: "L’espace à l’intérieur du bord.",
  margin: "L’espace à l’extérieur.",
  of: "Le champ à montrer.",
  alt: "D’une image : ce qu’elle montre, quand la personne qui rédige ne le dit pas ; des mots, avec des noms de champs entre accolades.",
  say: "Des mots, avec des noms de champs entre accolades.",
  grid: "Des rangées de colonnes égales.",
  colors: "Les douze couleurs du thème de PowerPoint, en six chiffres hexadécimaux.",
  tokens: "Les couleurs par usage.",
  parts: "Les parties, dans l’ordre ; dans un thème, leurs couleurs.",
  fonts: "Les deux polices et leurs fichiers TTF ; fallback montre les caractères qui leur manquent.",
  styles: "L’échelle des textes.",
  spacing: "L’échelle des espaces, en points.",
  page: "Le format, les marges et la grille.",
  artwork: "Les images de la charte, par usage.",
  drawings:
    "Ce que la charte dessine de formes, par usage, là où elle n’a pas d’image ; page est sous les diapositives de contenu.",
  size: "La taille, en points.",
  smallest: "La plus petite taille permise.",
  leading: "L’interligne, en pour cent.",
  spaceBefore: "L’espace avant chaque paragraphe.",
  properties: "Titre, auteur et sujet du fichier.",
};

const keyed = (keys: readonly string[], more: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(
    keys.map((key) => [key, { ...more[key], ...given({ description: more[key]?.description ?? help[key] }) }]),
  ),
});

const byLanguage: Schema = {
  anyOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }],
};

const fieldSchema: Schema = {
  anyOf: [
    { enum: fieldKinds.flatMap((kind) => [kind, `${kind}?`]) },
    { ...keyed(fieldKeys, { type: { enum: fieldKinds.flatMap((kind) => [kind, `${kind}?`]) } }), required: ["type"] },
    { type: "object", not: { required: ["type"] }, additionalProperties: { $ref: "#/definitions/field" } },
  ],
};

function elementSchema(more: readonly string[]): Schema {
  const children = {
    children: { type: "array", items: { $ref: "#/definitions/element" } },
    align: { enum: [...aligns] },
    justify: { enum: [...justifications] },
    role: { enum: [...textRoles] },
  };
  const settings = (word: keyof typeof elementKeys): Schema =>
    word === "choose"
      ? { type: "array", items: { $ref: "#/definitions/variant" } }
      : keyed([...commonKeys, ...elementKeys[word], ...more], children);
  return {
    anyOf: elementWords.map((word) => ({
      type: "object",
      additionalProperties: false,
      required: [word],
      properties: { [word]: settings(word) },
    })),
  };
}

/** The schema of templates, for the editors of designers. */
export const templateSchema = (): Schema => ({
  $schema: DRAFT,
  title: "Modèle de diapositive",
  ...keyed(templateKeys, {
    label: byLanguage,
    help: byLanguage,
    avoid: byLanguage,
    footer: { type: "boolean" },
    layout: { $ref: "#/definitions/element" },
    fields: { type: "object", additionalProperties: { $ref: "#/definitions/field" } },
    words: { type: "object", additionalProperties: byLanguage },
    samples: { type: "object", required: ["typical", "shortest", "longest"], additionalProperties: { type: "object" } },
  }),
  required: ["name", "label", "help", "fields", "layout", "samples"],
  definitions: { field: fieldSchema, element: elementSchema([]), variant: elementSchema(variantKeys) },
});

const hexadecimal: Schema = { type: ["string", "number"], pattern: "^#?[0-9A-Fa-f]{6}$" };

/** The schema of themes. */
export const themeSchema = (): Schema => ({
  $schema: DRAFT,
  title: "Thème d’une charte",
  ...keyed(themeKeys, {
    colors: {
      ...keyed(schemeColors, Object.fromEntries(schemeColors.map((name) => [name, hexadecimal]))),
      required: [...schemeColors],
    },
    fonts: keyed(["heading", "body", "fallback"], {
      heading: keyed(fontKeys, { measuredBy: keyed(faceKeys) }),
      body: keyed(fontKeys, { measuredBy: keyed(faceKeys) }),
      fallback: keyed(fallbackKeys),
    }),
    styles: { type: "object", additionalProperties: keyed(styleKeys) },
    master: keyed(masterUses),
    spacing: { type: "object", additionalProperties: { type: "number" } },
    page: keyed(pageKeys),
    drawings: {
      type: "object",
      additionalProperties: {
        anyOf: [{ $ref: "#/definitions/element" }, { type: "array", items: { $ref: "#/definitions/element" } }],
      },
    },
  }),
  definitions: { element: elementSchema([]), variant: elementSchema(variantKeys) },
  required: ["name", "colors", "tokens", "parts", "fonts", "styles", "spacing", "page", "footer"],
});

/** A name alone stands for the part of that name in the storyboard that this one adds to. */
const storyParts: Schema = { type: "array", items: { anyOf: [{ $ref: "#/definitions/part" }, { type: "string" }] } };

/** The schema of storyboards. */
export const storyboardSchema = (): Schema => ({
  $schema: DRAFT,
  title: "Déroulé",
  ...keyed(storyboardKeys, {
    fields: { type: "object", additionalProperties: { $ref: "#/definitions/field" } },
    words: { type: "object", additionalProperties: byLanguage },
    agenda: {
      type: "string",
      description: "Le groupe de la description qui dit l’ordre du jour : ses entries, et legal.",
    },
    parts: storyParts,
  }),
  definitions: {
    field: fieldSchema,
    part: {
      ...keyed(partKeys, {
        label: { type: "string", description: "Comment s’appelle chacune de ces parties, avant son numéro." },
        numbering: { type: "string", description: "roman, arabic, letters ou none ; ou un champ entre accolades." },
        announces: {
          type: "boolean",
          description: "true : la diapositive annonce la suivante, à laquelle mènent les liens.",
        },
        parts: storyParts,
      }),
      required: ["name"],
    },
  },
});
