import type { Field, Fields } from "../../src/model/field.js";
import type { Address } from "../../src/model/place.js";

/** A value as YAML has it, and the fields of a group. */
export type Plain = string | number | boolean | readonly Plain[] | PlainGroup;
export type PlainGroup = { readonly [name: string]: Plain };

/** One value that is more than its field takes, or as much in one word; and which. */
export type Excess = { readonly at: Address; readonly kind: "letters" | "word" | "entries"; readonly value: Plain };

/** Of lists, where they may hold more or fewer: only the last entry is at fault. */
const ENTRIES = 3;
const TIMES = 3;
const WORD = 60;
/** Where a field has no limit of its own. */
const LETTERS = 400;

/** The name of a part is one that there is. */
const [PART, SOME_PART] = ["part", "cover"];

const repeated = (letters: string, count: number): string =>
  letters.repeat(Math.ceil(count / letters.length)).slice(0, count);
const word = (count: number): string => repeated("aeiourst", count);
const words = (count: number): string => repeated("parole ", count).replace(/ $/u, "s");
const figure = (count: number): string => repeated("1234567890", count);

/** Required fields with short values; all fields where none is required. */
export function shortGroup(fields: Fields): PlainGroup {
  const entries = Object.entries(fields);
  const isFull = entries.every(([, { optional }]) => optional);
  return Object.fromEntries(
    entries.flatMap(([name, field], index) =>
      field.optional && !isFull ? [] : [[name, name === PART ? SOME_PART : short(field, index + 1)]],
    ),
  );
}

/** `rank` keeps them different. */
function short(field: Field, rank: number): Plain {
  switch (field.kind) {
    case "text":
      return field.figure === true ? String(rank) : `Mots ${rank}`;
    case "plain":
      return "I";
    case "paragraphs":
      return [`Mots ${rank}`];
    case "bullets":
      return ranksOf(field).map((each) => `Mots ${rank} ${each}`);
    case "numbers":
      return [rank];
    case "number":
      return rank;
    case "boolean":
      return true;
    case "date":
    case "dates":
      return "2025-07-01";
    case "choice":
      return field.values[0] ?? "";
    case "entry":
      return "first";
    case "link":
      return "https://example.org/";
    case "picture":
      return { file: "templates/samples/landscape.svg", decorative: true };
    case "rows":
      return [{ group: `Mots ${rank}` }];
    case "group":
      return shortGroup(field.of);
    case "list":
      return ranksOf(field).map((each) => short(field.of, each));
    case "slides":
      return [];
  }
}

type Limits = { readonly min?: number; readonly max?: number };

const ranksOf = ({ min = 1, max = ENTRIES }: Limits): readonly number[] =>
  Array.from({ length: Math.min(max, Math.max(min, ENTRIES)) }, (_, index) => index + 1);

/** Everything of a group of fields that can be too long, in turn. */
export const excessesOf = (fields: Fields, at: Address = []): readonly Excess[] =>
  Object.entries(fields).flatMap(([name, field]) => excessesOfField(field, [...at, name]));

function excessesOfField(field: Field, at: Address): readonly Excess[] {
  switch (field.kind) {
    case "text": {
      const of = field.figure === true ? figure : words;
      const max = field.maxLength ?? LETTERS;
      return [
        { at, kind: "letters", value: of(max * TIMES) },
        { at, kind: "word", value: (field.figure === true ? figure : word)(Math.min(max, WORD)) },
      ];
    }
    case "plain":
      return loose(at);
    case "paragraphs":
      return [...loose([...at, 1]), ...tooMany(field, at, "Mots")];
    case "bullets":
      return [...loose([...at, ranksOf(field).length]), ...tooMany(field, at, "Mots")];
    case "rows":
      return loose([...at, 1, "group"]);
    case "group":
      return excessesOf(field.of, at);
    case "list":
      return [...excessesOfField(field.of, [...at, ranksOf(field).length]), ...tooMany(field, at, short(field.of, 1))];
    default:
      return [];
  }
}

/** Where no limit is told, the slide's own counts: both are for the layout to find. */
const loose = (at: Address): readonly Excess[] => [
  { at, kind: "word", value: word(WORD * 2) },
  { at, kind: "word", value: words(LETTERS * TIMES) },
];

const tooMany = ({ max }: Limits, at: Address, one: Plain): readonly Excess[] =>
  max === undefined ? [] : [{ at, kind: "entries", value: Array.from({ length: max * TIMES }, () => one) }];

/** A group with the excessive value in its place; what leads to it is given. */
export const withExcess = (fields: Fields, base: PlainGroup, { at, value }: Excess): PlainGroup =>
  placedIn(base, fields, at, value);

function placedIn(base: PlainGroup, fields: Fields, [name, ...rest]: Address, value: Plain): PlainGroup {
  const field = fields[String(name)];
  if (name === undefined || field === undefined) throw new Error(`no field ${name}`);
  return { ...base, [name]: placed(base[name] ?? short(field, 1), field, rest, value) };
}

function placed(base: Plain, field: Field, at: Address, value: Plain): Plain {
  const [rank, ...rest] = at;
  if (rank === undefined) return value;
  if (field.kind === "group") return placedIn(base as PlainGroup, field.of, at, value);
  const items = base as readonly Plain[];
  return items.map((item, index) => {
    if (index + 1 !== rank) return item;
    if (field.kind === "rows") return { ...(item as PlainGroup), [String(rest[0])]: value };
    return field.kind === "list" ? placed(item, field.of, rest, value) : value;
  });
}

/** A line of YAML, and what it gives. */
export type Line = { readonly text: string; readonly at: Address };

/** YAML with each value on a line of its own. */
export function linesOf(value: Plain, at: Address = [], indent = ""): readonly Line[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: Plain, index) =>
      linesOf(item, [...at, index + 1], `${indent}  `).map((line, order) =>
        order === 0 ? { ...line, text: `${indent}- ${line.text.trimStart()}` } : line,
      ),
    );
  }
  if (typeof value !== "object") return [{ text: `${indent}${JSON.stringify(value)}`, at }];
  return Object.entries(value).flatMap(([name, each]) => {
    const own = [...at, name];
    if (typeof each !== "object") return [{ text: `${indent}${name}: ${JSON.stringify(each)}`, at: own }];
    const inner = linesOf(each, own, `${indent}  `);
    return inner.length === 0 ? [] : [{ text: `${indent}${name}:`, at: own }, ...inner];
  });
}
