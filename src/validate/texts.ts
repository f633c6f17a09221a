import { parseInline } from "../doors/markdown.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Field, SlideEntry, Value } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawList, RawNode } from "../model/raw.js";
import type { Inline, LanguageTag, RichParagraph } from "../model/text.js";
import { dataInlines } from "./data-texts.js";
import type { KeyPlaces } from "./key-places.js";
import {
  asString,
  checkKeys,
  entriesOf,
  type Findings,
  fieldOf,
  headOf,
  isLanguage,
  isText,
  memberOf,
  wrongType,
} from "./read.js";
import { areNumbered, unmarked } from "./typed-marks.js";
import { blocksOf, placeWithin, writtenLines } from "./written.js";

/** What reading a value needs to know beside its field. */
export type Reading = {
  readonly findings: Findings;
  readonly language: LanguageTag;
  /** Names of the entries of one of the assembly's lists; absent in samples, where any name may stand. */
  readonly entryNames?: (list: string) => readonly EntryName[];
  /** Reads the entries of a field of kind `slides`, which may be of one `template`; absent where no slides may stand. */
  readonly slide?: (node: RawNode, template?: string) => SlideEntry | undefined;
  /** Where else a key may be written. */
  readonly placesOf?: (key: string) => KeyPlaces;
};

/** What an entry of a list of the assembly is called, and in which words it is shown. */
export type EntryName = { readonly name: string; readonly label: string };

const passageKeys = ["text", "lang"] as const;

/** A text, or `{ text, lang }`. A number is shown as it is typed: contacts and codes are no figures. */
export function readInlines(
  name: string,
  node: RawNode,
  reading: Reading,
  isFigure = false,
): readonly Inline[] | undefined {
  const { findings } = reading;
  if (node.kind === "map") {
    checkKeys(node, passageKeys, findings, name);
    const inner = memberOf(node, "text");
    const lang = asString(memberOf(node, "lang"), "lang", findings);
    if (lang !== undefined && !isLanguage(lang))
      findings.push(report("bad-language", { lang }, memberOf(node, "lang")?.place));
    if (inner === undefined) findings.push(report("missing-key", { key: "text", where: name }, headOf(node)));
    if (inner?.kind === "map") findings.push(wrongType("text", inner, name));
    const inlines =
      inner === undefined || inner.kind === "map"
        ? undefined
        : readInlines(name, inner, { ...reading, language: lang ?? reading.language }, isFigure);
    return lang === undefined ? inlines : inlines?.map((inline) => ({ ...inline, lang: inline.lang ?? lang }));
  }
  if (node.kind === "scalar" && node.data !== undefined) return dataInlines(node, reading.language);
  if (node.kind !== "scalar" || typeof node.value === "boolean") {
    findings.push(wrongType("text", node, name));
    return undefined;
  }
  if (typeof node.value === "number") {
    const isGrouped = isFigure && Number.isFinite(node.value) && !/^[+-]?0\d/u.test(node.source);
    return [{ text: node.source, ...(isGrouped ? { number: node.value } : {}) }];
  }
  const { inlines, diagnostics } = parseInline(isText(node) ? writtenLines(node) : "", node.place);
  const [only, ...others] = inlines;
  const figures = isFigure && only !== undefined && others.length === 0 ? withUnit(only) : inlines;
  const told = [...diagnostics, ...ordinalWarnings(inlines, node.place, reading.language)];
  const typed = ({ args }: (typeof told)[number]): string => ("link" in args ? args.link : args.typed);
  findings.push(...told.map((each) => ({ ...each, place: placeWithin(node, typed(each)) })));
  return figures;
}

/** "12500 €": the number of a figure, to be grouped, and its unit, which stays on its line. */
function withUnit(inline: Inline): readonly Inline[] {
  const [, number = "", unit = ""] = /^([+-]?[1-9]\d{3,})[ \u00a0\u202f](\D.*)$/u.exec(inline.text) ?? [];
  if (number === "" || inline.code === true) return [inline];
  return [
    { ...inline, text: number, number: Number(number) },
    { ...inline, text: `\u00a0${unit}` },
  ];
}

/** French ordinals are 1er, 1re, 2e, XXIe: never 1ère, 2ème. */
const TYPED_ORDINAL = /(?<![\p{L}\d])(?:(\d+|[IVXLC]+)i?[èe]me(s?)|(\d+)[ÈE]ME(S?)|([1I])i?[èe]re(s?))(?![\p{L}\d])/gu;

function ordinalWarnings(
  inlines: readonly Inline[],
  place: Span,
  language: LanguageTag,
): readonly Diagnostic<"typed-ordinal">[] {
  return inlines.flatMap((inline) => {
    if (inline.code === true || !(inline.lang ?? language).startsWith("fr")) return [];
    return [...inline.text.matchAll(TYPED_ORDINAL)].map(([typed, low, lows, high, highs, first, firsts]) => {
      const suggestion = first === undefined ? `${low ?? high}e${lows || highs ? "s" : ""}` : `${first}re${firsts}`;
      return report("typed-ordinal", { typed, suggestion }, place);
    });
  });
}

/** A passage in Markdown, alone or with its language. */
export function readText(
  name: string,
  field: Field & { readonly kind: "text" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  if (field.change === true && node.kind === "scalar" && node.value === true) {
    reading.findings.push(report("no-previous", { label: "", reason: "none" }, node.place));
    return undefined;
  }
  const inlines = readInlines(name, node, reading, field.figure);
  if (inlines === undefined) return undefined;
  const letters = inlines.map((inline) => inline.text).join("");
  if (letters.trim() === "" && !field.optional)
    reading.findings.push(report("empty-value", { field: name }, node.place));
  if (field.maxLength !== undefined && letters.length > field.maxLength) {
    const isNumber = node.kind === "scalar" && node.data !== undefined && typeof node.value === "number";
    const args = { field: name, length: letters.length, max: field.maxLength, isNumber };
    reading.findings.push(report("text-too-long", args, node.place));
  }
  return { kind: "text", inlines, place: node.place };
}

/** One text, or a list of them; a blank line in a block of text begins a paragraph. */
export function readParagraphs(
  name: string,
  field: Field & { readonly kind: "paragraphs" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  const nodes = node.kind === "list" ? entriesOf(node) : [node];
  const blocks = nodes.flatMap((each): RawNode | readonly RawNode[] => (isText(each) ? blocksOf(each) : each));
  const paragraphs = blocks.flatMap((item): readonly RichParagraph[] => {
    const inlines = readInlines(name, item, reading);
    return inlines === undefined || inlines.length === 0 ? [] : [{ inlines, level: 0, place: item.place }];
  });
  checkCount(name, field, paragraphs.length, node, reading);
  return { kind: "paragraphs", paragraphs, place: node.place };
}

const pointKeys = ["text", "lang", "items", "id"] as const;

/** Points, at two levels. */
export function readBullets(
  name: string,
  field: Field & { readonly kind: "bullets" },
  node: RawNode,
  reading: Reading,
): Value | undefined {
  if (node.kind !== "list") {
    reading.findings.push(wrongType("list", node, name));
    return undefined;
  }
  checkCount(name, field, node.items.length, node, reading);
  return {
    kind: "paragraphs",
    paragraphs: pointsOf(name, node, 0, reading),
    place: node.place,
  };
}

function pointsOf(name: string, list: RawList, level: 0 | 1, reading: Reading): readonly RichParagraph[] {
  const isNumbered = areNumbered(list.items);
  return entriesOf(list).flatMap((item) => pointParagraphs(name, item, level, isNumbered, reading));
}

function pointParagraphs(
  name: string,
  node: RawNode,
  level: 0 | 1,
  isNumbered: boolean,
  reading: Reading,
): readonly RichParagraph[] {
  const { findings } = reading;
  if (node.kind === "list") {
    findings.push(wrongType("text", node, name));
    return [];
  }
  const items = node.kind === "map" ? fieldOf(node, "items") : undefined;
  const head =
    node.kind === "map"
      ? { ...node, entries: node.entries.filter(({ key }) => key !== "items" && key !== "id") }
      : node;
  if (node.kind === "map") checkKeys(node, pointKeys, findings, name);
  const inlines = unmarked(readInlines(name, head, reading), isNumbered, head, findings);
  const own: readonly RichParagraph[] = inlines === undefined ? [] : [{ inlines, level, place: node.place }];
  if (inlines !== undefined && inlines.length === 0) findings.push(report("empty-value", { field: name }, node.place));
  if (items === undefined) return own;
  if (level === 1) {
    findings.push(report("nested-too-deep", { field: name }, items.place));
    return own;
  }
  if (items.kind !== "list") {
    findings.push(wrongType("list", items, name));
    return own;
  }
  return [...own, ...pointsOf(name, items, 1, reading)];
}

type Limits = { readonly min?: number; readonly max?: number; readonly optional?: boolean };

/** Nothing where something is wanted, too few, too many. */
export function checkCount(name: string, limits: Limits, count: number, node: RawNode, { findings }: Reading): void {
  const { min, max, optional } = limits;
  if (count === 0 && min === undefined && optional === false)
    findings.push(report("empty-value", { field: name }, node.place));
  if (min !== undefined && count < min) findings.push(report("too-few", { field: name, count, min }, node.place));
  if (max !== undefined && count > max) findings.push(report("too-many", { field: name, count, max }, node.place));
}
