import { parseInline } from "../doors/markdown.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Field, SlideEntry, Value } from "../model/field.js";
import type { Span } from "../model/place.js";
import type { RawNode } from "../model/raw.js";
import type { Inline, LanguageTag, RichParagraph } from "../model/text.js";
import { asString, checkKeys, type Findings, headOf, isLanguage, isText, memberOf, wrongType } from "./read.js";

/** What reading a value needs to know beside its field. */
export type Reading = {
  readonly findings: Findings;
  readonly language: LanguageTag;
  /** Reads the entries of a field of kind `slides`; absent where no slides may stand. */
  readonly slide?: (node: RawNode) => SlideEntry | undefined;
};

const passageKeys = ["text", "lang"] as const;

/** A text, or `{ text, lang }`; a number keeps what it is, to be grouped. */
function readInlines(name: string, node: RawNode, reading: Reading): readonly Inline[] | undefined {
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
        : readInlines(name, inner, { ...reading, language: lang ?? reading.language });
    return lang === undefined ? inlines : inlines?.map((inline) => ({ ...inline, lang: inline.lang ?? lang }));
  }
  if (node.kind !== "scalar" || typeof node.value === "boolean") {
    findings.push(wrongType("text", node, name));
    return undefined;
  }
  if (typeof node.value === "number")
    return [{ text: node.source, ...(Number.isFinite(node.value) ? { number: node.value } : {}) }];
  const { inlines, diagnostics } = parseInline(node.value ?? "", node.place);
  findings.push(...diagnostics, ...ordinalWarnings(inlines, node.place, reading.language));
  return inlines;
}

/** French ordinals are 1er, 1re, 2e, XXIe: never 1ère, 2ème. */
const TYPED_ORDINAL = /(?<![\p{L}\d])(?:(\d+|[IVXLC]+)i?[èe]me(s?)|(\d+)[ÈE]ME(S?)|([1I])i?[èe]re(s?))(?![\p{L}\d])/gu;

function ordinalWarnings(inlines: readonly Inline[], place: Span, language: LanguageTag): readonly Diagnostic[] {
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
  const inlines = readInlines(name, node, reading);
  if (inlines === undefined) return undefined;
  const letters = inlines.map((inline) => inline.text).join("");
  if (letters.trim() === "" && !field.optional)
    reading.findings.push(report("empty-value", { field: name, key: name }, node.place));
  if (field.maxLength !== undefined && letters.length > field.maxLength) {
    reading.findings.push(
      report("text-too-long", { field: name, length: letters.length, max: field.maxLength }, node.place),
    );
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
  const nodes = node.kind === "list" ? node.items : isText(node) ? blocksOf(node) : [node];
  const paragraphs = nodes.flatMap((item): readonly RichParagraph[] => {
    const inlines = readInlines(name, item, reading);
    return inlines === undefined || inlines.length === 0 ? [] : [{ inlines, level: 0, place: item.place }];
  });
  checkCount(name, field, paragraphs.length, node, reading);
  return { kind: "paragraphs", paragraphs, place: node.place };
}

const blocksOf = (node: RawNode & { readonly kind: "scalar"; readonly value: string }): readonly RawNode[] =>
  node.value
    .split(/\n\s*\n/u)
    .filter((block) => block.trim() !== "")
    .map((block) => ({ ...node, value: block, source: block }));

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
    paragraphs: node.items.flatMap((item) => pointParagraphs(name, item, 0, reading)),
    place: node.place,
  };
}

function pointParagraphs(name: string, node: RawNode, level: 0 | 1, reading: Reading): readonly RichParagraph[] {
  const { findings } = reading;
  if (node.kind === "list") {
    findings.push(wrongType("text", node, name));
    return [];
  }
  const items = node.kind === "map" ? memberOf(node, "items") : undefined;
  const head =
    node.kind === "map"
      ? { ...node, entries: node.entries.filter(({ key }) => key !== "items" && key !== "id") }
      : node;
  if (node.kind === "map") checkKeys(node, pointKeys, findings, name);
  const inlines = readInlines(name, head, reading);
  const own: readonly RichParagraph[] = inlines === undefined ? [] : [{ inlines, level, place: node.place }];
  if (inlines !== undefined && inlines.length === 0)
    findings.push(report("empty-value", { field: name, key: name }, node.place));
  if (items === undefined) return own;
  if (level === 1) {
    findings.push(report("nested-too-deep", { field: name }, items.place));
    return own;
  }
  if (items.kind !== "list") {
    findings.push(wrongType("list", items, name));
    return own;
  }
  return [...own, ...items.items.flatMap((item) => pointParagraphs(name, item, 1, reading))];
}

type Limits = { readonly min?: number; readonly max?: number; readonly optional?: boolean };

/** Nothing where something is wanted, too few, too many. */
export function checkCount(name: string, limits: Limits, count: number, node: RawNode, { findings }: Reading): void {
  const { min, max, optional } = limits;
  if (count === 0 && min === undefined && optional === false)
    findings.push(report("empty-value", { field: name, key: name }, node.place));
  if (min !== undefined && count < min) findings.push(report("too-few", { field: name, count, min }, node.place));
  if (max !== undefined && count > max) findings.push(report("too-many", { field: name, count, max }, node.place));
}
