import type { Schema } from "./schema.js";

/** A list that a table of data gives: its rows, or its groups. */
export const dataList: Schema = { $ref: "#/definitions/dataList" };
/** A value that a table of data gives. */
export const dataValue: Schema = { $ref: "#/definitions/dataValue" };
/** An entry of a list; or the rows that stand in its place. */
export const spliced = (entry: Schema): Schema => {
  const choices = "anyOf" in entry && Array.isArray(entry.anyOf) ? (entry.anyOf as readonly Schema[]) : [entry];
  return { anyOf: [...choices.filter((each) => each !== dataValue), dataList, dataValue] };
};

/** A column by its header, as the definition of it says; `said`: what its key is for. */
const column: Schema = { $ref: "#/definitions/dataColumn" };
const columnFor = (said: string): Schema => ({ allOf: [column], description: said });
const oneOrMore = (entry: Schema): Schema => ({ anyOf: [entry, { type: "array", items: entry }] });
const scalar: Schema = { type: ["string", "number", "boolean", "null"] };

const condition: Schema = {
  anyOf: [
    ...(oneOrMore(scalar).anyOf as readonly Schema[]),
    {
      type: "object",
      additionalProperties: false,
      properties: {
        not: { ...oneOrMore(scalar), description: "Aucune de ces valeurs." },
        atLeast: { ...scalar, description: "Au moins : un nombre, ou une date (2025, 2025-03, 2025-03-31)." },
        atMost: { ...scalar, description: "Au plus : un nombre, ou une date." },
        begins: { ...oneOrMore(scalar), description: "Commence par ces lettres ou ces chiffres : 64, des comptes." },
        contains: { ...oneOrMore(scalar), description: "Contient ces lettres, ou l’un de ces mots." },
        filled: { type: "boolean", description: "true : la cellule n’est pas vide ; false : elle l’est." },
      },
    },
  ],
};
/** Conditions by column. */
const conditions: Schema = { $ref: "#/definitions/dataConditions" };

const rows: Readonly<Record<string, Schema>> = {
  from: { allOf: [{ $ref: "#/definitions/dataTable" }], description: "Le nom du tableau, sous data:." },
  where: {
    ...oneOrMore(conditions),
    description: "Les lignes retenues, par colonne : { axe: 1, état: [en cours, livré] }.",
  },
};

const look: Readonly<Record<string, Schema>> = {
  in: { type: "string", description: "L’unité des nombres : k€, M€, Md€, milliers, millions…" },
  decimals: { type: "integer", minimum: 0, maximum: 6, description: "Combien de décimales." },
};

const order: Readonly<Record<string, Schema>> = {
  sort: {
    ...oneOrMore(column),
    description: "Les colonnes du tri ; - devant, de la plus grande à la plus petite valeur.",
  },
  first: { type: "integer", minimum: 1, description: "Combien de lignes, les premières." },
};

const shape: Readonly<Record<string, Schema>> = {
  columns: {
    type: ["string", "number", "object", "array"],
    description:
      "Ce que devient chaque ligne : une colonne (Nom), des champs ({ name: Nom }), ou un texte ('{Prénom} {Nom}'). { value: Montant, in: k€, decimals: 0 } dit comment une colonne s’écrit.",
  },
  with: { type: "object", description: "Ce que chaque ligne dit en plus, tel quel." },
};

const measures: Readonly<Record<string, Schema>> = {
  count: columnFor("Combien de lignes a ce tableau ; avec from, combien de cellules de cette colonne sont remplies."),
  sum: columnFor("La somme de cette colonne."),
  mean: columnFor("La moyenne de cette colonne."),
  min: columnFor("La plus petite valeur de cette colonne."),
  max: columnFor("La plus grande valeur de cette colonne."),
  share: columnFor("La part des lignes retenues dans ce tableau ; avec from, de leur somme dans cette colonne."),
};
const value: Schema = columnFor("La valeur de cette colonne, sur la seule ligne retenue.");

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const oneMeasure = (names: readonly string[]): Schema => ({ oneOf: names.map((name) => ({ required: [name] })) });

/** The tables of a description, and their columns, by their names: an editor offers them. */
export type DataNames = { readonly tables: readonly string[]; readonly columns: readonly string[] };

/** A name that is known, or another one: a table may get a column. */
const oneOf = (names: readonly string[], any: Schema): Schema =>
  names.length === 0 ? any : { anyOf: [{ enum: names }, any] };

/** What a description may ask of its tables of data. */
export const dataDefinitions = ({ tables, columns }: DataNames): Readonly<Record<string, Schema>> => ({
  dataTable: oneOf(tables, { type: "string" }),
  dataColumn: oneOf([...columns, ...tables], { type: ["string", "number"] }),
  dataCondition: condition,
  dataConditions: {
    type: "object",
    properties: Object.fromEntries(columns.map((name) => [name, { $ref: "#/definitions/dataCondition" }])),
    additionalProperties: { $ref: "#/definitions/dataCondition" },
  },
  dataList: {
    anyOf: [
      object({ ...rows, ...order, ...shape, ...look }, ["from"]),
      {
        ...object(
          {
            ...measures,
            ...rows,
            group: {
              ...oneOrMore(column),
              description:
                "Une valeur pour chaque groupe de cette colonne, dans l’ordre où ils viennent ; de deux colonnes, une par groupe de la seconde.",
            },
            ...order,
            ...shape,
            ...look,
          },
          ["group"],
        ),
        ...oneMeasure(Object.keys(measures)),
      },
    ],
  },
  dataValue: {
    anyOf: [
      { ...object({ ...measures, ...rows, ...look }, []), ...oneMeasure(Object.keys(measures)) },
      object({ value, ...rows, ...order, ...look }, ["value", "from"]),
      {
        type: "object",
        required: ["say"],
        minProperties: 2,
        properties: { say: { type: "string", description: "Des mots, avec des noms entre accolades : {n} projets." } },
        additionalProperties: dataValue,
      },
    ],
  },
});

/** Tables of data by the names that a description gives them. */
export const declaredSchema: Schema = {
  type: "object",
  description: "Les tableaux de données, chacun par le nom que la description lui donne.",
  additionalProperties: {
    anyOf: [
      { type: "string" },
      object(
        {
          file: { type: "string", description: "Le fichier, à côté de la description : XLSX, ODS, CSV, JSON ou YAML." },
          sheet: { type: ["string", "number"], description: "La feuille, si ce n’est pas la première." },
          range: { type: "string", description: "Les cellules (A3:D20), ou le nom d’une plage ou d’un tableau." },
          decimal: { enum: [",", "."], description: "Le signe décimal, là où deux lectures sont possibles." },
        },
        ["file"],
      ),
    ],
  },
};

/** What changes are told from. */
export const previousSchema: Schema = {
  anyOf: [
    { type: "string", description: "La description de l’année d’avant, à côté : ag-2024.yaml." },
    { type: "object", additionalProperties: { type: "string" } },
  ],
  description: "Ce que demande change: true : la description d’avant, ou pour chaque tableau celui d’avant.",
};
