import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv, type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { storyboardSchema, templateSchema, themeSchema } from "../../src/tools/designer-schemas.js";
import { deckSchema } from "../../src/tools/json-schema.js";
import { schemaNames, schemaText } from "../../src/tools/schemas.js";
import { plain, told, understood } from "../helpers/library.js";
import { repositoryRoot } from "../helpers/office.js";
import { sourceHost } from "../helpers/source-host.js";

const ajv = new Ajv({ strict: false, allErrors: true });
const library = understood({});
if (!library.ok) throw new Error(JSON.stringify(library.diagnostics));
const schema = deckSchema(library.value.storyboard, library.value.templates);
const deck = ajv.compile(schema);
const template = ajv.compile(templateSchema());
const theme = ajv.compile(themeSchema());
const storyboard = ajv.compile(storyboardSchema());

/** What the schema finds wrong with a text, in short. */
const faults = (validate: ValidateFunction, yaml: string): readonly string[] => {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${keyword} ${instancePath}`);
};

const inTopics = (slide: string): string => `axes: [{ title: A, topics: [${slide}] }]`;

describe("the schema of decks takes what is right", () => {
  test.each([
    "place: Chambéry",
    "place: 1234",
    "place: { text: Chambéry, lang: it }",
    "dates: 2025-07-01",
    "dates: [2025-07-01, 2025-07-02]",
    "year: 2024",
    "edition: 32",
    "contact: [Un, { text: Two, lang: en }]",
    "photo: { file: a.jpg, alt: Une vue, focus: [0.5, 0.3] }",
    "website: https://exemple.org",
    "public: true",
    "axes: [{ title: A, id: a, figures: [12, deux, { value: 3, label: trois }] }]",
    inTopics("{ template: page, title: B, points: [Un, { text: Deux, items: [Trois] }], notes: C, hidden: true }"),
    inTopics("{ template: board, title: B, kind: study, cards: [{ value: 1 }], id: b, section: C, footer: D }"),
    inTopics("{ part: figures }"),
    "brand: plain\nlang: fr\ntypography: eu\nkeywords: [a]",
    "storyboard: { order: [axes, cover], templates: { figures: board } }",
    "slides: { cover: { notes: [A, B], section: C } }",
  ])("%s", (yaml) => {
    expect(told({ deck: `title: A\n${yaml}` })).toEqual([]);
    expect(faults(deck, `title: A\n${yaml}`)).toEqual([]);
  });
});

describe("the schema of decks knows what may be asked of data", () => {
  const data = "title: A\ndata: { t: { file: t.xlsx, sheet: 2025, range: 'A3:D' }, u: u.csv }";
  test.each([
    "place: { value: Lieu, from: t, where: { Année: 2025 } }",
    "edition: { count: t, where: { axe: [1, 2], état: { not: fini, filled: true } } }",
    "edition: { sum: 2025, from: t, where: [{ a: { atLeast: 12 } }, { b: { contains: [x, y] } }] }",
    "dates: { max: Date, from: t }",
    "place: { say: '{n} projets', n: { count: t } }",
    "contact: { from: t, columns: Nom, sort: [-Nom, Ville], first: 2 }",
    "axes: [{ title: A, figures: { from: t, columns: { value: Nombre, label: Nom } } }]",
    "axes: [{ title: A, figures: [12, { from: t }, { value: { count: u }, label: B }] }]",
    "axes: [{ title: A, figures: { count: t, group: Nature, sort: -value } }]",
    inTopics("{ from: t, columns: { title: Nom }, with: { template: page } }"),
  ])("%s", (yaml) => {
    expect(faults(deck, `${data}\n${yaml}`)).toEqual([]);
  });
  test.each([
    "place: { form: t }",
    "place: { say: '{n} projets', n: 4 }",
    "place: { value: Lieu }",
    "place: { sum: a, mean: b, from: t }",
    "contact: { from: t, were: { a: 1 } }",
    "contact: { from: t, where: { a: { atleast: 1 } } }",
    "axes: { from: t, first: 0 }",
  ])("%s", (yaml) => {
    expect(faults(deck, `${data}\n${yaml}`)).not.toEqual([]);
  });
});

describe("the schema of decks refuses what is wrong", () => {
  test.each([
    "plcae: Annecy",
    "id: a",
    "place: [Chambéry]",
    "place: true",
    "place: { txt: Chambéry }",
    "place: { text: Chambéry, lang: italien! }",
    "dates: 1er juillet",
    "dates: []",
    "edition: 32e",
    "edition: 100",
    "edition: 1.5",
    "photo: { alt: Une vue }",
    "photo: { file: a.jpg, alt: b, focus: [0.5, 2] }",
    "website: exemple.org",
    "public: oui",
    "axes: {}",
    "axes: [{ titel: A }]",
    "axes: [{ title: A }, { title: B }, { title: C }, { title: D }]",
    "axes: [{ title: A, figures: [] }]",
    inTopics("{ template: pgae, title: B }"),
    inTopics("{ template: page }"),
    inTopics("{ title: B }"),
    inTopics("{ template: page, title: B, cards: [] }"),
    inTopics("{ template: page, title: B, points: [Un] }"),
    inTopics("{ template: page, title: B, points: [Un, { text: D, items: [{ text: T, items: [Q] }] }] }"),
    inTopics("{ template: board, title: B, cards: [{ value: 1 }], kind: stdy }"),
    inTopics("{ part: figurs }"),
    inTopics("{ part: figures, title: B }"),
    "typography: french",
    "lang: français",
    "storyboard: { order: [axis] }",
    "storyboard: { templates: { axes: page } }",
    "storyboard: { templates: { figures: pages } }",
    "slides: { cover: { note: A } }",
  ])("%s", (yaml) => {
    expect(told({ deck: `title: A\n${yaml}` })).not.toEqual([]);
    expect(faults(deck, `title: A\n${yaml}`)).not.toEqual([]);
  });

  test("a title is asked for", () => {
    expect(faults(deck, "place: Annecy")).toEqual(["required "]);
  });
});

test("each template is a choice of its own, named and told in French, so that an editor completes it", () => {
  const slide = (schema.definitions as Record<string, { readonly anyOf: readonly Record<string, unknown>[] }>).slide;
  const told = slide?.anyOf.map(({ title, properties }) => [
    title,
    (properties as Record<string, Record<string, unknown>>).template,
  ]);
  expect(told).toEqual([
    [undefined, undefined],
    ["Page", { const: "page", description: "Une page." }],
    ["Tableau", { const: "board", description: "Des cartes." }],
  ]);
});

test("the same library gives the same text", () => {
  const again = understood({});
  if (!again.ok) throw new Error("errors");
  expect(JSON.stringify(deckSchema(again.value.storyboard, again.value.templates))).toBe(JSON.stringify(schema));
});

const change = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

const designers = { template, theme, storyboard } as const;

describe("the schemas of designers take what is right and refuse unknown keys", () => {
  test("right ones", () => {
    expect(faults(template, plain.template)).toEqual([]);
    expect(faults(theme, plain.theme)).toEqual([]);
    expect(faults(storyboard, plain.storyboard)).toEqual([]);
  });

  test.each([
    ["template", "help:", "hlep:"],
    ["template", "style: body", "stile: body"],
    ["template", "text: { of: text", "txt: { of: text"],
    ["template", "maxLength: 20", "maxLenght: 20"],
    ["template", "text: paragraphs?", "text: paragraph?"],
    ["template", ", longest: { title: Un }", ""],
    ["theme", "spacing:", "spacings:"],
    ["theme", 'dk1: "111111"', 'dk1: "11111"'],
    ["theme", "smallest: 20", "smalest: 20"],
    ["theme", "bold: b.ttf", "blod: b.ttf"],
    ["theme", "gutter: 14", "guter: 14"],
    ["storyboard", "each: axes", "eech: axes"],
    ["storyboard", "words:", "word:"],
    ["storyboard", "place: text?", "place: txt?"],
  ] as const)("%s: %s → %s", (file, from, to) => {
    expect(faults(designers[file], change(plain[file], from, to))).not.toEqual([]);
  });
});

test.each(schemaNames)("decks/schemas/%s.schema.json is what the code says: mot-deck schema --write", async (name) => {
  const { outcome } = await schemaText(name, [repositoryRoot], sourceHost());
  const kept = readFileSync(join(repositoryRoot, "decks", "schemas", `${name}.schema.json`), "utf8");
  expect(outcome.ok && kept === outcome.value).toBe(true);
});

test("the schema for a deck offers the names of its tables and of their columns, and takes others", async () => {
  const deck = join(repositoryRoot, "decks", "ag-donnees.yaml");
  const { outcome } = await schemaText("deck", [repositoryRoot], sourceHost(), deck);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { definitions } = JSON.parse(outcome.value);
  const { tables, columns } = {
    tables: definitions.dataTable.anyOf[0].enum,
    columns: definitions.dataConditions.properties,
  };
  expect(tables).toContain("membres");
  expect(Object.keys(columns)).toContain("Collège");
  expect(definitions.dataColumn.anyOf[1]).toEqual({ type: ["string", "number"] });
});
