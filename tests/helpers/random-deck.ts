import { join } from "node:path";
import fc from "fast-check";
import type { Storyboard } from "../../src/model/deck.js";
import type { Field, Fields } from "../../src/model/field.js";
import type { Template } from "../../src/model/template.js";
import { consistentChart } from "./consistent-chart.js";
import { repositoryRoot } from "./office.js";
import { figure, languages, text } from "./random-words.js";

/** A deck as its writer would give it, and what each of its lines is: a slide of a template, or facts of the assembly. */
export type RandomDeck = { readonly text: string; readonly lines: readonly string[] };

type Plain = string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

const pictures = ["landscape", "portrait", "square", "logo"].map((name) =>
  join(repositoryRoot, "templates", "samples", `${name}.svg`),
);

/** What the entries are called that slides name: as many kinds as an assembly may have. */
const entryNames = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** What a field takes, at its limits and within them. */
function valueFor(name: string, field: Field, language: string): fc.Arbitrary<Plain> {
  switch (field.kind) {
    case "text":
      return name === "value" ? figure(field.maxLength ?? 9) : text(language, field.maxLength);
    case "paragraphs":
      return many(text(language), 1, field.max ?? 4);
    case "bullets":
      return many(point(language), field.min ?? 1, Math.min(field.max ?? 12, 12), field.perSlide);
    case "plain":
      return fc.constantFrom(...(name === "part" ? ["cover", "closing"] : ["I", "VIII", "XVIII", "XXVIII", "XXX"]));
    case "number":
      return number(field);
    case "numbers":
      return many(fc.constantFrom(0, 1, 7, 12.5, 1250), 1, 6);
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.constantFrom("2025-07-01", "2025-12-31");
    case "dates":
      return fc.constantFrom<Plain>("2025-07-01", ["2025-07-01", "2025-07-02"], ["2025-12-30", "2026-01-02"]);
    case "choice":
      return fc.constantFrom(...field.values);
    case "entry":
      return fc.constantFrom(...entryNames);
    case "link":
      return fc.constant("https://example.org/");
    case "picture":
      return fc.constantFrom(...pictures).map((file) => ({ file, decorative: true }));
    case "group":
      return groupOf(field.of, language);
    case "list": {
      const list = many(valueFor(name, field.of, language), field.min ?? 1, field.max ?? 24, field.perSlide);
      return field.inAll === undefined
        ? list
        : list.map((each) => firstOf(each as readonly Plain[], half(field.inAll)));
    }
    case "rows":
      // With its columns: withRows.
      return fc.constant([]);
    case "slides":
      return fc.constant([]);
  }
}

/** As many as there may be have no room for as many letters as each may have: the writer is told so. */
const half = (inAll = 0): number => Math.ceil(inAll / 2);

/** Of entries with lists of entries within them, so many: those above before those within. */
function firstOf(list: readonly Plain[], count = 0): readonly Plain[] {
  const kept = list.slice(0, count);
  return kept.map((entry) => {
    if (typeof entry !== "object" || Array.isArray(entry)) return entry;
    const own = Object.entries(entry).filter(([, each]) => !Array.isArray(each));
    const lists = Object.entries(entry).flatMap(([name, each]) => {
      const share = Math.floor((count - kept.length) / kept.length);
      const within = Array.isArray(each) ? firstOf(each as readonly Plain[], share) : [];
      return within.length === 0 ? [] : [[name, within] as const];
    });
    return Object.fromEntries([...own, ...lists]);
  });
}

const point = (language: string): fc.Arbitrary<Plain> =>
  fc.oneof(
    { weight: 5, arbitrary: text(language, 120) },
    {
      weight: 1,
      arbitrary: fc.record({
        text: text(language, 90),
        items: fc.array(text(language, 80), { minLength: 1, maxLength: 2 }),
      }),
    },
  );

function number({ min, max, integer }: Field & { readonly kind: "number" }): fc.Arbitrary<number> {
  const known = [0, 1, 2, 7, 38, 40, 1250, 1_250_000, ...(integer === true ? [] : [0.5, 12.75])];
  return fc.constantFrom(...known.filter((each) => each >= (min ?? 0) && each <= (max ?? Number.MAX_VALUE)));
}

/** The fewest, what one slide holds, and one more: the list goes on over a second slide. */
function many(item: fc.Arbitrary<Plain>, min: number, max: number, perSlide = max): fc.Arbitrary<Plain> {
  const within = (count: number): number => Math.max(min, Math.min(max, count));
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min, max: within(Math.min(perSlide, 24)) }) },
    { weight: 2, arbitrary: fc.constantFrom(min, within(Math.min(perSlide, 24)), within(Math.min(perSlide, 24) + 1)) },
  );
  return count.chain((length) => fc.array(item, { minLength: length, maxLength: length }));
}

/** Optional fields are there every other time. */
function groupOf(fields: Fields, language: string): fc.Arbitrary<Readonly<Record<string, Plain>>> {
  const required = Object.entries(fields).flatMap(([name, { optional }]) => (optional ? [] : [name]));
  const values = Object.entries(fields).map(([name, field]) => [name, valueFor(name, field, language)] as const);
  const record = fc.record(Object.fromEntries(values), { requiredKeys: required });
  const rows = Object.entries(fields).flatMap(([name, field]) => (field.kind === "rows" ? [{ name, field }] : []));
  return rows.reduce((all, { name, field }) => withRows(all, name, field, language), record);
}

/** As many columns as hold words of any length, and rows of as many cells: words first, then figures, or nothing. */
function withRows(
  record: fc.Arbitrary<Readonly<Record<string, Plain>>>,
  name: string,
  { columns, perSlide = 12 }: Field & { readonly kind: "rows" },
  language: string,
): fc.Arbitrary<Readonly<Record<string, Plain>>> {
  return record.chain((values) => {
    const isSet = typeof columns !== "string";
    const written = isSet
      ? columns.filter(({ change }) => change === undefined)
      : (values[columns] as readonly unknown[]);
    const own = written.slice(0, COLUMNS_MAX);
    const cell = fc.constantFrom(null, 0, "12 400", "-3,25", "1 250 000,50", 2024, "n. c.");
    const cells = fc.tuple(text(language, 60), ...own.slice(1).map(() => cell));
    const sum = text(language, 40).chain((label) =>
      fc.constantFrom<Plain>({ group: label }, { subtotal: label }, { total: label }),
    );
    const row = fc.oneof({ weight: 6, arbitrary: cells }, { weight: 1, arbitrary: sum });
    return many(row as fc.Arbitrary<Plain>, 1, perSlide * 2, perSlide).map((each) => ({
      ...values,
      ...(isSet ? {} : { [columns]: own }),
      [name]: each,
    }));
  });
}
const COLUMNS_MAX = 4;

type Slide = { readonly template: string };

/** Numbers at random do not add up, and say so. */
const slideOf = (template: Template, language: string): fc.Arbitrary<Slide> =>
  groupOf(template.fields, language).map((fields) => ({
    template: template.name,
    acknowledged: "…",
    ...(template.name === "chart" ? consistentChart(fields) : fields),
  }));

/** A deck with some slides of each template, and all that an assembly may say. Each slide stands on a line of its own. */
export function randomDeck(
  { fields }: Storyboard,
  templates: readonly Template[],
  brand: string,
  perTemplate: number,
): fc.Arbitrary<RandomDeck> {
  return fc.constantFrom(...languages).chain((language) => {
    const slides = fc.tuple(
      ...templates.flatMap((template) => Array.from({ length: perTemplate }, () => slideOf(template, language))),
    );
    const labels = fc.tuple(...entryNames.map(() => text(language, 40)));
    return fc.tuple(groupOf(fields, language), slides, labels).map(([assembly, topics, words]) => {
      const kinds = entryNames.map((name, index) => ({ name, label: words[index] }));
      return written({ brand, lang: language, ...assembly, kinds }, topics);
    });
  });
}

function written(assembly: Readonly<Record<string, unknown>>, topics: readonly Slide[]): RandomDeck {
  const { highlights, ...facts } = assembly;
  const { topics: _, ...report } = { title: "Slides", ...(highlights as object), topics: [] };
  const entry = ([name, value]: readonly [string, unknown]): string => `${name}: ${JSON.stringify(value)}`;
  const lines = [
    ...Object.entries(facts).map((each) => ({ of: `storyboard ${each[0]}`, line: entry(each) })),
    { of: "storyboard highlights", line: "highlights:" },
    ...Object.entries(report).map((each) => ({ of: `storyboard highlights.${each[0]}`, line: `  ${entry(each)}` })),
    { of: "", line: "  topics:" },
    ...topics.map((slide) => ({ of: slide.template, line: `    - ${JSON.stringify(slide)}` })),
  ];
  return { text: `${lines.map(({ line }) => line).join("\n")}\n`, lines: lines.map(({ of }) => of) };
}
